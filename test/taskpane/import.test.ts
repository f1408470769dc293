import { core } from '../../src/taskpane/services/core';
import { importText } from '../../src/taskpane/actions/import';
import type { Core, ReadOutcome } from '../../src/taskpane/services/services';
import { createPane } from '../../src/taskpane/state/pane';
import { activity, docOf } from './support';
import { servicesOf } from './render';

const SETTING = { planYear: null, fallbackYear: 2027, columns: null };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a plan file of ours that somebody broke', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['with an amount that is none', (text: string) => text.replace(/"activities": ?\[/, '"activities":[{"budget":"很多"},')],
  ])('%s: it is refused with a sentence, in both languages', async (_, damage) => {
    const { exporting } = await import('../../src/taskpane/services/exporting');
    const { PANE_CHOICES } = await import('../../src/taskpane/services/exports-type');
    const created = '2026-11-20T08:00:00.000Z';
    const context = { findings: [], created, today: '2026-11-20', lang: 'zh-CN', choices: PANE_CHOICES } as const;
    const { bytes } = await exporting.make('json', docOf(activity('a', '春季健步走', [4], 6000)), context);
    const whole = new TextDecoder().decode(bytes);
    const good = await core.read({ type: 'file', name: '计划.json', bytes }, SETTING);
    expect(good.ok).toBe(true);
    const broken = await core.read({ type: 'file', name: '计划.json', bytes: bytesOf(damage(whole)) }, SETTING);
    if (broken.ok) throw new Error('a broken file was read');
    expect(broken.refusal.sentence('zh-CN')).toContain('没有读入。');
    expect(broken.refusal.sentence('en')).toContain('nothing was read.');
  });
});

describe('reading', () => {
  function slow(): { readonly slowCore: Core; readonly finish: () => void; readonly asked: () => number } {
    let asked = 0;
    const waiting: (() => void)[] = [];
    const slowCore: Core = {
      ...core,
      read: (input, setting) => {
        asked += 1;
        return new Promise<ReadOutcome>((resolve, reject) => waiting.push(() => core.read(input, setting).then(resolve, reject)));
      },
    };
    return { slowCore, finish: () => waiting.forEach((go) => go()), asked: () => asked };
  }
  const year = { year: 2027, asked: false };
  const text = '4月开展职工健步走活动，预算6000元。';

  test('a second click while one runs starts no second reading', async () => {
    const { slowCore, finish, asked } = slow();
    const pane = createPane({ planYear: 2027, lang: 'zh-CN', theme: 'light' });
    const room = { pane, services: servicesOf({ loadCore: () => Promise.resolve(slowCore) }) };
    const first = importText(room, text, year);
    await importText(room, text, year);
    await new Promise((done) => setTimeout(done, 0));
    finish();
    await first;
    expect(asked()).toBe(1);
    expect(pane.get().history.past).toHaveLength(1);
    expect(pane.get().job).toBeNull();
  });

  test('a reading that was cancelled changes nothing', async () => {
    const { slowCore, finish } = slow();
    const pane = createPane({ planYear: 2027, lang: 'zh-CN', theme: 'light' });
    const room = { pane, services: servicesOf({ loadCore: () => Promise.resolve(slowCore) }) };
    const reading = importText(room, text, year);
    await new Promise((done) => setTimeout(done, 0));
    pane.get().job?.cancel?.();
    finish();
    await reading;
    expect(pane.get().history.doc.plan.activities).toEqual([]);
    expect(pane.get().step).toBe('import');
    expect(pane.get().job).toBeNull();
  });
});
