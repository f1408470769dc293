/** Units a standard may be counted in: 每名 of 20人, 每项 of 5个项目. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  人: '人 名 位 人次',
  名: '名 人 位 个',
  位: '位 名 人',
  生: '名 人 位',
  户: '户 家',
  份: '份 人 名',
  次: '次 场 期',
  场: '场 次 场次',
  期: '期 次',
  节: '节 次',
  家: '家 户 个',
  讲: '讲 次 场',
  堂: '堂 次 节',
  条: '条 项 个',
  站: '站 个 处 家',
  点: '点 个 处',
  网点: '个 家',
  社区: '个',
  协会: '个',
  支部: '个',
  班: '班 个',
  所: '所 个',
  处: '处 个',
  项: '项 个',
  个: '个 家 项 支',
  队: '队 支',
  支: '支 队 个',
  组: '组 个',
  件: '件 个',
  社: '个',
  社团: '个',
  学时: '学时 课时',
  课时: '课时 学时',
};

/** The units in which what a standard is of may be counted; '' is that of people. */
export const unitsOf = (per: string): readonly string[] =>
  per === '' ? ['人', '名', '位', '户', '人次'] : (SAME_UNIT[per] ?? per).split(' ');

/** Words between two places of the source. */
export type Words = (from: number, to: number) => string;
