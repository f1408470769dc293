import { blankActivity, STATUSES, type Activity, type Count, type Provenance } from '../../plan/activity';
import type { Fen } from '../../plan/fen';
import { isBareStandard } from '../../plan/money';
import type { Owner, OwnerRole } from '../../plan/owner';
import type { SourceSpan } from '../../plan/span';
import type { GridCell } from '../grid';
import { findOwners } from '../owner/find-owners';
import { normalizeText } from '../text/normalize';
import { peopleOf, readCountCell } from './cell-counts';
import { readMoneyCell } from './cell-money';
import { eachTurn } from './each-turn';
import { readOwnerCell } from './cell-owners';
import { subjectOfColumn, subjectOfTitle } from './cell-values';
import type { ColumnField } from './fields';
import { readFunding } from './fund-source';
import { matrixMoney } from './month-matrix';
import { detailsOfName, type NameDetails } from './name-details';
import { fromPrice, isPrizeStandard, rowMoney, type RowCounts, type RowMoney, type Sums } from './row-money';
import type { RowTime } from './row-time';
import type { RowView } from './rows';
import type { TableContext } from './table-context';
import { titleOf } from './title';

/** The name of one entry: its words and where they stand. */
export interface EntryName extends SourceSpan {
  readonly text: string;
}

export interface EntryParts {
  readonly name: EntryName;
  readonly time: RowTime;
  readonly headings: readonly string[];
  /** Events listed inside a row that stays one entry. */
  readonly parts: readonly string[];
  /** Months of a matrix row: words written in single months. */
  readonly marks: Readonly<Record<string, string>>;
  /** False for the second and further entries of one row: the row's money counts once. */
  readonly withMoney: boolean;
  /** Whom this one of several entries of a row is for. */
  readonly audience?: string;
}

const ROLES: readonly (readonly [ColumnField, OwnerRole])[] = [
  ['lead', 'lead'],
  ['owner', 'resp'],
  ['host', 'host'],
  ['assist', 'assist'],
];

/** Makes one activity of a row. */
export function buildActivity(view: RowView, entry: EntryParts, context: TableContext): Activity {
  const said = detailsOfName(context.grid.text, entry.name);
  const counts = rowCounts(view, said.counts);
  const columns = entry.withMoney ? rowMoney(view, counts, context.unit) : NO_MONEY;
  const open = entry.withMoney && columns.money.length === 0;
  const inWords = open ? (matrixMoney(view, context) ?? moneyInWords(view, said, counts, context)) : null;
  const money = eachTurn(inWords ? { ...columns, ...inWords } : columns, entry.time.time);
  const owners = rowOwners(view);
  const title = titleOf(entry.name.text);
  // A long cell says more than the clause that became its title.
  const words = entry.name.text.length > 24 ? entry.name.text : title;
  const subject = subjectOf(view, words, context, entry.headings);
  const audience = entry.audience ?? audienceOf(view, counts.words);
  const activity: Activity = {
    ...blankActivity(`a${entry.name.start}`, title),
    time: entry.time.time,
    marks: { ...entry.marks },
    owners: owners.length > 0 ? owners : [...said.owners],
    audience,
    people: peopleOf(counts.people) ?? said.people,
    counts: [...counts.people, ...counts.quantity, ...(counts.people.length > 0 ? [] : said.counts)],
    money: [...money.money],
    unitPrice: money.unitPrice,
    quantity: money.quantity,
    budget: money.budget,
    ...funding(view, money),
    ...subject,
    spent: amountOf(view, 'spent', context),
    lastYear: amountOf(view, 'lastYear', context),
    status: statusOf(view),
    place: textOf(view, 'place'),
    parts: [...entry.parts],
    remark: remarkOf(view),
    provenance: provenance(view, entry, context, said.evidence),
  };
  reportMoney(money, activity.title, context);
  return activity;
}

/** The money a row states in its words where its columns leave it out: 新建2个,每个5万元; 每人120元,约195人 beside a blank budget. */
function moneyInWords(view: RowView, said: NameDetails, counts: RowCounts, context: TableContext): Sums | null {
  const budget = view.cell('budget');
  if (budget !== null && (budget.merged || budget.text.trim() !== '')) return null;
  if (said.money !== null) return said.money;
  const cells = (['content', 'goal', 'remark'] as const).flatMap((field) => view.all(field).map(({ cell }) => cell));
  const found = cells
    .filter((cell) => !cell.merged && !/[去上往]年/.test(cell.text))
    .map((cell) => detailsOfName(context.grid.text, cell, 4).money);
  const sums = found.find((one) => one !== null) ?? null;
  const only = sums?.money.length === 1 ? sums.money[0] : undefined;
  return only !== undefined && isBareStandard(only) ? fromPrice(only, counts) : sums;
}

const NO_MONEY: RowMoney = { money: [], budget: null, unitPrice: null, quantity: null, parts: [], unreadable: [], differs: null };

function reportMoney(money: RowMoney, title: string, context: TableContext): void {
  for (const cell of money.unreadable) context.note('amount-unreadable', 'warning', cell, { title, text: cell.text });
  if (money.differs === null) return;
  const { stated, computed, cell } = money.differs;
  context.note('total-differs', 'warning', cell, { title, stated: stated / 100, computed: computed / 100 });
}

/** 分两批,每批15人: thirty. */
function inBatches(one: Count, _at: number, all: readonly Count[]): Count {
  const unit = /^每(.)$/.exec(one.qualifier ?? '')?.[1];
  const batches = all.find((other) => other !== one && other.unit === unit && other.nMax === null);
  return unit === undefined || !batches ? one : { ...one, n: one.n * batches.n, qualifier: null };
}

function rowCounts(view: RowView, named: readonly Count[]): RowCounts & { readonly words: string | null } {
  const people = view.cell('people');
  const quantity = view.cell('quantity');
  const measure = view.cell('unit')?.text.trim() ?? null;
  const header = view.all('people')[0]?.guess;
  const unit = header?.per ?? (/户/.test(header?.header ?? '') ? '户' : /人次/.test(header?.header ?? '') ? '人次' : '人');
  const heads = people === null ? null : readCountCell(people, unit);
  const audience = view.cell('audience');
  const listed =
    audience === null
      ? []
      : readCountCell(audience, null).counts.filter((count) => /^(?:人|名|位|人次|户|家|个|支|队|组)$/.test(count.unit));
  const remarks = [...view.all('budget'), ...view.all('remark'), ...view.all('content')].flatMap(({ cell }) =>
    readCountCell(cell, '').counts.filter((count) => count.unit !== ''),
  );
  return {
    people: heads !== null && heads.counts.length > 0 ? [...heads.counts] : listed,
    quantity: quantity === null || quantity.merged ? [] : [...readCountCell(quantity, measure).counts],
    other: [...remarks, ...named].map(inBatches),
    words: heads?.words ?? null,
  };
}

function rowOwners(view: RowView): Owner[] {
  const owners: Owner[] = [];
  for (const [field, role] of ROLES) {
    for (const { cell } of view.all(field)) {
      for (const owner of readOwnerCell(cell.text, role)) {
        if (!owners.some((other) => other.name === owner.name)) owners.push(owner);
      }
    }
  }
  // 聘请市总干校老师授课, 工会协办: said beside the columns; where those name a helper, a remark on another is no more than that
  const helped = owners.some(({ role }) => role === 'assist' || role === 'joint' || role === 'coop');
  for (const { cell } of view.all('remark')) {
    for (const { owner } of findOwners(normalizeText(cell.text))) {
      // 由女工委负责, where no column says who
      const only = owners.length === 0 && ROLES.every(([field]) => view.cell(field) === null) && /^(?:resp|lead|host)$/.test(owner.role);
      const aside = only || (helped ? owner.role === 'external' : owner.role !== 'resp' && owner.role !== 'unit' && owner.role !== 'coop');
      if (aside && !owners.some((other) => other.name === owner.name)) owners.push(owner);
    }
  }
  return owners;
}

/** 不限 · 若干 – said in a column of numbers, but nobody's name. */
const NO_AUDIENCE = /^(?:不限|若干|自愿|待定|无|不等|按需)$/;

function audienceOf(view: RowView, words: string | null): string | null {
  const stated = textOf(view, 'audience');
  if (stated !== null) return stated;
  return words === null || NO_AUDIENCE.test(words) ? null : words;
}

function textOf(view: RowView, field: ColumnField): string | null {
  const text = view.cell(field)?.text.trim() ?? '';
  return text === '' || /^[-—–/\\]+$/.test(text) ? null : text;
}

function remarkOf(view: RowView): string | null {
  const prizes = view.all('unitPrice').filter(({ cell }) => isPrizeStandard(cell));
  const texts = [...prizes, ...view.all('remark'), ...view.all('content')]
    .map(({ cell }) => cell.text.trim())
    .filter((text) => text !== '' && !/^[-—–/\\]+$/.test(text));
  return texts.length === 0 ? null : [...new Set(texts)].join('；');
}

function funding(view: RowView, money: RowMoney): Pick<Activity, 'funding' | 'fundingText'> {
  const text = textOf(view, 'source');
  if (money.parts.length > 0) return { funding: money.parts.map((part) => ({ ...part })), fundingText: text };
  if (text !== null) return { funding: readFunding(text), fundingText: text };
  // 5000元（行政列支）: the source stands with the amount
  const inBudget = textOf(view, 'budget') ?? '';
  const funding = /[一-龥]{2}/.test(inBudget) ? readFunding(inBudget) : [];
  return { funding, fundingText: funding.length === 0 ? null : inBudget };
}

/** A cell that says that nothing is to be paid. */
const FREE = /^(?:无经费|无需经费|不需(?:要)?(?:经费|费用)|不产生费用|零经费)$/;

function subjectOf(
  view: RowView,
  title: string,
  context: TableContext,
  headings: readonly string[],
): Pick<Activity, 'subject' | 'subjectAlternatives' | 'subjectText'> {
  const column = view.cell('subject');
  const words = column === null || column.text.trim() === '' ? {} : { subjectText: column.text.trim() };
  // 文体活动支出 as the name of a line says its subject as plainly as a column would.
  const free = (['budget', 'remark'] as const).some((field) => FREE.test(view.cell(field)?.text.trim() ?? ''));
  const stated =
    column !== null ? subjectOfColumn(column.text) : free ? '无经费' : /(?:支出|费用?)$/.test(title) ? subjectOfColumn(title) : null;
  const details = view.all('content').map(({ cell }) => cell.text);
  const guessed = subjectOfTitle(title, [...details, ...context.headings, ...headings], context.caption);
  if (stated === null) return { ...words, subject: guessed.subject, subjectAlternatives: [...guessed.alternatives] };
  return { ...words, subject: stated, subjectAlternatives: [guessed.subject, ...guessed.alternatives].filter((one) => one !== stated) };
}

function amountOf(view: RowView, field: 'spent' | 'lastYear', context: TableContext): Fen | null {
  const found = view.all(field)[0];
  if (found === undefined || found.cell.merged) return null;
  const read = readMoneyCell(found.cell, { unit: found.guess.unit ?? context.unit, per: null });
  return read.state === 'ok' ? read.money.amount : null;
}

function statusOf(view: RowView): Activity['status'] {
  const text = view.cell('status')?.text.trim() ?? '';
  const exact = STATUSES.find((status) => status === text);
  return exact ?? (/^(?:已|全部)?完成$|^已(?:开展|举办|实施)/.test(text) ? '已完成' : '计划');
}

const EVIDENCE: readonly (readonly [string, readonly ColumnField[]])[] = [
  ['owners', ['lead', 'owner', 'host', 'assist']],
  ['audience', ['audience']],
  ['people', ['people']],
  ['unitPrice', ['unitPrice']],
  ['quantity', ['quantity']],
  ['budget', ['budget', 'fundPart']],
  ['fundingText', ['source']],
  ['subject', ['subject']],
  ['place', ['place']],
  ['remark', ['remark']],
];

function provenance(view: RowView, entry: EntryParts, context: TableContext, said: Readonly<Record<string, SourceSpan>>): Provenance {
  const evidence: Record<string, SourceSpan> = { ...said, title: { start: entry.name.start, end: entry.name.end } };
  if (entry.time.time.span !== null) evidence['time'] = { ...entry.time.time.span };
  for (const [name, fields] of EVIDENCE) {
    const cell = fields.map((field) => view.cell(field)).find((found): found is GridCell => found !== null);
    if (cell !== undefined) evidence[name] = { start: cell.start, end: cell.end };
  }
  const headings = [...context.headings, ...entry.headings];
  const implied = [
    ...(entry.time.inherited || entry.time.time.origin === 'inferred' ? ['time'] : []),
    ...(view.cell('subject') === null ? ['subject'] : []),
  ];
  return {
    file: context.file,
    span: { start: entry.name.start, end: entry.name.end },
    quote: context.grid.text.slice(entry.name.start, entry.name.end),
    heading: headings.length === 0 ? null : headings.join(' > '),
    evidence,
    implied,
    certainty: entry.time.time.origin === 'none' ? 2 : 3,
  };
}
