import { columnName, parseA1 } from './address';

/** Text functions into which the engine does not carry arrays. */
const BLIND = /\b(?:FIND|SEARCH|SUBSTITUTE|COUNTIF|ISNUMBER|LEN)\(/;
const AREA = /((?:'(?:[^']|'')+'|[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7})/g;
const MAX_CELLS = 60;

/**
 * The engine does not carry arrays into text functions, so `SUMPRODUCT(ISNUMBER(FIND(A1:A3,X1))*1)` is handed over cell by
 * cell: `((ISNUMBER(FIND(A1,X1))*1)+(ISNUMBER(FIND(A2,X1))*1)+…)`. Only for one argument with equally long ranges.
 */
export function unrolled(formula: string): string {
  let at = formula.indexOf('SUMPRODUCT(');
  let text = formula;
  while (at >= 0) {
    const end = closing(text, at + 'SUMPRODUCT('.length);
    if (end < 0) return text;
    const argument = text.slice(at + 'SUMPRODUCT('.length, end);
    const sum = BLIND.test(argument) ? unrollArgument(argument) : null;
    if (sum !== null) text = text.slice(0, at) + sum + text.slice(end + 1);
    at = text.indexOf('SUMPRODUCT(', sum === null ? end : at + sum.length);
  }
  return text;
}

/** Index of the bracket that closes one opened before `from`; -1 for a second argument or none. */
function closing(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let index = from; index < text.length; index++) {
    const letter = text[index];
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') depth++;
    else if (letter === ')' && depth-- === 0) return index;
  }
  return -1;
}

function unrollArgument(argument: string): string | null {
  const areas = [...argument.matchAll(AREA)].map((match) => parseA1((match[2] ?? '').replaceAll('$', '')));
  const first = areas[0];
  if (!first) return null;
  const count = first.rows * first.columns;
  if (count > MAX_CELLS || areas.some((area) => !area || area.rows !== first.rows || area.columns !== first.columns)) return null;
  const terms = Array.from({ length: count }, (_, index) =>
    argument.replace(AREA, (_token, sheet: string | undefined, area: string) => {
      const at = parseA1(area.replaceAll('$', ''));
      const row = (at?.row ?? 0) + Math.floor(index / first.columns) + 1;
      return `${sheet ?? ''}$${columnName((at?.column ?? 0) + (index % first.columns))}$${row}`;
    }),
  );
  return `(${terms.map((term) => `(${term})`).join('+')})`;
}
