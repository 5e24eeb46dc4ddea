import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import { asColor, contrast, mixed } from './contrast';

/** A source that says whether the pane is dark and when that changes. The host may know better than the system. */
export interface Darkness {
  readonly isDark: () => boolean;
  readonly onChange: (listener: () => void) => () => void;
}

const DARK = '(prefers-color-scheme: dark)';

/** The setting of the operating system or browser. */
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

export const LIGHT_THEME: Theme = { ...createLightTheme(GREEN), fontFamilyBase };
export const DARK_THEME: Theme = { ...createDarkTheme(GREEN), fontFamilyBase };

/** The colours that Excel gives its own panes. */
export interface HostColors {
  readonly bodyBackground?: string;
  readonly bodyForeground?: string;
}

/** The least contrast of words and of graphics: WCAG AA asks more of words. */
const TEXT = 4.5;
const GRAPHIC = 3;

const READ = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorBrandForeground1',
  'colorBrandForegroundLink',
  'colorCompoundBrandForeground1',
  'colorPaletteDarkOrangeForeground1',
  'colorStatusDangerForeground3',
  'colorStatusWarningForeground3',
] as const satisfies readonly (keyof Theme)[];

const SEEN = [
  'colorBrandStroke1',
  'colorCompoundBrandBackground',
  'colorCompoundBrandStroke',
  'colorNeutralStrokeAccessible',
] as const satisfies readonly (keyof Theme)[];

/** The grounds that Fluent puts under words that are pointed at or pressed. */
const RAISED = [
  'colorNeutralBackground1Hover',
  'colorNeutralBackground1Pressed',
  'colorNeutralBackground1Selected',
  'colorSubtleBackgroundHover',
  'colorSubtleBackgroundPressed',
] as const satisfies readonly (keyof Theme)[];

/**
 * The pane's theme with the ground and the ink of its host, if everything on it keeps the contrast of WCAG AA;
 * otherwise the theme unchanged.
 */
export function themeOnHost(theme: Theme, { bodyBackground, bodyForeground }: HostColors): Theme {
  const [ground, ink] = [asColor(bodyBackground), asColor(bodyForeground)];
  if (!ground || !ink) return theme;
  const hosted: Theme = {
    ...theme,
    colorNeutralBackground1: ground,
    colorNeutralBackground1Hover: mixed(ground, ink, 0.05),
    colorNeutralBackground1Pressed: mixed(ground, ink, 0.1),
    colorNeutralBackground1Selected: mixed(ground, ink, 0.08),
    colorSubtleBackgroundHover: mixed(ground, ink, 0.05),
    colorSubtleBackgroundPressed: mixed(ground, ink, 0.1),
    colorNeutralForeground1: ink,
    colorNeutralForeground1Hover: ink,
    colorNeutralForeground1Pressed: ink,
    colorNeutralForeground1Selected: ink,
  };
  return isLegible(hosted) ? hosted : theme;
}

function isLegible(theme: Theme): boolean {
  const ground = theme.colorNeutralBackground1;
  return (
    READ.every((token) => contrast(theme[token], ground) >= TEXT) &&
    SEEN.every((token) => contrast(theme[token], ground) >= GRAPHIC) &&
    RAISED.every((raised) => contrast(theme.colorNeutralForeground1, theme[raised]) >= TEXT)
  );
}

const ownTheme = (dark: boolean): Theme => (dark ? DARK_THEME : LIGHT_THEME);

export function useTheme(
  { isDark: ask, onChange }: Darkness,
  hostColors: HostColors | undefined,
): { readonly theme: Theme; readonly dark: boolean } {
  const dark = useSyncExternalStore(onChange, ask);
  const theme = useMemo(
    () => (hostColors ? themeOnHost(ownTheme(dark), hostColors) : ownTheme(dark)),
    [dark, hostColors],
  );
  return { theme, dark };
}
