/** A line that says something about the entry above it: 时间:3月8日, 责任人:王某. */
export interface Attribute {
  readonly kind: 'time' | 'place' | 'owner' | 'audience' | 'money' | 'aside' | 'event';
  /** For `event`, its name (报名, 投票); otherwise the label. */
  readonly label: string;
  /** Where the value begins in the line. */
  readonly valueAt: number;
}

const MARK = '^(?:[①-⑮]|[(（]?\\d{1,2}[.、)）]|[(（][一二三四五六七八九十][)）]|[一二三四五六七八九十][、.]|[·●◆■▲-])? *';
const OF =
  '(?:办理|申领|征集|展出|竞赛|活动|比赛|培训|会议|举办|实施|组织|具体|计划|开展|参观|疗休养|竞赛|讲座|完成|演出|慰问|走访|进行|集合|推进|工作|安排|预计|拟定|参赛|学习|筛查|体检|观影|联欢|评选|作品|参加|参与|评分|评审|报名|录取){0,2}';
const KINDS: readonly (readonly [RegExp, Attribute['kind']])[] = [
  // deadlines for taking part are entries of their own
  [
    new RegExp(
      `${MARK}(报名|投票|投稿|申报|上报|报送|提交|评审|公示|答题|作品(?:征集|提交|报送)|材料(?:报送|上报))(?:截?止)?(?:时间|日期|截止(?:时间|日期)?)(?: ?[:：] ?|为)`,
    ),
    'event',
  ],
  [
    new RegExp(
      `${MARK}${OF}(时间(?:安排)?|日期|期限|时限|月份|时段)(?:与地点|及地点|、地点|地点)?(?: ?[:：] ?| {2,}(?=\\d)|(?<=(?:活动|比赛|举办|会议|竞赛|培训)时间)(?=\\d)|(?:暂定|初定|拟定|预定|定)?(?:[在于]|自)(?=(?:20)?\\d))`,
    ),
    'time',
  ],
  [new RegExp(`${MARK}${OF}(地点|场地|场所|地址|路线)(?:安排)? ?[:：] ?`), 'place'],
  [
    new RegExp(
      `${MARK}(?:活动|比赛|大赛)?((?:主办|承办|协办|牵头|责任|负责|实施|组织|配合|支持|参与|举办|受理)(?:单位|部门|人|者|领导|处室|科室|部室|股室|委员|同志|方)?|组织实施|负责人|(?:总)?协调人|(?:[\\u4e00-\\u9fff]{0,4})组长|(?:组织组|活动组|组)成员|召集人|总指挥|总负责|联系人|领队|主持人?|主讲人?|培训教师|授课(?:人|教师|老师)?) ?[:：] ?`,
    ),
    'owner',
  ],
  [
    new RegExp(`${MARK}${OF}(对象|范围|人员|人数|参加(?:人员|对象|人数)|参与(?:对象|人员|范围)|规模)(?:及(?:人数|范围))? ?[:：] ?`),
    'audience',
  ],
  [
    new RegExp(
      `${MARK}${OF}(经费(?:预算|来源|保障|标准)?|费用(?:预算|标准)?|预算(?:经费|金额)?|所需经费|资金(?:来源|预算)?|补助标准|奖励标准|慰问标准|标准) ?[:：] ?`,
    ),
    'money',
  ],
  [
    new RegExp(
      `${MARK}${OF}(注|影片(?:名称)?|片名|书目|题目|主题|目的|意义|形式|方式|办法|方法|要求|原则|规则|标准|奖项(?:设置)?|奖励(?:办法|方式|设置)?|奖品(?:设置)?|名次|流程|目标|宗旨|口号|备注|说明|着装(?:建议|要求)?|亮点|安全第一|成团条件|物品准备|健康提示|文明游览|注意事项|路线|联系电话|电话) ?[:：] ?`,
    ),
    'aside',
  ],
];

/** 饮用水:500元, 合计:8000元: a line of a bill. */
const COST_LINE =
  /^(?:[\u4e00-\u9fff]{0,6}(?:奖[品金]|服装|器材|道具|饮[料用水]{1,2}|矿泉水|劳务|场地|租车|用车|交通|[早午晚]餐|餐饮|保险|布置|证书|奖杯|鲜花|资料|印刷|摄影|化妆|音响|费)|合计|总计|共计) ?: ?[约共]?\d[\d.,]*万?元[。;]?$/;

/** 主  办:中心工会: a label of two characters set wide. */
export const SPACED = /^([\u4e00-\u9fff]) {1,4}([\u4e00-\u9fff])(?= ?:)/;

/** Rules for taking part that name the day by which to send in. */
const BOOKING = /(报名|作品|节目)[^。;]{0,40}(?:\d ?[日号]|底|旬)(?:下班|中午|\d{1,2}:\d\d)?(?:之?前|截止)/;

/** (责任部门:组织部) as a line of its own. */
const IN_BRACKETS = /^[([]([^()[\]]{4,60})[)\]]。?$/;

/** Reads a line as an attribute; null when it is none. */
export function readAttribute(line: string): Attribute | null {
  const inside = /^[([]/.test(line) ? IN_BRACKETS.exec(line)?.[1] : undefined;
  const read = inside === undefined ? null : readAttribute(inside);
  if (read?.kind === 'owner') return { ...read, valueAt: read.valueAt + 1 };
  // 1.装配车间工会承办
  const hosts =
    /^(?!.*由)[\u4e00-\u9fff]{2,14}(?<=工会|分会|小组|委员会|协会|[部科处室办局队院校厂]|车间|公司|中心|团委|支部)(?=(承办|主办|协办)[。;]?$)/.exec(
      line,
    )?.[0];
  if (hosts !== undefined) return { kind: 'owner', label: '', valueAt: 0 };
  if (line.length > 160 || !/[:：为]|时间[\d暂初拟预定在于自]/.test(line)) return null;
  const spaced = SPACED.exec(line);
  if (spaced) {
    const read = readAttribute(`${spaced[1]}${spaced[2]}${line.slice(spaced[0].length)}`);
    return read && { ...read, valueAt: read.valueAt + spaced[0].length - 2 };
  }
  if (COST_LINE.test(line)) return { kind: 'money', label: line.slice(0, line.indexOf(':')), valueAt: line.indexOf(':') + 1 };
  for (const [pattern, kind] of KINDS) {
    const found = pattern.exec(line);
    // 奖项设置:一等奖1名,奖金500元
    if (found && kind === 'aside' && found[1]?.startsWith('奖') && line.includes('元'))
      return { kind: 'money', label: found[1], valueAt: found[0].length };
    // 作品要求:…9月10日前报工会宣传部
    const booking = found && kind === 'aside' ? BOOKING.exec(line) : null;
    if (found && booking) return { kind: 'event', label: booking[1] ?? '', valueAt: found[0].length };
    if (found) return { kind, label: found[1] ?? '', valueAt: found[0].length };
  }
  return null;
}
