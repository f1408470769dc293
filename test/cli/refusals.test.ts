/** Bad input: each a clear answer in one sentence, exit code 2, nothing written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder, uyp } from '../support/cli';

const scratch = scratchFolder();
const folder = scratch.path;
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const PLAN = '三月\n1.召开会员大会。\n2.举办女职工健康讲座。\n';

beforeAll(() => {
  put('计划.txt', PLAN);
  put('空.txt', '');
  put('空白.txt', '  \n\n');
  put(
    '图.txt',
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
  );
  put('闲话.txt', '今天天气很好，大家辛苦了。');
  put('旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2048).fill(0)]));
  put('扫描.pdf', '%PDF-1.7\n%binary');
  put('大.txt', 'x');
  truncateSync(join(folder, '大.txt'), 50 * 1024 * 1024 + 1);
  mkdirSync(join(folder, '文件夹'));
});
afterAll(scratch.remove);

/** Words of the call → what the Chinese sentence must hold. */
const CASES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['an unknown command', ['bulid', '计划.txt'], /没有“bulid”这个命令/],
  ['an unknown option', ['read', '计划.txt', '--yaer', '2027'], /--yaer/],
  ['an option twice', ['read', '计划.txt', '--year', '2027', '--year', '2028'], /不止一次/],
  ['an option without its value', ['read', '计划.txt', '--year'], /--year/],
  ['no file name', ['read'], /文件名/],
  ['two file names', ['read', '计划.txt', '空.txt'], /一次只能处理一个文件/],
  ['a year with letters', ['read', '计划.txt', '--year', '明年'], /年份“明年”不对/],
  ['a year out of range', ['read', '计划.txt', '--year', '1912'], /2000–2099/],
  ['a year with a fraction', ['build', '计划.txt', '--year', '2027.5', '--out', 'a.xlsx'], /2027\.5/],
  ['members that are no number', ['check', '计划.txt', '--members', '很多'], /不是整数/],
  ['an unknown province', ['check', '计划.txt', '--province', 'ZZ'], /没有省份代码“ZZ”/],
  ['an unknown language', ['read', '计划.txt', '--lang', 'fr'], /不支持语言/],
  ['a missing file', ['read', '没有.txt'], /找不到文件“没有\.txt”/],
  ['a folder', ['read', '文件夹'], /不是文件/],
  ['an empty file', ['read', '空.txt'], /是空的/],
  ['a binary file under the name of a text', ['read', '图.txt'], /./],
  ['an old Word file', ['read', '旧.doc'], /docx/],
  ['a PDF', ['read', '扫描.pdf'], /./],
  ['a file above 50 MB', ['read', '大.txt'], /超过 50 MB/],
  ['build without --out', ['build', '计划.txt'], /--out/],
  ['a plan without a single activity', ['build', '闲话.txt', '--out', '无.xlsx'], /没有读到任何活动/],
  ['blank lines only', ['build', '空白.txt', '--out', '无.xlsx'], /./],
  ['an output that is a folder', ['build', '计划.txt', '--out', '文件夹'], /是文件夹/],
  ['columns that cannot be read', ['read', '计划.txt', '--columns', '甲乙丙'], /--columns/],
  ['an unknown rule', ['explain', 'N99'], /N99/],
  ['a date that is no date', ['explain', 'N17', '--on', '2027-02-30'], /日期/],
];

describe('uyp refuses in one sentence', () => {
  test.each(CASES)('%s', async (_name, words, sentence) => {
    const before = readdirSync(folder).sort();
    const chinese = await uyp(folder, ...words);
    expect(chinese.code).toBe(2);
    expect(chinese.out).toBe('');
    expect(chinese.err).toMatch(sentence);
    expect(chinese.err).toMatch(/\p{Script=Han}/u);
    expect(chinese.err.trim().split('\n')).toHaveLength(1);
    expect(chinese.err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
    expect(readdirSync(folder).sort()).toEqual(before);
    if (words.includes('--lang')) return;
    const english = await uyp(folder, ...words, '--lang', 'en');
    expect(english.code).toBe(2);
    expect(english.err.replace(/["“][^"”]*["”]|《[^》]*》/g, '').match(/[A-Za-z]{3,}/)).not.toBeNull();
  });

  test('an existing file is kept unless --force is given', async () => {
    put('旧.xlsx', 'mine');
    const kept = await uyp(folder, 'build', '计划.txt', '--year', '2027', '--out', '旧.xlsx');
    expect(kept.code).toBe(2);
    expect(kept.err).toMatch(/已经存在/);
    expect(readFileSync(join(folder, '旧.xlsx'), 'utf8')).toBe('mine');
    const forced = await uyp(folder, 'build', '计划.txt', '--year', '2027', '--out', '旧.xlsx', '--force');
    expect(forced.code).toBe(0);
    expect(readFileSync(join(folder, '旧.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('a failed run leaves no half-written file', async () => {
    const names = readdirSync(folder);
    await uyp(folder, 'build', '闲话.txt', '--out', '半.xlsx');
    expect(existsSync(join(folder, '半.xlsx'))).toBe(false);
    expect(readdirSync(folder)).toEqual(names);
  });

  test('help is on standard output with exit code 0, in both languages, for every command', async () => {
    for (const command of ['read', 'build', 'check', 'export', 'explain', 'schema', 'serve', 'lint-rules']) {
      const chinese = await uyp(folder, command, '--help');
      const english = await uyp(folder, command, '--help', '--lang', 'en');
      expect([chinese.code, english.code, chinese.err, english.err]).toEqual([0, 0, '', '']);
      expect(chinese.out).toContain(`uyp ${command}`);
      expect(english.out).toContain(`uyp ${command}`);
      expect(chinese.out).not.toBe(english.out);
    }
  });
});
