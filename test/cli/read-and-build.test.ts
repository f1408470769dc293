/** The main job on real files, through the command line's own doors. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCells } from '../../src/hosts/xlsx/read-cells';
import { scratchFolder, uyp } from '../support/cli';

const EXAMPLES = join(__dirname, '../../examples');
const scratch = scratchFolder();
afterAll(scratch.remove);

interface ReadJson {
  readonly file: string;
  readonly planYear: number;
  readonly activities: readonly {
    title: string;
    quote: string;
    start: number;
    end: number;
    months: number[];
    crossYear: number[];
    amount: number | null;
  }[];
  readonly notes: readonly { code: string; message: string }[];
}

const read = async (file: string, ...words: string[]): Promise<ReadJson> => {
  const { code, out, err } = await uyp(scratch.path, 'read', file, '--json', ...words);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as ReadJson;
};
const example = (name: string): string => join(EXAMPLES, name);

describe('uyp read', () => {
  test('every quote is the text at its offsets', async () => {
    const text = readFileSync(example('学校工会月历.txt'), 'utf8');
    const { activities } = await read(example('学校工会月历.txt'), '--year', '2027');
    expect(activities.length).toBeGreaterThan(12);
    for (const { quote, start, end } of activities) expect(text.slice(start, end)).toBe(quote);
  });

  test('takes the year from the plan when none is given', async () => {
    expect((await read(example('机关工会计划.txt'))).planYear).toBe(2027);
  });

  test('says so when the plan is of another year than the one given', async () => {
    const { planYear, notes } = await read(example('机关工会计划.txt'), '--year', '2028');
    expect(planYear).toBe(2028);
    expect(notes[0]?.message).toMatch(/文中写的是 2027 年，现按 2028 年读/);
  });

  test('a plan in GBK reads the same as in UTF-8', async () => {
    const { gbk } = await import('../support/gbk');
    const text = readFileSync(example('学校工会月历.txt'), 'utf8');
    writeFileSync(join(scratch.path, 'gbk.txt'), gbk(text));
    const [utf8, other] = [await read(example('学校工会月历.txt')), await read('gbk.txt')];
    expect(other.activities).toEqual(utf8.activities.map((activity) => ({ ...activity, id: expect.any(String) as string })));
  });

  test('a table without a header is read, with a note that says so', async () => {
    writeFileSync(
      join(scratch.path, '无表头.tsv'),
      '1\t元宵灯谜\t2月\t陈静\t60\t1200\n2\t春季健步走\t4月\t刘强\t200\t4000\n3\t消防演练\t11月\t陈静\t80\t0\n',
    );
    const { activities, notes } = await read('无表头.tsv', '--year', '2027');
    expect(activities.map(({ title, months }) => [title, months])).toEqual([
      ['元宵灯谜', [2]],
      ['春季健步走', [4]],
      ['消防演练', [11]],
    ]);
    expect(notes.map(({ code }) => code)).toContain('table-without-header');
  });

  test('bad cells of a table become notes; nothing becomes 0, positive or another year silently', async () => {
    writeFileSync(
      join(scratch.path, '坏.tsv'),
      '序号\t活动名称\t时间\t预算\n1\t春季健步走\t4月\t-500\n2\t趣味运动会\t2028年6月\t1.2万元\n3\t看电影\t13月\t面议\n',
    );
    const { activities, notes } = await read('坏.tsv', '--year', '2027');
    expect(activities.map(({ amount, months, crossYear }) => [amount, months, crossYear])).toEqual([
      [null, [4], []],
      [12000, [], [6]],
      [null, [], []],
    ]);
    expect(notes.filter(({ code }) => code === 'amount-unreadable')).toHaveLength(2);
    expect(notes.map(({ message }) => message).join()).toContain('13月');
  });

  test('is the same whenever and wherever it runs', async () => {
    const first = await read(example('企业工会方案.docx'));
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/Los_Angeles';
    const second = await read(example('企业工会方案.docx'));
    process.env['TZ'] = zone;
    expect(second).toEqual(first);
  });
});

describe('uyp build', () => {
  test.each(['机关工会计划.txt', '学校工会月历.txt', '医院工会计划.tsv', '企业工会方案.docx'])(
    'makes the seven sheets from %s',
    async (name) => {
      const out = join(scratch.path, `${name}.xlsx`);
      const { code, err } = await uyp(scratch.path, 'build', example(name), '--year', '2027', '--unit', '试验工会', '--out', out);
      expect([code, err]).toEqual([0, '']);
      expect(existsSync(out)).toBe(true);
      const sheets = await readCells(new Uint8Array(readFileSync(out)));
      expect(sheets.map((sheet) => sheet.name)).toEqual(['年度计划', '月度资金', '月份总览', '经费预算', '合规检查', '读取说明', '设置']);
    },
  );

  test('a workbook read back and built again has the same master table', async () => {
    const [first, second] = [join(scratch.path, '一.xlsx'), join(scratch.path, '二.xlsx')];
    await uyp(scratch.path, 'build', example('医院工会计划.tsv'), '--year', '2027', '--out', first);
    const again = await uyp(scratch.path, 'build', first, '--out', second);
    expect([again.code, again.err]).toEqual([0, '']);
    const master = async (file: string) => (await readCells(new Uint8Array(readFileSync(file))))[0]?.rows;
    expect(await master(second)).toEqual(await master(first));
  });

  test('the sum it prints is the one in the head of 年度计划, with what the employer pays told apart', async () => {
    writeFileSync(
      join(scratch.path, '金额.tsv'),
      '活动\t时间\t预算\t经费来源\n健步走\t4月\t6000\t工会经费\n职代会\t12月\t3400\t行政列支\n',
    );
    const out = join(scratch.path, '金额.xlsx');
    const built = await uyp(scratch.path, 'build', '金额.tsv', '--year', '2027', '--out', out);
    expect(built.out).toContain('预算合计 9,400.00 元（其中行政列支 3,400.00 元，不入工会账）');
    const head = (await readCells(new Uint8Array(readFileSync(out))))[0]?.rows[1]?.[0];
    expect(JSON.stringify(head)).toMatch(/预算合计 9,?400/);
  });

  test('the same input gives the same bytes', async () => {
    const [first, second] = [join(scratch.path, '甲.xlsx'), join(scratch.path, '乙.xlsx')];
    for (const out of [first, second]) await uyp(scratch.path, 'build', example('机关工会计划.txt'), '--year', '2027', '--out', out);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });

  test('a new version of the plan laid onto the workbook keeps what people typed and says what changed', async () => {
    const old = join(scratch.path, '原.xlsx');
    writeFileSync(join(scratch.path, '一稿.txt'), '三月\n1.召开会员大会。\n2.举办女职工健康讲座。\n四月\n1.春季健步走。\n');
    writeFileSync(
      join(scratch.path, '二稿.txt'),
      '三月\n1.召开会员大会。\n四月\n1.举办女职工健康讲座。\n2.春季健步走。\n五月\n1.职工篮球赛。\n',
    );
    await uyp(scratch.path, 'build', '一稿.txt', '--year', '2027', '--out', old);
    const merged = await uyp(scratch.path, 'build', '二稿.txt', '--year', '2027', '--onto', old, '--out', '新.xlsx');
    expect([merged.code, merged.err]).toEqual([0, '']);
    expect(merged.out).toMatch(/新增 1/);
  });
});
