import { exportPlan, type ExportDoors } from '../../exports/formats';
import { exportedSummary } from '../listings/export';
import { reportFindings } from '../../workflow';
import { oneFile } from '../arguments';
import { CHOICE_OPTIONS, exportChoices, formatOption } from '../choices';
import { checkOutput, writeOutput } from '../files';
import type { CliIo } from '../io';
import { loadSource, SOURCE_OPTIONS } from '../load';
import { Refusal } from '../refusal';
import type { Command } from '../run';

/** `uyp export FILE --format FORMAT --out OUT`: the files that go upward, from a workbook or straight from a plan. */
export const exportCommand: Command = {
  name: 'export',
  options: { ...SOURCE_OPTIONS, ...CHOICE_OPTIONS, out: 'text', force: 'flag' },
  run: async (args, context) => {
    const file = oneFile(args, 'export');
    const format = formatOption(args);
    const choices = exportChoices(args);
    const out = args.text('out');
    if (out === null) throw new Refusal('missing-option', { option: '--out', command: 'export' });
    const path = await checkOutput(context.io.cwd, out, args.flag('force'));
    const { plan } = await loadSource(file, args, context);
    if (plan.activities.length === 0) throw new Refusal('no-activity', { file });
    const created = context.io.now.toISOString();
    const findings = reportFindings(plan, created.slice(0, 10), 'zh-CN');
    const made = await exportPlan(plan, format, { ...choices, findings, created, doors: doorsOf(context.io) });
    await writeOutput(path, made.bytes);
    context.io.out(exportedSummary(out, plan, context.lang));
    return 0;
  },
};

function doorsOf({ env }: CliIo): ExportDoors {
  return {
    writeXlsx: async (model) => (await import('../../hosts/xlsx/write-xlsx')).writeXlsx(model),
    makePdf: async (source) => (await import('../pdf')).makePdf(source, env),
  };
}
