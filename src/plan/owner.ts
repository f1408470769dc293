import * as z from 'zod';

/**
 * What a named person or body does for an activity:
 * lead 牵头 · host 主办/承办 · resp 责任/实施 · coop 配合X（X 牵头）· assist X 配合 · joint 与 X 一起 · external 外请 · unit 以…为单位.
 */
export const OWNER_ROLES = ['lead', 'host', 'resp', 'coop', 'assist', 'joint', 'external', 'unit'] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

export const ownerSchema = z.object({ name: z.string().min(1), role: z.enum(OWNER_ROLES) });
/** 负责/配合: a person or body the plan names. Never invented. */
export type Owner = Readonly<z.infer<typeof ownerSchema>>;

const PRINCIPAL: ReadonlySet<OwnerRole> = new Set(['lead', 'host', 'resp']);

/** Whether the owner stands in the column 负责 (the others stand in 配合). */
export function isPrincipal(owner: Owner): boolean {
  return PRINCIPAL.has(owner.role);
}
