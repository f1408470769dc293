import type { Lang } from '../../messages/lang';
import type { Fen } from '../../plan/fen';
import { slotsOf, type MonthSet, type MonthSlot } from '../../plan/month';

const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 12,000 or 12,000.50: 元 with thousands, 分 only when there are some. */
export function plainYuan(amount: Fen): string {
  const whole = Math.trunc(Math.abs(amount) / 100);
  const cents = Math.abs(amount) % 100;
  const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${digits}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
}

/** 12,000元, ¥12,000. */
export function yuan(amount: Fen, lang: Lang): string {
  return lang === 'zh-CN' ? `${plainYuan(amount)}元` : `¥${plainYuan(amount)}`;
}

/** Short form for tight places: 26.78万元 from ten thousand up. */
export function shortYuan(amount: Fen, lang: Lang): string {
  if (lang === 'en' || Math.abs(amount) < 1_000_000) return yuan(amount, lang);
  return `${String(Number((amount / 1_000_000).toFixed(2))).replace('-', '−')}万元`;
}

/** 3月, 次年1月; Mar, next Jan. */
export function monthName(slot: MonthSlot, lang: Lang): string {
  const month = slot > 12 ? slot - 12 : slot;
  if (lang === 'zh-CN') return `${slot > 12 ? '次年' : ''}${month}月`;
  return `${slot > 12 ? 'next ' : ''}${EN_MONTHS[month - 1] ?? ''}`;
}

function runs(slots: readonly MonthSlot[]): [MonthSlot, MonthSlot][] {
  const found: [MonthSlot, MonthSlot][] = [];
  for (const slot of slots) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === slot - 1 && slot !== 13) last[1] = slot;
    else found.push([slot, slot]);
  }
  return found;
}

/** 3月、5月—7月 or, when all twelve are marked, 全年; '' for an empty set. */
export function monthsText(set: MonthSet, lang: Lang): string {
  const slots = slotsOf(set);
  if (slots.length === 12 && set.months.length === 12) return lang === 'zh-CN' ? '全年' : 'all year';
  const parts = runs(slots).map(([from, to]) => {
    if (from === to) return monthName(from, lang);
    return `${monthName(from, lang)}${lang === 'zh-CN' ? '—' : '–'}${monthName(to, lang)}`;
  });
  return parts.join(lang === 'zh-CN' ? '、' : ', ');
}

/** 12.5%, one decimal at most. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Number(((part / whole) * 100).toFixed(1))}%`;
}

const CONTROLS = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Text of others made safe to show in one line: control and zero-width marks out, very long text cut (the rest is in the tooltip). */
export function oneLine(text: string, limit = 120): string {
  const clean = text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
  return clean.length > limit ? `${clean.slice(0, limit)}…` : clean;
}
