import { rect } from './address';
import { CENTER, COUNT_FORMAT, GRID, MONEY, MUTED, WRAP, COLORS } from './look';
import { columnOf, type MasterLayout } from './master-layout';
import { monthField } from './columns';
import type { CellStyle } from './model';
import type { SheetDraft } from './sheet-draft';

const COLUMN_STYLES: Readonly<Record<string, readonly CellStyle[]>> = {
  no: [CENTER, MUTED],
  title: [WRAP, { font: { bold: true } }],
  subject: [CENTER, WRAP],
  lead: [WRAP],
  support: [WRAP],
  audience: [WRAP, { indent: 1, horizontal: 'left' }],
  people: [{ numberFormat: COUNT_FORMAT, horizontal: 'right' }],
  unitPrice: [MONEY],
  quantity: [{ numberFormat: COUNT_FORMAT, horizontal: 'right' }],
  budget: [MONEY],
  source: [WRAP, { indent: 1, horizontal: 'left' }],
  spent: [MONEY],
  status: [CENTER],
  remark: [WRAP],
  issue: [WRAP, { font: { color: COLORS.alertInk } }],
  id: [MUTED],
};

/** Styles of the table's body, column by column; months are centred so that the year reads as a calendar. */
export function drawMasterStyles(draft: SheetDraft, layout: MasterLayout, rows: number): void {
  const body = rect(layout.firstRow, 0, rows, layout.columns.length);
  draft.style(rect(body.row - 1, 0, rows + 1, body.columns), GRID);
  for (const [field, styles] of Object.entries(COLUMN_STYLES)) {
    draft.style(rect(body.row, columnOf(layout, field), rows, 1), ...styles);
  }
  draft.style(rect(body.row, columnOf(layout, monthField(1)), rows, layout.slots.length), CENTER, WRAP, {
    font: { color: COLORS.markInk },
  });
}
