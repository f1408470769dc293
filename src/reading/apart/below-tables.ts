import type { MoneyReader } from '../money/money-reader';
import type { ReadResult } from '../result';
import type { Activity } from '../../plan/activity';
import { linesOf, type Line } from '../structure/lines';
import { overlap } from '../../plan/span';
import { namedActivity } from './name-match';

const LABEL = /^(?:所需|活动|总)?(?:经费|费用|资金|预算)(?:预算|安排)?(?:方面)?[:,]/;
const AMOUNT = /\d ?(?:万|元)/g;
/** What a person writes in one line of money, in UTF-16 units. */
const LONGEST = 600;

/** 经费:健步走3000元,送清凉2万元: a label and two amounts or more, and no row of a table. */
const tellsMoney = ({ text }: Line): boolean => text.length <= LONGEST && LABEL.test(text) && (text.match(AMOUNT)?.length ?? 0) >= 2;

/** How far below a row its money may be told, in UTF-16 units. */
const FAR = 3000;
/** Whether any line of the source may tell money so; far cheaper than to bring the whole text into one form. */
const MAY_TELL = /(?:^|\n)[ \u3000]*(?:所需|活动|总)?(?:经费|费用|资金|预算|經費|費用|資金|預算)[^\n]{0,4}[:：,，]/;

/** Whether {@link giveBelowTables} could find anything in a source with tables. */
export const mayTellBelow = (source: string): boolean => /[\t|]/.test(source) && MAY_TELL.test(source);

/**
 * Gives the money that a line below a table tells (经费:健步走3000元,送清凉2万元) to the rows it names. `text` is the whole text in one form; the
 * prose alone knows none of them.
 */
export function giveBelowTables(text: string, read: ReadResult, money: MoneyReader): ReadResult {
  return linesOf(text)
    .filter(tellsMoney)
    .reduce((given, line) => giveOfLine(text, line, given, money), read);
}

function giveOfLine(text: string, line: Line, read: ReadResult, money: MoneyReader): ReadResult {
  const startOf = ({ provenance }: Activity): number => provenance?.span.start ?? 0;
  const above = read.activities.filter((one) => startOf(one) < line.start && startOf(one) > line.start - FAR);
  if (above.every(({ budget }) => budget !== null)) return read;
  const named = above.map(namedActivity);
  const ledgers = money.readLedgers(text, [line], () => named);
  const items = ledgers.flatMap((ledger) => ledger.items);
  if (items.length === 0) return read;
  const { activities, left } = money.giveMoney(
    above,
    items,
    () => 0,
    () => null,
  );
  if (activities.length !== above.length) return read;
  const paid = new Map(activities.map((one, at) => [above[at], one]));
  const told = (note: ReadResult['notes'][number]): boolean =>
    left.length === 0 && note.code === 'amount-unlinked' && ledgers.some((ledger) => overlap({ start: note.start, end: note.end }, ledger));
  return {
    ...read,
    activities: read.activities.map((one) => paid.get(one) ?? one),
    notes: read.notes.filter((note) => !told(note)),
  };
}
