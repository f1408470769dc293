import type { ActivityTime } from '../../plan/time';
import { LABEL } from '../lexicon/scopes';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { readAttribute } from './attributes';
import { isFeastEntry } from './heading-time';
import { BRACKETED, withoutOwner } from './line-kinds';
import type { Line } from './lines';
import type { Marker } from './markers';
import { LONGEST_HEADING } from './ranks';
import { isTitle } from './title-line';

/** A line without its number that may be a heading; `time` is what it says of months when it says nothing else. */
export interface Candidate {
  readonly content: string;
  readonly time: ActivityTime | null;
  readonly marker: Marker | null;
  readonly nextMarker: Marker | null;
  readonly next: Line | undefined;
}

/** What the outline so far knows. */
export interface Around {
  readonly opensWithTime: (line: Line) => boolean;
  /** The marker goes on with a list of items. */
  readonly followsItems: (marker: Marker) => boolean;
  readonly context: TimeContext;
}

/** Whether a line stands over the next ones, and is no item itself. */
export function isHeading({ content, time, marker, nextMarker, next }: Candidate, around: Around): boolean {
  if (time !== null) return !isFeastEntry(content, time, marker, nextMarker, next === undefined || around.opensWithTime(next));
  // 思想引领工程(责任领导:尚某;责任部室:宣教部)
  const bare = withoutOwner(content).replace(/[。:;]$/, '');
  if (bare.length > LONGEST_HEADING || /[。;]/.test(bare) || next === undefined || (marker && isTitle(next.text))) return false;
  // 四、参加人员, and below them 五、活动时间: of its own
  if (!marker && bare.length <= 30 && bare === content && !/[:：]$/.test(next.text) && readAttribute(next.text)?.kind === 'time')
    return true;
  // 全年工作, and its items from 1 on
  const over = nextMarker?.number === 1 && bare === content && bare.length <= 12 && /^[\u4e00-\u9fff“”]+$/.test(bare);
  const review = bare.length <= 24 && /回顾(?:\(|$)/.test(bare);
  if (!marker) return over || review || BRACKETED.test(bare) || LABEL.test(bare) || (content.endsWith(':') && bare.length <= 24);
  if (readAttribute(next.text) !== null) return !/[。;]$/.test(content);
  if (nextMarker) return nextMarker.rank > marker.rank;
  if (content.endsWith(':')) return true;
  if (marker.rank > 2 && around.opensWithTime(next)) return false;
  if (marker.rank > 2 && around.followsItems(marker)) return false;
  // (十五)重阳节,组织退休职工座谈。 is done on a day, whatever the next line says
  if (/,.*[。;]$/.test(content) && findTimes(bare, around.context).some(({ kind }) => kind === 'festival' || kind === 'months'))
    return false;
  // an item whose text goes on in the next line without a number
  return !/[。;]$/.test(content) ? marker.rank <= 2 || (marker.rank <= 4 && next.text.length > bare.length / 2) : marker.rank <= 2;
}
