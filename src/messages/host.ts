import type { HostErrorCode } from '../hosts/host-error';
import type { Lang } from './lang';

const ZH: Readonly<Record<HostErrorCode, string>> = {
  'sheet-broken': '这个工作簿已损坏，读不出来。请在 Excel 或 WPS 中打开后另存为 .xlsx 再试。',
  'sheet-too-large': '这个工作簿太大，无法安全打开。请只留下计划所在的工作表，另存为 .xlsx 再试。',
  'sheet-encrypted': '这个工作簿设有打开密码。请在 Excel 或 WPS 中去掉密码后再试。',
  'sheet-binary': '暂不支持 .xlsb 格式。请另存为 .xlsx 再试。',
  'chart-sheet': '这个工作簿里有单独的图表工作表，读不出来。请删除图表工作表或把计划复制到新工作簿再试。',
  'no-sheet': '这个工作簿里没有可读的工作表。',
  'not-a-workbook': '这个文件不是 Excel 工作簿。',
};

const EN: Readonly<Record<HostErrorCode, string>> = {
  'sheet-broken': 'The workbook is damaged and cannot be read. Open it in Excel or WPS, save it as .xlsx and try again.',
  'sheet-too-large': 'The workbook is too large to open safely. Keep only the sheet with the plan, save as .xlsx and try again.',
  'sheet-encrypted': 'The workbook needs a password. Remove it in Excel or WPS and try again.',
  'sheet-binary': 'The .xlsb format is not read. Save it as .xlsx and try again.',
  'chart-sheet': 'The workbook holds a chart sheet and cannot be read. Remove it, or copy the plan to a new workbook.',
  'no-sheet': 'The workbook holds no readable sheet.',
  'not-a-workbook': 'The file is not an Excel workbook.',
};

/** Why a workbook file could not be opened, and what to do. */
export function hostErrorSentence({ code }: { readonly code: HostErrorCode }, lang: Lang): string {
  return (lang === 'en' ? EN : ZH)[code];
}

/** True when a code is one of this room's own. */
export function isFileErrorCode(code: string): code is HostErrorCode {
  return code in ZH;
}
