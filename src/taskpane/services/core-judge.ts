import type { Core } from './services';
export const judgeCore: Pick<Core, 'judge'> = { judge: () => [] };
