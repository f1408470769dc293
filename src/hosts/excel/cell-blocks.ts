import type { Rect } from '../../sheets/model';
import type { CellInput } from './cell-input';

/** Blank cells that cost as much as one more range: three bytes each against its path, its two instantiations and its call. */
const CELLS_OF_A_RANGE = 110;
/** Office.js itself cuts arrays of more cells into pieces of so many, with three ranges each. */
const MAX_BLOCK_CELLS = 1500;

/** A rectangle being grown cell by cell; empty while `bottom < top`. */
interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const NOTHING: Box = { top: 0, left: 0, bottom: -1, right: -1 };

/**
 * The rectangles that hold everything that is not null, in few calls and with few blank cells: cut in two wherever that spares
 * more blanks than a further range costs. An update of one row sends one row, a column of numbers is sent without its empty
 * neighbours.
 */
export function cellBlocks(inputs: readonly (readonly CellInput[])[], at: Rect): Rect[] {
  const whole: Box = { top: 0, left: 0, bottom: inputs.length - 1, right: (inputs[0]?.length ?? 0) - 1 };
  return cut(inputs, trimmed(inputs, whole)).flatMap(({ top, left, bottom, right }) =>
    smallBlocks({ row: at.row + top, column: at.column + left, rows: bottom - top + 1, columns: right - left + 1 }),
  );
}

function smallBlocks(block: Rect): Rect[] {
  const step = Math.max(1, Math.floor(MAX_BLOCK_CELLS / block.columns));
  const count = Math.ceil(block.rows / step);
  return Array.from({ length: count }, (_, index) => ({
    ...block,
    row: block.row + index * step,
    rows: Math.min(step, block.rows - index * step),
  }));
}

function cut(inputs: readonly (readonly CellInput[])[], box: Box): Box[] {
  const parts = bestCut(inputs, box);
  if (parts === null) return sizeOf(box) === 0 ? [] : [box];
  return parts.flatMap((part) => cut(inputs, part));
}

/** The cut that leaves the fewest cells, when it is worth a range. */
function bestCut(inputs: readonly (readonly CellInput[])[], box: Box): readonly [Box, Box] | null {
  let best: readonly [Box, Box] | null = null;
  let least = sizeOf(box) - CELLS_OF_A_RANGE;
  for (const lines of [rowBoxes(inputs, box), columnBoxes(inputs, box)]) {
    const before = running(lines);
    const after = running([...lines].reverse()).reverse();
    for (let index = 1; index < lines.length; index++) {
      const parts = [before[index - 1] ?? NOTHING, after[index] ?? NOTHING] as const;
      const size = sizeOf(parts[0]) + sizeOf(parts[1]);
      if (size > least) continue;
      least = size;
      best = parts;
    }
  }
  return best;
}

/** What each row of the box holds. */
function rowBoxes(inputs: readonly (readonly CellInput[])[], { top, left, bottom, right }: Box): Box[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => {
    const line = inputs[top + index] ?? [];
    let from = left;
    let to = right;
    while (from <= to && line[from] === null) from++;
    while (to >= from && line[to] === null) to--;
    return to < from ? NOTHING : { top: top + index, left: from, bottom: top + index, right: to };
  });
}

/** What each column of the box holds. */
function columnBoxes(inputs: readonly (readonly CellInput[])[], { top, left, bottom, right }: Box): Box[] {
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const column = left + index;
    let from = top;
    let to = bottom;
    while (from <= to && inputs[from]?.[column] === null) from++;
    while (to >= from && inputs[to]?.[column] === null) to--;
    return to < from ? NOTHING : { top: from, left: column, bottom: to, right: column };
  });
}

const sizeOf = ({ top, left, bottom, right }: Box): number => Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);

function join(a: Box, b: Box): Box {
  if (sizeOf(a) === 0) return b;
  if (sizeOf(b) === 0) return a;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Each box joined with all before it. */
function running(boxes: readonly Box[]): Box[] {
  let sum = NOTHING;
  return boxes.map((box) => (sum = join(sum, box)));
}

function trimmed(inputs: readonly (readonly CellInput[])[], box: Box): Box {
  return rowBoxes(inputs, box).reduce(join, NOTHING);
}
