import type { Refusal, RefusalCode } from '../reading/input/opened';
import type { ColumnField, GuessReason } from '../reading/table/fields';
import type { Lang } from './lang';

type Params = Refusal['params'];
type Sentences = Readonly<Record<RefusalCode, (params: Params) => string>>;

const megabytes = (bytes: string | number | undefined): string => String(Math.round(Number(bytes ?? 0) / 1024 / 1024));

const ZH: Sentences = {
  'empty-file': () => '文件里没有内容。请确认选对了文件,或把计划的文字直接粘贴进来。',
  'file-too-large': ({ megabytes: size, limit }) =>
    `文件有 ${size} MB,超过 ${limit} MB 的上限。请只保留计划部分另存一份(删去图片、附件)后再打开。`,
  'text-too-long': ({ characters, limit }) =>
    `文字有 ${characters} 个字符,超过 ${limit} 个的上限,不像一份年度计划。请只保留计划部分后再试。`,
  'binary-file': () => '这个文件不是文字、Word 或表格文件,无法读取。请打开 .docx、.xlsx、.txt、.csv 文件,或复制计划的文字后粘贴。',
  'encoding-unknown': () => '认不出文字的编码(支持 UTF-8、UTF-16、GBK/GB18030)。请用记事本打开,“另存为”时编码选 UTF-8,再打开一次。',
  'old-word': () => '这是旧版 Word 文件(.doc)。请用 Word 或 WPS 打开,“另存为”.docx 后再打开;或全选复制文字后粘贴。',
  'old-wps': () => '这是旧版 WPS 文字文件(.wps)。请用 WPS 打开,“另存为”.docx 后再打开;或全选复制文字后粘贴。',
  'et-sheet': () => '这是 WPS 表格文件(.et)。请用 WPS 打开,“另存为”.xlsx 后再打开;或选中表格复制后粘贴。',
  pdf: () => 'PDF 不能直接读取。请在 PDF 阅读器里全选复制文字后粘贴;扫描件请先做文字识别,或找到原来的 Word、表格文件。',
  ofd: () => 'OFD 版式文件不能直接读取。请在阅读器里复制文字后粘贴,或找到原来的 Word、表格文件。',
  image: () => '图片不能直接读取。请先做文字识别(如微信、WPS 的“提取文字”),再把文字粘贴进来。',
  rtf: () => 'RTF 文件不能直接读取。请用 Word 或 WPS 打开,“另存为”.docx 后再打开;或复制文字后粘贴。',
  mht: () => '“单个文件网页”(.mht)不能直接读取。请用 Word 或 WPS 打开,“另存为”.docx;或在浏览器里打开后复制文字粘贴。',
  'word-xml': () => '这是以 XML 保存的 Office 文件。请用 Word 或 Excel 打开,“另存为”.docx 或 .xlsx 后再打开。',
  archive: () => '这是压缩包。请先解压,再打开里面的计划文件。',
  presentation: () => '演示文稿不能读取。请把计划的文字或表格复制后粘贴。',
  'open-document': () => 'OpenDocument 文件(.odt、.ods)不能直接读取。请用 LibreOffice 或 WPS 打开,“另存为”.docx 或 .xlsx 后再打开。',
  'sheet-binary': () => '这是二进制工作簿(.xlsb)。请用 Excel 打开,“另存为”.xlsx 后再打开。',
  encrypted: () => '文件设有打开密码,无法读取。请用原来的程序打开,去掉密码后另存,再打开一次。',
  'zip-broken': () => '文件已损坏或没有下载完整。请重新复制或下载一份;能用 Word、Excel 打开的话,另存一份后再试。',
  'zip-too-large': ({ limit }) => `文件解压后的内容超过 ${megabytes(limit)} MB 的上限,不像一份年度计划。请只保留计划部分另存一份后再打开。`,
  'zip-too-many-entries': ({ count, limit }) => `文件里有 ${count} 个部分,超过 ${limit} 个的上限。请把计划复制到一个新文件里保存后再打开。`,
  'zip-unknown': () => '这个压缩格式的文件不是 Word 或表格文件,无法读取。请打开 .docx 或 .xlsx 文件。',
  'docx-broken': () => 'Word 文件已损坏,读不到正文。请用 Word 或 WPS 打开并修复,另存为 .docx 后再试;或复制文字后粘贴。',
  'sheet-broken': () => '表格文件已损坏或格式不对,无法读取。请用 Excel 或 WPS 打开并修复,另存为 .xlsx 后再试;或选中表格复制后粘贴。',
  'sheet-too-large': () => '表格太大(常见原因:整列设了格式,或工作簿里还有别的大表)。请把计划复制到一个新工作簿里保存后再打开。',
  'chart-sheet': () => '工作簿里只有图表工作表,没有可以读取的表格。请打开放有计划的工作簿。',
  'no-sheet': () => '工作簿里没有找到有内容的工作表。请确认计划已经保存在这个文件里。',
  'sheet-not-found': ({ sheet, sheets }) => `没有名为“${sheet}”的工作表。这个文件里的工作表有:${sheets}。`,
};

const EN: Sentences = {
  'empty-file': () => 'The file is empty. Check that it is the right one, or paste the text of the plan.',
  'file-too-large': ({ megabytes: size, limit }) =>
    `The file has ${size} MB; the limit is ${limit} MB. Save a copy with the plan alone (no pictures, no attachments) and open that.`,
  'text-too-long': ({ characters, limit }) =>
    `The text has ${characters} characters; the limit is ${limit}. Keep the plan alone and try again.`,
  'binary-file': () =>
    'This is no text, Word or spreadsheet file. Open a .docx, .xlsx, .txt or .csv file, or copy the text of the plan and paste it.',
  'encoding-unknown': () =>
    'The encoding of the text is unknown (UTF-8, UTF-16 and GBK/GB18030 are read). Open it in a text editor, save it as UTF-8 and open it again.',
  'old-word': () =>
    'This is an old Word file (.doc). Open it in Word or WPS, save it as .docx and open that; or copy all the text and paste it.',
  'old-wps': () =>
    'This is an old WPS Writer file (.wps). Open it in WPS, save it as .docx and open that; or copy all the text and paste it.',
  'et-sheet': () => 'This is a WPS spreadsheet (.et). Open it in WPS, save it as .xlsx and open that; or copy the table and paste it.',
  pdf: () =>
    'PDF files cannot be read. Copy the text in a PDF viewer and paste it; recognise the text of a scan first, or find the original Word or Excel file.',
  ofd: () => 'OFD files cannot be read. Copy the text in a viewer and paste it, or find the original Word or Excel file.',
  image: () => 'Pictures cannot be read. Recognise the text first and paste it.',
  rtf: () => 'RTF files cannot be read. Open it in Word or WPS, save it as .docx and open that; or copy the text and paste it.',
  mht: () =>
    'Single-file web pages (.mht) cannot be read. Open it in Word or WPS and save it as .docx; or copy the text from a browser and paste it.',
  'word-xml': () => 'This is an Office file saved as XML. Open it in Word or Excel, save it as .docx or .xlsx and open that.',
  archive: () => 'This is an archive. Unpack it and open the plan inside.',
  presentation: () => 'Presentations cannot be read. Copy the text or table of the plan and paste it.',
  'open-document': () => 'OpenDocument files (.odt, .ods) cannot be read. Save it as .docx or .xlsx in LibreOffice or WPS and open that.',
  'sheet-binary': () => 'This is a binary workbook (.xlsb). Save it as .xlsx in Excel and open that.',
  encrypted: () => 'The file is protected by a password. Open it in its own program, remove the password, save it and open it again.',
  'zip-broken': () =>
    'The file is broken or was not downloaded completely. Get it again; if Word or Excel can open it, save a copy and try that.',
  'zip-too-large': ({ limit }) =>
    `Unpacked, the file holds more than ${megabytes(limit)} MB. Save a copy with the plan alone and open that.`,
  'zip-too-many-entries': ({ count, limit }) =>
    `The file has ${count} parts; the limit is ${limit}. Copy the plan to a new file, save it and open that.`,
  'zip-unknown': () => 'This packed file is neither a Word nor an Excel file. Open a .docx or .xlsx file.',
  'docx-broken': () =>
    'The Word file is broken and its text cannot be found. Repair it in Word or WPS, save it as .docx and try again; or copy the text and paste it.',
  'sheet-broken': () =>
    'The spreadsheet is broken or no spreadsheet at all. Repair it in Excel or WPS, save it as .xlsx and try again; or copy the table and paste it.',
  'sheet-too-large': () =>
    'The spreadsheet is too large (often whole columns are formatted, or other big tables are in the workbook). Copy the plan to a new workbook, save it and open that.',
  'chart-sheet': () => 'The workbook has chart sheets only and no table to read. Open the workbook that holds the plan.',
  'no-sheet': () => 'No sheet of the workbook holds anything. Check that the plan was saved in this file.',
  'sheet-not-found': ({ sheet, sheets }) => `There is no sheet named "${sheet}". The file has: ${sheets}.`,
};

/** Why a source was refused and how to go on. */
export function refusalSentence(refusal: Refusal, lang: Lang = 'zh-CN'): string {
  return (lang === 'en' ? EN : ZH)[refusal.code](refusal.params);
}

const FIELDS: Readonly<Record<Lang, Readonly<Record<ColumnField, string>>>> = {
  'zh-CN': {
    no: '序号',
    group: '类别',
    title: '活动名称',
    content: '内容',
    schedule: '分时安排',
    time: '时间',
    start: '开始时间',
    end: '结束时间',
    month: '月份列',
    owner: '负责',
    lead: '牵头',
    host: '主办',
    assist: '配合',
    audience: '对象',
    people: '人数',
    place: '地点',
    unitPrice: '单价',
    quantity: '数量',
    unit: '计量单位',
    budget: '预算金额',
    fundPart: '分来源金额',
    lastYear: '上年数',
    spent: '实际支出',
    source: '资金来源',
    subject: '支出科目',
    goal: '目标要求',
    status: '状态',
    remark: '备注',
  },
  en: {
    no: 'No.',
    group: 'group',
    title: 'activity',
    content: 'details',
    schedule: 'schedule',
    time: 'time',
    start: 'start',
    end: 'end',
    month: 'month column',
    owner: 'responsible',
    lead: 'lead',
    host: 'host',
    assist: 'support',
    audience: 'audience',
    people: 'head count',
    place: 'place',
    unitPrice: 'unit price',
    quantity: 'quantity',
    unit: 'measure',
    budget: 'budget',
    fundPart: 'amount by source',
    lastYear: 'last year',
    spent: 'spent',
    source: 'source of funds',
    subject: 'expense subject',
    goal: 'goal',
    status: 'status',
    remark: 'remark',
  },
};

/** Name of a table column's field. */
export function columnFieldName(field: ColumnField, lang: Lang = 'zh-CN'): string {
  return FIELDS[lang][field];
}

/** The same for a field that comes as plain text in a note; unknown text stays as it is. */
export function fieldNameOf(field: string, lang: Lang): string {
  const names: Readonly<Record<string, string>> = FIELDS[lang];
  return names[field] ?? field;
}

const REASONS: Readonly<Record<Lang, Readonly<Record<GuessReason, string>>>> = {
  'zh-CN': {
    'header-name': '表头就是这个名称',
    'header-word': '表头里有这个词',
    'header-pair': '表头写了两项',
    content: '按这一列的内容判断',
    choice: '由您指定',
    position: '按所在位置判断',
  },
  en: {
    'header-name': 'the header is a known name',
    'header-word': 'a word of the header',
    'header-pair': 'the header names two things',
    content: 'judged by the cells below',
    choice: 'chosen by you',
    position: 'judged by its place',
  },
};

/** Why a column was taken for a field. */
export function guessReasonText(reason: GuessReason, lang: Lang = 'zh-CN'): string {
  return REASONS[lang][reason];
}
