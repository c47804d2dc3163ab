import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { somebodyIn } from './jobs.mjs';
import { environment, program } from './measure.mjs';

const peak = fileURLToPath(new URL('peak.cjs', import.meta.url));

/** How much memory each of these jobs has in use at most, in MiB, in a home. */
export const peaksOf = (jobs, home) => jobs.map((job) => ({ job: job.name, peak: peakOf(job, home) }));

function peakOf(job, home) {
  const place = job.writes ? home.writing : home.reading;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', peak, program, ...job.args({ contact: somebodyIn(place) })],
    { env: environment(place), stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${job.name} failed with ${status}: ${stderr}`);
  return Number(stderr.trimEnd().split('\n').at(-1));
}
