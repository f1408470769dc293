/** Languages of every sentence shown to people; zh-CN is the first. */
export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];
