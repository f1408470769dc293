import type { AfterRefusal, ExcelErrorCode, ExcelRefusal } from '../hosts/excel/excel-error';
import type { HostInfo, HostLack } from '../hosts/excel/host-info';
import type { PlaceAction } from '../hosts/excel/placement';
import type { Lang } from './lang';

type Params = ExcelRefusal['params'];
type Say = (params: Params) => string;

interface ExcelWords {
  readonly refusals: Readonly<Record<ExcelErrorCode, Say>>;
  /** What the workbook is like after a refusal. */
  readonly after: Readonly<Record<AfterRefusal, string>>;
  readonly lacks: Readonly<Record<HostLack, string>>;
  readonly actions: Readonly<Record<PlaceAction, string>>;
  /** A ribbon button that failed without Excel saying why. */
  readonly commandFailed: string;
  /** The button that closes a notice. */
  readonly understood: string;
  /** The Office the pane runs in. */
  readonly office: (platform: string, api: string) => string;
  /** What that Office cannot do. */
  readonly without: (lacks: readonly string[]) => string;
}

const zh: ExcelWords = {
  refusals: {
    'excel-busy-editing': () => '您正在编辑一个单元格。请按回车键确认或按 Esc 键取消,然后再试一次。',
    'excel-access-denied': () => 'Excel 不允许写入。工作簿可能被保护、只读或被别人锁定:请解除保护或另存一份后再试。',
    'excel-payload': () => '一次传送的内容太多,Excel 没有接收。请分批生成,或改用桌面版 Excel。',
    'excel-timeout': () => 'Excel 长时间没有回应。请稍等片刻再试;如果一直这样,请关闭并重新打开工作簿。',
    'excel-item-gone': ({ sheet }) => `要用的${sheet ? `工作表“${sheet}”` : '工作表或表格'}已经不在了,可能被删除或改名。请重新读取工作簿。`,
    'excel-selection': () => '当前选中的区域不能这样用。请先单击一个普通单元格,再试一次。',
    'excel-too-old': () => '这个版本的 Excel 没有所需的功能。需要 Office 2021 或更新的版本,也可以改用网页版。',
    'excel-limit': () => 'Excel 暂时太忙,没有执行。请稍等几秒再试一次。',
    'excel-failed': () => 'Excel 没有完成这一步,也没有说明原因。请再试一次;如果仍然不行,请保存后重新打开工作簿。',
    'sheet-protected': ({ sheet }) => `工作表“${sheet ?? ''}”受保护,不能写入。请在“审阅”里撤销工作表保护后再试。`,
    'workbook-protected': () => '工作簿结构受保护,不能添加工作表。请在“审阅”里撤销工作簿保护后再试。',
    'workbook-read-only': () => '工作簿是只读的,不能写入。请另存为一份新的工作簿后再试。',
    'newer-version': () => '这个工作簿是用更新版本的工会年历生成的。可以查看,但为了不损坏内容,本版本不写入;请升级后再改。',
    'no-master-sheet': () => '这个工作簿里还没有年度计划表。请先点“打开面板”,导入工作计划,再在“导出”里写入当前工作簿。',
    'row-gone': () => '这项活动在年度计划表里找不到了,可能已被删除。请重新检查一次。',
    'column-gone': ({ field }) => `年度计划表里没有“${field ?? ''}”这一列,或者表头被改过。请恢复表头,或在“导出”里重新写入。`,
    'row-changed': ({ field }) => `${field ? `“${field}”这一格` : '这个单元格'}后来又被改过,为了不覆盖别人的修改,没有动它。`,
    'sheet-hidden': ({ sheet }) => `工作表“${sheet ?? ''}”是隐藏的。请先取消隐藏,再试一次。`,
    cancelled: () => '已取消。',
    'nothing-to-undo': () => '没有可以撤销的生成。',
    'undo-would-lose-edits': () => '生成之后您又改过这些工作表。撤销会丢掉这些修改;确定要撤销,请再确认一次。',
    'workbook-changing': () => '写入时一直有人在修改年度计划,为免覆盖他们的内容,这次没有写入。请等对方改完再生成。',
  },
  after: {
    untouched: '工作簿没有改动。',
    restored: '已写入的部分都已收回,工作簿和操作之前一样。',
    torn: '写了一半,暂时没能收回。请不要保存;重新打开面板后会自动恢复到操作之前。',
  },
  lacks: {
    undo: '不能用 Ctrl+Z 撤销写入,请用“导出”里的“恢复写入前的样子”',
    'rename-events': '工作表改名后,要切换一次工作表面板才会知道',
  },
  actions: { new: '新建', redraw: '重新绘制', update: '更新' },
  commandFailed: '这一步没有完成。请打开面板再试一次;如果仍然不行,请联系维护人员。',
  understood: '知道了',
  office: (platform, api) => `正在 Excel 中运行(${platform},ExcelApi ${api})。`,
  without: (lacks) => (lacks.length === 0 ? '' : `这个版本的不同之处:${lacks.join('；')}。`),
};

const en: ExcelWords = {
  refusals: {
    'excel-busy-editing': () => 'You are editing a cell. Press Enter to accept or Esc to cancel, then try again.',
    'excel-access-denied': () =>
      'Excel does not allow writing. The workbook may be protected, read-only or locked by someone else: unprotect it or save a copy, then try again.',
    'excel-payload': () => 'Too much was sent to Excel at once. Build in parts, or use Excel for the desktop.',
    'excel-timeout': () =>
      'Excel has not answered for a long time. Wait a moment and try again; if it stays so, close and reopen the workbook.',
    'excel-item-gone': ({ sheet }) =>
      `The ${sheet ? `sheet “${sheet}”` : 'sheet or table'} needed is gone; it may have been deleted or renamed. Read the workbook again.`,
    'excel-selection': () => 'The selected area cannot be used like this. Click an ordinary cell first, then try again.',
    'excel-too-old': () => 'This version of Excel lacks what is needed. Office 2021 or newer is required; Excel on the web works too.',
    'excel-limit': () => 'Excel is too busy just now. Wait a few seconds and try again.',
    'excel-failed': () => 'Excel did not finish this step and gave no reason. Try again; if it still fails, save and reopen the workbook.',
    'sheet-protected': ({ sheet }) => `The sheet “${sheet ?? ''}” is protected. Unprotect it under Review, then try again.`,
    'workbook-protected': () =>
      'The structure of the workbook is protected, so no sheet can be added. Unprotect it under Review, then try again.',
    'workbook-read-only': () => 'The workbook is read-only. Save it under a new name, then try again.',
    'newer-version': () =>
      'This workbook was made by a newer version of Union Year Planner. You can look at it; this version does not write to it. Update first.',
    'no-master-sheet': () =>
      'This workbook has no year plan yet. Choose Open pane, import a work plan, then write it into this workbook under Export.',
    'row-gone': () => 'This activity is no longer in the year plan; it may have been deleted. Check again.',
    'column-gone': ({ field }) =>
      `The year plan has no column “${field ?? ''}”, or its header was changed. Restore the header, or write again under Export.`,
    'row-changed': ({ field }) => `The cell${field ? ` in “${field}”` : ''} has been changed since, so it was left alone.`,
    'sheet-hidden': ({ sheet }) => `The sheet “${sheet ?? ''}” is hidden. Unhide it, then try again.`,
    cancelled: () => 'Cancelled.',
    'nothing-to-undo': () => 'There is no build to undo.',
    'undo-would-lose-edits': () =>
      'You have edited these sheets since they were built. Undoing would lose those edits; confirm once more if you want that.',
    'workbook-changing': () =>
      'Somebody kept editing the year plan while it was being written, so nothing was written over their work. Build again when they have finished.',
  },
  after: {
    untouched: 'The workbook was not changed.',
    restored: 'What had been written was taken back; the workbook is as it was before.',
    torn: 'Half was written and could not be taken back yet. Do not save; reopening the pane restores the workbook.',
  },
  lacks: {
    undo: 'Ctrl+Z does not undo what was written; use “Back to before the writing” under export',
    'rename-events': 'a renamed sheet is noticed when you next switch sheets',
  },
  actions: { new: 'new', redraw: 'drawn anew', update: 'updated' },
  commandFailed: 'This did not finish. Open the pane and try there; if it still fails, tell whoever looks after it.',
  understood: 'Understood',
  office: (platform, api) => `Running in Excel (${platform}, ExcelApi ${api}).`,
  without: (lacks) => (lacks.length === 0 ? '' : ` What differs here: ${lacks.join('; ')}.`),
};

export const EXCEL_WORDS: Readonly<Record<Lang, ExcelWords>> = { 'zh-CN': zh, en };

/** Which Office this is, and what it cannot do. */
export function officeSentence({ platform, excelApi, lacks }: HostInfo, lang: Lang): string {
  const words = EXCEL_WORDS[lang];
  return words.office(platform, excelApi) + words.without(lacks.map((lack) => words.lacks[lack]));
}

/** A refusal as one or two sentences: what happened and what to do, and how the workbook is now. */
export function excelSentence(refusal: ExcelRefusal, lang: Lang): string {
  const words = EXCEL_WORDS[lang];
  return `${words.refusals[refusal.code](refusal.params)}${lang === 'en' ? ' ' : ''}${words.after[refusal.after]}`;
}
