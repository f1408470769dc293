import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { Look } from '../effects/look';

const FONT = '"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

const THEMES: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONT },
  dark: { ...webDarkTheme, fontFamilyBase: FONT },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONT },
};

/** The Fluent theme of a look. */
export function themeOf(look: Look): Theme {
  return THEMES[look];
}
