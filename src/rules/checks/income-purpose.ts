import { evidence, judged, yuan, type PlanCheck } from './judgement';
import { inForce, lastDays } from './scene';

/** 例: 「代收房租」「工程款往来」: money that has nothing to do with the union. */
const UNRELATED = /房租|租金|水电|招待|工程款|货款|往来款|代收|代管|过账|培训收入|食堂|差旅|罚款|回扣|奖金|福利费/;

/** N04: nothing unrelated comes in under the name of 行政补助. */
export const incomePurpose: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const current = inForce(rule, lastDays([], scene.planYear));
    const line = scene.settings.income.find((each) => each.kind === '行政补助收入');
    if (current === null || line === undefined || line.budget === null || line.budget === 0) return [];
    const details = { current, field: '行政补助收入', value: yuan(line.budget), unit: '元' };
    if (line.remark === null || line.remark.trim() === '') return [judged('unknown', 'purpose-missing', [], details)];
    const hit = UNRELATED.exec(line.remark)?.[0];
    if (hit === undefined) return [judged('ok', 'passes', [], details)];
    return [judged('breach', 'income-unrelated', [], { ...details, params: { words: hit }, why: [evidence(line.remark)] })];
  },
};
