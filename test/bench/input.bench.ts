import { writeXlsx } from 'hucre/xlsx';
import { readCells } from '../../src/hosts/xlsx/read-cells';
import { decodeText } from '../../src/reading/input/decode';
import { openSource } from '../../src/reading/input/open-source';
import { findGrids } from '../../src/reading/table/find-grids';
import { readDelimited } from '../../src/reading/table/delimited';
import { readGrid } from '../../src/reading/table/read-grid';
import { docxFile, p, tbl } from '../support/docx-file';
import { measure, rowOf, type BenchRow } from './row';

const doors = { readCells };
const HEADER = ['序号', '活动名称', '时间', '责任人', '参加人数', '预算(元)', '经费来源', '备注'];
const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [
    String(i + 1),
    `职工活动第${i + 1}项`,
    `${(i % 12) + 1}月`,
    '王海',
    '30',
    '1200',
    '工会经费',
    '含奖品',
  ]);
const table = (count: number): string => [HEADER, ...rows(count)].map((cells) => cells.join('\t')).join('\n');
const prose = (characters: number): string =>
  '三月上旬,女工委负责举办插花活动,预算1200元。四月组织登山比赛。\n'.repeat(Math.ceil(characters / 34)).slice(0, characters);

/** Opening and reading what people hand over: files, tables, sheets; and how far a hostile or huge one goes. */
export async function bench(): Promise<BenchRow[]> {
  const out: BenchRow[] = [];
  const text = prose(40_000);
  out.push(await measure('decode 40,000 characters of UTF-8', 30, () => decodeText(new TextEncoder().encode(text))));
  out.push(await measure('look for tables in 40,000 characters of prose', 20, () => findGrids(text)));
  const sixty = table(60);
  out.push(await measure('read a table of 60 activities', 20, () => readGrid(readDelimited(sixty, '\t'), { planYear: 2027, file: null })));
  const docx = docxFile({
    body:
      p('安排') +
      tbl(HEADER, ...rows(60)) +
      rows(200)
        .map(([, title]) => p(`${title},4月举办。`, { list: '1/0' }))
        .join(''),
    lists: [[{ format: 'chineseCounting', text: '%1、' }]],
  });
  out.push(await measure('open a .docx with 200 numbered paragraphs and 60 rows', 20, () => openSource(docx, 'a.docx', doors)));
  const small = await writeXlsx({ sheets: [{ name: '计划', rows: [HEADER, ...rows(60)] }] });
  out.push(await measure('open an .xlsx of 60 rows', 10, () => openSource(small, 'a.xlsx', doors)));
  const large = await writeXlsx({ sheets: [{ name: '计划', rows: [HEADER, ...rows(10_000)] }] });
  out.push(await measure('open an .xlsx of 10,000 rows (cut at 1,000, told)', 3, () => openSource(large, 'a.xlsx', doors)));
  const before = process.memoryUsage().rss;
  await openSource(large, 'a.xlsx', doors);
  out.push(rowOf('resident memory after 10,000 rows', 'MB', [Math.max(before, process.memoryUsage().rss) / 1024 / 1024]));
  return out;
}
