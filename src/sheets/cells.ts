import type { Rect } from './model';

/** A cell as a door read it. Dates come as numbers with their `format`; errors as their text (`#N/A`). */
export interface ReadCell {
  readonly value: string | number | boolean | null;
  /** Formula without `=`; absent for constants. */
  readonly formula?: string;
  /** Number format code when the door knows it. */
  readonly format?: string;
}

/** One sheet's cells as a door read them; `rows` may be ragged, missing cells are blank. */
export interface CellSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly rows: readonly (readonly (ReadCell | null)[])[];
  readonly merges: readonly Rect[];
}
