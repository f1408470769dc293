import type { ExportFormat } from '../exports/formats';
import type { ExportNotice } from '../exports/notice';
import type { Lang } from './lang';

type Sentences = { readonly [N in ExportNotice as N['code']]: (params: N['params']) => string };

const ZH: Sentences = {
  'pdf-no-program': () =>
    '这台电脑上没有找到 LibreOffice（soffice）或 Chromium/Chrome，无法直接生成 PDF。请先导出 .xlsx 上报稿，用 Excel 或 WPS 打开后另存为 PDF；或安装其中一种程序后再试。',
  'pdf-failed': ({ program }) => `${program} 没有生成 PDF。请先导出 .xlsx 上报稿，用 Excel 或 WPS 打开后另存为 PDF。`,
  'unknown-format': ({ format, known }) => `没有名为“${format}”的导出格式。可用的格式：${known}。`,
  'not-our-file': ({ kind }) => `这个 ${kind} 文件不是由工会年历导出的，无法按原样读回；可以改用“打开文件”读取其中的文字。`,
  'broken-file': ({ where }) => `文件内容与工会年历的格式不符（${where}），没有读入。`,
};

const EN: Sentences = {
  'pdf-no-program': () =>
    'Neither LibreOffice (soffice) nor Chromium/Chrome was found on this computer, so no PDF can be made here. Export the .xlsx report and save it as PDF from Excel or WPS, or install one of the two programs.',
  'pdf-failed': ({ program }) => `${program} produced no PDF. Export the .xlsx report and save it as PDF from Excel or WPS.`,
  'unknown-format': ({ format, known }) => `There is no export format "${format}". Known formats: ${known}.`,
  'not-our-file': ({ kind }) =>
    `This ${kind} file was not exported by Union Year Planner and cannot be read back as it stands; open it as a plain file instead.`,
  'broken-file': ({ where }) => `The file does not follow the format of Union Year Planner (${where}); nothing was read.`,
};

const SENTENCES: Readonly<Record<Lang, Sentences>> = { 'zh-CN': ZH, en: EN };

/** The sentence of a notice. */
export function exportSentence(notice: ExportNotice, lang: Lang = 'zh-CN'): string {
  const make = SENTENCES[lang][notice.code] as (params: ExportNotice['params']) => string;
  return make(notice.params);
}

/** What a format is called and what it is for. */
export interface FormatWords {
  readonly label: string;
  readonly hint: string;
  /** What the file does not hold, so that reading it back gives a plan without it; null when it holds everything or is not read back. */
  readonly leavesOut: string | null;
}

const FORMAT_WORDS: Readonly<Record<Lang, Readonly<Record<ExportFormat, FormatWords>>>> = {
  'zh-CN': {
    report: {
      label: '上报稿（.xlsx）',
      hint: '活动计划表、经费预算表、合规自查表、编制说明，可直接盖章上报',
      leavesOut: '活动编号、原文出处、时间原话与重复规律、负责与配合的具体角色、场次等计数、各项活动上年数、工资总额等设置、未选入的栏目',
    },
    poster: { label: '月份总览挂图（.xlsx，A3）', hint: '十二个月一页看全，打印后上墙', leavesOut: null },
    execution: { label: '执行情况表（.xlsx）', hint: '计划与完成、预算与支出对照，留出原因一栏', leavesOut: null },
    ics: {
      label: '日历（.ics）',
      hint: '导入手机或电脑日历；只写明月份的活动不会被安上日期',
      leavesOut: '设置、单价与数量、实际支出、原文出处、重复规律、上年数',
    },
    csv: {
      label: '数据表（.csv）',
      hint: '可选 UTF-8 或 GB18030 编码',
      leavesOut: '设置、原文出处、重复规律、负责与配合的具体角色、计数、上年数、地点',
    },
    docx: {
      label: '年度工作计划表（.docx）',
      hint: '给用 Word 存档的单位',
      leavesOut: '设置、活动编号、原文出处、对象、单价与数量、实际支出、上年数',
    },
    json: { label: '数据（.json）', hint: '全部内容，可原样读回', leavesOut: null },
    html: { label: '打印页', hint: '在浏览器中打印或另存为 PDF', leavesOut: null },
    pdf: { label: 'PDF', hint: '与上报稿同样的页面', leavesOut: null },
  },
  en: {
    report: {
      label: 'Report for the superior union (.xlsx)',
      hint: 'Activity plan, budget, compliance self-check and notes, ready to stamp',
      leavesOut:
        'activity keys, source sentences, time words and recurrences, finer owner roles, counts, last year’s amounts, payroll and other settings, columns not chosen',
    },
    poster: { label: 'Wall poster (.xlsx, A3)', hint: 'Twelve months on one page', leavesOut: null },
    execution: {
      label: 'Plan against actual (.xlsx)',
      hint: 'Planned and done, budget and spent, with a column for reasons',
      leavesOut: null,
    },
    ics: {
      label: 'Calendar (.ics)',
      hint: 'For phone and computer calendars; no day is invented',
      leavesOut: 'settings, unit prices and quantities, spending, source sentences, recurrences, last year’s amounts',
    },
    csv: {
      label: 'Data table (.csv)',
      hint: 'UTF-8 or GB18030',
      leavesOut: 'settings, source sentences, recurrences, finer owner roles, counts, last year’s amounts, places',
    },
    docx: {
      label: 'Yearly plan table (.docx)',
      hint: 'For offices that file Word documents',
      leavesOut: 'settings, activity keys, source sentences, audiences, unit prices and quantities, spending, last year’s amounts',
    },
    json: { label: 'Data (.json)', hint: 'Everything; reads back unchanged', leavesOut: null },
    html: { label: 'Print page', hint: 'Print from the browser or save as PDF', leavesOut: null },
    pdf: { label: 'PDF', hint: 'The same pages as the report', leavesOut: null },
  },
};

export function formatWords(format: ExportFormat, lang: Lang = 'zh-CN'): FormatWords {
  return FORMAT_WORDS[lang][format];
}
