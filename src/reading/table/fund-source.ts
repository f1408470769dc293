import type { Funding } from '../../plan/activity';
import { fenFromYuan } from '../../plan/fen';
import type { FundSource } from '../../plan/source';

/** Words plans use for a source of funds, the narrower first. */
const SOURCES: readonly (readonly [RegExp, FundSource])[] = [
  [
    /行政(列支|承担|支付|支出|报销|出资|负担|经费)|(单位|公司|企业|学校|医院)(行政|列支|承担|出资|支付)|行政方|行政福利|公用经费|福利费/,
    '行政列支',
  ], // 行政列支
  [/行政.*(补助|补贴|拨款)|行政补/, '行政补助'],
  [/行政/, '行政列支'],
  [/政府|财政/, '政府补助'],
  [/上级|市总|省总|县总|区总|总工会|全总|产业工会|专项补助/, '上级补助'],
  [/会费/, '会费'],
  [/拨缴|回拨|返还|留成|拨款/, '拨缴经费'],
  [/事业收入/, '事业收入'],
  [/投资/, '投资收益'],
  [/工会|工费|工经/, '工会经费'],
  [/自筹|自费|个人|赞助|捐|aa|其他|其它|互助/i, '其他收入'],
];

/** Every source of funds a cell names, in its order, each once; empty when it names none. */
export function mapFundSource(text: string): FundSource[] {
  const found: FundSource[] = [];
  for (const part of text.normalize('NFKC').split(/[、,;+/\n]|和|及|与|\s+/)) {
    const source = SOURCES.find(([pattern]) => pattern.test(part))?.[1];
    if (source !== undefined && !found.includes(source)) found.push(source);
  }
  return found;
}

const SCALE: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000 };

/** Sources with the amount each pays where the words say so: 工会经费8000元、行政补助2000元. One source alone pays all, amount null. */
export function readFunding(text: string): Funding[] {
  const found: Funding[] = [];
  for (const piece of text.normalize('NFKC').split(/[、;+\n]|,(?!\d)|(?<=元)[和及]/)) {
    for (const source of mapFundSource(piece)) {
      if (found.some((one) => one.source === source)) continue;
      // 工会经费8000元 · 行政补助 0.2万
      const amount = /(\d[\d,]*(?:\.\d+)?)(万|千)?元|(\d+(?:\.\d+)?)(万|千)/.exec(piece);
      const number = Number((amount?.[1] ?? amount?.[3] ?? '').replaceAll(',', ''));
      found.push({ source, amount: amount === null ? null : fenFromYuan(number * (SCALE[amount[2] ?? amount[4] ?? ''] ?? 1)) });
    }
  }
  return found.length === 1 ? found.map(({ source }) => ({ source, amount: null })) : found;
}
