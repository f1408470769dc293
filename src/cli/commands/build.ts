import { buildModel, checkPlan } from '../../workflow';
import { builtSummary } from '../listings/build';
import { oneFile } from '../arguments';
import { checkOutput, writeOutput } from '../files';
import { loadSource, SOURCE_OPTIONS } from '../load';
import { mergeOnto } from '../onto';
import { Refusal } from '../refusal';
import type { Command } from '../run';

/** `uyp build FILE --out OUT.xlsx`: the working workbook of seven sheets. */
export const buildCommand: Command = {
  name: 'build',
  options: { ...SOURCE_OPTIONS, out: 'text', onto: 'text', force: 'flag' },
  run: async (args, context) => {
    const file = oneFile(args, 'build');
    const out = args.text('out');
    if (out === null) throw new Refusal('missing-option', { option: '--out', command: 'build' });
    const path = await checkOutput(context.io.cwd, out, args.flag('force'));
    const fresh = await loadSource(file, args, context);
    if (fresh.plan.activities.length === 0) throw new Refusal('no-activity', { file });
    const merged = await mergeOnto(fresh, args, context);
    const created = context.io.now.toISOString();
    const findings = checkPlan(merged.plan, created.slice(0, 10));
    const model = buildModel(merged.plan, fresh.notes, created, fresh.name);
    const { writeXlsx } = await import('../../hosts/xlsx/write-xlsx');
    await writeOutput(path, await writeXlsx(model));
    context.io.out(builtSummary({ out, plan: merged.plan, yearOrigin: fresh.yearOrigin, findings, diff: merged.diff }, context.lang));
    return 0;
  },
};
