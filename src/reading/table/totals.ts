import type { Activity } from '../../plan/activity';
import { sumFen, type Fen } from '../../plan/fen';
import type { GridCell } from '../grid';
import { readMoneyCell } from './cell-money';
import type { RowView } from './rows';
import type { TableContext } from './table-context';

/** Adds up the budgets of the rows above a 小计 or 合计 and tells when the table says otherwise. */
export class TotalCheck {
  private readonly all: Fen[] = [];
  private since: Fen[] = [];

  constructor(private readonly context: TableContext) {}

  add(activities: readonly Activity[]): void {
    for (const { budget } of activities) {
      if (budget === null) continue;
      this.all.push(budget);
      this.since.push(budget);
    }
  }

  addIncome(view: RowView): void {
    const amount = this.amount(view);
    if (amount !== null) this.all.push(amount.value);
  }

  check(view: RowView, kind: 'total' | 'subtotal'): void {
    const stated = this.amount(view);
    const rows = kind === 'total' ? this.all : this.since;
    if (kind === 'subtotal') this.since = [];
    if (stated === null || rows.length === 0) return;
    const computed = sumFen(rows);
    if (stated.value === computed) return;
    // A 合计 in the middle of a table may close only its own part.
    if (kind === 'total' && sumFen(this.since) === stated.value) return;
    this.context.note('total-differs', 'warning', stated.cell, {
      title: kind === 'total' ? '合计' : '小计',
      stated: stated.value / 100,
      computed: computed / 100,
    });
  }

  /** What a row states as its budget; null when it states none. */
  amountOf(view: RowView): Fen | null {
    return this.amount(view)?.value ?? null;
  }

  private amount(view: RowView): { value: Fen; cell: GridCell } | null {
    const found = view.all('budget')[0];
    if (found === undefined) return null;
    const read = readMoneyCell(found.cell, { unit: found.guess.unit ?? this.context.unit, per: null });
    return read.state === 'ok' ? { value: read.money.amount, cell: found.cell } : null;
  }
}
