import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import { asColor, contrast, mixed } from './contrast';

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

export const LIGHT_THEME: Theme = { ...createLightTheme(GREEN), fontFamilyBase };
export const DARK_THEME: Theme = { ...createDarkTheme(GREEN), fontFamilyBase };

/** The colours that Excel gives its own panes. */
export interface HostColors {
  readonly bodyBackground?: string;
  readonly bodyForeground?: string;
}

/** What is read, and what is only seen: WCAG AA asks more of the first. */
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

/** Grounds that Fluent puts under words while they are pointed at or pressed. */
const RAISED = [
  'colorNeutralBackground1Hover',
  'colorNeutralBackground1Pressed',
  'colorNeutralBackground1Selected',
  'colorSubtleBackgroundHover',
  'colorSubtleBackgroundPressed',
] as const satisfies readonly (keyof Theme)[];

/**
 * The pane's theme on the ground and with the ink of its host, where all that is read and seen on it keeps the contrast
 * of WCAG AA; the theme as it is otherwise.
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
