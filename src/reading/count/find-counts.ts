import type { Count } from '../../plan/activity';
import type { SourceSpan } from '../../plan/span';
import { readNumeral } from '../text/numerals';
import { matchesOf } from '../text/pieces';

/** A count with its place in the source. */
export interface CountMention extends SourceSpan {
  readonly count: Count;
}

const UNITS =
  '人次|[讲堂](?=$|[,;、。]|[\u4e00-\u9fff]{0,4}课)|场次|批次|课时|学时|人|名|位|户|场|次|期|份|家|支|项|批|本|册|篇|条|套|件|队|桌|台|对|组|轮|间|所|处|例|幅|张|块|站|辆|箱|瓶|盒|枚|束|株|棵|副|双|部|把|亩|天|周|小时|分钟|晚|生|个';
const NUMBER = '[\\d][\\d,]{0,9}(?:\\.\\d{1,2})?|[一二两三四五六七八九十百千万零]{1,7}';
// 不少于80场 · 约100人 · 4个以上 · 一两场 · 2-3次 · 100余名
const COUNT = new RegExp(
  `(不少于|不低于|不超过|至少|最多|将近|约|近|超过|达到|满|各)?(${NUMBER})(?:(?:-{1,2}|至|到)(${NUMBER}))?(余|多|来)?(${UNITS})(及?以上|以内|左右|以下)?`,
  'g',
);
const ANY_NUMBER = /[\d一二两三四五六七八九十百千万零]/;
/** What goes before a number that is no count: 第三次, 每周两次 keeps; 20年, 3月 are excluded by the units. */
const NOT_BEFORE = /[第\d.月届每]$|(?<![全今每本])年$|(?<!之)星$/;
const NOT_AFTER =
  /^(?:大|性|人员|人民|人均|人才|人身|代会|会员代表|名(?:称|义|录|单|额|师)|项目|条例|条件|期间|期待|次会|家(?:庭|属)|份子|处(?:室|理|长|领导)|所(?:有|在)|组织|对照|套路|件事|位置|个月|个人|次代表|次全|场所|场地|天天|批准|批评|间隔|对口|级|次党|次方)/;

function pair(text: string): [number, number] | null {
  // 一两场, 三四次: two neighbours
  const found = /^([一二两三四五六七八九])([二两三四五六七八九])$/.exec(text);
  const low = found?.[1] ? readNumeral(found[1]) : null;
  const high = found?.[2] ? readNumeral(found[2]) : null;
  return low !== null && high !== null && high === low + 1 ? [low, high] : null;
}

/** Every count in a piece of normalised text, with offsets of the source. */
export function findCounts(text: string, offset = 0): CountMention[] {
  const found: CountMention[] = [];
  if (!ANY_NUMBER.test(text)) return found;
  for (const match of matchesOf(COUNT, text)) {
    const [raw, before, low = '', high, more, unit = '', after] = match;
    const end = match.index + raw.length;
    // “大干六十天”竞赛: part of a name
    if (text.lastIndexOf('“', match.index) > text.lastIndexOf('”', match.index) && text.indexOf('”', end) >= 0) continue;
    // 每签一对补助600元
    if (/^[一1]$/.test(low) && /每[\u4e00-\u9fff]$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    if (NOT_BEFORE.test(text.slice(Math.max(0, match.index - 2), match.index)) && before === undefined) continue;
    if (NOT_AFTER.test(text.slice(end - unit.length, end + 3).slice(unit.length === 1 ? 0 : unit.length))) continue;
    const both = pair(low);
    const n = both?.[0] ?? readNumeral(low);
    const nMax = both?.[1] ?? (high === undefined ? null : readNumeral(high));
    if (n === null || n <= 0) continue;
    // 给一分会、二分会各添置一台
    const whom = /[给为]((?:[\u4e00-\u9fff]{2,8}、)+[\u4e00-\u9fff]{2,8})各[\u4e00-\u9fff]{0,4}$/.exec(
      text.slice(Math.max(0, match.index - 40), match.index),
    )?.[1];
    const times = whom === undefined ? 1 : whom.split('、').length;
    // 男女各20名
    const bothSexes = before === '各' && /男、?女$/.test(text.slice(Math.max(0, match.index - 3), match.index));
    const each = /(每[批场期次队组轮])(?:\d{1,2}天[、,])?$/.exec(text.slice(Math.max(0, match.index - 6), match.index))?.[1] ?? null;
    found.push({
      start: match.index + offset,
      end: end + offset,
      count: {
        n: (bothSexes ? n * 2 : n) * times,
        nMax: nMax === null ? null : nMax * times,
        unit,
        what: whatOf(text, match.index, end),
        qualifier: each ?? (bothSexes ? null : before) ?? more ?? after ?? null,
      },
    });
  }
  const best = text.includes('十佳') ? BEST_TEN.exec(text) : null;
  if (best && found.every((one) => one.start - offset > best.index + 12 || one.start - offset < best.index))
    found.push({
      start: best.index + offset,
      end: best.index + 2 + offset,
      count: { n: 10, nMax: null, unit: '名', what: whatOf(text, best.index, best.index + 2), qualifier: null },
    });
  return found;
}

/** 表彰十佳护士,每人奖励800元: ten of them, though no unit says so. */
const BEST_TEN = /(?<=(?:表彰|评选|评出|选树|推选|奖励)[^,“]{0,3})十佳(?![^,]*[赛”])(?=[\u4e00-\u9fff]{2})/;

function whatOf(text: string, start: number, end: number): string | null {
  const after = /^(?:的)?([\u4e00-\u9fff]{2,10})/.exec(text.slice(end, end + 14))?.[1];
  const before = /([\u4e00-\u9fff]{2,8})$/.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  return after ?? before ?? null;
}

/** Units of people. */
export const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位', '人次']);

/** 一等奖5名, 评选积极分子10名: prizes and honours, not those who take part. */
const PRIZE = /奖|积极分子|标兵|能手|先进|优秀|优胜|之星|冠军|亚军|季军|候选人|选手$|^(?:选出|评出|评选|推选|产生)/;

/** 人数 out of the counts: the first that counts people taking part; null when none does. */
export function peopleOf(counts: readonly Count[]): number | null {
  const one = counts.find((count) => PEOPLE.has(count.unit) && !PRIZE.test(count.what ?? ''));
  if (!one) return null;
  const batch = /^每(.)/.exec(one.qualifier ?? '')?.[1];
  // 分三批,每批40人
  const batches = batch === undefined ? undefined : counts.find((count) => count !== one && count.unit.startsWith(batch));
  return batches ? one.n * batches.n : one.n;
}
