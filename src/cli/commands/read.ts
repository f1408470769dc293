import { readResultToJson } from '../../reading/to-json';
import { readListing } from '../listings/read';
import { readNoteSentence } from '../../messages/reading';
import type { ReadResult } from '../../reading/result';
import { oneFile } from '../arguments';
import { loadSource, SOURCE_OPTIONS } from '../load';
import type { Command } from '../run';
import type { PlanSource } from '../../workflow';

/** `uyp read FILE --year Y [--json]`: what the reader found, for people or as JSON. */
export const readCommand: Command = {
  name: 'read',
  options: { ...SOURCE_OPTIONS, json: 'flag' },
  run: async (args, context) => {
    const file = oneFile(args, 'read');
    const source = await loadSource(file, args, context);
    const result = resultOf(source);
    context.io.out(
      args.flag('json')
        ? `${JSON.stringify(
            readResultToJson(result, source.name, (note) => readNoteSentence(note, context.lang)),
            null,
            2,
          )}\n`
        : readListing(result, source.yearOrigin, context.lang),
    );
    return 0;
  },
};

/** A workbook of ours has no text to point into; its activities are listed as they stand. */
function resultOf(source: PlanSource): ReadResult {
  const { plan, read, notes } = source;
  return read ?? { text: '', planYear: plan.planYear, activities: plan.activities, reports: plan.reports, notes };
}
