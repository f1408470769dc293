import type { Activity } from '../plan/activity';
import type { ReadNote } from './note';

/** What one source says: draft activities in reading order, past work set aside, and notes. */
export interface ReadResult {
  /** The decoded text that all offsets point into. */
  readonly text: string;
  readonly planYear: number;
  readonly activities: readonly Activity[];
  readonly reports: readonly Activity[];
  readonly notes: readonly ReadNote[];
}
