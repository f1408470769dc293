import type { Core } from './services';
export const buildCore: Pick<Core, 'model' | 'workbook'> = {
  model: () => {
    throw new Error('soon');
  },
  workbook: async () => new Uint8Array(),
};
