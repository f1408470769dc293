/** One measured figure: the median over several runs, with its spread and, where there are any, peers' medians of the same run. */
export interface BenchRow {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly peers?: Readonly<Record<string, number>>;
}

/** Runs `work` `warm` times to warm up (the engine compiles what it runs often) and then `runs` times; milliseconds. */
export async function measure(
  name: string,
  runs: number,
  work: () => unknown,
  peers?: Readonly<Record<string, number>>,
  warm = 1,
): Promise<BenchRow> {
  for (let run = 0; run < warm; run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return { ...rowOf(name, 'ms', times), ...(peers === undefined ? {} : { peers }) };
}

/** A row from readings already taken. */
export function rowOf(name: string, unit: string, readings: readonly number[]): BenchRow {
  const sorted = [...readings].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { name, unit, median: at(0.5), min: at(0), max: at(1) };
}
