import { evidence, judged, step, type ActivityCheck } from './judgement';

/** 例: 「中层以上每人800元，其他职工每人500元」「按职务级别发放」 */
const BY_RANK =
  /按(?:照)?(?:职务|级别|职级|职称|岗位层级)[^，,。；;\n]{0,6}(?:发|分|标准|慰问|不同)|(?:中层|科级|处级|领导|班子|干部|管理层|部门负责人)(?:以上|干部|成员|人员)?[^，,。；;\n]{0,6}(?:每人)?\d+元/;
const OUTSIDERS = /非会员|非工会会员|外包人员|劳务派遣人员(?!会员)|客户|合作单位|上级领导|关系单位/;

/** N34: gifts go to members only, the same for all. */
export const recipients: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current, scene) => {
    const { gift } = facts;
    if (gift === null || !facts.topics.has('gift')) return null;
    const at = { current, field: 'audience' };
    const rank = BY_RANK.exec(facts.text)?.[0];
    if (rank !== undefined) return judged('breach', 'recipients-by-rank', [facts], { ...at, why: [evidence(rank)] });
    const outsiders = OUTSIDERS.exec(facts.text)?.[0];
    if (outsiders !== undefined)
      return judged('breach', 'recipients-outside', [facts], { ...at, params: { words: outsiders }, why: [evidence(outsiders)] });
    if (!facts.topics.has('festivalGift')) return null;
    const { members } = scene.settings;
    const { people } = facts.activity;
    if (members === null || people === null)
      return judged('unknown', members === null ? 'members-missing' : 'people-missing', [facts], { ...at, field: 'people' });
    const details = {
      ...at,
      field: 'people',
      value: people,
      limit: members,
      unit: '人',
      params: { people, members },
      why: [step('members', { members })],
    };
    return people > members ? judged('breach', 'recipients-over', [facts], details) : judged('ok', 'passes', [facts], details);
  },
};
