import type { SourceSpan } from '../../plan/span';
import { findOwners } from '../owner/find-owners';
import type { Draft } from './draft';

/** What a sentence says of who does a thing and of its money. */
export function saidIn(text: string, span: SourceSpan, withMoney = true): Draft['extras'] {
  const owners = findOwners(text.slice(span.start, span.end)).length > 0 ? [{ kind: 'owner' as const, span }] : [];
  return withMoney ? [...owners, { kind: 'money', span }] : owners;
}
