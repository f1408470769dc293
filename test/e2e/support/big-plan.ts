/** A plan of ours as large and as awkward as real ones: 60 activities, long names, many findings. */

const WORK: readonly (readonly [title: string, money: number | null, people: number | null])[] = [
  ['元旦春节走访慰问困难职工、劳动模范、一线值班职工及离退休老同志并送去节日慰问品', 48000, 96],
  ['会员春节慰问品发放', 320000, 400],
  ['三八妇女节女职工健康讲座暨插花活动', 16000, 120],
  ['职工春季健步走', 36000, 300],
  ['组织部分职工赴外地疗休养', 260000, 60],
  ['“安康杯”安全生产知识竞赛', 24000, 200],
  ['工会干部业务培训班', 58000, 45],
  ['庆“五一”劳模先进代表座谈会', 6000, 40],
  ['职工子女夏令营', null, 50],
  ['夏季送清凉走访各项目部、各班组、各站点一线高温作业职工', 42000, 260],
  ['中秋国庆会员慰问品发放', 300000, 400],
  ['职工秋季运动会（含田径、拔河、跳绳、趣味项目共十二项）', 88000, 380],
  ['会员生日慰问（发放生日蛋糕券）', 160000, 400],
  ['组织会员赴外省知名景区旅游三日', 180000, 60],
  ['用工会经费发放购物卡和现金奖励', 90000, 150],
  ['工会班子成员公款宴请外单位来访人员', 12000, 20],
  ['职工书屋图书更新', 20000, null],
  ['困难职工帮扶救助', 60000, 20],
];
const OWNERS = ['工会办公室', '女职工委员会', '文体委员会', '生活保障部', '劳动保护监督检查委员会', '张建国'];
const SOURCES = ['工会经费', '会费', '拨缴经费', '行政补助', '上级补助'];

/** The plan as a table a person would copy from a sheet; `count` rows. */
export function bigPlan(count = 60): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const [title, money, people] = WORK[index % WORK.length] ?? ['活动', null, null];
    const round = Math.floor(index / WORK.length) + 1;
    const month = (index % 12) + 1;
    const name = round === 1 ? title : `${title}（第${round}批）`;
    const time = index % 7 === 3 ? `${month}月—${Math.min(12, month + 2)}月` : index % 11 === 5 ? '待定' : `${month}月`;
    return [
      index + 1,
      name,
      time,
      OWNERS[index % OWNERS.length],
      people ?? '',
      money === null ? '' : money + index * 10,
      SOURCES[index % SOURCES.length],
    ].join('\t');
  });
  return ['序号\t活动名称\t时间\t负责人\t人数\t预算（元）\t经费来源', ...rows].join('\n');
}
