import { slotsOf } from '../../plan/month';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { lacksMonths } from './carry';

const HANDED =
  /^(?:报送|上报|提交|征集)(?:作品|材料|稿件|论文)|^推荐[^,]{0,6}候选人|^(?:材料|名单|资料|结果|情况|总结|报表|作品)[^,]*(?:报|交|发)/;
const COLLECTS = /^(?:收集|征集|汇总)/;

/** 启动征集, 县级决赛, 材料报县总工会: what an item does at a time, of which the item's own name says more. */
function isStep(draft: Draft, head: Draft): boolean {
  if (draft.sentence.start === head.sentence.start && HANDED.test(draft.title)) return true;
  const own = eventHead(draft.title);
  if (/[”"》]/.test(draft.title)) return false;
  if (/结对|拜师|青蓝/.test(head.title) && /签[订约][^,]{0,6}协议$/.test(draft.title)) return true;
  if (own !== null) return draft.title.length <= 6 && (/(?:决|总)赛$/.test(draft.title) || head.title.includes(own.word));
  // 夏季送清凉。七、八两月为驿站配送饮用水
  if (/送(?:温暖|清凉|凉)|慰问/.test(head.title) && /配送|发放|慰问|看望|走访/.test(draft.title)) return true;
  return draft.sentence.start !== head.sentence.start && COLLECTS.test(draft.title);
}

/**
 * 3.征集“金点子”。5月启动征集,收集建议300条;11月评出优秀建议: the first step with a time of its own dates the item that names the
 * event, and is no entry beside it; later ones of other months are. Entries of an item without a named event first stay as they are.
 */
export function absorbSteps(drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...rest] = drafts;
  if (!first || rest.length === 0 || first.kind !== 'activity' || first.group !== null || !isNamed(first) || !isOpen(first)) return drafts;
  let head = first;
  let dating: Draft | null = null;
  const kept: Draft[] = [];
  for (const draft of rest) {
    const step = draft.kind === 'activity' && draft.group === null && isStep(draft, first);
    if (step && dating === null && draft.time.origin === 'inline' && isDated(draft.time)) {
      const festivals = [...new Set([...first.time.festivals, ...draft.time.festivals])];
      head = { ...first, time: { ...draft.time, festivals } };
      dating = draft;
    } else if (!step || dating === null || draft.sentence.start !== dating.sentence.start || !sameMonths(draft, dating)) kept.push(draft);
  }
  return dating === null ? drafts : [head, ...kept];
}

const isNamed = ({ title }: Draft): boolean =>
  !/(?:筹备|准备)(?:工作)?$/.test(title) && (eventHead(title)?.strength === 'occasion' || /[”"》]/.test(title));

const isOpen = (draft: Draft): boolean => lacksMonths(draft) && draft.time.recurrence === null;

function sameMonths(a: Draft, b: Draft): boolean {
  return slotsOf(a.time.set).join() === slotsOf(b.time.set).join();
}
