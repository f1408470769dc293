import type { Owner } from '../../plan/owner';
import type { SourceSpan } from '../../plan/span';
import { matchesOf } from '../text/pieces';
import { bracketedOwners } from './bracketed';
import { OWNER_RULES } from './owner-rules';
import { ANY_SURNAME, PERSON } from './person-name';
import { IS_POST, type OwnerRule } from './rule';
import { namesBehindBlanks } from './trailing-names';

/** A named person or body with its place in the source. */
export interface OwnerMention extends SourceSpan {
  readonly owner: Owner;
}

/** Names that name nobody. */
const NOBODY =
  /^(?:有关|相关|往年|历年|过去)?(?:(?:元旦|春节|元宵|端午|中秋|国庆|重阳)节?|大家|全部|我们|自己|他们|其[他它余]各?(?:小组|班组|部门|科室|单位|成员|委员|人员|人)?|各自|本人|个人|实际|上级|领导|群众|待定|另定|未定|个人[与和]工会|个人|行政各|分[^,]{1,4}组|十一|瑜伽|羽毛球|乒乓球|会?员?生日|常态化|选址|宣传|组织|预计.*|.*不定期.*|.*\d[元人].*|.*另计|需要|情况|要求|部署|安排|行政|单位实际|有|相关责|每人.*)$|^[\d\s]+$|(?:功能厅|报告厅|会议室|活动室|阅览室|教室|大厅|餐厅|[文体]育馆|操场|妇科|活动|比赛|会议)$|^(?:今年|明年|本年|全年|[一二三四]季度)/;
/** A name with a verb in it is a clause. */
const CLAUSE =
  /^(?:负责(?!人)|配合|协助|联系|就|争取|迎接|到|去|赴|在|对|为|向|给|把|从|当|每|利用|结合|围绕|让|使|包括|致力|不断|进一步|品牌)|增强|激活|感觉|组成$|期间$|解决|默契|提供|参加|订阅|编印|编制|于\d|可以|指定|往年|过去|人数|维持|走访|担任|上街|举行|密切|代表为|选派|开展|举办|做[好到]|完成|落实|接受|按照|根据|召开|建立|严格|通过|推进|加强|完善|确保|坚持|提高|充分|^并|将|(?<!主席|书记|主任|委员|部长|干事|组长|经理|校长|院长)向(?!阳)|.联系(?!科|部|点|办|中心|人)|^(?:新建|组建|成立)|婚丧|生育|结婚|[住出]院|[^所]在|[^结]对(?!外)|^用|^名单|^结果|筹备(?!组)|答疑|排版|^布展|^[下印]发|同意|请以下|提交|形成|签订|讨论|维持|派\d|考入|创建|各选|第一$|报(?:工会|人社|[县区校局院]|办公)|招聘会|^费用|^经费(?!审)|招募|布置|整理|接待(?!办)|发放|统计(?!局|科|室)|组织(?!部|[\u4e00-\u9fff]{1,5}[部科处室]$|委员|干事|科|处|人事|建设|民管|宣传|联络|$)/;
/** 邓向东: a person, whatever the characters. */
const NAME_ONLY = new RegExp(`^${PERSON}$`);
/** 责任人:向明: behind a label a person is one whatever else the surname means. */
const LABEL_FIRST = /^[\u4e00-\u9fff]{2,6} ?:/;
const SURNAMED = new RegExp(`^(?:[\\u4e00-\\u9fff]{1,5}(?:办|科|室|部|处) )?(?:${ANY_SURNAME})[\\u4e00-\\u9fff]{1,2}$`);
/** What a list that is no list of names ends in. */
const AIM = /(?:水平|质量|能力|效率|氛围|环境)$/;
/** 按车间、科室分组举办, 春季、秋季举办, 读书、演讲共同: how, when and what, and not who. */
const MANNER = /^(?:按|以)(?!为)[^,]{2,8}、|^(?:[春夏秋冬]季|读书|演讲|征文)(?:、|$)|^[^、,]{0,4}节$/;
/** Bodies one may lean on: 依托区联谊会; not 依托职工书屋. */
const LEANT_ON = /(?:会|中心|办|局|部|处|科|院|校|公司|单位|机构|媒体|团队|组织|社区|联盟|集团|部门)[”"]?$/;
const TRIM_START =
  /^(?:[^与]{0,8}(?:月|学期|前夕|期间|时)与|(?:最后一个)?周[一二三四五六日](?:到|、)?|间(?=[工校院学])|[寒暑][假期](?=[\u4e00-\u9fff]{2})|建议|响应|决定|改[为由]|[^,]{0,6}交给|[^由,]{1,10}(?<!自)由|由|委托|外?请|[邀聘]请|[\u4e00-\u9fff]{2,4}工作(?=[\u4e00-\u9fff]{2,8}[部科处室办会]$)|本|和|与|加强|督促|指导|要求|发动|根据|支持|在|是|以|要|还|及|也|将|会(?!计|员|议|务)|了|其中|同时|此外|一是|二是|三是|继续|积极|认真|\d{4}年|20[xX]{2}年|今年|下半年|上半年|\d{1,2}月份?|[上中下]旬|[底末]前|[\u4e00-\u9fff]{2,4}(?:期间|当天)(?=.{2})|[一二三四五六七八九十]{1,2}月份?|第[一二三四]季度|、|\s)+/;
const TRIM_END =
  /(?:等|等部门|等单位|的|继续|再次|分组|分片|登记|前往|予以|给予|一起|共同|分别配合|分头|各\d+个部门|等\d+个部门|分别|亲自|协助|配合|具体|进行|公开.*|开好.*|自行(?:组织|安排)?|各|(?<=[\u4e00-\u9fff]{6})总|轮流|带队|组队|[承主协]办|联合|集中|决定|派(?:领队|代表|[人员])?|(?:商定|研究|讨论|协商)并?(?:组织)?|只|当[天日月场]|及时|每季度|每[年月季周]|命题|出题|比价|询价|经手|签批|审核|第\d+次.{0,6}|(?<=会)联|(?:拟|将)?(?:于|在)?(?:第?[一二三四]季度|\d{1,2}月(?:份|[上中下]旬|底|初|\d{1,2}日)?(?:之?前|以前)?|[上下]半年)|于|\s)+$/;

/** 负责人:工会主席  某某: the person behind a post and blanks. */
const NEXT_PERSON = new RegExp(`^ {1,4}(${PERSON})(?=$|[,。;)\\n ])`);

function split(names: string): string[] {
  if (names.includes('组成的')) return [names.slice(names.lastIndexOf('组成的') + 3)];
  if (/^第[一二三四五六\d]、第/.test(names)) return [names];
  // 摄影、合唱两个协会; 以村、企为单位
  if (/[两三四五六七八\d]个[\u4e00-\u9fff]{0,4}(?:协会|社团|俱乐部|小组|兴趣班|队)$|^(?:[\u4e00-\u9fff]、)+[\u4e00-\u9fff]$/.test(names))
    return [names];
  if (/(?:行政、教务|党委、行政|党政、工会|党支部、行政)/.test(names)) return [names];
  return names.split(
    /、|\/|(?<=[\u4e00-\u9fff]{2})会同(?=[\u4e00-\u9fff]{2})|(?<=[会局委部处科股室院校办社组厅司门心团队台])(?:和|与|及|以及)(?=[\u4e00-\u9fff“]{2})|(?<=[会局委部处科股室办组])联合(?!会|工会|体|党)(?=[\u4e00-\u9fff]{2})|(?<=[台员会办”])和(?=[“\u4e00-\u9fff])/,
  );
}

/** What all are told to be. */
const EXHORTED = /^(?:都|均|也)?(?:要|应|须|需)?(?:高度重视|广泛宣传|精心|认真(?!组织)|切实|统一思想|提高认识|充分认识|严格)/;

/** 由某教授主讲: who teaches answers for nothing. */
const BY_TEACHING = /(?:主讲|授课|讲授)$|^主讲/;

/** 每份60元由工会承担, 工会提供奖品经费: who pays answers for nothing. */
function pays(text: string, end: number): boolean {
  // 所有开支由沈某经手: no deed of the plan
  if (/(?:所有|全部|各项|日常|大额)(?:开支|支出|经费|费用)[^,。;]{0,2}由[^,。;]*$/.test(text.slice(Math.max(0, end - 20), end)))
    return true;
  // 教学由培训中心承担: a part of what is done
  if (/(?:^|[,。;])(?:教学|授课|培训|师资|裁判|布置|场地布置|车辆调度)由[^,。;]*$/.test(text.slice(Math.max(0, end - 24), end)))
    return false;
  const after = text.slice(end, end + 20);
  // 优胜者由公司给予奖励
  if (/^给予[^,。;]{0,4}(?:奖励|补贴|奖金)/.test(after)) return true;
  if (
    /^[^,。;]{0,6}(?:(?:出|提供|补贴|补助|承担|负担|列支|支付)[^,。;]{0,8}(?:费|款|元|奖金)|(?:费|款)[^,。;]{0,4}(?:支出|列支|解决|承担))/.test(
      after,
    )
  )
    return true;
  return (
    /^[^,。;]{0,6}(?:承担|负担|列支|支付|出资|报销)(?:$|[,。;)])/.test(after) &&
    /[费款元金][^。;]*$/.test(text.slice(Math.max(0, end - 40), end))
  );
}

interface NeededWord {
  readonly word: string;
  /** Places in the list of rules. */
  readonly rules: readonly number[];
}

/** The words that rules need, by their first character. */
const NEEDED: ReadonlyMap<number, readonly NeededWord[]> = neededWords();

function neededWords(): ReadonlyMap<number, readonly NeededWord[]> {
  const rules = new Map<string, number[]>();
  OWNER_RULES.forEach(({ needs }, at) => needs.forEach((word) => rules.set(word, [...(rules.get(word) ?? []), at])));
  const words = new Map<number, NeededWord[]>();
  for (const [word, own] of rules) {
    const first = word.charCodeAt(0);
    words.set(first, [...(words.get(first) ?? []), { word, rules: own }]);
  }
  return words;
}

/** The rules worth trying on a text: those one of whose needed words is there, and those that need none. */
function rulesFor(text: string): readonly OwnerRule[] {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    for (const { word, rules } of NEEDED.get(code) ?? []) if (text.startsWith(word, at)) for (const rule of rules) found.add(rule);
  }
  return OWNER_RULES.filter(({ needs }, at) => needs.length === 0 || found.has(at));
}

/** Persons and bodies a piece of normalised text names, by the words around them. Never invents. */
export function findOwners(text: string, offset = 0): OwnerMention[] {
  const found: OwnerMention[] = [];
  for (const { role, pattern } of rulesFor(text)) {
    for (const match of matchesOf(pattern, text)) {
      const list = match[1] ?? '';
      // 协同有关科室改善宿舍、浴室的环境: what is to be better does nothing
      if (AIM.test(list) || MANNER.test(list)) continue;
      const leans = /^(?:依托|借助)/.test(match[0]);
      const at = match.index + match[0].indexOf(list);
      for (const part of split(list)) {
        // 参加区总工会举办的培训
        const piece = part.replace(/^.*(?:参加|参与|迎接|接受)(?=.{2})/, '');
        // 迎接县总工会验收
        if (/^.{0,10}(?:迎接|接受)/.test(part) && /^.{0,4}(?:验收|考核|检查|审查|审计|督查)/.test(text.slice(at + list.length))) continue;
        const name = piece.replace(TRIM_START, '').replace(TRIM_END, '').trim();
        const start = at + list.indexOf(part) + Math.max(0, piece.indexOf(name));
        if (
          name.length < 2 ||
          name.length > 22 ||
          MANNER.test(name) ||
          (NOBODY.test(name) && !(role === 'coop' && name === '行政')) ||
          (CLAUSE.test(name) && !NAME_ONLY.test(name) && !(LABEL_FIRST.test(match[0]) && SURNAMED.test(name)))
        )
          continue;
        if (leans && !LEANT_ON.test(name)) continue;
        // 各分会要高度重视: how everybody is to do it
        if (/^(?:各|全体|所有)/.test(name) && EXHORTED.test(text.slice(at + list.length, at + list.length + 10))) continue;
        // 教代会于4月召开: what is held does not do it
        const held = /(?:代|大|表)会$/.test(name) && /召开|举行/.test(text.slice(match.index + match[0].length).slice(0, 12));
        if (held) continue;
        const end = start + name.length;
        if (pays(text, end)) continue;
        const person = IS_POST.test(name) ? NEXT_PERSON.exec(text.slice(end, end + 8)) : null;
        if (person) {
          const at = end + person[0].length - (person[1] ?? '').length;
          found.push({ owner: { name: person[1] ?? '', role }, start: at + offset, end: end + person[0].length + offset });
          continue;
        }
        if (found.some((other) => start < other.end - offset && end > other.start - offset)) continue;
        if (found.some((other) => other.owner.name === name)) continue;
        const own = BY_TEACHING.test(match[0])
          ? 'external'
          : role === 'resp' && /(?:牵头|带队)$/.test(match[0])
            ? 'lead'
            : role === 'resp' && /[主承]办\)$/.test(match[0])
              ? 'host'
              : list.slice(0, list.indexOf(part)).includes('会同')
                ? 'joint'
                : role;
        found.push({ owner: { name, role: own }, start: start + offset, end: end + offset });
      }
    }
  }
  for (const one of [...bracketedOwners(text), ...namesBehindBlanks(text)]) {
    if (NOBODY.test(one.owner.name)) continue;
    if (found.some((other) => one.start < other.end - offset && one.end > other.start - offset)) continue;
    found.push({ owner: one.owner, start: one.start + offset, end: one.end + offset });
  }
  return found.sort((a, b) => a.start - b.start);
}
