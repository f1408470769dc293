/** Constants of the century formula day = ⌊Y·0.2422 + C⌋ − ⌊(Y−1)/4⌋ or ⌊Y/4⌋ for 2000–2099. */
const CONSTANTS = { 清明: { month: 4, c: 4.81 }, 冬至: { month: 12, c: 21.94 } } as const;

/** A solar term that plans name as a day of its own. */
export type NamedTerm = keyof typeof CONSTANTS;

/** Date of a named solar term in the years 2000–2099. */
export function termDate(term: NamedTerm, year: number): { month: number; day: number } {
  const { month, c } = CONSTANTS[term];
  const y = year - 2000;
  const day = Math.floor(y * 0.2422 + c) - Math.floor(y / 4);
  return { month, day: term === '冬至' && year === 2021 ? 21 : day };
}
