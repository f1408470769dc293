import { explainText } from '../../src/messages/rules-explain';
import { figuresText } from '../../src/messages/rules-figures';
import type { Lang } from '../../src/messages/lang';
import { allRules } from '../../src/rulepacks/index';
import { explainRule } from '../../src/rules/explain';

function text(id: string, on: string, province: string | null = null, lang: Lang = 'zh-CN'): string {
  const explained = explainRule(allRules(), id, { on, province });
  if (explained === null) throw new Error(`no rule ${id}`);
  return explainText(explained, lang);
}

describe('explaining a rule', () => {
  it.each([
    ['shows both periods of the dues multiple', 'N17', '2026-05-01', null, '4 倍，超过 3 倍的须核对本省是否已采用  [2026-05-01 有效]'],
    ['says that the former multiple only warns', 'N17', '2024-05-01', null, '待核：超过只提醒，不作违规'],
    ['reads days and nights as people say them', 'N19', '2026-05-01', null, '2 天 1 晚'],
    ['reads one day as 当日往返', 'N19', '2024-05-01', null, '当日往返  [2024-05-01 有效]'],
    [
      'names the unit of each figure',
      'N26',
      '2026-05-01',
      null,
      '副高 500 元/学时，正高 1000 元/学时，院士、全国知名专家 1500 元/学时，每半天最多 4 学时',
    ],
    ['reads a share as 2/3', 'N22', '2026-05-01', null, '2017-12-15 — 今: 2/3'],
    ['reads rates as percent', 'N02', '2026-05-01', null, '费率 2%'],
    ['says which national rule a province fills', 'P-SX-festival', '2026-05-01', 'SX', '替代全国规则 N32'],
    ['shows the figure of the province', 'N32', '2026-05-01', 'SX', '2200 元/人/年'],
    ['says that a province has no figure', 'N32', '2026-05-01', 'YN', '本省（YN）没有查到标准，无法判断金额'],
    ['says that the national figure holds', 'N19', '2026-05-01', 'YN', '按上面的全国标准判断'],
    ['says before a value that none is in force', 'P-SX-festival', '2025-05-31', 'SX', '2025-05-31 没有有效的标准'],
    ['says how well the place was seen', 'P-SX-festival', '2026-05-01', null, '见于报刊或工会问答（B 级来源）'],
  ] as const)('%s', (_, id, on, province, words) => {
    expect(text(id, on, province)).toContain(words);
  });

  it('speaks English around the Chinese texts', () => {
    const english = text('N17', '2026-05-01', null, 'en');
    expect(english).toContain('Applies to: the whole country');
    expect(english).toContain('4 倍; above 3 倍 check that the province adopted it');
    expect(english).toContain('stay in Chinese');
  });

  it('has a name for every number of the rule data', () => {
    for (const rule of allRules())
      for (const value of rule.values) {
        const names = figuresText({ ...value, list: [] }, 'zh-CN');
        expect(`${rule.id} ${names}`).not.toMatch(/ [^ ]*[a-z]{3,}/);
      }
  });

  it('has words for every rule, every day a value starts, in both languages', () => {
    for (const rule of allRules())
      for (const { from } of rule.values)
        for (const lang of ['zh-CN', 'en'] as const) {
          const lines = text(rule.id, from ?? '2026-01-01', rule.jurisdiction.provinces[0] ?? null, lang);
          expect(lines).not.toMatch(/undefined|NaN|\[object/);
        }
  });
});
