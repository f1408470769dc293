import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { apiSets } from '../../support/excel/open-bench';
import { ROOT } from './site';

/** A page's office.js: Microsoft's client with the in-memory Excel behind it. */
export async function officeScript(): Promise<string> {
  const require = createRequire(join(ROOT, 'package.json'));
  const client = readFileSync(
    require.resolve('@microsoft/office-js/package.json').replace('package.json', 'dist/excel-web-16.00.debug.js'),
  );
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test/e2e/support/fake-office.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    loader: { '.wasm': 'binary', '.json': 'json' },
    logLevel: 'error',
  });
  const sets = JSON.stringify(Object.fromEntries(apiSets()));
  return `${client.toString('utf8')}\n;window.benchApiSets = ${sets};\n;${outputFiles[0]?.text ?? ''}`;
}
