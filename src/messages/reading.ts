import type { ReadNote, ReadNoteCode } from '../reading/note';
import { fieldNameOf } from './input';
import type { Lang } from './lang';

type Params = ReadNote['params'];
type Sentences = Readonly<Record<ReadNoteCode, (params: Params) => string>>;

const quoted = (value: string | number | undefined): string => (value === undefined || value === '' ? '' : `“${value}”`);

const ZH: Sentences = {
  'empty-text': () => '没有可读的文字。',
  'no-activity': () => '没有读到任何活动。请确认这是工作计划；内容在图片里时请先转成文字。',
  'time-ambiguous': ({ title, text }) => `${quoted(title)}的时间${quoted(text)}有几种读法，已列出，请选定。`,
  'time-missing': ({ title, text }) =>
    text === undefined
      ? `${quoted(title)}没有写明时间，月份留空，请补填。`
      : `${quoted(title)}的时间写的是${quoted(text)}，没有看懂，月份留空，请补填。`,
  'time-inferred': ({ title, text }) =>
    `${quoted(title)}的时间${text === undefined ? '' : `（${text}）`}不是直接写明的，是按上下文推定的，请核对。`,
  'time-contradiction': ({ title, text }) => `${quoted(title)}的时间前后不一致${text === undefined ? '' : `（${text}）`}，请核对。`,
  placeholder: ({ text, count }) => `${quoted(text)}${count === undefined ? '' : `（${count} 处）`}是没有填好的空白，已留作待填。`,
  'not-understood': ({ text }) => `${quoted(text)}没有看懂，没有列入计划；如果是活动，请手工补上。`,
  'table-without-header': ({ columns }) =>
    `表格没有表头，各列是按内容猜的${columns === undefined ? '' : `（${columnsZh(columns)}）`}，请核对，可用“表格列”手工指定。`,
  'column-guessed': ({ column, header, field }) => `第 ${column ?? '?'} 列${quoted(header)}按“${fieldZh(field)}”读，请核对。`,
  'total-differs': ({ title, stated, computed }) =>
    `${title === undefined ? '合计' : quoted(title)}写的是 ${stated ?? '?'} 元，各项相加（或单价×数量）是 ${computed ?? '?'} 元，两者不一致，请核对原表。`,
  'amount-unreadable': ({ title, text }) => `${quoted(title)}的金额${quoted(text)}看不懂，已留作待填。`,
  'unit-unclear': ({ unit }) => `金额单位按“${unit ?? '元'}”读，请核对。`,
  'past-work-set-aside': ({ title, count }) =>
    `${title === undefined ? `有 ${count ?? '?'} 处` : quoted(title)}是以往已做的工作，已单独放开，不列入计划。`,
  'noise-left-out': ({ text }) => `网页导航、广告、版权等与计划无关的内容已略去${text === undefined ? '' : `：${quoted(text)}`}。`,
  'several-plans': ({ count }) => `这个文件里有${count === undefined ? '不止一' : ` ${count} `}篇计划，已全部读入，请删去不要的。`,
  'holiday-provisional': ({ year }) =>
    `${year === undefined ? '该年度' : `${year} 年`}的放假调休安排尚未公布，节日日期按历法推算，以国务院办公厅通知为准。`,
  'ocr-damage': ({ text }) => `${quoted(text)}像是扫描识别出错的文字，请对照原件。`,
  'duplicate-row': ({ title }) => `${quoted(title)}在表里出现了不止一次，请核对是否重复。`,
  clipped: ({ limit, rows, characters }) =>
    characters === undefined
      ? `表格太长${rows === undefined ? '' : `（${rows} 行）`}，只读了前 ${limit ?? '?'} 行，其余请分次导入。`
      : `一个单元格里有 ${characters} 个字，只读了前 ${limit ?? '?'} 个；整段文字请直接粘贴。`,
  'sheet-chosen': ({ sheet, sheets }) =>
    `工作簿里有几张表${sheets === undefined ? '' : `（${sheets}）`}，读的是${quoted(sheet)}；要读别的请指定工作表。`,
  'sheets-joined': ({ read, count, sheets }) =>
    `计划分在 ${count ?? '几'} 张表里（${read ?? ''}），已一并读取；工作簿里有：${sheets ?? ''}。只要其中一张时请指定工作表。`,
  'amount-unlinked': ({ text }) =>
    `${quoted(text)}写了金额，但看不出是哪一项活动的，没有计入预算；请在“核对”里填到对应的活动上，或添一项。`,
  'income-left-out': ({ text }) => `${quoted(text)}是收入，没有列入活动；请在“设置”的收入里填写。`,
  'amounts-several': ({ title, text, taken }) =>
    `${quoted(title)}写了几个金额（${text ?? ''}），预算先取了${quoted(taken)}；请核对是要相加，还是其中一项不由工会经费开支。`,
  'year-differs': ({ said, year }) =>
    `文中写的是 ${said ?? '?'} 年，现按 ${year ?? '?'} 年读：月份和日期照原文，农历节日按 ${year ?? '?'} 年推算。如果年度选错了，请改年度后重新读取。`,
};

const EN: Sentences = {
  'empty-text': () => 'There is no text to read.',
  'no-activity': () => 'No activity was found. Is this a work plan? Text inside pictures must be turned into text first.',
  'time-ambiguous': ({ title, text }) => `The time ${quoted(text)} of ${quoted(title)} can be read in several ways; choose one.`,
  'time-missing': ({ title, text }) =>
    text === undefined
      ? `${quoted(title)} has no time in the plan; its months are blank, please fill them in.`
      : `The time ${quoted(text)} of ${quoted(title)} was not understood; its months are blank, please fill them in.`,
  'time-inferred': ({ title, text }) =>
    `The time of ${quoted(title)}${text === undefined ? '' : ` (${text})`} is implied by what stands around it; please check.`,
  'time-contradiction': ({ title, text }) =>
    `The plan contradicts itself about the time of ${quoted(title)}${text === undefined ? '' : ` (${text})`}; please check.`,
  placeholder: ({ text, count }) =>
    `${quoted(text)}${count === undefined ? '' : ` (${count} times)`} is a blank nobody has filled; it is kept as "to fill".`,
  'not-understood': ({ text }) => `${quoted(text)} was not understood and is not in the plan; add it by hand if it is an activity.`,
  'table-without-header': ({ columns }) =>
    `The table has no header row; its columns were guessed from their content${columns === undefined ? '' : ` (${columns})`}. Please check.`,
  'column-guessed': ({ column, header, field }) =>
    `Column ${column ?? '?'} ${quoted(header)} is read as “${fieldNameOf(`${field ?? '?'}`, 'en')}”; please check.`,
  'total-differs': ({ title, stated, computed }) =>
    `${title === undefined ? 'The total' : quoted(title)} says ${stated ?? '?'} yuan, the rows (or price × quantity) give ${computed ?? '?'} yuan; please check the source.`,
  'amount-unreadable': ({ title, text }) => `The amount ${quoted(text)} of ${quoted(title)} cannot be read; it is kept as "to fill".`,
  'unit-unclear': ({ unit }) => `Amounts are read in ${unit ?? '元'}; please check.`,
  'past-work-set-aside': ({ title, count }) =>
    `${title === undefined ? `${count ?? '?'} places tell` : `${quoted(title)} tells`} of past work; set aside, not part of the plan.`,
  'noise-left-out': ({ text }) => `Site navigation, adverts and notices were left out${text === undefined ? '' : `: ${quoted(text)}`}.`,
  'several-plans': ({ count }) => `The file holds ${count ?? 'several'} plans; all were read, delete what you do not want.`,
  'holiday-provisional': ({ year }) =>
    `Holidays of ${year ?? 'that year'} are not announced yet; festival dates are computed and provisional.`,
  'ocr-damage': ({ text }) => `${quoted(text)} looks like a scanning error; compare it with the original.`,
  'duplicate-row': ({ title }) => `${quoted(title)} stands in the table more than once; is it a double?`,
  clipped: ({ limit, rows, characters }) =>
    characters === undefined
      ? `The table is long${rows === undefined ? '' : ` (${rows} rows)`}; only the first ${limit ?? '?'} rows were read.`
      : `One cell holds ${characters} characters; only the first ${limit ?? '?'} were read. Paste long text as text.`,
  'sheet-chosen': ({ sheet, sheets }) =>
    `The workbook has several sheets${sheets === undefined ? '' : ` (${sheets})`}; ${quoted(sheet)} was read. Name another one if that is wrong.`,
  'sheets-joined': ({ read, count, sheets }) =>
    `The plan stands on ${count ?? 'several'} sheets (${read ?? ''}), read together; the workbook has ${sheets ?? ''}. Name one sheet to read it alone.`,
  'amount-unlinked': ({ text }) =>
    `${quoted(text)} states money, but not plainly of which activity, so no budget has it; enter it with its activity under Review, or add one.`,
  'income-left-out': ({ text }) => `${quoted(text)} is income and no activity; enter it under income in the settings.`,
  'amounts-several': ({ title, text, taken }) =>
    `${quoted(title)} states several amounts (${text ?? ''}); the budget is ${quoted(taken)} for now. Are they to be added, or is one of them not paid by the union?`,
  'year-differs': ({ said, year }) =>
    `The text is of ${said ?? '?'} and was read as a plan of ${year ?? '?'}: months and days as written, lunar festivals as in ${year ?? '?'}. If the year is wrong, change it and read again.`,
};

function fieldZh(field: string | number | undefined): string {
  return fieldNameOf(`${field ?? ''}`, 'zh-CN');
}

/** 1=no,2=time → 第1列序号、第2列时间 */
function columnsZh(columns: string | number): string {
  return String(columns)
    .split(',')
    .map((pair) => pair.split('='))
    .map(([column, field]) => `第${column}列${fieldZh(field)}`)
    .join('、');
}

/** What a reader noticed at a place in the source: what, where, what to do. */
export function readNoteSentence({ code, params }: ReadNote, lang: Lang): string {
  return (lang === 'en' ? EN : ZH)[code](params);
}
