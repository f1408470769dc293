import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { officeMembers } from '../../support/excel/members';
import { apiSets } from '../../support/excel/open-bench';
import { atMost } from '../../support/excel/profiles';
import UNSUPPORTED from '../../support/excel/undo-unsupported.json';

/** Lowest Office the product promises: LTSC 2021. */
const FLOOR = '1.14';

/** The only commands that may call what Excel cannot undo: taking back a write deletes the sheets it added. */
const MAY_CLEAR_UNDO: Readonly<Record<string, readonly string[]>> = { 'restore.ts': ['Worksheet.delete'] };

const folder = join(__dirname, '../../../src/hosts/excel');
const uses = officeMembers(readdirSync(folder).map((name) => join(folder, name)));

const place = (file: string, line: number): string => `${file.slice(folder.length + 1)}:${line}`;

describe('the Office.js members the product uses', () => {
  it(`are in ExcelApi ${FLOOR}, or asked for first`, () => {
    const above = uses.filter(({ member, guarded }) => {
      const api = apiSets().get(member) ?? apiSets().get(member.split('.')[0] ?? '');
      return api !== undefined && !guarded && (api.set !== 'ExcelApi' || !atMost(api.version, FLOOR));
    });
    expect(above.map(({ member, file, line }) => `${member} at ${place(file, line)}`)).toEqual([]);
    const members = new Set(uses.map(({ member }) => member));
    const highest = [...members].map((member) => apiSets().get(member)?.version ?? '1.1').reduce((a, b) => (atMost(a, b) ? b : a), '1.1');
    process.stdout.write(`Office.js members used: ${members.size}, highest set ExcelApi ${highest} (those above ${FLOOR} are guarded)\n`);
    expect(members.size).toBeGreaterThan(80);
  });

  it('are undoable, but for the commands that may clear the undo stack', () => {
    const lists = [...UNSUPPORTED.everywhere, ...UNSUPPORTED.desktop, ...UNSUPPORTED.web];
    const clearing = uses.filter(({ member, changes }) => changes && lists.includes(member));
    const forbidden = clearing.filter(({ member, file }) => !MAY_CLEAR_UNDO[file.slice(folder.length + 1)]?.includes(member));
    expect(forbidden.map(({ member, file, line }) => `${member} at ${place(file, line)}`)).toEqual([]);
  });

  it('finds what it should find: a guarded member above the floor, and a deletion', () => {
    expect(uses.some(({ member, guarded }) => member === 'RunOptions.mergeUndoGroup' && guarded)).toBe(true);
    expect(uses.some(({ member, changes }) => member === 'Worksheet.delete' && changes)).toBe(true);
  });
});
