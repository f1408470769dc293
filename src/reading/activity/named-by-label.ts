import type { Block } from '../structure/block';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';

/** 在一分厂举行, 邀请市剧团同台演出, 职工到凤凰山登高: where or with whom, and no name. */
export const UNNAMED = /^(?:(?:全体|女)?(?:职工|会员|教师|教工|员工))?(?:邀请|聘请|[到在为从向赴])/;

const LABEL = /^[\u4e00-\u9fff“”]{4,14}(?=:)/;
const startsWithDate = (words: string): boolean => /^(?:[拟定]?于)?(?:\d{1,2}月|[暑寒]假|每|第?[一二三四]季度|[上下]半年)/.test(words);

/** 仲夏歌会:7月中旬在广场举办一场歌会: a label that names the event, and behind it when and where it is; null where that names its own. */
export function namedByLabel(text: string, block: Block, drafts: readonly Draft[]): Draft | null {
  const [first, second] = drafts;
  const label = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 20)))?.[0] ?? '';
  const head = eventHead(label);
  if (!first || drafts.length > 2 || head?.strength !== 'occasion' || head.at < 2 || head.end < label.length) return null;
  const told = second ?? first;
  const labelled = second === undefined || first.end === block.start + label.length;
  if (!labelled || told.start <= block.start + label.length || told.sentence.start !== block.start) return null;
  if (!startsWithDate(text.slice(block.start + label.length + 1, block.start + label.length + 12)) || !isDated(told.time)) return null;
  const own = eventHead(told.title);
  const names = own?.strength === 'occasion' && own.word !== head.word && !UNNAMED.test(told.title) && own.at > 0;
  if (names) return null;
  return { ...told, title: label, titleSpan: { start: block.start, end: block.start + label.length }, start: block.start, certainty: 3 };
}
