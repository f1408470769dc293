import { asRefusal, EXCEL_ERROR_CODES, ExcelRefusal } from '../../../src/hosts/excel/excel-error';
import { STATE_NAMESPACE, STATE_SCHEMA } from '../../../src/hosts/excel/workbook-state';
import { excelSentence } from '../../../src/messages/excel';
import { LANGS } from '../../../src/messages/lang';
import { samplePlan } from '../../support/plans';
import { Scene } from './scene';

const PLAN = samplePlan(5);

interface Case {
  readonly title: string;
  readonly harm: (scene: Scene) => void;
  readonly code: string;
  readonly drawnBefore: boolean;
}
const CASES: readonly Case[] = [
  { title: 'a read-only workbook', harm: ({ bench }) => (bench.book.readOnly = true), code: 'workbook-read-only', drawnBefore: false },
  {
    title: 'a protected workbook structure',
    harm: ({ bench }) => (bench.book.protected = true),
    code: 'workbook-protected',
    drawnBefore: false,
  },
  {
    title: 'a protected sheet of ours',
    harm: ({ bench }) => (bench.book.sheetByName('月度资金')!.meta.protection = { password: '', options: {} }),
    code: 'sheet-protected',
    drawnBefore: true,
  },
  {
    title: 'a very hidden sheet of ours',
    harm: ({ bench }) => (bench.book.sheetByName('设置')!.meta.visibility = 'VeryHidden'),
    code: 'sheet-hidden',
    drawnBefore: true,
  },
  {
    title: 'a workbook written by a newer version',
    harm: ({ bench }) =>
      bench.book.xmlParts.push({ id: '{x}', xml: `<uyp xmlns="${STATE_NAMESPACE}" schema="${STATE_SCHEMA + 1}" write="4">AAAA</uyp>` }),
    code: 'newer-version',
    drawnBefore: false,
  },
];

describe('Excel refuses', () => {
  it.each(CASES)('$title: said plainly, nothing written', async ({ harm, code, drawnBefore }) => {
    const scene = new Scene('current');
    if (drawnBefore) await scene.draw(PLAN);
    harm(scene);
    const before = scene.state();
    await expect(scene.draw(PLAN)).rejects.toMatchObject({ code, after: 'untouched' });
    expect(scene.state()).toBe(before);
  });

  it('waits until the user has left the cell being edited', async () => {
    const scene = new Scene();
    const end = scene.bench.beginCellEdit();
    const drawing = scene.draw(PLAN);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(scene.bench.book.sheetByName('年度计划')).toBeNull();
    end();
    await drawing;
    expect(scene.bench.book.sheetByName('年度计划')).not.toBeNull();
  });

  it('stops when cancelled, with the workbook as it was', async () => {
    const scene = new Scene();
    const stop = new AbortController();
    stop.abort();
    const before = scene.state();
    await expect(scene.draw(PLAN, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(scene.state()).toBe(before);
  });

  it('cancelled between two batches of a large plan, takes back the first', async () => {
    const scene = new Scene('web');
    const stop = new AbortController();
    const before = scene.state();
    const drawing = scene.draw(samplePlan(400), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(drawing).rejects.toMatchObject({ code: 'cancelled', after: 'restored' });
    expect(scene.state()).toBe(before);
  }, 60_000);
});

describe('the sentence of a refusal', () => {
  it.each(LANGS)('exists for every code and says what to do (%s)', (lang) => {
    for (const code of EXCEL_ERROR_CODES) {
      const sentence = excelSentence(new ExcelRefusal(code, null, { sheet: '月度资金' }), lang);
      expect(sentence.length).toBeGreaterThan(8);
      expect(sentence).not.toMatch(/undefined|\[object|null/);
    }
  });

  it('is not made of errors that are none of Excel’s', () => {
    const bug = new TypeError('x is not a function');
    expect(() => asRefusal(bug)).toThrow(bug);
    expect(asRefusal(Object.assign(new Error(), { code: 'AccessDenied' })).code).toBe('excel-access-denied');
  });
});
