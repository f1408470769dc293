import type { SourceSpan } from '../../plan/span';
import { readNumeral } from '../text/numerals';
import { protectedRanges } from '../text/pieces';
import type { TimeMention } from '../time/mention';
import { eventHead } from './event-head';
import { groupOf, type EventGroup } from './group';

/** One member of a coordinated phrase; offsets into the phrase. */
export interface Member extends SourceSpan {
  readonly group: EventGroup;
}

const JOINT = /、|和(?!谐|平|睦|气|风|美|蔼|善)|以及|及(?!时|其|格|早|第)|与(?!会|时|此)|,/y;
/** 等体育活动: an open list of one kind. */
const TYPED_OPEN =
  /(?:社团|兴趣小组|俱乐部|协会|兴趣班|文体小组)[^,、]{0,4}$|等(?:各类|各项|系列|多种|其他|相关|有关)?(?:文体|体育|文化|公益|健身|娱乐|文娱|节日|传统|主题|学习|宣传|教育|志愿|竞技|趣味|群众性|健康|户外)[^,、]{0,6}(?:活动|项目|比赛|工作)$/;
const GATHERING = /(?:会|赛|展|班|讲座|运动会|演出|汇演|仪式|沙龙|典礼|论坛|健步走|登山)$/;
/** 技能操作比赛, 优秀护士评选, 表彰大会: a name of its own, not 初赛 or 考试. */
const NAMED_EVENT = /^(?:.{2,}(?:比赛|大赛|竞赛|评选|讲座|汇演|联欢会|座谈会|分享会)|(?:表彰|庆祝|总结)大会)$/;
const RECOGNITION: ReadonlySet<EventGroup> = new Set(['honour', 'publicity']);

function pieces(phrase: string): SourceSpan[] {
  const guarded = protectedRanges(phrase);
  const found: SourceSpan[] = [];
  let from = 0;
  for (let at = 0; at < phrase.length;) {
    const skip = guarded.get(at);
    if (skip !== undefined) {
      at = skip;
      continue;
    }
    JOINT.lastIndex = at;
    const joint = at > from ? JOINT.exec(phrase) : null;
    if (joint && !(joint[0] === '与' && phrase.charAt(at - 1) === '参') && !(joint[0] === '及' && phrase.charAt(at - 1) === '普')) {
      found.push({ start: from, end: at });
      from = at + joint[0].length;
    }
    at += joint?.[0].length ?? 1;
  }
  found.push({ start: from, end: phrase.length });
  return rejoin(
    phrase,
    found.filter((piece) => piece.end > piece.start),
  );
}

/** 男、女单打比赛: the first piece is half a word. */
function rejoin(phrase: string, found: readonly SourceSpan[]): SourceSpan[] {
  const whole: SourceSpan[] = [];
  for (const piece of found) {
    const last = whole[whole.length - 1];
    const series =
      last !== undefined && phrase.charAt(piece.start) === '进' && /进[\u4e00-\u9fff]{2,3}$/.test(phrase.slice(last.start, last.end));
    if (last && (series || /[男女老中青省市县区党政工团内外]$/.test(phrase.slice(last.start, last.end))))
      whole[whole.length - 1] = { start: last.start, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

function eventful(piece: string): boolean {
  const head = eventHead(piece);
  return head !== null && (head.strength === 'occasion' || (head.word === '活动' && head.at >= 2));
}

/** Puts pieces of one kind that stand side by side, and bare short ones, back together. */
function merge(phrase: string, found: readonly SourceSpan[], dated: boolean, owns: (piece: SourceSpan) => boolean): Member[] {
  const members: Member[] = [];
  for (const piece of found) {
    const words = phrase.slice(piece.start, piece.end);
    const group = groupOf(words);
    const last = members[members.length - 1];
    const lastWords = last ? phrase.slice(last.start, last.end) : '';
    const bothGather =
      GATHERING.test(clean(words)) && GATHERING.test(clean(lastWords)) && clean(words).length >= 4 && clean(lastWords).length >= 4;
    const timed = owns(piece) !== (last !== undefined && owns(last));
    if (last && joinable(last.group, group, words, dated) && !bothGather && !timed)
      members[members.length - 1] = { ...last, end: piece.end };
    else members.push({ ...piece, group });
  }
  return members;
}

const clean = (words: string): string =>
  words
    .replace(/等?(?:活动|工作)?$/, '')
    .replace(/[三四五六]项赛?事?$/, '')
    .replace(/[”"]$/, '');

function joinable(a: EventGroup, b: EventGroup, words: string, dated: boolean): boolean {
  if (a === b) return true;
  if (clean(words).length <= 2 && b === 'meeting') return true;
  if (RECOGNITION.has(a) && RECOGNITION.has(b)) return true;
  const pair = [a, b].sort().join();
  if (pair === 'care,survey' || pair === 'meeting,trip' || pair === 'honour,skill' || pair === 'publicity,survey') return true;
  return pair === 'learn,skill' && !dated;
}

/** 气排球(负责人:某某)、飞镖、象棋、跳绳4个项目: as many games as it says, more than a clause tells of otherwise. */
const GAMES = /(\d{1,2}|[四五六七八九]|十[一二三]?)个(?:比赛|竞赛|活动)?项目$/;

/** One of the works of the four seasons. */
const SENDS =
  /^(?:[“"]?(?:春|夏|秋|冬|金秋|[春夏秋冬]季)(?:送[\u4e00-\u9fff]{2}|助学)|(?:职工|会员|员工)?(?:生日|节日|困难|大病|住院)送[\u4e00-\u9fff]{2})$/;

function countedGames(phrase: string, found: readonly SourceSpan[]): Member[] | null {
  const said = GAMES.exec(phrase);
  if (!said || found.length < 4 || readNumeral(said[1] ?? '') !== found.length) return null;
  return found.map(({ start, end }, index) => {
    const last = index < found.length - 1 ? end : end - said[0].length;
    return { start, end: last, group: 'sport' };
  });
}

/** 三月烘焙体验、四月校园马拉松、六月气排球赛: three or more that open with their own months, whatever each is called; null for any other list. */
function openedByMonths(phrase: string, found: readonly SourceSpan[], times: readonly TimeMention[], offset: number): Member[] | null {
  const opened = found.every((piece, index) =>
    times.some(
      ({ kind, start, end }) =>
        kind === 'months' &&
        piece.end - (end - offset) >= 2 &&
        // 三月三, 八月十五
        !/[一二三四五六七八九十]/.test(phrase.charAt(end - offset)) &&
        (start - offset === piece.start || (index === 0 && end <= offset + 1)),
    ),
  );
  return found.length < 3 || !opened ? null : found.map((piece) => ({ ...piece, group: groupOf(phrase.slice(piece.start, piece.end)) }));
}

/** 春送岗位、夏送清凉、金秋助学、冬送温暖: the works of the seasons; null for any other list. */
function sentWorks(phrase: string, found: readonly SourceSpan[]): Member[] | null {
  const bare = found.map(({ start, end }) => ({
    start,
    words: phrase.slice(start, end).replace(/[”"]?(?:等)?(?:系列)?(?:活动|工作)?$/, ''),
  }));
  if (found.length < 3 || !bare.every(({ words }) => SENDS.test(words))) return null;
  return bare.map(({ start, words }) => ({ start, end: start + words.length, group: groupOf(words) }));
}

/**
 * Members of a phrase that are entries of their own: named events, other kinds, other times. Null when the phrase is one entry:
 * an open list of one kind, verbs on one event, things that are no events by themselves. `wanted`: so many there
 * are, as their months tell (分别于4月、8月), Infinity where every one has its own sum (各1.5万元), 0 where nothing tells.
 */
export function splitPhrase(phrase: string, times: readonly TimeMention[], offset: number, dated: boolean, wanted = 0): Member[] | null {
  if (TYPED_OPEN.test(phrase)) return null;
  const found = pieces(phrase);
  const games = countedGames(phrase, found);
  if (games) return games;
  if (found.length < 2 || found.length > 6) return null;
  const owns = (piece: SourceSpan): boolean =>
    times.some(
      (time) => time.start - offset >= piece.start && time.end - offset <= piece.end && time.kind !== 'recurrence' && time.kind !== 'year',
    );
  const list = openedByMonths(phrase, found, times, offset) ?? sentWorks(phrase, found);
  if (list) return list;
  const owned = found.filter(owns);
  const all = found.every((piece) => eventful(phrase.slice(piece.start, piece.end)));
  if (
    owned.length > 0 &&
    owned.length <= found.length &&
    found.filter((piece) => eventful(phrase.slice(piece.start, piece.end))).length >= 2
  ) {
    const members = merge(phrase, found, dated, owns);
    const separate =
      owned.length === found.length || found.every((piece) => piece.end - piece.start >= 3)
        ? found.map((piece) => ({ ...piece, group: groupOf(phrase.slice(piece.start, piece.end)) }))
        : members;
    return all && separate.length > 1 ? separate : null;
  }
  // 隐患随手拍、应急演练、知识竞赛三项活动: as many as it says
  const counted = /([两三四五六])(?:项|大)(?:小型)?(?:活动|赛事|(比赛))$/.exec(phrase);
  const shortest = counted?.[2] === undefined ? 4 : 2;
  if (counted && '两三四五六'.indexOf(counted[1] ?? '') + 2 === found.length && found.every(({ start, end }) => end - start >= shortest))
    return found.map(({ start, end }, index) => {
      const last = index < found.length - 1 ? end : end - counted[0].length;
      return { start, end: last, group: groupOf(phrase.slice(start, last)) };
    });
  // 分别于4月、9月举办插花体验和茶艺体验
  const asMany = wanted === found.length && found.every(({ start, end }) => end - start >= 4);
  if (!all && !asMany) return null;
  // 春游、秋游各1.5万元
  if (asMany || wanted === Infinity) return found.map((piece) => ({ ...piece, group: groupOf(phrase.slice(piece.start, piece.end)) }));
  // 知识竞赛、演练、征文三项活动
  const told = /([两三四五六])(?:项|大)(?:活动|赛事|比赛)?$/.exec(phrase)?.[1];
  if (told && '两三四五六'.indexOf(told) + 2 === found.length)
    return found.map(({ start, end }, index) => {
      const last = index < found.length - 1 ? end : end - (/[两三四五六](?:项|大)(?:活动|赛事|比赛)?$/.exec(phrase)?.[0].length ?? 0);
      return { start, end: last, group: groupOf(phrase.slice(start, last)) };
    });
  if (found.length >= 3 && found.every((piece) => NAMED_EVENT.test(phrase.slice(piece.start, piece.end))))
    return found.map((piece) => ({ ...piece, group: groupOf(phrase.slice(piece.start, piece.end)) }));
  const members = merge(phrase, found, dated, owns);
  return members.length > 1 ? members : null;
}
