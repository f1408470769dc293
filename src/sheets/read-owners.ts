import { isPrincipal, type Owner } from '../plan/owner';

/** The owners of a row: the stored ones with their roles where the cells still say the same, else the typed names. */
export function ownersFromCells(lead: string | null, support: string | null, stored: readonly Owner[]): Owner[] {
  const joined = (principal: boolean): string =>
    stored
      .filter((owner) => isPrincipal(owner) === principal)
      .map(({ name }) => name)
      .join('、');
  const same = (cell: string | null, principal: boolean): boolean => (cell ?? '') === joined(principal).trim();
  if (same(lead, true) && same(support, false)) return [...stored];
  const typed = (cell: string | null, principal: boolean): Owner[] =>
    same(cell, principal)
      ? stored.filter((owner) => isPrincipal(owner) === principal)
      : splitNames(cell).map(
          (name) =>
            stored.find((owner) => owner.name === name && isPrincipal(owner) === principal) ?? {
              name,
              role: principal ? 'lead' : 'assist',
            },
        );
  return [...typed(lead, true), ...typed(support, false)];
}

/** 工会办公室、宣教部 → two names. */
function splitNames(cell: string | null): string[] {
  return (cell ?? '')
    .split(/[、,，;；/\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
