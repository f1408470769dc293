import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { ContrastColours, Look } from '../effects/look';

const FONT = '"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

const THEMES: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONT },
  dark: { ...webDarkTheme, fontFamilyBase: FONT },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONT },
};

/** Fluent's contrast theme has black grounds; everything else in it stands for text, strokes and fills. */
const GROUND = '#000000';

/** Fluent's contrast theme in two colours of somebody else. */
function inColours({ back, front }: ContrastColours): Theme {
  const painted = Object.entries(THEMES.contrast).map(([token, value]) => [
    token,
    typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? (value === GROUND ? back : front) : value,
  ]);
  return Object.fromEntries(painted) as Theme;
}

/** The Fluent theme of a look; `contrast` the colours of the contrast theme in force. */
export function themeOf(look: Look, contrast: ContrastColours | null = null): Theme {
  return look === 'contrast' && contrast !== null ? inColours(contrast) : THEMES[look];
}
