import type { ColumnField, MoneyUnit } from './fields';
import { fold } from './fold';
import { HEADER_NAMES, HEADER_WORDS, IGNORED_HEADERS, STUFFING } from './header-names';

/** A header taken apart: 经费预算（万元/人） → base 经费预算, unit 万元, per 人. */
export interface HeaderText {
  readonly base: string;
  /** What stood in brackets, without the unit. */
  readonly note: string;
  readonly unit: MoneyUnit | null;
  readonly per: string | null;
  /** 2026 in 2026年支出: the year a column is of; null when its header names none. */
  readonly year: number | null;
}

export interface HeaderMatch {
  readonly field: ColumnField;
  /** 1 the whole header is a known name; below, only a word of it is. */
  readonly weight: number;
  /** Place of the name among the names of its field, best 0. */
  readonly rank: number;
  readonly reason: 'header-name' | 'header-word' | 'header-pair';
}

// (元) · 〔单位:万元〕 · [元/人]
const BRACKET = /[([]([^()[\]]*)[)\]]/g;
// 万元 · 元/人 · 元每户 · 单位:千元
const UNIT = /^(?:单位[::]?|人民币)?(万元?|千元|百元|元|¥)(?:[/每]([^\d\s]{1,3}))?$/;
// 预算/万元 · 金额:元 · 经费万元
const TAIL_UNIT = /[/:_-]?(万元|千元|百元|元)(?:\/([人户次份场套天桌队]))?$/;

export function readHeaderText(raw: string): HeaderText {
  let unit: MoneyUnit | null = null;
  let per: string | null = null;
  const notes: string[] = [];
  const take = (found: RegExpExecArray | null): boolean => {
    if (found === null) return false;
    unit = moneyUnit(found[1] ?? '');
    per = found[2] ?? null;
    return true;
  };
  let base = fold(raw).replace(BRACKET, (_, inner: string) => {
    if (!take(UNIT.exec(inner))) notes.push(inner);
    return '';
  });
  if (unit === null && base.length > 2) {
    const tail = TAIL_UNIT.exec(base);
    if (tail !== null && take(tail)) base = base.slice(0, tail.index);
  }
  const bare = base.replace(/[:;,.·*_]+$/, '').replace(/^[*#]+(?=.)/, '');
  const year = /^(20\d\d)年度?(?=[\u4e00-\u9fff]{2})/.exec(bare);
  return { base: bare.slice(year?.[0].length ?? 0), note: notes.join(''), unit, per, year: year === null ? null : Number(year[1]) };
}

export function moneyUnit(word: string): MoneyUnit {
  if (word.startsWith('万')) return '万元';
  if (word === '千元' || word === '百元') return word;
  return '元';
}

const names = buildNames();
const ignored = new Set(IGNORED_HEADERS.split(' '));

function buildNames(): ReadonlyMap<string, HeaderMatch> {
  const map = new Map<string, HeaderMatch>();
  for (const [field, list] of Object.entries(HEADER_NAMES) as [ColumnField, string][]) {
    list.split(' ').forEach((name, rank) => {
      if (!map.has(name)) map.set(name, { field, weight: 1, rank, reason: 'header-name' });
    });
  }
  return map;
}

const STUFFED = new RegExp(`^(?:${STUFFING.replaceAll(' ', '|')})(?=..)(?!标准$)`);

/** The name a text is as a whole, or is but for a word in front that changes nothing. */
function named(base: string): HeaderMatch | undefined {
  return names.get(base) ?? names.get(base.replace(STUFFED, ''));
}

/** Longest text that can be a header; longer ones are sentences. */
const MAX_HEADER = 16;

/** Whether a text is, as a whole, one of the known names of a header; quicker than {@link matchHeader}. */
export function headerNamed(raw: string): HeaderMatch | null {
  const { base } = readHeaderText(raw);
  return named(base) ?? pairMatch(base);
}

/** What a header says its column holds; null when it says nothing known. */
export function matchHeader(header: HeaderText): HeaderMatch | null {
  const { base } = header;
  if (base === '' || base.length > MAX_HEADER || ignored.has(base)) return null;
  const whole = named(base) ?? pairMatch(base);
  if (whole !== null) return whole;
  // A sentence or a value is no header: 5月份 and 200元/人 hold digits, a header does not.
  if (/\d|[。;!?]|:./.test(base)) return null;
  for (const [index, [pattern, field]] of HEADER_WORDS.entries()) {
    if (pattern.test(base)) return { field, weight: base.length <= 10 ? 0.7 : 0.5, rank: 100 + index, reason: 'header-word' };
  }
  return null;
}

/** 时间/地点 · 任务内容/时间进度 · 责任人、联系方式: the first half decides, a content half beside a time half makes a schedule. */
function pairMatch(base: string): HeaderMatch | null {
  const halves = base.split(/[/、,&]|及|和|与/);
  if (halves.length < 2) return null;
  const found = halves.map((half) => named(half) ?? null).filter((match) => match !== null);
  const first = found[0];
  if (first === undefined) return null;
  const fields = new Set(found.map((match) => match.field));
  const prose = fields.has('title') || fields.has('content');
  const field = prose && fields.has('time') ? 'schedule' : first.field;
  return { field, weight: 0.9, rank: first.rank + 50, reason: 'header-pair' };
}

const MONTH_NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Month of a matrix header: 3月, 三月份, 3, 03; null when it is none. */
/** 1 for 一季度 or 第1季度; null for any other header. */
export function matrixQuarter(raw: string): number | null {
  const found = /^第?([一二三四1-4])季度?$/.exec(fold(raw))?.[1];
  return found === undefined ? null : '一二三四'.includes(found) ? '一二三四'.indexOf(found) + 1 : Number(found);
}

export function matrixMonth(raw: string): number | null {
  const found = /^(?:(\d{1,2})|(十[一二]?|[一二三四五六七八九]|元|正))(月份?)?$/.exec(fold(raw));
  if (found === null) return null;
  if (found[3] === undefined && found[1] === undefined) return null;
  const month = found[1] !== undefined ? Number(found[1]) : Math.max(1, MONTH_NAMES.indexOf(found[2] ?? '') + 1);
  return month >= 1 && month <= 12 ? month : null;
}
