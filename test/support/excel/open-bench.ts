import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ExcelBench } from './bench';
import { loadClient } from './client';
import type { Profile } from './profiles';
import { startEngine } from './state/calc';
import { readTypings, type ApiSet } from './typings';

const require = createRequire(__filename);

function inPackage(name: string, file: string): string {
  return require.resolve(`${name}/package.json`).replace('package.json', file);
}

let sets: ReadonlyMap<string, ApiSet> | null = null;

/** Requirement set of every Excel member, from @types/office-js. */
export function apiSets(): ReadonlyMap<string, ApiSet> {
  sets ??= readTypings(readFileSync(inPackage('@types/office-js', 'index.d.ts'), 'utf8'));
  return sets;
}

/** A fresh Excel in Node: Microsoft's client in a bare window, over an empty workbook. */
export function openBench(profile: Profile['name'] = 'current'): ExcelBench {
  startEngine(() => readFileSync(inPackage('@ironcalc/wasm', 'wasm_bg.wasm')));
  const client = loadClient(() => readFileSync(inPackage('@microsoft/office-js', 'dist/excel-web-16.00.debug.js'), 'utf8'));
  return new ExcelBench({ profile, client, requires: (className, member) => apiSets().get(`${className}.${member}`) ?? null });
}
