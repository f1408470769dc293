import { words } from './list';

/** What an activity is about, as far as the rules care. An activity may have several topics. */
export const TOPICS = [
  'outing',
  'show',
  'annualTicket',
  'tourCard',
  'recuperation',
  'voucher',
  'localBrand',
  'birthday',
  'marriage',
  'birth',
  'laterBirth',
  'hospital',
  'deathMember',
  'deathKin',
  'retire',
  'hardship',
  'checkup',
  'protective',
  'workwear',
  'heatAllowance',
  'staffPay',
  'contest',
  'skillContest',
  'training',
  'cadreTraining',
  'lecture',
  'lecturerFee',
  'trainee',
  'souvenir',
  'prize',
  'meal',
  'uniform',
  'judge',
  'snack',
  'springParty',
  'allStaffEvent',
  'aid',
  'coolness',
  'workerHome',
  'festivalGift',
  'gift',
] as const;
export type Topic = (typeof TOPICS)[number];

interface TopicWords {
  readonly words: readonly string[];
  /** The topic is dropped when the text matches: look-alikes. */
  readonly unless?: RegExp;
}

/** Words of each topic (two characters at least). 例: 「组织春游踏青」→ outing; 「计划生育宣传」 is not birth. */
export const TOPIC_WORDS: Readonly<Partial<Record<Topic, TopicWords>>> = {
  outing: {
    words: words(
      '春游 秋游 春秋游 春秋两游 春、秋游 踏青 郊游 出游 赏花游 赏花之旅 采摘游 日游 天游 游览 观光 旅游',
      '自驾游 短途游 周边游 户外游 冬游 夏游 登高游 乡村游 古镇游',
    ),
    unless:
      /旅游(?:局|公司|集团|学院|学校|行业|部门|消费|业|委|管理|服务|专业|岗|知识|从业|系统|达人|推介)|文化旅游|文旅|(?:春游|秋游|踏青|出游)(?:主题)?(?:摄影|征文|书画|作品|照片)/,
  },
  show: {
    words: words('观影 看电影 电影票 电影券 观看电影 包场电影 电影包场 观演 演出票 观赛 看演出 观看演出 观看文艺演出', '观看话剧 球赛门票'),
    unless: /(?:警示|教育|红色|廉政|党史|安全)\S{0,4}(?:片|影)/,
  },
  annualTicket: { words: words('年票 公园年卡 景区年卡 景点年卡 旅游年卡 景点联票 景区联票') },
  tourCard: { words: words('文旅惠民卡 文旅卡 惠民卡 文旅产品') },
  recuperation: { words: words('疗休养 疗养 休养'), unless: /(?:疗养|休养)(?:院)?(?:建设|知识|制度|基地建设)|修养/ },
  voucher: { words: words('消费券') },
  localBrand: { words: words('乐品上海 上海品牌') },
  birthday: { words: words('生日'), unless: /(?:党|政治|祖国|母亲|国家|建党)(?:的)?生日|生日会策划/ },
  marriage: { words: words('结婚 新婚 婚嫁 婚礼慰问 婚丧'), unless: /集体婚礼|婚恋|结婚登记/ },
  birth: {
    words: words('生育慰问 职工生育 会员生育 生育的 生育职工 生育会员 女职工生育 结婚生育 结婚、生育 生小孩 生子 产妇', '分娩 添丁'),
    unless: /生育(?:保险|政策|知识|津贴|法)|计划生育/,
  },
  laterBirth: { words: words('二胎 二孩 三孩 三胎'), unless: /政策|知识|宣传/ },
  hospital: { words: words('住院 病号'), unless: /住院(?:医保|医师|部|医疗互助|互助|津贴|保险)|医疗互助/ },
  deathMember: { words: words('去世 病故 逝世 丧事 吊唁 亡故 婚丧') },
  deathKin: { words: words('直系亲属 亲属去世 父母去世 配偶去世 家属去世 亲人去世') },
  retire: {
    words: words('荣退 光荣退休 退休慰问 退休纪念 退休离岗 新退休 退休欢送 欢送退休 会员退休 职工退休 退休会员 到龄退休 当年退休'),
    unless: /离退休|(?:春节|重阳|节日|两节)\S{0,10}退休慰问|退休(?:人员|干部|党支部)(?:管理|工作|座谈)/,
  },
  hardship: { words: words('困难 特困 帮扶 送温暖 金秋助学 助学 低保 单亲 大病'), unless: /消费帮扶|对口帮扶|克服困难/ },
  checkup: {
    words: words('体检 健康检查 身体检查'),
    unless: /体检(?:报告|知识|中心|讲座|结果|数据|解读|注意)|(?:协助|配合|督促|协调|建议|推动|监督|解读)\S{0,12}(?:体检|健康检查)/,
  },
  protective: {
    words: words('劳保用品 劳动保护用品 劳动防护用品 防护用品 劳保鞋 劳保手套 安全帽'),
    unless: /(?:检查|监督|督查|督促|培训|知识|宣传|讲座|抽查|竞赛|佩戴|正确使用)/,
  },
  workwear: { words: words('工作服 工装 制服 职业装'), unless: /(?:检查|设计大赛|督促|监督|走秀|穿着规范|制服诱惑)/ },
  heatAllowance: {
    words: words('防暑降温费 高温津贴 高温补贴 取暖费 取暖补贴 降温费 烤火费'),
    unless: /(?:检查|监督|督促|督查|协商|宣传|落实|发放情况)/,
  },
  staffPay: {
    words: words(
      '专职工会人员工资 专职工会干部工资 工会人员工资 工会干部工资 专职工会工作人员工资 工会专职人员工资',
      '社会化工会工作者工资',
    ),
  },
  contest: {
    words: words(
      '比赛 运动会 联赛 大赛 锦标赛 选拔赛 争霸赛 球赛 汇演 会演 歌咏 趣味 拔河 象棋 围棋 棋类 演讲',
      '登山 健步 竞走 征文 摄影展 书画展 猜灯谜 灯谜 文体活动 联欢 文艺',
    ),
  },
  skillContest: {
    words: words('劳动竞赛 技能竞赛 技能大赛 技能比武 技术比武 岗位练兵 技术练兵 业务竞赛 合理化建议 技能比赛 比武'),
  },
  training: { words: words('培训 讲座 授课 学习班 读书班 辅导 课程') },
  cadreTraining: { words: words('工会干部培训 工会干部业务培训 工会主席培训 工会小组长培训 工会委员培训') },
  lecture: { words: words('讲座 授课 讲课 专家 讲师 教授') },
  lecturerFee: {
    words: words('讲课费 授课费 讲课酬金 授课酬金 课酬 讲师费 专家费 课时费 师资费 授课劳务 讲课劳务 讲座费 授课报酬', '酬金'),
  },
  trainee: { words: words('优秀学员') },
  souvenir: { words: words('纪念品 参与奖 参加奖 人人有奖') },
  prize: {
    words: words(
      '金奖 银奖 铜奖 一等奖 二等奖 三等奖 四等奖 特等奖 奖品 奖项 设奖 获奖 优胜奖 优秀奖 鼓励奖 冠军 亚军 季军 第一名',
      '前三名 前六名 前八名 前十名 前五名 奖励 奖金',
    ),
  },
  meal: { words: words('伙食补助 工作餐 餐费 误餐 餐补 伙食费 用餐 就餐') },
  uniform: {
    words: words('比赛服 运动服 队服 演出服 统一着装 服装 运动鞋'),
    unless: /服装(?:表演|设计|秀|厂|公司|学院|城)|工作服装/,
  },
  judge: {
    words: words('裁判费 评委费 裁判劳务 评委劳务 主持费 裁判补助 裁判员补助 评委补助 裁判员劳务 裁判酬金 评委酬金'),
  },
  snack: { words: words('点心 饮料 零食') },
  springParty: { words: words('春节联欢 新春联欢 迎春联欢 迎新春联欢 新春茶话 春节茶话 迎春茶话 新春团拜 新年联欢') },
  allStaffEvent: { words: words('全员参加 全员文体 全员运动会 全员参与') },
  aid: { words: words('消费帮扶 脱贫地区 帮扶产品 对口帮扶 农副产品 832 扶贫产品 帮扶地区') },
  coolness: { words: words('送清凉 夏送清凉 防暑降温 高温慰问 清凉慰问') },
  workerHome: { words: words('职工书屋 职工之家 建家 职工小家 母婴室 妈咪小屋 创新工作室') },
};
