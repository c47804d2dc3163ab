// Measures whole runs of the built program as ratios to `node -e 0`, and holds them against the bars.
// Sizes other than the usual: node bench/run.mjs 100 10000 100000 500000
import { writeFileSync } from 'node:fs';
import { barsAt, barsOfLargest } from './bars.mjs';
import { homeWith } from './homes.mjs';
import { jobs } from './jobs.mjs';
import { medians } from './measure.mjs';
import { peaksOf } from './memory.mjs';
import { asMarkdown, asTable } from './results.mjs';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 10_000, 100_000];
const rounds = 20;

/** What somebody has who writes down fifty things a day for forty years. */
const largest = 500_000;
const jobsOfLargest = ['log, all given', 'due --json', 'digest', 'export'];

const homes = [];
for (const size of sizes) homes.push(await written(size));

process.stderr.write(`Measuring ${rounds} rounds ...\n`);
const ratios = medians(jobs, homes, rounds);
for (const { remove } of homes) remove();
const atLargest = given.length > 0 ? null : await measuredAtLargest();
const bars = [...barsAt(ratios), ...(atLargest === null ? [] : barsOfLargest(atLargest))];
process.stdout.write(asTable(ratios, bars));
writeFileSync(new URL('results.md', import.meta.url), asMarkdown(ratios, bars, rounds));
// A machine that is shared with others measures them, too: BENCH_SLACK=1.25 fails only what misses its bar by more than a quarter.
const slack = Number(process.env.BENCH_SLACK ?? 1);
process.exitCode = bars.some(({ ratio, most }) => ratio > most * slack) ? 1 : 0;

function written(size) {
  process.stderr.write(`Writing a journal of ${size.toLocaleString('en')} interactions ...\n`);
  return homeWith(size);
}

/** Only what a bar is about: the journal is large, and most commands never see how large. */
async function measuredAtLargest() {
  const home = await written(largest);
  const chosen = jobs.filter(({ name }) => jobsOfLargest.includes(name));
  const ratios = medians(
    chosen.filter(({ writes }) => writes),
    [home],
    rounds,
  );
  const peaks = peaksOf(chosen, home);
  home.remove();
  return { ratios: ratios.jobs, peaks };
}
