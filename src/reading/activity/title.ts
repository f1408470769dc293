import type { ClauseView } from './judge';

const LEAD = /^(?:好|了|一次性?|一期|一场|一系列|一批|一届|各项|各类|各种|相关|有关|地|的|、|:| )+(?=.{2})/;
const TRAIL = /[,;。:、 ]+$/;

/** Where the shortest name that stands alone begins and ends in the clause. */
export function titleRange(view: ClauseView): { from: number; to: number } {
  const object = view.text.slice(view.nameAt);
  const lead = view.predicate.kind === 'light' ? (LEAD.exec(object)?.[0].length ?? 0) : 0;
  let from = view.nameAt + lead;
  const to = view.text.replace(TRAIL, '').length;
  // 开展活动: the verb belongs to the name when the object alone says nothing
  if (to - from < 4 && view.predicate.kind === 'light') from = view.predicate.at;
  return { from, to };
}
