// `npm run score [-- --errors --sections]`: reads every plan of ../shared/plans that dev.json annotates and scores the reading.
const { buildSync } = require('esbuild');
const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const YEAR = 2027;
const ROOT = join(__dirname, '../..');
const GOLD = join(ROOT, '../shared/gold');
const PLANS = join(ROOT, '../shared/plans');

/** What the reading must reach: name, least, how it is found in the scorer's JSON. */
const THRESHOLDS = [
  ['dated activities F1', 0.93, (total) => total.dated.f1],
  ['all activities F1', 0.82, (total) => total.f1],
  ['months exact', 0.97, (total) => total.monthExact],
  ['months accepted', 0.985, (total) => total.monthAccepted],
  ['category accepted', 0.92, (total) => total.categoryAccepted],
  ['money', 1, (total) => total.money],
  ['owners', 0.88, (total) => total.ownerRecall],
  ['past work not taken as plan (≤ 3)', 0, (total) => 3 - total.n.reportFP],
  ['no spurious amount', 0, (total) => -total.n.aSpur],
];

function bundle(entry, outfile) {
  buildSync({ entryPoints: [entry], bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile, logLevel: 'error' });
  return require(outfile);
}

function main(args) {
  if (!existsSync(join(GOLD, 'dev.json'))) {
    process.stdout.write('score: ../shared/gold is not here, nothing to score\n');
    return process.env.CI === 'true' ? 1 : 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'uyp-score-'));
  try {
    const { readPlanText } = bundle(join(ROOT, 'src/reading/read-text.ts'), join(folder, 'read.cjs'));
    const { readResultToJson } = bundle(join(ROOT, 'src/reading/to-json.ts'), join(folder, 'json.cjs'));
    const gold = JSON.parse(readFileSync(join(GOLD, 'dev.json'), 'utf8'));
    const predicted = {};
    for (const { file } of gold.documents) {
      const result = readPlanText(readFileSync(join(PLANS, file), 'utf8'), { planYear: YEAR, file });
      predicted[file] = readResultToJson(result, file, () => '').activities;
    }
    const pred = join(folder, 'pred.json');
    writeFileSync(pred, JSON.stringify(predicted));
    if (process.env.UYP_KEEP_PRED) writeFileSync(process.env.UYP_KEEP_PRED, JSON.stringify(predicted, null, 1));
    const score = (extra) =>
      spawnSync(
        process.execPath,
        [join(GOLD, 'score.mjs'), '--gold', join(GOLD, 'dev.json'), '--pred', pred, '--year', String(YEAR), ...extra],
        {
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
        },
      );
    process.stdout.write(score(args).stdout);
    const scored = JSON.parse(score(['--json']).stdout);
    return verdict(scored);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdict(scored) {
  const failed = THRESHOLDS.filter(([, least, of]) => !(of(scored.total) >= least));
  const noise = scored.documents
    .flatMap((document) => document.sections)
    .filter((section) => section.z.req === 0 && section.z.rReq === 0 && section.z.opt === 0);
  const inNoise = noise.reduce((sum, section) => sum + section.z.fp, 0);
  process.stdout.write('\n');
  for (const [name, least, of] of failed) process.stdout.write(`below: ${name} ${Number(of(scored.total)).toFixed(3)} < ${least}\n`);
  if (inNoise > 0) process.stdout.write(`below: ${inNoise} predicted in noise sections\n`);
  return failed.length > 0 || inNoise > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
