import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { apiSets } from './open-bench';
import type { Profile } from './profiles';

const require = createRequire(__filename);

function inPackage(name: string, file: string): string {
  return require.resolve(`${name}/package.json`).replace('package.json', file);
}

/**
 * One script for a page in place of `office.js`: Microsoft's client as it is, the bench, and the call that joins them. The page
 * must allow WebAssembly (in Playwright: `bypassCSP: true`).
 */
export async function officeScript(profile: Profile['name']): Promise<string> {
  const bundle = await build({
    entryPoints: [join(__dirname, 'browser-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
    define: { 'import.meta.url': '"https://bench.invalid/"' },
  });
  const boot = {
    profile,
    engine: readFileSync(inPackage('@ironcalc/wasm', 'wasm_bg.wasm')).toString('base64'),
    apiSets: Object.fromEntries(apiSets()),
  };
  const client = readFileSync(inPackage('@microsoft/office-js', 'dist/excel-web-16.00.debug.js'), 'utf8');
  return [client, bundle.outputFiles[0]?.text ?? '', `installExcelBench(${JSON.stringify(boot)});`].join('\n;\n');
}
