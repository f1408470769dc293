import { PROVINCES } from '../rulepacks/provinces';
import type { Arguments } from './arguments';
import { Refusal } from './refusal';

/** `--province`: one of the codes the rule packs know, in any case; null when not given. */
export function provinceOption(args: Arguments): string | null {
  const text = args.text('province');
  if (text === null) return null;
  const found = PROVINCES.find(({ code, name }) => code.toLowerCase() === text.toLowerCase() || name === text);
  if (found === undefined)
    throw new Refusal('bad-province', { value: text, known: PROVINCES.map(({ code, name }) => `${code} ${name}`).join('、') });
  return found.code;
}
