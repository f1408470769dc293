import type { Fen } from '../../plan/fen';
import type { RowView } from './rows';

/** 一、文体活动 · （二）送温暖 */
const HEAD = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/;
const SUM = /^(?:合|总|小|共)\s*计/;

/**
 * Whether a row is a group's head with the sum of the rows below it (一、文体活动 7万, then 运动会 2万, …): no activity of its own, or its
 * money would count twice. `below` are the rows after it; a sum that does not fit leaves the row what it looks like.
 */
export function isGroupSum(row: RowView, below: Iterable<RowView>, amountOf: (row: RowView) => Fen | null): boolean {
  const own = isHead(row) ? amountOf(row) : null;
  if (own === null) return false;
  const level = levelOf(row);
  let sum = 0;
  let members = 0;
  for (const other of below) {
    if (other.cells.slice(0, 3).some(({ text }) => SUM.test(text.trim())) || (isHead(other) && levelOf(other) <= level)) break;
    const amount = amountOf(other);
    if (amount === null) continue;
    sum += amount;
    members += 1;
  }
  return members > 0 && sum === own;
}

/** 一 in the column of numbers, 职工集体福利 in that of names. */
const NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?$/;

function isHead(row: RowView): boolean {
  return HEAD.test(nameOf(row)) || NUMBER.test(row.cell('no')?.text.trim() ?? '');
}

function nameOf(row: RowView): string {
  return (row.cell('title') ?? row.cell('content'))?.text.trim() ?? '';
}

/** 一、 stands over （一）. */
function levelOf(row: RowView): number {
  return /^[（(]/.test(row.cell('no')?.text.trim() ?? nameOf(row)) ? 2 : 1;
}
