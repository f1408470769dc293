import type { ModelCell } from '../../sheets/model';

/** What goes into `Range.formulas`: null leaves a cell as it is, '' empties it. */
export type CellInput = string | number | boolean | null;

/** Text that Excel would take for a number, a date, a formula or an error if it were typed: 007, 3-5, 12%, 3月8日, =x, TRUE. */
const TAKEN_FOR_ELSE = /^(?:'|[=+\-@]|[\s]*[¥￥$]?[\d.,]+[\s%年月/\-.:日时分秒\deE+]*$|true$|false$|#[A-Z/0]+[!?A]?$)/i;

/** A text that stays text whatever Excel would make of it. */
export function asText(text: string): string {
  return TAKEN_FOR_ELSE.test(text) ? `'${text}` : text;
}

/** A model cell as input; formulas get their `=`. */
export function cellInput(cell: ModelCell): CellInput {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell === 'string') return asText(cell);
  return `=${cell.formula}`;
}
