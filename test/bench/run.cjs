// `npm run bench [-- --json] [name …]`: bundles every *.bench.ts beside this file, runs them one after the other, prints medians.
const { build } = require('esbuild');
const { readdirSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

async function main(args) {
  const json = args.includes('--json');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const names = readdirSync(__dirname).filter(
    (name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))),
  );
  const folder = mkdtempSync(join(tmpdir(), 'uyp-bench-'));
  const rows = [];
  try {
    for (const name of names) {
      const outfile = join(folder, name.replace(/\.ts$/, '.cjs'));
      await build({
        entryPoints: [join(__dirname, name)],
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        outfile,
        logLevel: 'error',
        external: ['playwright-core', '@microsoft/office-js', 'jsdom', 'chrono-node', '@microsoft/recognizers-text*'],
        define: { 'process.env.UYP_ROOT': JSON.stringify(join(__dirname, '../..')) },
        nodePaths: [join(__dirname, '../../node_modules')],
        absWorkingDir: join(__dirname, '../..'),
      });
      module.paths.unshift(join(__dirname, '../../node_modules'));
      process.env.NODE_PATH = join(__dirname, '../../node_modules');
      require('node:module').Module._initPaths();
      const found = await require(outfile).bench();
      rows.push(...found);
      if (!json) found.forEach(print);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
}

function print({ name, unit, median, min, max, peers }) {
  const round = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const beside = Object.entries(peers ?? {}).map(([peer, value]) => `${peer} ${round(value)}`);
  process.stdout.write(
    `${name}: ${round(median)} ${unit} (${round(min)}–${round(max)})${beside.length > 0 ? `; peers: ${beside.join(', ')}` : ''}\n`,
  );
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
