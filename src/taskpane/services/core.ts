import type { Core } from './services';
import { judgeCore } from './core-judge';
import { readCore } from './core-read';

/** The heavy half: readers, rules, templates and the workbook. Loaded on first use. */
export const core: Core = { ...readCore, ...judgeCore };
