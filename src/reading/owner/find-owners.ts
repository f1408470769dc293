import type { Owner, OwnerRole } from '../../plan/owner';
import type { SourceSpan } from '../../plan/span';
import { charSet } from '../text/char-set';
import { matchesOf } from '../text/pieces';
import { ORG_SUFFIX } from '../lexicon/orgs';

/** A named person or body with its place in the source. */
export interface OwnerMention extends SourceSpan {
  readonly owner: Owner;
}

interface Rule {
  readonly role: OwnerRole;
  readonly needs: readonly string[];
  /** Group 1 is the name or the list of names. */
  readonly pattern: RegExp;
}

const NAME = '([^,。;:!?()《》“”\\n]{2,24}?)';
const LIST = '([^,。;:!?()《》\\n]{2,40}?)';
const VERB =
  '(?:做好|抓好|搞好|办好|组织|开展|举办|举行|召开|进行|完成|落实|处理|深入|积极|认真|共同|切实|利用|建立|建好|实施|参加|宣传|推进|到|为|对|在|做|引导|管理|发动|赴|分|按|同|就|共|合(?![作唱])|合作(?=举|开|进|组)|持续|依托|通过|提供|扎实|,|;|。|$)';
/** `needs` are words one of which must be there before the pattern is worth trying. */
const rule = (needs: string, role: OwnerRole, source: string): Rule => ({
  role,
  needs: needs === '' ? [] : needs.split(' '),
  pattern: new RegExp(source, 'g'),
});

/** Ordered; a name found by one rule is not read again by a later one. */
const RULES: readonly Rule[] = [
  rule(
    '牵头 负责',
    'lead',
    `(?:牵头(?:部门|科室|处室|单位|人|领导)?|主要负责人|总负责人?) ?: ?${LIST}(?=$|[,。;)\\n]|  |\\s(?:配合|责任|协办))`,
  ),
  rule('办', 'host', `(?:主办(?:单位|方|部门)?|承办(?:单位|方|部门|人)?) ?: ?${LIST}(?=$|[,。;)\\n]|  )`),
  rule(
    '办 配合 协助 支持',
    'assist',
    `(?:协办(?:单位|方)?|配合(?:部门|单位|方)?|协助(?:部门|单位|方)?|支持单位) ?: ?${LIST}(?=$|[,。;)\\n]|  )`,
  ),
  rule(
    '负责 责任 实施 组织 部门 主持 经办 领队 培训教师 主讲',
    'resp',
    `(?:责任(?:领导|部门|单位|人|处室|科室)|负责(?:部门|单位|人|同志|老师)?|实施(?:部门|单位)|组织(?:部门|单位)|承担部门|(?:大会|会议)?主持人?|具体负责|经办人?|领队|培训教师|主讲人?) ?: ?(?:由 ?)?${LIST}(?:担任)?(?=$|[,。;)\\n]|  )`,
  ),
  rule('单位', 'lead', `以 ?${LIST}为(?:牵头|主办|主体责任)单位`),
  rule('单位', 'unit', `以 ?(各?[^,。;:为]{1,12}?)为(?:基本|参赛|活动|参加|报名)?单位`),
  rule('由', 'lead', `(?:^|[,。;:(\\s月日旬])由 ?${LIST}(?:亲自)?(?:牵头|带队|领衔|挂帅|统筹|领办)`),
  rule(
    '由',
    'resp',
    `(?:^|[,。;:(\\s]|活动|工作|培训)由 ?${LIST}(?:负责|承担|组织|实施|主讲|授课|执行|协调|安排|担任|记录|汇总|审核|统一|具体|发放|具体落实)`,
  ),
  rule('由', 'host', `由 ?${LIST}(?:主办|承办)`),
  rule('负责', 'resp', `(?:^|[,。;:(]) ?((?!由|全面|具体|主要)[^,。;:()\\d]{2,12}?)负责(?=$|[,。;)])`),
  rule('带队', 'lead', `([^,。;:\\d月旬日底初]{0,6}领导(?:班子)?)(?:分[片组别头])?带队`),
  // (5月9日,设备科) · (工会、团委)
  rule(
    ')',
    'resp',
    `[(,] ?((?!含|除|在|地点)[^,。;:()\\d]{1,16}?(?:部|科|处|办|团委|[女职]工委|工会|分会|协会|委员会|(?<![动化育务])中心))\\)`,
  ),
  rule('下', 'assist', `在 ?${NAME}的?(?:大力|积极|密切|协同)?(?:协助|配合|支持|帮助)(?:和\\S{2})?下`),
  rule(
    '请 邀 联系',
    'external',
    `(?:邀请|聘请|外请|特邀|联系|请)(?!各|大家|自行|老师们|及时|务必|全体|于|在|勿|假|将|示|求) ?([^,。;:!?()\\n]{0,28}?(?:专家|教授|老师|讲师|律师|医生|医师|教练|学者|领导|劳模|工匠|团队|机构|人员|教师|名师|大师|名家|心理师|咨询师|营养师|师傅|顾问))(?=坐班|示范|前来|来|进行|开展|授课|讲|为|到|担任|作|举办|指导|参与|解读|下|做|现场|对|就|走进|,|。|;|$)`,
  ),
  rule('配合', 'coop', `配合(?!部门|单位|下|好|做|默契) ?${LIST}(?=${VERB})`),
  rule('协助', 'coop', `协助(?!部门|单位|下|好|做|处理) ?${LIST}(?=${VERB})`),
  rule('协同', 'coop', `协同(?!发展|推进) ?${LIST}(?=${VERB})`),
  rule(
    '会同 联合 携手 联动',
    'joint',
    `(?:会同|联合|携手|联动)(?!会|举办|开展|组织|执法|检查|督查|体|办(?!公)|各自|会议|国|其他组) ?${LIST}(?=等?(?:\\d+个)?(?:部门|单位|机构)?(?:${VERB}|组成|成立|下发))`,
  ),
  rule(
    '与 和 同 跟',
    'joint',
    `(?:^|[,。;:]|[会院校们并极动将续片要])(?:与|和|同|跟) ?(?!会|时|此|其|年|去年|工作|日常) ?${LIST}(?:一起|联合|共同|合[作办]|协作|携手|共建|做好(?:工作)?对接|对接|联手|开展(?:走访|联谊|结对))`,
  ),
  rule('依托 借助', 'joint', `(?:依托|借助) ?${LIST}(?=为平台|为载体|建立|搭建|开展|举办|组织|的(?:资源|力量|平台)|宣传|平台,|,)`),
  rule('根据', 'host', `根据 ?([^,。;:]{2,20}?(?:${ORG_SUFFIX})) ?(?:的)?(?:要求|部署|安排|通知)`),
  rule('办的', 'host', `([^,。;:的《“”是在]{2,20}?(?:${ORG_SUFFIX}|集团|公司))(?:举办|主办|承办)的`),
  rule('牵头', 'lead', `(?:^|[,。;:(\\n]) ?([^,。;:()\\d]{2,14}?)牵头(?:$|[,。;)]|组织|实施|开展|联合|负责|会同|,)`),
  rule('办', 'host', `(?:^|[,。;:(]) ?([^,。;:()\\d的]{2,12}?)(?:主办|承办)(?=$|[,。;)])`),
  rule(
    '各 全体 所有',
    'unit',
    `(?<=(?:^|[,。;:前底日]|在|指导|支持|要求|组织|发动|请|加强|督促|分片与|内,)(?:学校)?)((?:各|全体|所有)(?:级|类|二级|基层|分|镇局|科室|部门|班组|文体|年级|工会|代表|参赛|车间|兴趣|处室|党|单位|直属|区域|协会|片|社区|支部|中队|体育|小|单位|子公司|分公司|社区|项目部|企业|学校)[^,。;:中的\\d]{0,12}?(?<=${ORG_SUFFIX}|单位|公司|社区|企业|学校|科室|班组|支部|分会|代表团|中队|车间)(?:、[^,。;:]{2,8}工会)?)(?=的?(?:\\d|职代会|须|在|经常|要|将|应|自行|负责|组织|开展|举办|召开|讨论|推荐|选派|参加|报|做好|积极|按|上报|可|中|日常|,|。|;|活动|$))`,
  ),
  rule(
    '协会 俱乐部 兴趣小组 科室 班组',
    'unit',
    `(?:^|[,。;:]|加强|在)((?:教职工|职工|文体|兴趣)?[^,。;:的各]{0,6}(?:协会|俱乐部|兴趣小组|科室|班组))(?=的?(?:每|经常|开展|日常|组织|要))`,
  ),
  rule(
    '',
    'resp',
    `(?:^|[,。;:]|建议)(?:20[\\dxX]{2}年)? ?((?:[\\u4e00-\\u9fff、]{0,16}?)(?:${ORG_SUFFIX}))(?=(?:也|都|还|将|共同|联合|要|应|会|特|拟|决定|每(?:周|月|年|季度?|半年|学期)|可以|可|负责|继续|统一|必须|须|积极|主席会议|自行)*(?:组织|开展|举办|召开|举行|牵头|负责|发放|走访|慰问|利用|严格|分期|审查|对|到|进行|做好|开|下基层|坚持|成立|制定|实施|按照|为|将))`,
  ),
  rule('配合 协助 协办', 'assist', `(?:^|[,。;:、(]) ?([^,。;:()\\d]{2,14}?)(?:配合|协助|协办)(?=$|[,。;)]|开展|组织|实施|落实|做好|举办)`),
  rule('研究', 'host', `经([^,。;:]{1,14}?(?:${ORG_SUFFIX}))(?:[^,。;:]{0,4})?研究`),
  rule('组织的', 'resp', `参加([^,。;:的]{0,8}?(?:${ORG_SUFFIX}))(?:统一)?组织的`),
];

/** Names that name nobody. */
const NOBODY =
  /^(?:有关|相关)?(?:大家|我们|自己|他们|其他|各自|本人|个人|实际|上级|领导|群众|需要|情况|要求|部署|安排|行政|单位实际|有)$|^[\d\s]+$|^(?:今年|明年|本年|全年|[一二三四]季度)/;
/** A name with a verb in it is a clause. */
const CLAUSE =
  /^(?:配合|协助|联系|到|去|赴|在|对|为|向|给|把|从|当|每|利用|结合|围绕)|解决|默契|提供|参加|选派|开展|举办|做好|完成|落实|接受|按照|根据|召开|建立|严格|通过|推进|加强|确保|坚持|提高|充分|婚丧|[住出]院|组织(?!部|$)/;
/** Bodies one may lean on: 依托区联谊会; not 依托职工书屋. */
const LEANT_ON = /(?:会|中心|办|局|部|处|科|院|校|公司|单位|机构|媒体|团队|组织|社区|联盟|集团|部门)[”"]?$/;
const TRIM_START =
  /^(?:[^由,]{1,10}(?<!自)由|由|本|和|与|加强|督促|指导|要求|发动|根据|支持|在|是|以|要|还|及|也|将|会|了|其中|同时|此外|一是|二是|三是|继续|积极|认真|\d{4}年|20[xX]{2}年|今年|下半年|上半年|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|第[一二三四]季度|、|\s)+/;
const TRIM_END =
  /(?:等|等部门|等单位|的|一起|共同|各\d+个部门|等\d+个部门|分别|亲自|轮流|带队|组队|每[年月季周]|(?:拟|将)?(?:于|在)?(?:第?[一二三四]季度|\d{1,2}月(?:份|[上中下]旬|底|初)?|[上下]半年)|于|\s)+$/;

function split(names: string): string[] {
  if (/(?:行政、教务|党委、行政|党政、工会|党支部、行政)/.test(names)) return [names];
  return names.split(
    /、|\/|(?<=[会局处科室])会同|(?<=[会局委部处科室院校办社组厅司门心团队台])(?:和|与|及|以及)(?=[\u4e00-\u9fff“]{2})|(?<=[台员会办”])和(?=[“\u4e00-\u9fff])/,
  );
}

/** 由某教授主讲: who teaches answers for nothing. */
const BY_TEACHING = /(?:主讲|授课|讲授)$|^主讲/;

/** Rules by the characters their needed words begin with, one bit for each rule. */
const BY_INITIAL = new Map<number, number>();
for (const [index, { needs }] of RULES.entries()) {
  for (const word of needs) BY_INITIAL.set(word.charCodeAt(0), (BY_INITIAL.get(word.charCodeAt(0)) ?? 0) | (1 << index));
}
const INITIALS = charSet([...BY_INITIAL.keys()].map((code) => String.fromCharCode(code)));

/** Bits of the rules for which a needed word may begin somewhere in the text. */
function rulesWorthTrying(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (INITIALS.has(code)) bits |= BY_INITIAL.get(code) ?? 0;
  }
  return bits;
}

/** Persons and bodies a piece of normalised text names, by the words around them. Never invents. */
export function findOwners(text: string, offset = 0): OwnerMention[] {
  const found: OwnerMention[] = [];
  const worth = rulesWorthTrying(text);
  for (const [index, { role, needs, pattern }] of RULES.entries()) {
    if (needs.length > 0 && ((worth & (1 << index)) === 0 || !needs.some((word) => text.includes(word)))) continue;
    for (const match of matchesOf(pattern, text)) {
      const list = match[1] ?? '';
      const leans = /^(?:依托|借助)/.test(match[0]);
      const at = match.index + match[0].indexOf(list);
      for (const piece of split(list)) {
        const name = piece.replace(TRIM_START, '').replace(TRIM_END, '').trim();
        const start = at + list.indexOf(piece) + Math.max(0, piece.indexOf(name));
        if (name.length < 2 || name.length > 22 || (NOBODY.test(name) && !(role === 'coop' && name === '行政')) || CLAUSE.test(name))
          continue;
        if (leans && !LEANT_ON.test(name)) continue;
        const end = start + name.length;
        if (found.some((other) => start < other.end - offset && end > other.start - offset)) continue;
        if (found.some((other) => other.owner.name === name)) continue;
        const own = BY_TEACHING.test(match[0]) ? 'external' : list.slice(0, list.indexOf(piece)).includes('会同') ? 'joint' : role;
        found.push({ owner: { name, role: own }, start: start + offset, end: end + offset });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
