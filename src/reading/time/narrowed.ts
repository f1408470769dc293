import type { TimeMention } from './mention';

/** 下半年在9月开展: the month, and not the half it lies in. */
export function narrowed(stated: readonly TimeMention[]): readonly TimeMention[] {
  const [first, next] = stated;
  const wide = first?.kind === 'half' || first?.kind === 'quarter';
  return wide && next?.kind === 'months' && next.slots.every((slot) => first.slots.includes(slot)) ? stated.slice(1) : stated;
}
