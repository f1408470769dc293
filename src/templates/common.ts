import type { TemplateLine } from './template';

/** What nearly every basic-level union does in a year; the kinds add to it. Written for this product. */
export const COMMON_LINES: readonly TemplateLine[] = [
  { title: '编制本年度工会工作计划和经费预算，提交工会委员会审议', when: { months: [1] }, subject: '无经费' },
  { title: '元旦春节走访慰问困难职工', when: { festival: '春节', leadDays: 15 }, subject: '送温暖', audience: '困难职工' },
  { title: '春节会员慰问品发放', when: { festival: '春节', leadDays: 10 }, subject: '职工集体福利', audience: '全体会员' },
  { title: '三八妇女节女职工活动', when: { festival: '三八' }, subject: '文体活动', audience: '女职工' },
  { title: '清明节会员慰问品发放', when: { festival: '清明', leadDays: 5 }, subject: '职工集体福利', audience: '全体会员' },
  { title: '五一劳动节会员慰问品发放', when: { festival: '五一', leadDays: 5 }, subject: '职工集体福利', audience: '全体会员' },
  { title: '五一先进职工座谈', when: { festival: '五一', leadDays: 4 }, subject: '宣传活动', audience: '先进职工' },
  { title: '端午节会员慰问品发放', when: { festival: '端午', leadDays: 5 }, subject: '职工集体福利', audience: '全体会员' },
  { title: '夏季送清凉慰问', when: { months: [7, 8] }, subject: '劳动保护', audience: '高温岗位职工' },
  { title: '金秋助学', when: { months: [8] }, subject: '困难职工帮扶', audience: '困难职工子女' },
  { title: '中秋国庆会员慰问品发放', when: { festival: '中秋', leadDays: 7 }, subject: '职工集体福利', audience: '全体会员' },
  { title: '会员生日慰问', when: { allYear: true }, subject: '职工集体福利', audience: '当月生日的会员' },
  { title: '会员婚育、住院、退休等慰问', when: { allYear: true }, subject: '职工集体福利', audience: '会员' },
  { title: '工会经费审查委员会审查经费收支', when: { months: [6, 12] }, subject: '无经费' },
  { title: '工会干部业务培训', when: { months: [10] }, subject: '培训', audience: '工会干部' },
  { title: '会员代表大会（会员大会）', when: { months: [12] }, subject: '会议', audience: '会员代表' },
  { title: '全年工会工作总结和下年度计划', when: { months: [12] }, subject: '无经费' },
];
