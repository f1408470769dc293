import type { TemplateKind, TemplateLine } from './template';

/** What the year of each kind of union has beyond the common lines. Written for this product. */
export const KIND_LINES: Readonly<Record<TemplateKind, readonly TemplateLine[]>> = {
  机关: [
    { title: '春季植树活动', when: { festival: '植树节' }, subject: '其他活动', audience: '机关干部职工' },
    { title: '职工读书分享会', when: { everyQuarter: true }, subject: '职工教育', audience: '机关干部职工' },
    { title: '机关职工健步走', when: { months: [4] }, subject: '文体活动', audience: '机关干部职工' },
    { title: '公文写作与岗位练兵竞赛', when: { months: [6] }, subject: '职工教育', audience: '机关干部职工' },
    { title: '国庆职工书画摄影展', when: { festival: '国庆', leadDays: 5 }, subject: '宣传活动', audience: '机关干部职工' },
    { title: '机关职工乒乓球、羽毛球比赛', when: { months: [11] }, subject: '文体活动', audience: '机关干部职工' },
  ],
  学校: [
    { title: '教职工代表大会', when: { months: [3] }, subject: '会议', audience: '教职工代表' },
    { title: '青年教师教学基本功比赛', when: { months: [4, 5] }, subject: '职工教育', audience: '青年教师' },
    { title: '六一教职工亲子活动', when: { festival: '六一' }, subject: '文体活动', audience: '教职工家庭' },
    { title: '暑期教职工疗休养', when: { months: [7, 8] }, subject: '其他活动', audience: '教职工' },
    { title: '教师节庆祝与慰问', when: { festival: '教师节' }, subject: '宣传活动', audience: '教职工' },
    { title: '教职工秋季趣味运动会', when: { months: [10], part: '下旬' }, subject: '文体活动', audience: '教职工' },
    { title: '教职工合唱比赛', when: { months: [12] }, subject: '文体活动', audience: '教职工' },
  ],
  医院: [
    { title: '职工代表大会', when: { months: [3] }, subject: '会议', audience: '职工代表' },
    { title: '护士节庆祝与护理技能竞赛', when: { festival: '护士节' }, subject: '职工教育', audience: '护理人员' },
    { title: '医务职工心理关爱讲座', when: { everyQuarter: true }, subject: '职工教育', audience: '医务职工' },
    { title: '医师节庆祝活动', when: { festival: '医师节' }, subject: '宣传活动', audience: '医师' },
    { title: '一线值班职工节日慰问', when: { festival: '春节', leadDays: 0 }, subject: '送温暖', audience: '节日值班职工' },
    { title: '职工健康体检组织与健康讲座', when: { months: [9] }, subject: '其他活动', audience: '全体职工' },
    { title: '急救技能比武', when: { months: [11] }, subject: '职工教育', audience: '医务职工' },
  ],
  企业: [
    { title: '职工代表大会暨集体合同签订', when: { months: [2] }, subject: '劳动关系协调', audience: '职工代表' },
    { title: '安康杯安全生产竞赛', when: { months: [4, 5, 6, 7, 8, 9] }, subject: '劳动保护', audience: '生产一线职工' },
    { title: '职工技能竞赛', when: { months: [5, 6] }, subject: '职工教育', audience: '生产一线职工' },
    { title: '安全生产月宣传教育', when: { months: [6] }, subject: '劳动保护', audience: '全体职工' },
    { title: '合理化建议征集与评比', when: { everyQuarter: true }, subject: '其他业务', audience: '全体职工' },
    { title: '劳动争议调解与职工法律咨询', when: { allYear: true }, subject: '法律援助', audience: '全体职工' },
    { title: '职工篮球赛', when: { months: [9] }, subject: '文体活动', audience: '全体职工' },
    { title: '女职工特殊权益保护专项检查', when: { months: [10] }, subject: '其他维权', audience: '女职工' },
  ],
  社区: [
    { title: '新就业形态劳动者入会服务', when: { allYear: true }, subject: '其他业务', audience: '新就业形态劳动者' },
    { title: '元宵节职工游园会', when: { festival: '元宵' }, subject: '文体活动', audience: '辖区职工' },
    { title: '法律服务进社区', when: { everyQuarter: true }, subject: '法律援助', audience: '辖区职工' },
    { title: '小微企业工资集体协商', when: { months: [5] }, subject: '劳动关系协调', audience: '辖区企业职工' },
    { title: '暑期职工子女托管班', when: { months: [7, 8] }, subject: '困难职工帮扶', audience: '职工子女' },
    { title: '户外劳动者服务站点维护', when: { months: [7, 12] }, subject: '送温暖', audience: '户外劳动者' },
    { title: '重阳节退休会员慰问', when: { festival: '重阳' }, subject: '送温暖', audience: '退休会员' },
  ],
};
