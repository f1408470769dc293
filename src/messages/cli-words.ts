import type { Lang } from './lang';

/** Words of the listings that `uyp read`, `build` and `check` print for people. */
export interface CliWords {
  readonly readHead: (year: number, count: number, undated: number) => string;
  readonly yearFallback: (year: number) => string;
  readonly reportsSetAside: (count: number) => string;
  readonly notesHead: (count: number) => string;
  readonly nothingRead: string;
  readonly noMonth: string;
  readonly nextYear: string;
  readonly yuan: (text: string) => string;
  readonly people: (count: number) => string;
  /** Who helps, after who is responsible. */
  readonly helpers: (names: string) => string;
  readonly built: (file: string, year: number, count: number) => string;
  readonly exported: (file: string, year: number, count: number) => string;
  /** `budget` is null when no amount is known; `outside` is its part that the employer pays (行政列支), null for none. */
  readonly builtMoney: (budget: string | null, outside: string | null, toFill: number) => string;
  readonly deletedBack: (titles: readonly string[]) => string;
  readonly merged: (fresh: number, changed: number, gone: number, unchanged: number) => string;
  readonly findings: (violations: number, cautions: number, unknown: number) => string;
  readonly seeCheck: (file: string) => string;
  readonly verdicts: Readonly<Record<'violation' | 'caution' | 'cannot-judge' | 'pass', string>>;
  readonly noFindings: string;
  readonly basis: (text: string) => string;
  readonly waived: (reason: string) => string;
  readonly issuesHead: (count: number) => string;
}

const ZH: CliWords = {
  readHead: (year, count, undated) => `${year} 年度，读到 ${count} 项活动${undated > 0 ? `，其中 ${undated} 项没有写明时间` : ''}。`,
  yearFallback: (year) => `计划里没有写明年度，按 ${year} 年处理；要改请加 --year。`,
  reportsSetAside: (count) => `另有 ${count} 处是以往工作，已单独放开，不列入计划。`,
  notesHead: (count) => `说明（${count}）`,
  nothingRead: '没有读到任何活动。请确认这是工作计划；内容在图片里时请先转成文字。',
  noMonth: '时间待定',
  nextYear: '次年',
  yuan: (text) => `${text} 元`,
  people: (count) => `${count} 人`,
  helpers: (names) => `（配合：${names}）`,
  built: (file, year, count) => `已生成 ${file}：${year} 年度，${count} 项活动。`,
  exported: (file, year, count) => `已导出 ${file}：${year} 年度，${count} 项活动。`,
  builtMoney: (budget, outside, toFill) =>
    budget === null
      ? `计划里没有写总额，${toFill} 项待填。`
      : `预算合计 ${budget} 元${outside === null ? '' : `（其中行政列支 ${outside} 元，不入工会账）`}${toFill > 0 ? `；${toFill} 项金额待填` : ''}。`,
  deletedBack: (titles) => `旧年历里删去、新计划仍有的 ${titles.length} 项已放回并标为取消：${titles.join('、')}。`,
  merged: (fresh, changed, gone, unchanged) =>
    `与原工作簿相比：新增 ${fresh}，变动 ${changed}，计划中已没有 ${gone}（保留并注明），未变 ${unchanged}。`,
  findings: (violations, cautions, unknown) => `校核：违规 ${violations}，提醒 ${cautions}，无法判断 ${unknown}。`,
  seeCheck: (file) => `逐条说明见“合规检查”表，或运行 uyp check ${file}。`,
  verdicts: { violation: '违规', caution: '提醒', 'cannot-judge': '无法判断', pass: '符合' },
  noFindings: '没有违规、提醒或无法判断的条目。',
  basis: (text) => `依据：${text}`,
  waived: (reason) => `已搁置：${reason}`,
  issuesHead: (count) => `填写问题（${count}）`,
};

const EN: CliWords = {
  readHead: (year, count, undated) =>
    `Year ${year}: ${count} activities${undated > 0 ? `, ${undated} of them without a stated time` : ''}.`,
  yearFallback: (year) => `The plan names no year; ${year} is assumed. Use --year to change it.`,
  reportsSetAside: (count) => `${count} places tell of past work; they are set aside and not part of the plan.`,
  notesHead: (count) => `Notes (${count})`,
  nothingRead: 'No activity was found. Is this a work plan? Text inside pictures must be turned into text first.',
  noMonth: 'not decided',
  nextYear: 'next ',
  yuan: (text) => `${text} yuan`,
  people: (count) => `${count} people`,
  helpers: (names) => ` (with ${names})`,
  built: (file, year, count) => `Made ${file}: year ${year}, ${count} activities.`,
  exported: (file, year, count) => `Exported ${file}: year ${year}, ${count} activities.`,
  builtMoney: (budget, outside, toFill) =>
    budget === null
      ? `The plan states no amounts; ${toFill} to fill in.`
      : `Budget ${budget} yuan${outside === null ? '' : ` (${outside} of it paid by the employer, outside the union's books)`}${toFill > 0 ? `; ${toFill} amounts to fill in` : ''}.`,
  deletedBack: (titles) =>
    `Deleted from the old workbook but still in the plan, put back as 取消 (${titles.length}): ${titles.join('; ')}.`,
  merged: (fresh, changed, gone, unchanged) =>
    `Against the old workbook: ${fresh} new, ${changed} changed, ${gone} no longer in the plan (kept and marked), ${unchanged} unchanged.`,
  findings: (violations, cautions, unknown) => `Check: ${violations} violations, ${cautions} cautions, ${unknown} cannot be judged.`,
  seeCheck: (file) => `One by one on the sheet 合规检查, or with uyp check ${file}.`,
  verdicts: { violation: 'VIOLATION', caution: 'CAUTION', 'cannot-judge': 'CANNOT JUDGE', pass: 'PASS' },
  noFindings: 'No violation, caution or open question.',
  basis: (text) => `Basis: ${text}`,
  waived: (reason) => `Set aside: ${reason}`,
  issuesHead: (count) => `Cells to mend (${count})`,
};

export function cliWords(lang: Lang): CliWords {
  return lang === 'en' ? EN : ZH;
}
