import type { Owner } from '../../plan/owner';
import { eventHead } from '../activity/event-head';
import { ORG_SUFFIX } from '../lexicon/orgs';
import { PERSON, SHORT_PERSON } from '../owner/person-name';
import type { SourceSpan } from '../../plan/span';
import type { Block } from '../structure/block';
import { cut, isSentenceEnd } from '../text/pieces';
import { numbersOf } from './by-plan';

/** What a section on who does what says: 张某负责文体活动, 技能竞赛由护理部牵头、医务科配合. */
export interface Duty extends SourceSpan {
  readonly owners: readonly Owner[];
  /** What they answer for, in the plan's words. */
  readonly things: readonly string[];
  /** 第1项由某某负责: the same by the numbers of a list. */
  readonly numbers: readonly number[];
}

const HEADING =
  /(?:责任|工作|任务|人员|职责|活动)分工$|^分工$|责任(?:落实|分解)$|^(?:慰问|走访)(?:形式|方式|分工)$|^参加(?:走访|慰问)(?:慰问)?的?(?:领导|科室|部门|人员)(?:[及和、](?:领导|科室|部门|人员))?$/;

/** Whether a heading opens a section on who does what. */
export function isDutyHeading(heading: string): boolean {
  return heading.length <= 20 && HEADING.test(heading.replace(/[\s:。]/g, ''));
}

const NAME = '[^,。;:、和与及由负牵]{2,12}?';
const NAMES = `${NAME}(?:[、和与及]${NAME}){0,3}`;
const VERB = '(?:共同|具体|主要|分别|全面)?(?:负责|牵头|主抓|分管|承办|主办)';
const BY_NAME = new RegExp(`^(${NAMES}):?${VERB}(?:组织|抓|做好)?([^,。;:]{2,40})$`);
const BY_THING = new RegExp(`^([^,。;:由]{2,40})由(${NAMES})${VERB}(?:组织|落实|实施)?(?:[,、]?(${NAMES})(?:配合|协助|协办))?$`);
/** 困难职工由校领导、工会进行慰问3人(周某、谭某) */
const BY_VISIT = new RegExp(`^([^,。;:由]{2,40})由(${NAMES})(?:进行)?(?:慰问|走访|看望)(?:\\d+[人户])?(?:\\(([^()]{2,40})\\))?$`);
const HELP = new RegExp(`^(${NAMES})(?:配合|协助|协办|参与|参加)$`);
/** No person and no body. */
const NOBODY = /^(?:各自|有关人员|专人|大家|全体|主要|具体|共同)|工作$|活动$/;

/** 分工如下:健步走由文体组负责,…: what a line tells of who does what, without a heading of its own. */
const LABEL = /(?:^|[。;] ?)(?:具体|工作|人员|责任|任务)?分工(?:如下|为)?:/;

/** Everything a block says of who does what: all of it under a heading of that name, or what stands behind 分工:. */
export function dutiesOf(text: string, block: Block): Duty[] {
  const words = text.slice(block.start, block.end);
  const label = LABEL.exec(words);
  if (label === null && !block.headings.some((one) => isDutyHeading(one.text))) return [];
  const start = block.start + (label === null ? 0 : label.index + label[0].length);
  return cut(text.slice(start, block.end), isSentenceEnd, start).flatMap((sentence) => inSentence(text, sentence));
}

function inSentence(text: string, sentence: SourceSpan): Duty[] {
  const duties: Duty[] = [];
  const isComma = (words: string, at: number): boolean => words.charAt(at) === ',';
  const listed = inList(text.slice(sentence.start, sentence.end));
  if (listed) return [{ ...sentence, ...listed, numbers: [] }];
  for (const clause of cut(text.slice(sentence.start, sentence.end), isComma, sentence.start)) {
    const words = text.slice(clause.start, clause.end).replace(/\s+/g, '');
    const help = HELP.exec(words);
    const last = duties[duties.length - 1];
    if (help && last) {
      duties[duties.length - 1] = { ...last, end: clause.end, owners: [...last.owners, ...ownersOf(help[1], 'assist')] };
      continue;
    }
    const thing = BY_THING.exec(words);
    const visit = thing ? null : BY_VISIT.exec(words);
    const person = (thing ?? visit) ? null : BY_NAME.exec(words);
    const lead = /牵头/.test(words) ? 'lead' : /承办|主办/.test(words) ? 'host' : 'resp';
    const owners = thing
      ? [...ownersOf(thing[2], lead), ...ownersOf(thing[3], 'assist')]
      : visit
        ? [...ownersOf(visit[2], lead), ...ownersOf(visit[3], lead)]
        : ownersOf(person?.[1], lead);
    const told = thing?.[1] ?? visit?.[1] ?? person?.[2] ?? '';
    // 委员例会的筹备和记录工作, 培训和讲座的联系
    const named = told.replace(
      /的(?:筹备|组织|联系|联络|报名|记录|实施|安排|发放|采购|管理)(?:[和、与及][\u4e00-\u9fff]{2})?(?:工作)?$/,
      '',
    );
    const things = named.split(/[、和及与]/).filter((one) => one.length >= 2);
    if (owners.length > 0 && things.length > 0) duties.push({ ...clause, owners, things, numbers: numbersOf(told) });
  }
  return duties;
}

const BODY_OR_PERSON = new RegExp(`^(?:${PERSON}|${SHORT_PERSON}|[\\u4e00-\\u9fff]{1,12}(?:${ORG_SUFFIX}))$`);

/** 赵某:植树活动、消防演练 · 运动会:倪某(总协调)、体育组 · 送清凉　毛某、安环科: who stands on one side, and what on the other; null for anything else. */
function inList(words: string): Pick<Duty, 'owners' | 'things'> | null {
  const sides = words
    .replace(/\([^()]{1,10}\)/g, '')
    .trim()
    .split(/ ?: ?|[\t ]+/);
  const [left = '', right = ''] = sides;
  if (sides.length !== 2 || left.length < 2 || right.length < 2 || /[,。;]/.test(left + right)) return null;
  const parts = (side: string): string[] => side.split(/[、和与及]/).filter((one) => one.length >= 2);
  const names = (side: string): boolean => parts(side).every((one) => BODY_OR_PERSON.test(one) && eventHead(one) === null);
  const [who, what] = names(right) ? [right, left] : names(left) ? [left, right] : ['', ''];
  return who === '' ? null : { owners: parts(who).map((name) => ({ name, role: 'resp' })), things: parts(what) };
}

function ownersOf(names: string | undefined, role: Owner['role']): Owner[] {
  return (names ?? '')
    .split(/[、和与及]/)
    .filter((name) => name.length >= 2 && !NOBODY.test(name))
    .map((name) => ({ name, role }));
}
