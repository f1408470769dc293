import { planJsonSchema } from '../../exports/json/schema';
import type { Command } from '../run';

/** `uyp schema`: the JSON Schema of the exported plan. */
export const schemaCommand: Command = {
  name: 'schema',
  options: {},
  run: (_args, { io }) => {
    io.out(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
    return Promise.resolve(0);
  },
};
