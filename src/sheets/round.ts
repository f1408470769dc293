/** Four decimals, half away from zero as the ROUND of the sheets does; 15 digits are what they calculate with. Never −0. */
export function round4(value: number): number {
  const rounded = Math.round(Number((Math.abs(value) * 10_000).toPrecision(15))) / 10_000;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
