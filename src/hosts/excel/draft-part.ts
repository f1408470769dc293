import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { ExcelDoor } from './door';
import { asRefusal, ExcelRefusal } from './excel-error';
import { base64Of, fromBase64 } from './workbook-state';

/** Namespace of the part that holds work not written yet; beside the state, so that keeping a draft never rewrites the way back. */
export const DRAFT_NAMESPACE = 'urn:union-year-planner:draft';
/** Version of the part; raised with a migration in {@link MIGRATIONS}. */
export const DRAFT_SCHEMA = 1;

/** A draft as texts of the caller's, or the mark that it was settled. */
export interface StoredDraft {
  /** When it was kept, ISO. */
  readonly kept: string;
  /** The work itself; null when it was written or given up. */
  readonly work: string | null;
  /** The plan in which pane and workbook last agreed: what it rests on. */
  readonly base: string | null;
}

/** Older forms to the next; none yet. */
const MIGRATIONS: Readonly<Record<number, (draft: Record<string, unknown>) => Record<string, unknown>>> = {};

export type ReadDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'ok'; readonly draft: StoredDraft }
  /** Kept by a newer version of the product: left alone. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

/** The part's text. */
export function packDraft(draft: StoredDraft): string {
  const body = base64Of(deflateSync(strToU8(JSON.stringify(draft))));
  return `<uypdraft xmlns="${DRAFT_NAMESPACE}" schema="${DRAFT_SCHEMA}">${body}</uypdraft>`;
}

/** The part's text read, older forms brought up to date. */
export function unpackDraft(xml: string | null): ReadDraft {
  if (xml === null) return { kind: 'none' };
  const match = /<uypdraft[^>]*\bschema="(\d+)"[^>]*>([A-Za-z0-9+/=\s]*)<\/uypdraft>/.exec(xml);
  if (!match) return { kind: 'unreadable' };
  const schema = Number(match[1]);
  if (schema > DRAFT_SCHEMA) return { kind: 'newer' };
  let draft: Record<string, unknown>;
  try {
    draft = JSON.parse(strFromU8(inflateSync(fromBase64((match[2] ?? '').replace(/\s/g, ''))))) as Record<string, unknown>;
  } catch {
    return { kind: 'unreadable' };
  }
  for (let version = schema; version < DRAFT_SCHEMA; version++) draft = MIGRATIONS[version]?.(draft) ?? draft;
  const { kept, work, base } = draft;
  if (typeof kept !== 'string') return { kind: 'unreadable' };
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return { kind: 'ok', draft: { kept, work: text(work), base: text(base) } };
}

interface FoundPart {
  readonly part: Excel.CustomXmlPart | null;
  readonly read: ReadDraft;
}

async function findPart(context: Excel.RequestContext): Promise<FoundPart> {
  const parts = context.workbook.customXmlParts.getByNamespace(DRAFT_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const part = parts.items[0] ?? null;
  if (part === null) return { part, read: { kind: 'none' } };
  const xml = part.getXml();
  await context.sync();
  return { part, read: unpackDraft(xml.value) };
}

/** The draft in the open workbook: two syncs at most. */
export async function readDraft(door: ExcelDoor): Promise<ReadDraft> {
  try {
    return await door.run(async (context) => (await findPart(context)).read);
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Keeps a draft in the open workbook. A settled one is only marked where a draft stands. */
export async function keepDraft(door: ExcelDoor, draft: StoredDraft): Promise<void> {
  try {
    await door.run(async (context) => {
      const { part, read } = await findPart(context);
      if (read.kind === 'newer') throw new ExcelRefusal('newer-version');
      if (draft.work === null && (part === null || (read.kind === 'ok' && read.draft.work === null))) return;
      if (part === null) context.workbook.customXmlParts.add(packDraft(draft));
      else part.setXml(packDraft(draft));
      await context.sync();
    });
  } catch (error) {
    throw asRefusal(error);
  }
}
