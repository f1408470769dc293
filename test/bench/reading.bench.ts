import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readPlanText } from '../../src/reading/read-text';
import { plainTime } from '../../src/reading/time/mention';
import { readTimeText } from '../../src/reading/time/read-time-text';
import { measure, rowOf, type BenchRow } from './row';

const ROOT = process.env['UYP_ROOT'] ?? join(__dirname, '../..');
const CASES = join(ROOT, 'test/reading/cases');
const PEERS = join(ROOT, 'test/bench/peers');
const PLANS = join(ROOT, '../shared/plans');
const RUNS = 31;
/** Readings until the engine has compiled what a reading runs. */
const WARM = 30;
const LENGTH = 40_000;

/** Texts over and over, cut to a length. */
function longText(texts: readonly string[], length: number): string {
  const once = texts.join('\n');
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

/** Our own invented plans: some 33 entries in 1,000 characters, three times what real plans hold. */
function denseTexts(): string[] {
  const folder = join(CASES, 'plans');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').split('\n====\n')[0] ?? '');
}

/** Real plans, some 12 entries in 1,000 characters; none where the shared folder is missing. */
function realTexts(): string[] {
  if (!existsSync(PLANS)) return [];
  return readdirSync(PLANS)
    .filter((name) => /\.(?:txt|tsv|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(PLANS, name), 'utf8'));
}

/** Real plans, or a word on stderr why not. */
async function realRow(): Promise<BenchRow[]> {
  const texts = realTexts();
  if (texts.length === 0) {
    process.stderr.write('reading.bench: ../shared/plans is missing, the row of real plans is left out\n');
    return [];
  }
  const text = longText(texts, LENGTH);
  const read = (): unknown => readPlanText(text, { planYear: 2027 });
  const start = performance.now();
  read();
  const first = rowOf('read 40,000 characters of real plans, the first time in a process', 'ms', [performance.now() - start]);
  return [first, await measure('read 40,000 characters of real plans, warm (≤ 40)', RUNS, read, undefined, WARM)];
}

interface Group {
  readonly value: { readonly months?: readonly number[]; readonly crossYear?: readonly number[] };
  readonly phrases: readonly string[];
}

/** Phrases whose months are written down, with the slots they mean. */
function timeCases(): { phrase: string; slots: string }[] {
  const { groups } = JSON.parse(readFileSync(join(CASES, 'time.json'), 'utf8')) as { groups: readonly Group[] };
  return groups.flatMap(({ value, phrases }) => {
    const slots = [...(value.months ?? []), ...(value.crossYear ?? []).map((month) => month + 12)];
    return slots.length === 0 ? [] : phrases.map((phrase) => ({ phrase, slots: slots.join() }));
  });
}

/** A reader of time phrases: the slots it finds, joined; '' when it finds nothing. */
type Peer = (phrase: string) => string;

/** Slots from the first to the last month of two dates, the plan year being 2027. */
function between(from: Date, to: Date): string {
  const slot = (date: Date): number => (date.getFullYear() - 2027) * 12 + date.getMonth() + 1;
  const first = slot(from);
  const last = Math.max(first, slot(to));
  return last - first > 24 ? '' : Array.from({ length: last - first + 1 }, (_, i) => first + i).join();
}

interface Chrono {
  readonly zh: { parse(text: string, reference: Date): { start: { date(): Date }; end: { date(): Date } | null }[] };
}
interface Recognizers {
  recognizeDateTime(
    text: string,
    culture: string,
    options?: number,
    reference?: Date,
  ): { resolution: { values?: Record<string, string>[] } }[];
}

/** The other libraries, from a folder of their own so that the product does not depend on them. */
function peers(): Record<string, Peer> {
  if (!existsSync(join(PEERS, 'node_modules'))) {
    process.stderr.write('reading.bench: peers are not installed (npm ci --prefix test/bench/peers), left out\n');
    return {};
  }
  const load = createRequire(join(PEERS, 'package.json'));
  const reference = new Date(2027, 0, 1);
  const chrono = load('chrono-node') as Chrono;
  const recognizers = load('@microsoft/recognizers-text-date-time') as Recognizers;
  return {
    'chrono-node zh': (phrase) => {
      const found = chrono.zh.parse(phrase, reference)[0];
      return found ? between(found.start.date(), found.end?.date() ?? found.start.date()) : '';
    },
    'MS Recognizers': (phrase) => {
      const value = recognizers.recognizeDateTime(phrase, 'zh-cn', 0, reference)[0]?.resolution.values?.at(-1);
      if (!value) return '';
      const from = value['start'] ?? value['value'];
      if (from === undefined) return '';
      // the end of a range is the day after its last
      const end = value['end'] === undefined ? new Date(from) : new Date(new Date(value['end']).getTime() - 86_400_000);
      return between(new Date(from), end);
    },
  };
}

function share(cases: readonly { phrase: string; slots: string }[], peer: Peer): number {
  const right = cases.filter(({ phrase, slots }) => {
    try {
      return peer(phrase) === slots;
    } catch {
      return false;
    }
  });
  return right.length;
}

function speed(cases: readonly { phrase: string }[], peer: Peer): number {
  const characters = cases.reduce((sum, { phrase }) => sum + phrase.length, 0);
  const start = performance.now();
  share(
    cases.map(({ phrase }) => ({ phrase, slots: '' })),
    peer,
  );
  return (characters / (performance.now() - start)) * 1000;
}

/** Reading 40 000 characters, ten times the text in at most twelve times the time, and the same time cases through other libraries. */
export async function bench(): Promise<BenchRow[]> {
  const real = await realRow();
  const text = longText(denseTexts(), LENGTH);
  const once = await measure(
    'read 40,000 characters, three times as dense',
    RUNS,
    () => readPlanText(text, { planYear: 2027 }),
    undefined,
    WARM,
  );
  const tenfold = longText(denseTexts(), LENGTH * 10);
  const ten = await measure('read 400,000 characters, three times as dense', 5, () => readPlanText(tenfold, { planYear: 2027 }));
  const context = plainTime(2027);
  const ours: Peer = (phrase) => {
    const { set } = readTimeText(phrase, context);
    return [...set.months, ...set.crossYear.map((month) => month + 12)].join();
  };
  const cases = timeCases();
  const others = Object.entries(peers());
  const by = (of: (peer: Peer) => number): Record<string, number> => Object.fromEntries(others.map(([name, peer]) => [name, of(peer)]));
  const right = rowOf(`time phrases read exactly, of ${cases.length}`, 'phrases', [share(cases, ours)]);
  const fast = rowOf(
    'time phrases',
    'characters/s',
    [1, 2, 3, 4, 5].map(() => speed(cases, ours)),
  );
  return [
    ...real,
    once,
    ten,
    rowOf('10 × the text takes × the time (≤ 12)', '×', [ten.median / once.median]),
    { ...right, peers: by((peer) => share(cases, peer)) },
    { ...fast, peers: by((peer) => speed(cases, peer)) },
  ];
}
