import { ExcelRefusal } from '../../src/hosts/excel/excel-error';
import { commandSentence, noticeAddress, showNotice, type DialogDoor } from '../../src/taskpane/effects/command-notice';

test.each([
  ['no calendar: what to do', new ExcelRefusal('no-master-sheet'), '请先点“打开面板”'],
  ['a protected sheet: which', new ExcelRefusal('sheet-protected', null, { sheet: '年度计划' }), '工作表“年度计划”受保护'],
  ['a bug of ours: where to go', new TypeError('x'), '请打开面板再试一次'],
])('%s', (_, error, words) => {
  expect(commandSentence(error, 'zh-CN')).toContain(words);
  expect(commandSentence(error, 'en').length).toBeGreaterThan(20);
});

test('the address carries the text, whatever it holds', () => {
  const address = new URL(noticeAddress('https://union.example/below/commands.html?x=1', '100% & “引号” #1', 'zh-CN'));
  expect(address.pathname).toBe('/below/notice.html');
  expect(new URLSearchParams(address.hash.slice(1)).get('text')).toBe('100% & “引号” #1');
});

/** Office's dialogs: what happens after one was asked for. */
function office(status: string, after: 'dialogEventReceived' | 'dialogMessageReceived'): { ui: DialogDoor; closed: () => number } {
  let closed = 0;
  const ui: DialogDoor = {
    displayDialogAsync: (_address, _options, callback) =>
      callback({
        status,
        value: { addEventHandler: (type, handler) => void (type === after && setTimeout(handler, 1)), close: () => void closed++ },
      }),
  };
  return { ui, closed: () => closed };
}

test('a notice ends when it is closed, by its own button too, and at once where Office does not open it', async () => {
  const crossed = office('succeeded', 'dialogEventReceived');
  expect(await showNotice(crossed.ui, 'x')).toBe(true);
  expect(crossed.closed()).toBe(0);
  const pressed = office('succeeded', 'dialogMessageReceived');
  expect(await showNotice(pressed.ui, 'x')).toBe(true);
  expect(pressed.closed()).toBe(1);
  expect(await showNotice(office('failed', 'dialogEventReceived').ui, 'x')).toBe(false);
});
