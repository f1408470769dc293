import { buildTemplate } from '../../templates/build-template';
import { carryOver } from '../../templates/carry-over';
import { TEMPLATE_KINDS } from '../../templates/template';
import type { Core } from './services';

export const readCore: Pick<Core, 'readText' | 'readClipboard' | 'readFile' | 'template' | 'carryOver'> = {
  readText: async () => {
    throw new Error('soon');
  },
  readClipboard: async () => {
    throw new Error('soon');
  },
  readFile: async () => {
    throw new Error('soon');
  },
  template(kind, planYear) {
    const known = TEMPLATE_KINDS.find((one) => one === kind) ?? '机关';
    return { plan: buildTemplate(known, planYear), source: { kind: 'template', name: known, text: '', notes: [] }, accepted: new Set() };
  },
  carryOver,
};
