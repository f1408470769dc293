import { readOwnerCell } from '../../../src/reading/table/cell-owners';

/** Names with their roles, as a column of persons charged reads them. */
const said = (text: string): string =>
  readOwnerCell(text, 'resp')
    .map(({ name, role }) => (role === 'resp' ? name : `${name}:${role}`))
    .join('、');

describe('cells of persons and bodies', () => {
  it.each([
    ['工会办', '工会办'],
    ['工会、团委', '工会、团委'],
    ['工会主席 覃立诚', '覃立诚'],
    ['组织部(祁雅文)', '组织部、祁雅文'],
    ['人事处(配合)', '人事处:assist'],
    ['牵头：工会；配合：人事处', '工会:lead、人事处:assist'],
    ['—', ''],
    ['待定', ''],
    ['外聘讲师', '外聘讲师:external'],
  ])('%s names %s', (text, expected) => expect(said(text)).toBe(expected));
});
