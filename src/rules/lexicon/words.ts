import { words } from './list';

/** 七个年节: canonical festival names of the calendar (清明 … as stored in a plan). 32号文 第八条(四). */
export const LISTED_FESTIVALS: ReadonlySet<string> = new Set(words('元旦 春节 清明 五一 端午 中秋 国庆 除夕 小年'));

/** Days on which nothing may be given to all as 节日慰问 (N28), and others not among the seven. */
export const UNLISTED_FESTIVALS: ReadonlySet<string> = new Set(
  words(
    '三八 五四 六一 七一 八一 教师节 护士节 医师节 记者节 元宵 重阳 七夕 腊八 母亲节 父亲节 感恩节',
    '冬至 环卫工人节 圣诞 情人节 男神节 司庆 校庆 院庆 厂庆 警察节 消防日',
  ),
);

/** Festivals of nationalities: allowed only where the autonomous region's government or above approved them (N27). */
export const ETHNIC_FESTIVALS: readonly string[] = words(
  '古尔邦节 肉孜节 开斋节 三月三 泼水节 火把节 藏历新年 雪顿节 那达慕 苗年 侗年 水族端节 望果节 盘王节',
  '圣纪节',
);

/** Festival words that `calendar` does not know but plans use. */
export const OTHER_FESTIVAL_WORDS: Readonly<Record<string, string>> = {
  圣诞: '圣诞',
  平安夜: '圣诞',
  情人节: '情人节',
  男神节: '男神节',
  司庆: '司庆',
  校庆: '校庆',
  院庆: '院庆',
  厂庆: '厂庆',
  警察节: '警察节',
  双十一: '双十一',
  光棍节: '双十一',
  双十二: '双十二',
};

/** Forms that are money or as good as money (N31). */
export const CASH_WORDS: readonly string[] = words(
  '慰问金 现金 红包 过节费 节日补贴 节日津贴 节日补助 购物卡 购物券 超市卡 代金券 现金券 预付卡 储值卡',
  '充值卡 加油卡 微信转账 银行转账 礼品卡 京东卡 京东E卡 礼金 购物金 商场卡 打入工资卡 打卡发放 发钱',
);

/** Forms the documents of 2025 and the provinces let pass, to be checked against the province's own rules. */
export const VOUCHER_WORDS: readonly string[] = words('消费券 电影券 蛋糕券 提货券 提货卡 提货凭证 领取券 兑换券 提货单');

/** Goods handed out at festivals. */
export const GIFT_WORDS: readonly string[] = words(
  '慰问品 节日慰问 年节慰问 节日福利 福利品 福利物资 礼品 礼物 礼包 粽子 月饼 汤圆 米面 大米 食用油',
  '粮油 年货 节日物资 节日用品 生活必需品 生活用品 土特产 农副产品 水果 牛奶 坚果 洗护 床上用品 鲜花',
);

/** Destinations outside the mainland: never an outing (N21). */
export const ABROAD_WORDS: readonly string[] = words(
  '香港 澳门 港澳 赴港 赴澳 赴台 台湾 境外 国外 海外 出境 出国 日本 韩国 泰国 新加坡 马来西亚 越南 柬埔寨 印尼',
  '巴厘岛 普吉岛 菲律宾 马尔代夫 欧洲 美国 澳大利亚 新西兰 俄罗斯 法国 德国 英国 意大利 迪拜 济州岛',
  '老挝 缅甸 东南亚',
);

/** Clear cases of the 八不准 (N38) with the item of 第二十二条. */
export const BANNED_WORDS: Readonly<Record<string, string>> = {
  宴请: '一',
  请客: '一',
  送礼: '一',
  聚餐招待: '一',
  公款吃喝: '一',
  庆功宴: '一',
  答谢宴: '一',
  招待费: '一',
  烟酒: '一',
  购物卡: '二',
  加班费: '二',
  通讯费: '二',
  通讯补贴: '二',
  年终奖: '二',
  绩效奖金: '二',
  全勤奖: '二',
  第十三个月工资: '二',
  KTV: '三',
  卡拉OK厅: '三',
  高尔夫: '三',
  夜总会: '三',
  洗浴: '三',
  桑拿: '三',
  足疗: '三',
  足浴: '三',
  私人会所: '三',
  美容卡: '三',
  健身卡: '三',
  水疗: '三',
  小金库: '四',
  截留: '六',
  挪用: '六',
  集资: '七',
  提供担保: '七',
  作担保: '七',
  借款给: '七',
  对外借款: '七',
  出借资金: '七',
  资金出借: '七',
  私人旅游: '八',
};

/** Words that need a second look, with the contexts in which they are ordinary. */
export const REVIEW_WORDS: Readonly<Record<string, RegExp>> = {
  奖金: /(?:比赛|竞赛|运动会|大赛|比武|练兵|评选|表彰|优胜|优秀|先进|名次|一等|获奖|创新|征文|合理化建议|成果)/,
  津贴: /(?:检查|监督|政策|协商|高温|生育|住院|互助)/,
  补贴: /(?:伙食|餐|交通|疗休养|疗养|困难|助学|学费|培训|学习|提升|兼职|活动|场地|观影|购书|住宿|帮扶|救助|生活|租|俱乐部|协会|社团|观演|年票|文旅)/,
};

/** Cards that replace an activity, and pay in cash beside it (N39). */
export const FITNESS_CARD_WORDS: readonly string[] = words('健身卡 游泳卡 瑜伽卡 充值卡 健身年卡 加班费 普拉提卡 球馆储值卡');

/** Ordinary words that only contain a banned one. 例: 「邀请客户」「送礼物」「募集资金」「桑拿天」「年终奖励」. */
export const INNOCENT =
  /(?<!宴)请客(?=户|人|商|座)|烟酒(?=公司|专卖|行业|局|茶|有限)|集资(?=房|建房)|送礼(?=物|包|品|盒|仪|花|炮|单)|(?<=募)集资|桑拿(?=天|日)|年终奖(?=励|项|评|状|牌|杯|章|先进)|洗浴(?=设施|间|室|条件|用品|房|热水|保障|区|环境|用水)|(?<=文化|知识|健康|法律|安全|廉政|学习)红包|现金(?=管理|流|日记账|盘点)/g;
