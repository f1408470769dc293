import { fail } from '../errors';
import { toA1 } from '../state/address';
import type { SheetState } from '../state/sheet';
import { colorOf, type Look } from '../state/style';

type Tree = Record<string, unknown>;

function border(edge: string): Tree {
  const [style = 'None', weight = 'Thin', color = '#000000'] = edge === '' ? [] : edge.split('|');
  return { style, weight, color };
}

/** The whole of what `getCellProperties` can answer for a cell. */
function everything(look: Look): Tree {
  return {
    fill: { color: look.fill },
    font: {
      name: look.fontName,
      size: look.fontSize,
      bold: look.bold,
      italic: look.italic,
      underline: look.underline,
      strikethrough: look.strikethrough,
      color: look.fontColor,
    },
    borders: { top: border(look.top), bottom: border(look.bottom), left: border(look.left), right: border(look.right) },
    horizontalAlignment: look.horizontal,
    verticalAlignment: look.vertical,
    wrapText: look.wrap,
    shrinkToFit: look.shrink,
    indentLevel: look.indent,
    protection: { locked: look.locked, formulaHidden: look.formulaHidden },
  };
}

function pick(wanted: Tree, from: Tree): Tree {
  const result: Tree = {};
  for (const [key, want] of Object.entries(wanted)) {
    if (!(key in from)) fail('BenchUnknownMember', `The bench does not know the cell property ${key}.`);
    const value = from[key];
    if (want === true) result[key] = value;
    else if (typeof want === 'object' && want !== null) result[key] = pick(want as Tree, value as Tree);
  }
  return result;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.cellpropertiesloadoptions */
export function readCellProperties(sheet: SheetState, row: number, column: number, wanted: Tree, address: string): Tree {
  return pick(wanted, {
    address: `${address.split('!')[0]}!${toA1({ row, column, rows: 1, columns: 1 })}`,
    format: everything(sheet.look(row, column)),
  });
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;
const NAMES: Readonly<Record<string, keyof Look>> = {
  name: 'fontName',
  size: 'fontSize',
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
  horizontalAlignment: 'horizontal',
  verticalAlignment: 'vertical',
  wrapText: 'wrap',
  shrinkToFit: 'shrink',
  indentLevel: 'indent',
  locked: 'locked',
  formulaHidden: 'formulaHidden',
};

function collect(tree: Tree, change: Record<string, unknown>, inside: string): void {
  for (const [key, value] of Object.entries(tree)) {
    if (value === null || value === undefined) continue;
    const name = NAMES[key];
    if (inside === 'borders') {
      const side = SIDES.find((each) => each === key) ?? fail('InvalidArgument', `«${key}» is no border.`);
      const line = value as { style?: string; weight?: string; color?: string };
      change[side] =
        line.style === 'None' ? '' : [line.style ?? 'Continuous', line.weight ?? 'Thin', colorOf(line.color ?? '#000000')].join('|');
    } else if (key === 'color') change[inside === 'fill' ? 'fill' : 'fontColor'] = colorOf(value);
    else if (name) change[name] = value;
    else if (typeof value === 'object') collect(value as Tree, change, key);
    else fail('BenchUnknownMember', `The bench does not know the cell property ${key}.`);
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.settablecellproperties */
export function writeCellProperties(sheet: SheetState, row: number, column: number, input: unknown): void {
  const change: Record<string, unknown> = {};
  const format = (input as { format?: Tree } | null)?.format;
  if (format) collect(format, change, '');
  sheet.paint({ row, column, rows: 1, columns: 1 }, change as Partial<Look>);
}
