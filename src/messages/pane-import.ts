import type { Lang } from './lang';

const zh = {
  title: '把明年的工作计划交给我',
  lead: '粘贴计划全文，或打开文件。读出来的每一项都会标明出自哪一句话，由您核对后才算数。',
  year: '计划年度',
  paste: '计划内容',
  placeholder: '在这里粘贴：整篇计划、按月份的清单，或从Word、网页、Excel复制的表格。',
  readButton: '读取计划',
  open: '打开文件',
  formats: 'Word（.docx）、文本、Excel（.xlsx、.xls）、CSV，也可以直接把文件拖进来。',
  selection: '读取选定区域',
  sheet: '读取工作表',
  sheetPick: '选择工作表',
  fromWorkbook: '打开本工作簿里的年历',
  templateTitle: '没有现成的计划？',
  templateLead: '从一份常见的年度安排开始：活动、月份、支出科目都有，金额留给您填。',
  templateKind: '单位类型',
  template: '使用模板',
  carryTitle: '沿用去年的年历',
  carryLead: '打开去年用本工具做的表格：节日按新一年的农历移动，去年的金额放进“上年数”一列。',
  carry: '选择去年的表格',
  presentTitle: '正在做的年历',
  present: (unit: string, year: number, n: number) => `${unit ? `${unit} · ` : ''}${year}年 · ${n}项活动`,
  goOn: '继续',
  privacy: '全部在这台电脑上完成，不上传，不需要账号。',
  reading: '正在读取……',
  read: (year: number, n: number, reports: number) =>
    `按${year}年读出${n}项活动${reports > 0 ? `，另有${reports}项往年工作总结已放在一边` : ''}。`,
  nothingFound: '没有找到一项活动。请确认粘贴的是工作计划，而不是通知或总结；也可以换一种格式再试。',
  empty: '请先粘贴计划内容，或打开一个文件。',
  yearOutside: '请填写2000到2099之间的年份。',
  noCalendar: '这个工作簿里没有本工具做的年历。请先导入计划，再写入工作簿。',
};

/** Words of the step 导入. */
export type ImportWords = typeof zh;

const en: ImportWords = {
  title: 'Hand over next year’s work plan',
  lead: 'Paste the plan or open a file. Each activity shows the sentence it came from; nothing counts until you have checked it.',
  year: 'Plan year',
  paste: 'The plan',
  placeholder: 'Paste here: the whole plan, a list by months, or a table copied from Word, a web page or Excel.',
  readButton: 'Read the plan',
  open: 'Open a file',
  formats: 'Word (.docx), text, Excel (.xlsx, .xls) or CSV; you can also drop a file anywhere.',
  selection: 'Read the selected cells',
  sheet: 'Read a sheet',
  sheetPick: 'Choose a sheet',
  fromWorkbook: 'Open the calendar in this workbook',
  templateTitle: 'No plan at hand?',
  templateLead: 'Start from a usual year: activities, months and expense subjects are there, the amounts are yours to fill.',
  templateKind: 'Kind of unit',
  template: 'Use the template',
  carryTitle: 'Carry last year over',
  carryLead: 'Open last year’s workbook made with this tool: festivals move with the lunar calendar, amounts go to the column “last year”.',
  carry: 'Choose last year’s workbook',
  presentTitle: 'The calendar in hand',
  present: (unit, year, n) => `${unit ? `${unit} · ` : ''}${year} · ${n} activities`,
  goOn: 'Go on',
  privacy: 'Everything happens on this computer. Nothing is uploaded; no account is needed.',
  reading: 'Reading…',
  read: (year, n, reports) =>
    `Read for ${year}: ${n === 1 ? '1 activity' : `${n} activities`}${reports > 0 ? `; ${reports} items of past work were set aside` : ''}.`,
  nothingFound: 'No activity was found. Make sure the text is a work plan, not a notice or a report, or try another format.',
  empty: 'Paste the plan first, or open a file.',
  yearOutside: 'Enter a year between 2000 and 2099.',
  noCalendar: 'This workbook holds no calendar made with this tool. Import a plan first, then write it into the workbook.',
};

export const IMPORT_WORDS: Readonly<Record<Lang, ImportWords>> = { 'zh-CN': zh, en };
