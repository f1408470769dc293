import { fenFromYuan, type Fen } from '../../plan/fen';
import { isPrincipal, type Owner } from '../../plan/owner';

/** 12000, １２,０００.50元, 1.2万, 3千. */
const AMOUNT = /^(\d+(?:\.\d+)?)(万|千|百)?元?$/;
const SCALE: Readonly<Record<string, number>> = { 万: 10_000, 千: 1_000, 百: 100 };

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[,，\s¥￥]/g, '')
    .trim();
}

/** What a person typed as an amount of 元, in 分; null for an empty field, undefined when it is no amount. */
export function parseAmount(text: string): Fen | null | undefined {
  const clean = tidy(text);
  if (clean === '') return null;
  const match = AMOUNT.exec(clean);
  if (match === null) return undefined;
  const value = Number(match[1]) * (SCALE[match[2] ?? ''] ?? 1);
  return fenFromYuan(Number(value.toPrecision(15))) ?? undefined;
}

/** A count typed by a person; null for an empty field, undefined when it is none. */
export function parseCount(text: string): number | null | undefined {
  const clean = tidy(text).replace(/[人名户份]$/, '');
  if (clean === '') return null;
  return /^\d{1,9}(\.\d+)?$/.test(clean) ? Number(clean) : undefined;
}

/** Owners of one column as one line of text. */
export function ownersText(owners: readonly Owner[], principal: boolean): string {
  return owners
    .filter((owner) => isPrincipal(owner) === principal)
    .map((owner) => owner.name)
    .join('、');
}

/** The owners with one column typed anew; names that were there keep their role. */
export function parseOwners(text: string, before: readonly Owner[], principal: boolean): Owner[] {
  const names = [...new Set(text.split(/[、,，;；\n]/).map((name) => name.trim()))].filter((name) => name !== '');
  const typed = names.map((name): Owner => {
    const known = before.find((owner) => owner.name === name && isPrincipal(owner) === principal);
    return known ?? { name, role: principal ? 'resp' : 'assist' };
  });
  const others = before.filter((owner) => isPrincipal(owner) !== principal);
  return principal ? [...typed, ...others] : [...others, ...typed];
}
