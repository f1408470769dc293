import type { SourceSpan } from '../../../plan/span';
import type { Clause } from '../clause';

/** 11月考评: a bare deed takes the name its sentence is about: “六比一创”考评. */
export function nameOf(text: string, sentence: SourceSpan, titleSpan: SourceSpan): { title: string; titleSpan: SourceSpan | null } {
  const title = text.slice(titleSpan.start, titleSpan.end);
  if (title.length > 3 || titleSpan.start <= sentence.start) return { title, titleSpan };
  const before = text.slice(sentence.start, titleSpan.start);
  const named = [...before.matchAll(/“[^“”]{2,20}”[\u4e00-\u9fff]{0,6}?(?=,|、|$)/g)].at(-1)?.[0];
  return named === undefined ? { title, titleSpan } : { title: `${named}${title}`, titleSpan: null };
}

const BARE_COUNT =
  /^(?:新建|建成|建设|打造|创建|完成|举办|开展|组织)?[\d一二两三四五六七八九十百]+(?:家|个|场|次|期|所|处|户|批)(?:以上)?$/;

/** 推进职工书屋建设,年内新建3家: where what a bare count is of begins; null when the title is more than a count. */
export function objectBefore(text: string, before: Clause | undefined, clause: Clause, title: SourceSpan): number | null {
  const bare = BARE_COUNT.test(text.slice(title.start, title.end));
  return bare && before && !before.label && before.end === clause.start - 1 ? before.start : null;
}

/** Where the span of an entry begins: it takes in a time that stands in a clause of its own before, and a short phrase of means. */
export function spanStart(pending: readonly Clause[], clause: Clause): number {
  const withTime = pending.find((one) => one.times.length > 0);
  if (withTime) return withTime.start;
  const before = pending[pending.length - 1];
  const means = before && /^(?:利用|通过|依托|借助|在|以|与|结合|由)/.test(before.view.text) && !before.label;
  return means && clause.start - before.start <= (clause.end - clause.start) * 0.8 ? before.start : clause.start;
}
