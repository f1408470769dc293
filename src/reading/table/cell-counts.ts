import type { Count } from '../../plan/activity';
import type { GridCell } from '../grid';
import { normalizeText } from '../text/normalize';
import { readNumeral } from '../text/numerals';

/** What a cell of people or a quantity says: its counts, and the words around them (困难职工, 全体女职工). */
export interface CountCell {
  readonly counts: readonly Count[];
  readonly words: string | null;
}

const UNITS = '人次|人|户|名|位|家|场次|场|次|份|期|批次|批|队|支|套|个|台|本|册|盒|桌|对|组|件|张|瓶|箱|辆|周|天|处|块|条|把|只|盆|提|袋';
// 约100人 · 50-60人 · 不少于20户 · 困难职工12户 · 三十人
const COUNT = new RegExp(
  `(不少于|不低于|不超过|至少|约|近|各|共)?(\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九十百千零]+)(?:[-~至到](\\d+))?(余|多|来)?(万)?(${UNITS})(以上|左右|以内)?`,
  'g',
);

/** Reads 85, 150人, 困难职工12户, 约50-60人, 8队; a bare number takes `unit`. */
export function readCountCell(cell: GridCell, unit: string | null): CountCell {
  const text = normalizeText(cell.text).normalize('NFKC').trim();
  if (text === '' || /^[-/无]+$/.test(text)) return { counts: [], words: null };
  const bare = /^(约|近)?(\d[\d,]*(?:\.\d+)?)(?:[-~](\d+))?(余|左右|以上)?$/.exec(text);
  if (bare !== null) {
    const qualifier = bare[1] ?? bare[4] ?? null;
    return {
      counts: [{ n: number(bare[2] ?? ''), nMax: bare[3] === undefined ? null : Number(bare[3]), unit: unit ?? '', what: null, qualifier }],
      words: null,
    };
  }
  const counts: Count[] = [];
  let rest = '';
  let from = 0;
  for (const match of text.matchAll(COUNT)) {
    const [whole, before, low, high, more, wan, measure, after] = match;
    const n = /^\d/.test(low ?? '') ? number(low ?? '') : (readNumeral(low ?? '') ?? 0);
    if (n <= 0 || /第$/.test(text.slice(0, match.index))) continue;
    const words = text.slice(from, match.index);
    rest += words;
    from = match.index + whole.length;
    const what = lastWords(words);
    counts.push({
      n: wan === undefined ? n : n * 10_000,
      nMax: high === undefined ? null : Number(high),
      unit: measure ?? '',
      // 28个供电所: what is counted stands behind 个
      what: (measure === '个' ? /^[\u4e00-\u9fff]{2,8}/.exec(text.slice(from))?.[0] : undefined) ?? (what === '' ? null : what),
      qualifier: /每[批期场次]$/.exec(text.slice(0, match.index))?.[0] ?? before ?? more ?? after ?? null,
    });
  }
  rest += text.slice(from);
  const words = rest.replace(/[()\s,、;:：]+/g, ' ').trim();
  return { counts, words: words === '' ? null : words };
}

function number(raw: string): number {
  return Number(raw.replaceAll(',', ''));
}

/** The words right in front of a number. */
function lastWords(text: string): string {
  return (text.split(/[,、;。()\s:]/).at(-1) ?? '').trim();
}

/** Head count of a cell: the first count of people; null when it counts households or things. */
export function peopleOf(counts: readonly Count[]): number | null {
  // 一等奖5名 are winners, and no crowd
  return counts.find((count) => ['人', '名', '位', '人次', ''].includes(count.unit) && !/奖$|候选人?$/.test(count.what ?? ''))?.n ?? null;
}
