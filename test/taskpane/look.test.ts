import { contrastOfOffice, lookOfOffice } from '../../src/taskpane/effects/office-look';
import { themeOf } from '../../src/taskpane/view/themes';

/** Relative luminance of #rrggbb, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
}

function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Text on ground as our styles and Fluent's buttons put them. */
const PAIRS = [
  ['colorNeutralForeground1', 'colorNeutralBackground1'],
  ['colorNeutralForeground2', 'colorNeutralBackground2'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['colorNeutralForeground1Hover', 'colorNeutralBackground1Hover'],
  ['colorBrandForegroundLink', 'colorNeutralBackground1'],
  ['colorStatusDangerForeground1', 'colorNeutralBackground1'],
] as const;

describe('the look of Excel', () => {
  test.each([
    ['Colorful and White', '#FFFFFF', '#000000', 'light'],
    ['Dark Gray', '#666666', '#F0F0F0', 'dark'],
    ['Black', '#262626', '#FFFFFF', 'dark'],
    ['contrast, yellow on black', '#000000', '#FFFF00', 'contrast'],
    ['contrast, green on black', '#000000', '#00FF00', 'contrast'],
    ['contrast, white on black', '#000000', '#FFFFFF', 'contrast'],
    // Known gap: black on white cannot be told from the White theme; there the system's forced colours are followed instead.
    ['contrast, black on white', '#FFFFFF', '#000000', 'light'],
  ])('%s', (_, back, front, look) => {
    expect(lookOfOffice({ bodyBackgroundColor: back, bodyForegroundColor: front })).toBe(look);
  });

  test.each(['#FFFF00', '#00FF00', '#FFFFFF'])('a contrast theme in %s is painted in its own two colours, readable everywhere', (front) => {
    const colours = contrastOfOffice({ bodyBackgroundColor: '#000000', bodyForegroundColor: front });
    const theme = themeOf('contrast', colours);
    expect(theme.colorNeutralForeground1).toBe(front);
    for (const [text, ground] of PAIRS) expect(ratio(theme[text], theme[ground])).toBeGreaterThan(4.5);
  });

  test('an ordinary theme gives no contrast colours', () => {
    expect(contrastOfOffice({ bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' })).toBeNull();
    expect(contrastOfOffice(undefined)).toBeNull();
  });
});
