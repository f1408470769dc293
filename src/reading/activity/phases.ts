import { monthsOf } from './dated';
import type { Draft } from './draft';

const PREPARE =
  /^(?:“[^”]*”)?(?:研究)?(?:制定|制订|拟定|下发|印发|出台|制定下发)[^,]{0,12}(?:方案|计划|通知|细则)$|动员(?:部署)?(?:会|大会|阶段)?$|^(?:宣传)?(?:启动|发动|报名|筹备)(?:阶段)?$|(?:方案|通知)(?:制定|下发)$|筹备(?:工作)?$/;
const WRAPUP =
  /(?:总结|总结表彰|评比总结|总结评比|验收|表彰|考评|考核评比|考核验收|评审|颁奖|归档)(?:大会|会|仪式|阶段|工作|上报)?$|^(?:表彰|评选|命名|总结|通报)[^,]{0,16}$/;

/** Marks what opens and what closes a campaign, when others of the same sentence or heading stand beside it. */
export function withPhases(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    if (draft.phase !== null || draft.kind === 'report') return draft;
    const beside = [drafts[index - 1], drafts[index + 1]].filter((other) => other !== undefined && together(draft, other));
    if (beside.length === 0) return draft;
    if (PREPARE.test(draft.title)) return { ...draft, phase: 'prepare' };
    if (WRAPUP.test(draft.title) && drafts[index - 1] && beside.includes(drafts[index - 1])) return { ...draft, phase: 'wrapup' };
    return beside.some((other) => other && (PREPARE.test(other.title) || (WRAPUP.test(other.title) && other.start > draft.start)))
      ? { ...draft, phase: 'run' }
      : draft;
  });
}

/** Parts of one campaign: in one sentence, or under one heading that names it and whose items all have times. */
function together(a: Draft, b: Draft): boolean {
  if (sameMonths(a, b)) return false;
  if (a.sentence.start === b.sentence.start) return true;
  const over = a.block.headings[a.block.headings.length - 1];
  const other = b.block.headings[b.block.headings.length - 1];
  return (
    over !== undefined && over === other && over.time === null && /[”"]|竞赛|比武|活动$|练兵|评选/.test(over.text) && over.text.length <= 30
  );
}

/** A phase has a time of its own. */
function sameMonths(a: Draft, b: Draft): boolean {
  const [first, second] = [monthsOf(a.time), monthsOf(b.time)];
  return first === second || first === '' || second === '';
}

const RUN = /(?:组织实施|全面实施|实施|推进)(?:阶段)?$/;

/** “节水”劳动竞赛。3月制定方案,4月至10月组织实施: what is run is the campaign itself, which has no time of its own. */
export function withoutBareCampaigns(drafts: readonly Draft[]): Draft[] {
  const runs = new Map<Draft, Draft>();
  drafts.forEach((draft, index) => {
    if (!isTimeless(draft)) return;
    const run = drafts
      .slice(index + 1, index + 7)
      .find((one) => one.kind === draft.kind && !isTimeless(one) && RUN.test(one.title) && one.title.replace(RUN, '') === draft.title);
    if (run) runs.set(run, draft);
  });
  const named = new Set(runs.values());
  return drafts
    .filter((one) => !named.has(one))
    .map((one) => {
      const campaign = runs.get(one);
      return campaign ? { ...one, title: campaign.title, titleSpan: campaign.titleSpan } : one;
    });
}

const isTimeless = ({ time }: Draft): boolean => monthsOf(time) === '' && time.festivals.length === 0 && time.recurrence === null;
