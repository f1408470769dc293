const FESTIVAL =
  '(?:[“"]?(?:元旦|春节|新春|元宵|三八|清明|五一|五四|六一|端午|七一|八一|中秋|国庆|重阳|七夕|腊八|冬至|除夕|护士|医师|教师|记者|妇女|劳动|青年|儿童|建党|建军)(?:妇女|劳动|青年|儿童|国际)?[”"]?节?)';
const NAMES = new RegExp(
  `(${FESTIVAL}(?:[、和与及]${FESTIVAL})*)(?:前夕?|期间|来临之际|当[天日]|到来之际|之前|前后|等(?:传统|重大|法定)?节日)?[,、]?$`,
);

/** The festivals a stretch of words opens with (a title) or ends with (what stands before one); null when it names none there. */
export function findFestivalNames(words: string): { words: string; end: number } | null {
  const last = NAMES.exec(words);
  if (last?.[1] !== undefined) return { words: last[1], end: words.length };
  const first = new RegExp(`^${FESTIVAL}(?:[、和与及]${FESTIVAL})*`).exec(words);
  if (!first) return null;
  const after = /^(?:前夕?|期间|等(?:传统|重大|法定)?节日)/.exec(words.slice(first[0].length))?.[0].length ?? 0;
  return { words: first[0], end: first[0].length + after };
}
