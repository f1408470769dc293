import { readPlanText } from '../../reading/read-text';
import { blankPlan } from '../../plan/workplan';
import { buildTemplate } from '../../templates/build-template';
import { carryOver } from '../../templates/carry-over';
import { TEMPLATE_KINDS } from '../../templates/template';
import type { Core, ReadOutcome } from './services';

export const readCore: Pick<Core, 'readText' | 'readClipboard' | 'readFile' | 'template' | 'carryOver'> = {
  readText: async (text, name, setting): Promise<ReadOutcome> => {
    const read = readPlanText(text, { planYear: setting.planYear, file: name });
    return {
      ok: true,
      doc: {
        plan: { ...blankPlan(setting.planYear), activities: [...read.activities], reports: [...read.reports] },
        source: { kind: 'text', name, text, notes: read.notes },
        accepted: new Set(),
      },
    };
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
