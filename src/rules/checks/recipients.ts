import { evidence, judged, step, type ActivityCheck } from './judgement';

/** 例: 「中层以上每人800元，其他职工每人500元」「按职务级别发放」 */
const BY_RANK =
  /按(?:照)?(?:职务|级别|职级|职称|岗位层级)[^，,。；;\n]{0,6}(?:发|分|标准|慰问|不同)|(?:中层|科级|处级|领导|班子|干部|管理层|部门负责人)(?:以上|干部|成员|人员)?[^，,。；;\n]{0,6}(?:每人)?\d+元/;
/** 例: 「向会员及客户发放」; 「由合作单位配送」 names who brings the goods. */
const OUTSIDERS =
  /(?:向|给|为|慰问|及|和|与|、|[：:]|^)(?:(?:全体)?(?:会员|职工)(?:及|和|、|以及))?(?:部分|重要|各)?(外包人员|劳务派遣人员(?!会员)|客户|合作单位|上级领导|关系单位)(?![^，,。；;\n]{0,8}(?:配送|供应|供货|提供|赞助|承办|采购|询价|优惠|合作|联合|除外|不))/m;

/** One amount beside 干部 is a price; a scale of ranks has several, or says so. */
function rankIn(text: string): string | undefined {
  const rank = BY_RANK.exec(text)?.[0];
  if (rank === undefined || /^按/.test(rank)) return rank;
  return (text.match(/\d元/g)?.length ?? 0) > 1 ? rank : undefined;
}

/** N34: gifts go to members only, the same for all. */
export const recipients: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current, scene) => {
    const { gift } = facts;
    if (gift === null || !facts.topics.has('gift')) return null;
    const at = { current, field: 'audience' };
    const rank = rankIn(facts.text);
    if (rank !== undefined) return judged('breach', 'recipients-by-rank', [facts], { ...at, why: [evidence(rank)] });
    const outsiders = OUTSIDERS.exec(facts.text)?.[1];
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
    // 人次 are not people.
    const repeated = facts.activity.counts.some((count) => count.unit === '人次' && count.n === people);
    if (repeated) return judged('unknown', 'people-missing', [facts], { ...at, field: 'people' });
    return people > members ? judged('breach', 'recipients-over', [facts], details) : judged('ok', 'passes', [facts], details);
  },
};
