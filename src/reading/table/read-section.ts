import type { Activity } from '../../plan/activity';
import { NO_TIME } from '../../plan/time';
import type { TimeMention } from '../time/mention';
import { buildActivity, type EntryName, type EntryParts } from './build-activity';
import { combineTimes, enrichTime, timesIn } from './cell-time';
import { isGroupSum } from './group-sum';
import { HeadingStack } from './heading-stack';
import type { GridCell } from '../grid';
import { MONTH_LINE, numberOfMonthLine } from './month-line';
import { readMatrixRow, type MatrixRow } from './month-matrix';
import { monthCell, ownMentions, rowTime, type MonthCell, type RowTime, type TimeCarry } from './row-time';
import { listsByBlanks, NO_NAMES, rowNames, type RowNames } from './row-names';
import { classifyRow, repeatsHeader, viewRow, type RowView } from './rows';
import { readSchedule } from './schedule';
import type { Section } from './sections';
import { listLead, splitCell } from './split-cell';
import type { TableContext } from './table-context';
import { TotalCheck } from './totals';

/** Reads the rows of one table in order. */
export function readSection(section: Section, context: TableContext): Activity[] {
  return new SectionReader(section, context).read();
}

class SectionReader {
  private readonly headings = new HeadingStack();
  private readonly totals: TotalCheck;
  private readonly out: Activity[] = [];
  private readonly width: number;
  private carry: TimeCarry = null;
  private month: MonthCell | null = null;
  private group = '';
  private lastTitle = '';
  private lists: boolean | null = null;
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly section: Section,
    private readonly context: TableContext,
  ) {
    this.totals = new TotalCheck(context);
    this.width = Math.max(0, ...section.layout.columns.map((column) => column.column + 1));
  }

  read(): Activity[] {
    const { from, to, layout } = this.section;
    this.monthAbove(layout.header?.first ?? from);
    for (let index = from; index < to; index++) {
      const view = viewRow(this.context.grid, index, layout);
      if (layout.header !== null && repeatsHeader(view.cells, layout.header.texts)) continue;
      if (isGroupSum(view, this.viewsFrom(index + 1), (row) => this.totals.amountOf(row))) this.heading(view);
      else this.row(view);
    }
    return this.out;
  }

  /** 二、五月份 in the row over the header, or above the table: the month of rows that have none. */
  private monthAbove(top: number): void {
    const over = (this.context.grid.rows[top - 1] ?? []).filter((cell) => cell.text.trim() !== '');
    const [cell] = over;
    if (cell && over.length === 1 && MONTH_LINE.test(cell.text.trim())) {
      this.headings.push(cell.text.trim());
      this.carryFrom(this.timesOfLine(cell), this.context.grid.text);
      return;
    }
    const line = MONTH_LINE.exec(this.context.caption)?.[0] ?? '';
    const caption = line.slice(numberOfMonthLine(line));
    if (caption === '') return;
    const span = { start: 0, end: caption.length };
    this.headings.push(caption);
    this.carryFrom(timesIn(caption, span, this.context.time), caption);
  }

  private timesOfLine(cell: GridCell): readonly TimeMention[] {
    const start = cell.start + numberOfMonthLine(cell.text.trim());
    return timesIn(this.context.grid.text, { start, end: cell.end }, this.context.time);
  }

  private carryFrom(mentions: readonly TimeMention[], source: string): void {
    const times = mentions.filter((time) => time.slots.length > 0 && time.festival === null);
    if (times.length > 0) this.carry = { mentions: times, source };
  }

  private *viewsFrom(start: number): Iterable<RowView> {
    for (let index = start; index < this.section.to; index++) yield viewRow(this.context.grid, index, this.section.layout);
  }

  private row(view: RowView): void {
    const kind = classifyRow(view, this.width, this.headings.income);
    switch (kind) {
      case 'blank':
        return;
      case 'note':
        return;
      case 'total':
      case 'subtotal':
        this.totals.check(view, kind);
        return;
      case 'heading':
        this.heading(view);
        return;
      case 'income':
        this.totals.addIncome(view);
        this.context.note('income-left-out', 'info', view.cell('title') ?? rowSpan(view), { text: view.cell('title')?.text.trim() ?? '' });
        return;
      case 'data': {
        const activities = this.data(view);
        this.totals.add(activities);
        this.out.push(...activities);
      }
    }
  }

  private heading(view: RowView): void {
    const cell = view.cell('title') ?? view.cells.find((one) => one.text.trim() !== '');
    if (cell === undefined) return;
    this.headings.push(cell.text.trim());
    this.group = '';
    this.month = null;
    this.carryFrom(this.timesOfLine(cell), this.context.grid.text);
  }

  private data(view: RowView): Activity[] {
    const group = view
      .all('group')
      .map(({ cell }) => cell.text.trim())
      .join(' ');
    if (group !== '') this.group = group;
    const month = monthCell(view);
    if (month !== null) this.month = month;
    const own = ownMentions(view, this.context.grid.text, this.context.time, month === null ? this.month : null);
    const dated = own?.some((time) => time.slots.length > 0 || time.recurrence !== null) ?? false;
    if (own !== null && own.length > 0 && dated) this.carry = { mentions: own, source: this.context.grid.text };
    else if (view.all('time').length === 0 && this.headings.empty && this.blankIsBlank()) this.carry = null;
    const matrix = readMatrixRow(view, this.context);
    if (view.cell('schedule') !== null) return this.scheduled(view);
    if (matrix !== null && matrix.events.length > 0) return this.matrixEvents(view, matrix);
    const names = this.names(view);
    if (names.items.length === 0) return this.nameless(view);
    return names.items.map((name, index) =>
      this.entry(view, name, own, matrix, { money: index === 0, under: names.lead, audience: names.audiences[index] }),
    );
  }

  /**
   * A blank time says nothing where merged cells are known, and where the times stand to the right of the names: months merged over
   * several rows stand to their left.
   */
  private blankIsBlank(): boolean {
    const columns = this.section.layout.columns;
    const time = columns.find((column) => column.field === 'time');
    const title = columns.find((column) => column.field === 'title');
    if (time === undefined) return false;
    return this.context.knowsMerges || (title !== undefined && time.column > title.column);
  }

  /** Events that stand in the month cells themselves; the row's name is their heading. */
  private matrixEvents(view: RowView, matrix: MatrixRow): Activity[] {
    const { text } = this.context.grid;
    const heading = view.cell('title')?.text.trim() ?? '';
    const column = (month: number): string => this.section.layout.columns.find((one) => one.month === month)?.header ?? '';
    return matrix.events.flatMap(({ cell, month }) =>
      splitCell(text, cell).map((part) => {
        const inner = combineTimes(
          text,
          timesIn(text, part, this.context.time).filter((time) => time.slots.includes(month)),
        );
        const time = inner ?? {
          ...NO_TIME,
          raw: column(month),
          set: { months: [month as 1], crossYear: [] },
          precision: 'month' as const,
          origin: 'heading' as const,
        };
        return this.build(
          view,
          { name: part, time: { time, inherited: false, unread: null, contradicts: null }, parts: [], marks: {}, withMoney: false },
          [heading],
        );
      }),
    );
  }

  private scheduled(view: RowView): Activity[] {
    const { text } = this.context.grid;
    const title = view.cell('title')?.text.trim() ?? '';
    if (title !== '') this.lastTitle = title;
    const parts = view.all('schedule').flatMap(({ cell }) => (cell.merged ? [] : readSchedule(text, cell, this.context.time)));
    return parts.map(({ part, times }, index) => {
      const inside = times.some((time) => time.start >= part.start && time.start < part.end);
      const read = combineTimes(text, times);
      const extra = timesIn(text, part, this.context.time);
      const time =
        read === null
          ? { ...NO_TIME, festivals: extra.flatMap((one) => one.festival ?? []) }
          : enrichTime(inside ? read : { ...read, origin: 'heading' }, extra, text);
      return this.build(
        view,
        {
          name: part,
          time: { time, inherited: false, unread: null, contradicts: null },
          parts: [],
          marks: {},
          withMoney: index === 0 && parts.length === 1,
        },
        [this.lastTitle],
      );
    });
  }

  private names(view: RowView): RowNames {
    const cell = this.nameCell(view);
    if (cell === null) return NO_NAMES;
    this.lists ??= listsByBlanks(this.context.grid, this.section);
    return rowNames(view, cell, this.context.grid.text, this.lists, this.context.time);
  }

  /** The name; for a name merged over several rows, what the row itself adds. */
  private nameCell(view: RowView): (EntryName & { readonly merged: boolean }) | null {
    const title = view.cell('title');
    if (title !== null && !title.merged) {
      this.lastTitle = title.text.trim();
      return title;
    }
    const content = view.all('content').find(({ cell }) => !cell.merged)?.cell ?? null;
    if (content !== null) return content;
    return title !== null && view.cells.some((cell) => !cell.merged && cell.text.trim() !== '' && cell.start !== title.start)
      ? title
      : null;
  }

  private nameless(view: RowView): Activity[] {
    const words = view.cells.filter((cell) => !cell.merged && cell.text.trim() !== '');
    const onlyNumber = words.every((cell) => cell === view.cell('no'));
    if (!onlyNumber)
      this.context.note('not-understood', 'info', rowSpan(view), {
        text: words
          .map((cell) => cell.text.trim())
          .join(' ')
          .slice(0, 60),
      });
    return [];
  }

  private entry(
    view: RowView,
    name: EntryName,
    own: readonly TimeMention[] | null,
    matrix: MatrixRow | null,
    place: { readonly money: boolean; readonly under: string; readonly audience: string | undefined },
  ): Activity {
    const { text } = this.context.grid;
    const extra = [name, ...view.all('remark').map(({ cell }) => cell)].flatMap((span) =>
      timesIn(text, span, { ...this.context.time, cell: false }),
    );
    const nameOnly = extra.filter((time) => time.start >= name.start && time.end <= name.end);
    const said = own !== null && own.length > 0 ? extra : [...nameOnly];
    const time: RowTime =
      matrix !== null && matrix.time.span !== null
        ? { time: enrichTime(matrix.time, nameOnly, text), inherited: false, unread: null, contradicts: null }
        : rowTime(own, this.carry, festivalsOfName(said, name), text, view, extra);
    if (time.contradicts !== null)
      this.context.note('time-contradiction', 'warning', name, { title: name.text.trim(), text: time.contradicts });
    const content = view.cell('content');
    const list = content === null || content.start === name.start ? [] : splitCell(text, content).map((part) => part.text);
    const { lead, items } = listLead(splitCell(text, name), text);
    const listed = items.map((part) => part.text);
    const parts = listed.length > 1 ? listed : list.length > 1 ? list : [];
    const whole = listed.length > 1 ? { ...name, text: lead?.text ?? listed.join('、') } : name;
    const entry = { name: whole, time, parts, marks: matrix?.marks ?? {}, withMoney: place.money };
    return this.build(view, place.audience === undefined ? entry : { ...entry, audience: place.audience }, [place.under]);
  }

  private build(view: RowView, entry: Omit<EntryParts, 'headings'>, own: readonly string[]): Activity {
    const headings = [...this.headings.path, this.group, ...own].filter((heading) => heading !== '');
    const activity = buildActivity(view, { ...entry, headings }, this.context);
    if (activity.time.origin === 'none' && !activity.time.toBeDecided && activity.time.recurrence === null) {
      const unread = entry.time.unread?.text.trim();
      const params = { title: activity.title, ...(unread === undefined ? {} : { text: unread }) };
      this.context.note('time-missing', unread === undefined ? 'info' : 'warning', entry.name, params);
    }
    const count = (this.seen.get(activity.id) ?? 0) + 1;
    this.seen.set(activity.id, count);
    return count === 1 ? activity : { ...activity, id: `${activity.id}.${count}` };
  }
}

/** A festival in a remark is no time of the activity; a day or a frequency may be. */
function festivalsOfName(times: readonly TimeMention[], name: EntryName): TimeMention[] {
  return times.filter((time) => time.festival === null || (time.start >= name.start && time.end <= name.end));
}

function rowSpan(view: RowView): { start: number; end: number } {
  const own = view.cells.filter((cell) => !cell.merged && cell.text !== '');
  return { start: own[0]?.start ?? 0, end: own[own.length - 1]?.end ?? 0 };
}
