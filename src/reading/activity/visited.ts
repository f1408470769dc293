import type { SourceSpan } from '../../plan/span';
import type { Block } from '../structure/outline';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { groupOf } from './group';
import { plainDraft } from './plain-draft';

/** 一、慰问对象与标准, 慰问范围和标准, 慰问内容: what stands under it says whom to visit. */
const WHOM = /(?:慰问|送温暖|送清凉|走访)(?:的)?(?:对象|范围|标准|内容)|(?:对象|范围)(?:及|和|与|、)?(?:慰问)?标准/;
/** 建档困难职工: …, (三)劳模先进。走访市级以上劳模5名 */
const LABEL =
  /^([\u4e00-\u9fff、“”"()]{2,18}?(?:职工|员工|工人|人员|遗属|劳模|劳动模范|先进|家庭|会员|群体|干部|党员|教师|军属|子女|代表))[:。,]/;

/**
 * An item of a list of those to be visited is a visit, although no verb says so: 2.工亡职工遗属:11户,每户1500元. Null when the list is no
 * such list, the item names no people, or its own words name another event (…组织新春茶话会).
 */
export function visited(text: string, block: Block, drafts: readonly Draft[]): Draft | null {
  const heading = block.headings[block.headings.length - 1];
  const above = block.lead ? block.headings[block.headings.length - 2] : heading;
  if (block.marker === null || !above || !WHOM.test(above.text)) return null;
  const start = block.lead?.start ?? block.start;
  const label = LABEL.exec(text.slice(start, Math.min(block.end, start + 24)))?.[1];
  if (label === undefined || drafts.some((one) => eventHead(one.title) !== null && groupOf(one.title) !== 'care')) return null;
  const span: SourceSpan = { start, end: block.end };
  const dated = drafts.find((one) => isDated(one.time));
  const visits = /慰问|走访|看望|补助|资助|助学/.test(label);
  const own = {
    ...plainDraft(text, span, { ...block, lead: null }),
    time: dated?.time ?? block.inherited ?? plainDraft(text, span, block).time,
  };
  const titleSpan = { start, end: start + label.length };
  return { ...own, title: visits ? label : `慰问${label}`, titleSpan: visits ? titleSpan : null, certainty: 3 };
}
