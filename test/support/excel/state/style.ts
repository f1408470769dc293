/** A cell's look, flat; interned, never changed in place. Colours are `#RRGGBB`, '' is none. */
export interface Look {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly fill: string;
  readonly numberFormat: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Edges as `style|weight|color`; '' is none. */
  readonly top: string;
  readonly bottom: string;
  readonly left: string;
  readonly right: string;
  /** A leading apostrophe was typed. */
  readonly quoted: boolean;
}

/** The Normal style: the font of a Chinese Excel, the alignment a file has when it says nothing. */
export const PLAIN: Look = {
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: '',
  numberFormat: 'General',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  top: '',
  bottom: '',
  left: '',
  right: '',
  quoted: false,
};

const interned = new Map<string, Look>();
const patched = new WeakMap<Look, Map<string, Look>>();

function intern(look: Look): Look {
  const key = JSON.stringify(look);
  const known = interned.get(key);
  if (known) return known;
  interned.set(key, look);
  return look;
}
intern(PLAIN);

/** The look with some members replaced; the same change of the same look is the same object. */
export function withLook(look: Look, change: Partial<Look>): Look {
  const key = JSON.stringify(change);
  const cache = patched.get(look) ?? new Map<string, Look>();
  patched.set(look, cache);
  const known = cache.get(key);
  if (known) return known;
  const next = intern({ ...look, ...change });
  cache.set(key, next);
  return next;
}

/** Six-digit colour in Excel's spelling; names Excel knows pass through the few in use. */
export function colorOf(value: unknown): string {
  const text = String(value ?? '');
  if (text === '') return '';
  const named: Readonly<Record<string, string>> = { red: '#FF0000', white: '#FFFFFF', black: '#000000', yellow: '#FFFF00' };
  if (named[text.toLowerCase()] !== undefined) return named[text.toLowerCase()] ?? '';
  const hex = /^#?([0-9a-fA-F]{6})$/.exec(text);
  return hex ? `#${(hex[1] ?? '').toUpperCase()}` : '';
}
