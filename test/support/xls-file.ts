/** What a cell of a hand-made .xls holds. */
export type XlsCell = string | number | null;

const SECTOR = 512;

function record(id: number, data: readonly number[]): number[] {
  return [id & 255, id >> 8, data.length & 255, data.length >> 8, ...data];
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const wide = (text: string): number[] => [...text].flatMap((char) => u16(char.charCodeAt(0)));

function cellRecord(row: number, column: number, cell: XlsCell): number[] {
  if (cell === null) return [];
  const place = [...u16(row), ...u16(column), 0, 0];
  if (typeof cell === 'string') return record(0x0204, [...place, ...u16(cell.length), 1, ...wide(cell)]);
  const number = new Uint8Array(new Float64Array([cell]).buffer);
  return record(0x0203, [...place, ...number]);
}

/** A BIFF8 workbook stream with one sheet. */
function workbook(name: string, rows: readonly (readonly XlsCell[])[]): number[] {
  const start = record(0x0809, [...u16(0x0600), ...u16(5), ...u16(0), ...u16(0), ...u32(0), ...u32(0)]);
  const boundSheet = (offset: number): number[] => record(0x0085, [...u32(offset), 0, 0, name.length, 1, ...wide(name)]);
  const end = record(0x000a, []);
  const offset = start.length + boundSheet(0).length + end.length;
  const sheet = record(0x0809, [...u16(0x0600), ...u16(0x10), ...u16(0), ...u16(0), ...u32(0), ...u32(0)]);
  const cells = rows.flatMap((row, r) => row.flatMap((cell, c) => cellRecord(r, c, cell)));
  return [...start, ...boundSheet(offset), ...end, ...sheet, ...cells, ...end];
}

function directoryEntry(name: string, type: number, child: number, start: number, size: number): number[] {
  const bytes = [...wide(name), ...Array<number>(64 - name.length * 2).fill(0), ...u16((name.length + 1) * 2), type, 1];
  bytes.push(...u32(0xffffffff), ...u32(0xffffffff), ...u32(child), ...Array<number>(36).fill(0), ...u32(start), ...u32(size), ...u32(0));
  return bytes;
}

/** A compound file with one stream: enough of an old Office file for a reader to see what it is. */
export function compoundFile(stream: string, content: readonly number[]): Uint8Array {
  const size = Math.max(4096, Math.ceil(content.length / SECTOR) * SECTOR);
  const sectors = size / SECTOR;
  const fat = [0xfffffffd, 0xfffffffe, ...Array.from({ length: sectors }, (_, i) => (i === sectors - 1 ? 0xfffffffe : i + 3))];
  const header = [
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(16).fill(0),
    ...u16(0x3e),
    ...u16(3),
    ...u16(0xfffe),
    ...u16(9),
    ...u16(6),
  ];
  header.push(
    ...Array<number>(10).fill(0),
    ...u32(1),
    ...u32(1),
    ...u32(0),
    ...u32(4096),
    ...u32(0xfffffffe),
    ...u32(0),
    ...u32(0xfffffffe),
    ...u32(0),
    ...u32(0),
  );
  const root = directoryEntry('Root Entry', 5, 1, 0xfffffffe, 0);
  const entry = directoryEntry(stream, 2, 0xffffffff, 2, size);
  const bytes = new Uint8Array(SECTOR * (3 + sectors)).fill(0);
  bytes.set([...header, ...Array<number>(108).fill(0xffffffff).flatMap(u32)].slice(0, SECTOR));
  bytes.set([...fat, ...Array<number>(128).fill(0xffffffff)].slice(0, 128).flatMap(u32), SECTOR);
  bytes.set([...root, ...entry], SECTOR * 2);
  bytes.set(content, SECTOR * 3);
  return bytes;
}

/** A small .xls with one sheet. */
export function xlsFile(name: string, rows: readonly (readonly XlsCell[])[]): Uint8Array {
  return compoundFile('Workbook', workbook(name, rows));
}
