/** Words that stand for months by convention; always shown with the other readings. Months beyond 12 are the next year's. */
export interface SeasonWord {
  readonly words: readonly string[];
  readonly slots: readonly number[];
  readonly alternatives: readonly (readonly number[])[];
  /** Reading of the word with 前: 暑假前. */
  readonly before?: readonly number[];
  /** Reading in the plan of one term. */
  readonly spring?: readonly number[];
  readonly autumn?: readonly number[];
}

export const SEASONS: readonly SeasonWord[] = [
  { words: ['暑假', '暑期'], slots: [7, 8], alternatives: [[7], [8], [6, 7, 8], []], before: [6] },
  // 元旦 and 春节, or 中秋 and 国庆; the month of the lunar one is computed
  { words: ['两节', '双节'], slots: [1, 2], alternatives: [[9, 10], [1], [2], []] },
  { words: ['寒暑假', '寒、暑假'], slots: [1, 2, 7, 8], alternatives: [[7, 8], []] },
  { words: ['寒假'], slots: [1, 2], alternatives: [[1], [2], []], before: [1] },
  {
    words: [
      '高温季节',
      '高温时节',
      '高温期间',
      '高温天气',
      '盛夏',
      '酷暑',
      '炎夏',
      '夏季',
      '夏日',
      '夏令',
      '夏天',
      '暑天',
      '夏送清凉',
      '夏送凉爽',
    ],
    slots: [6, 7, 8],
    alternatives: [[7, 8], [7], []],
    before: [6],
  },
  { words: ['三伏天', '三伏', '伏天'], slots: [7, 8], alternatives: [[7], [8], []], before: [6] },
  { words: ['汛期'], slots: [6, 7, 8, 9], alternatives: [[6, 7, 8], [5, 6, 7, 8, 9], []], before: [4, 5, 6] },
  { words: ['春季', '春天', '初春', '阳春'], slots: [3, 4, 5], alternatives: [[3], [4], [3, 4], []], before: [2] },
  { words: ['秋季', '秋天', '深秋', '金秋时节', '金秋十月'], slots: [9, 10, 11], alternatives: [[9], [10], [9, 10], []], before: [8] },
  { words: ['春、秋两季', '春秋两季', '春、秋季', '春秋季'], slots: [3, 4, 5, 9, 10, 11], alternatives: [[4, 10], []] },
  { words: ['冬季', '冬天', '寒冬', '严冬', '隆冬'], slots: [12, 13, 14], alternatives: [[12], [1, 2, 12], [11, 12], []], before: [11] },
  { words: ['秋季学期', '第一学期', '上学期'], slots: [9, 10, 11, 12, 13], alternatives: [[9, 10, 11, 12], []] },
  { words: ['春季学期', '第二学期', '下学期'], slots: [2, 3, 4, 5, 6], alternatives: [[2, 3, 4, 5, 6, 7], [3, 4, 5, 6], []] },
  { words: ['上期末', '上期未', '上学期末'], slots: [6, 7], alternatives: [[7], [6], [1], []] },
  { words: ['学期末', '期末', '学期结束前'], spring: [6, 7], autumn: [13], slots: [6, 7], alternatives: [[6], [1], [12], []] },
  {
    words: [
      '秋季开学',
      '新学年开学',
      '开学第一周',
      '开学伊始',
      '开学之初',
      '开学后',
      '新学年初',
      '新学期开学',
      '开学初',
      '学期初',
      '期初',
      '开学季',
    ],
    spring: [2],
    autumn: [9],
    slots: [9],
    alternatives: [[2], [3], [2, 9], []],
  },
  { words: ['开学前'], spring: [2], autumn: [8], slots: [8], alternatives: [[2], [9], []] },
  { words: ['期中考试'], spring: [4], autumn: [11], slots: [11], alternatives: [[4], [5], [4, 11], []] },
  { words: ['腊月'], slots: [1], alternatives: [[12], [1, 2], []] },
  { words: ['春季开学'], slots: [2], alternatives: [[3], [2, 3]] },
  { words: ['毕业季'], slots: [6], alternatives: [[6, 7], []] },
  { words: ['高考期间', '高考前', '中高考期间'], slots: [6], alternatives: [[5, 6]] },
  { words: ['安全生产月'], slots: [6], alternatives: [[]] },
  { words: ['消防宣传月'], slots: [11], alternatives: [[]] },
  { words: ['敬老月'], slots: [10], alternatives: [[]] },
];
