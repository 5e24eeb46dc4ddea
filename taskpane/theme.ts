import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Says whether the pane is dark, and when that changes. The host may know better than the operating system. */
export interface Darkness {
  readonly isDark: () => boolean;
  readonly onChange: (listener: () => void) => () => void;
}

const DARK = '(prefers-color-scheme: dark)';

/** What the operating system or browser is set to. */
export const systemDarkness: Darkness = {
  isDark: () => window.matchMedia(DARK).matches,
  onChange(listener) {
    const query = window.matchMedia(DARK);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  },
};

/** The green of the product's icon. */
const GREEN: BrandVariants = {
  10: '#051814',
  20: '#06241f',
  30: '#082f28',
  40: '#0a3b32',
  50: '#0b473c',
  60: '#0c5346',
  70: '#0e5e50',
  80: '#0f6c5c',
  90: '#23917d',
  100: '#3fb09a',
  110: '#5cbfab',
  120: '#78ccbb',
  130: '#98d8ca',
  140: '#b6e3d9',
  150: '#d0ede6',
  160: '#ecf8f5',
};

const fontFamilyBase =
  "'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

const LIGHT_THEME: Theme = { ...createLightTheme(GREEN), fontFamilyBase };
const DARK_THEME: Theme = { ...createDarkTheme(GREEN), fontFamilyBase };

export function useTheme({ isDark, onChange }: Darkness): { readonly theme: Theme; readonly dark: boolean } {
  const dark = useSyncExternalStore(onChange, isDark);
  return { theme: dark ? DARK_THEME : LIGHT_THEME, dark };
}
