import type { CellStyle, Rect, SheetModel } from '../../sheets/model';
import type { Pen } from './pen';
import { addressLists, flatStyle, styleGroups, type StyleGroup, type StyleProperty } from './style-areas';

type Value = string | number | boolean;
type Format = Excel.RangeFormat;

const HORIZONTAL: Readonly<Record<string, Excel.RangeFormat['horizontalAlignment']>> = { left: 'Left', center: 'Center', right: 'Right' };
const VERTICAL: Readonly<Record<string, Excel.RangeFormat['verticalAlignment']>> = { top: 'Top', center: 'Center', bottom: 'Bottom' };
const WEIGHTS: Readonly<Record<string, Excel.RangeBorder['weight']>> = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' };

/** Every property but number format and border, which ranges take in their own way. */
const SETTERS: Readonly<Partial<Record<StyleProperty, (format: Format, value: Value) => void>>> = {
  fontName: (format, value) => (format.font.name = String(value)),
  fontSize: (format, value) => (format.font.size = Number(value)),
  bold: (format, value) => (format.font.bold = value === true),
  italic: (format, value) => (format.font.italic = value === true),
  color: (format, value) => (format.font.color = `#${value}`),
  fill: (format, value) => (format.fill.color = `#${value}`),
  horizontal: (format, value) => (format.horizontalAlignment = HORIZONTAL[String(value)] ?? 'General'),
  vertical: (format, value) => (format.verticalAlignment = VERTICAL[String(value)] ?? 'Bottom'),
  wrap: (format, value) => (format.wrapText = value === true),
  shrink: (format, value) => (format.shrinkToFit = value === true),
  indent: (format, value) => (format.indentLevel = Number(value)),
  locked: (format, value) => (format.protection.locked = value === true),
};

/** The sheet's own look, under everything else. */
export function drawDefaultStyle(pen: Pen, style: CellStyle): void {
  const whole = pen.whole();
  for (const [property, value] of Object.entries(flatStyle(style)) as [StyleProperty, Value][]) {
    if (property === 'numberFormat') whole.numberFormat = value as unknown as string[][];
    else SETTERS[property]?.(whole.format, value);
  }
}

/** Takes every look of ours off a rectangle but leaves conditional formats, which «clear formats» would take too. */
export function resetStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as Excel.BorderIndex[]) {
    format.borders.getItem(edge).style = 'None';
  }
  format.fill.clear();
  range.numberFormat = 'General' as unknown as string[][];
  const plain = { bold: false, italic: false, color: '000000', wrap: false, shrink: false, indent: 0, locked: true } as const;
  format.horizontalAlignment = 'General';
  format.verticalAlignment = 'Bottom';
  for (const [property, value] of Object.entries({ ...plain, ...flatStyle(style) }) as [StyleProperty, Value][]) {
    SETTERS[property]?.(format, value);
  }
}

/** Draws the styled rectangles, each property and value once for all its rectangles. `clip` keeps only a part of the sheet. */
export function drawStyles(pen: Pen, model: Pick<SheetModel, 'styles' | 'defaultStyle'>, clip: Rect | null = null): void {
  for (const group of styleGroups(model, clip)) drawGroup(pen, group);
}

function drawGroup(pen: Pen, { property, value, areas }: StyleGroup): void {
  if (property === 'numberFormat') {
    // One value for a whole range is allowed, but not in the typings.
    for (const area of areas) pen.range(area).numberFormat = value as unknown as string[][];
    return;
  }
  if (property === 'border') {
    drawBorders(pen, areas, String(value));
    return;
  }
  for (const list of addressLists(areas)) SETTERS[property]?.(pen.format(list), value);
}

/** Lines around and inside: an inner line is asked for only where there is an inside. */
function drawBorders(pen: Pen, areas: readonly Rect[], border: string): void {
  const [weight = 'thin', color = '000000'] = border.split('|');
  const kinds = new Map<string, Rect[]>();
  for (const area of areas) {
    const kind = `${area.rows > 1 ? 'h' : ''}${area.columns > 1 ? 'v' : ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), area]);
  }
  for (const [kind, rects] of kinds) {
    const edges: Excel.BorderIndex[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as Excel.BorderIndex[];
    if (kind.includes('h')) edges.push('InsideHorizontal' as Excel.BorderIndex);
    if (kind.includes('v')) edges.push('InsideVertical' as Excel.BorderIndex);
    for (const list of addressLists(rects)) {
      const { borders } = pen.format(list);
      for (const edge of edges) {
        const line = borders.getItem(edge);
        line.style = 'Continuous';
        // A continuous line is thin by itself.
        if (weight !== 'thin') line.weight = WEIGHTS[weight] ?? 'Thin';
        line.color = `#${color}`;
      }
    }
  }
}
