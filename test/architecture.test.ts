/** The house of docs: which room may import which, no loops, no forbidden globals, no long files. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = join(__dirname, '../src');
const MAX_LINES = 300;

/** Room → rooms it may import; a trailing `!` allows types only. Longest matching room wins. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  plan: [],
  archive: [],
  calendar: ['plan'],
  reading: ['plan', 'calendar', 'archive', 'sheets!'],
  budget: ['plan'],
  rules: ['plan', 'budget', 'calendar'],
  // The list of packs is checked against the schema when it loads, so it needs the loader itself.
  rulepacks: ['rules'],
  sheets: ['plan', 'budget', 'calendar', 'rules!', 'reading!'],
  hosts: ['plan', 'sheets', 'archive'],
  exports: ['plan', 'budget', 'calendar', 'sheets', 'rules!', 'reading!'],
  templates: ['plan', 'calendar'],
  messages: ['plan!', 'calendar!', 'reading!', 'budget!', 'rules!', 'sheets!', 'hosts!', 'exports!', 'taskpane!', 'cli!', 'templates!'],
  'workflow.ts': ['plan', 'calendar', 'reading', 'budget', 'rules', 'rulepacks', 'sheets', 'exports', 'messages', 'templates'],
  taskpane: [
    'plan',
    'calendar',
    'reading',
    'budget',
    'rules',
    'rulepacks',
    'sheets',
    'exports',
    'messages',
    'templates',
    'hosts',
    'workflow.ts',
  ],
  cli: [
    'plan',
    'calendar',
    'reading',
    'budget',
    'rules',
    'rulepacks',
    'sheets',
    'exports',
    'messages',
    'templates',
    'hosts',
    'workflow.ts',
  ],
};

/** Packages that only some rooms may use. */
const PACKAGE_ROOMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^react|^@fluentui|^@tanstack/, ['taskpane']],
  [/^node:|^fs$|^path$/, ['cli']],
  [/^hucre/, ['hosts/xlsx']],
  [/^zod$/, ['plan', 'rules', 'exports', 'sheets', 'hosts']],
  [/^fflate$/, ['archive', 'hosts', 'exports']],
  [/^chinese-days$/, ['calendar']],
  [/^docx$|^ical-generator$/, ['exports']],
];

/** Names that only some rooms may speak. */
const GLOBAL_ROOMS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/\b(?:Excel|Office|OfficeExtension)\.(?!js\b)[A-Za-z]/, 'Office.js', ['hosts/excel', 'taskpane']],
  [/\bDate\.now\(|new Date\(\)|\bMath\.random\(|\bperformance\.now\(/, 'clock or randomness', ['taskpane', 'cli']],
  [/\bconsole\./, 'console', ['taskpane', 'cli']],
  [/\blocalStorage\b|\bsessionStorage\b/, 'browser storage', []],
  [/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/, 'network', ['taskpane/effects']],
];

interface Source {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly { readonly spec: string; readonly typeOnly: boolean }[];
}

const sources = listFiles(SRC).map(readSource);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const imports = [
    ...code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((match) => ({ spec: match[2] ?? match[3] ?? '', typeOnly: match[1] !== undefined }));
  return { path: relative(SRC, path), text, code, imports };
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function target(source: Source, spec: string): string | null {
  if (!spec.startsWith('.')) return null;
  return relative(SRC, resolve(SRC, dirname(source.path), spec));
}

describe('the house', () => {
  test('every file stands in a known room', () => {
    expect([...new Set(sources.map(({ path }) => roomOf(path)))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('imports go only in the allowed direction', () => {
    const wrong = sources.flatMap((source) =>
      source.imports.flatMap(({ spec, typeOnly }) => {
        const to = target(source, spec);
        if (to === null) return [];
        const from = roomOf(source.path);
        const room = roomOf(to) === 'workflow' ? 'workflow.ts' : roomOf(to);
        const allowed = MAY_IMPORT[from] ?? [];
        const fine = room === from || allowed.includes(room) || (typeOnly && allowed.includes(`${room}!`));
        return fine ? [] : [`${source.path} → ${to}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('the two hosts do not know each other', () => {
    const wrong = sources
      .filter(({ path }) => path.startsWith('hosts/'))
      .flatMap((source) =>
        source.imports
          .map(({ spec }) => target(source, spec))
          .filter((to) => to !== null && /^hosts\/(excel|xlsx)\//.test(to) && !to.startsWith(source.path.split('/').slice(0, 2).join('/')))
          .map((to) => `${source.path} → ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  test('packages are used only in their rooms', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ spec, typeOnly }) => {
        const rule = PACKAGE_ROOMS.find(([pattern]) => !spec.startsWith('.') && pattern.test(spec));
        return rule && !typeOnly && !rule[1].some((room) => path.startsWith(`${room}/`)) ? [`${path} uses ${spec}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('globals with effects are spoken only at the doors', () => {
    const wrong = sources.flatMap(({ path, code }) =>
      GLOBAL_ROOMS.flatMap(([pattern, name, rooms]) =>
        pattern.test(code) && !rooms.some((room) => path.startsWith(`${room}/`)) ? [`${path} speaks ${name}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('no import loops', () => {
    expect(findLoops()).toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    expect(sources.filter(({ text }) => text.split('\n').length - 1 > MAX_LINES).map(({ path }) => path)).toEqual([]);
  });

  test('no default exports and no any', () => {
    const smells = /\bexport default\b|:\s*any\b|\bas any\b|@ts-ignore|@ts-nocheck/;
    expect(sources.filter(({ code }) => smells.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

/** Loops among run-time imports (types do not load anything). */
function findLoops(): string[] {
  const known = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/, ''), source]));
  const done = new Set<string>();
  const loops: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      loops.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    const source = known.get(path);
    for (const { spec, typeOnly } of source?.imports ?? []) {
      const to = source && !typeOnly ? target(source, spec) : null;
      if (to !== null) walk(to.replace(/\.tsx?$/, ''), [...trail, path]);
    }
    done.add(path);
  };
  for (const path of known.keys()) walk(path, []);
  return loops;
}
