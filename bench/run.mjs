// Measures whole runs of the built program as ratios to `node -e 0`, and holds them against the bars.
// Sizes other than the usual: node bench/run.mjs 100 10000 100000 500000
import { writeFileSync } from 'node:fs';
import { barsAt } from './bars.mjs';
import { homeWith } from './homes.mjs';
import { jobs } from './jobs.mjs';
import { medians } from './measure.mjs';
import { asMarkdown, asTable } from './results.mjs';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 10_000, 100_000];
const rounds = 20;

const homes = [];
for (const size of sizes) {
  process.stderr.write(`Writing a journal of ${size.toLocaleString('en')} interactions ...\n`);
  homes.push(await homeWith(size));
}

process.stderr.write(`Measuring ${rounds} rounds ...\n`);
const ratios = medians(jobs, homes, rounds);
const bars = barsAt(ratios);
process.stdout.write(asTable(ratios, bars));
writeFileSync(new URL('results.md', import.meta.url), asMarkdown(ratios, bars, rounds));
for (const { remove } of homes) remove();
// A machine that is shared with others measures them, too: BENCH_SLACK=1.5 fails only what misses its bar by more than half.
const slack = Number(process.env.BENCH_SLACK ?? 1);
process.exitCode = bars.some(({ ratio, most }) => ratio > most * slack) ? 1 : 0;
