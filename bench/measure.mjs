import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { somebodyIn } from './jobs.mjs';

export const program = fileURLToPath(new URL('../bin/keepword.cjs', import.meta.url));

/**
 * The median time of each job at each home, as a ratio to the median of `node -e 0`. Rounds are interleaved, so that
 * whatever else the machine does meanwhile is shared by all.
 */
export function medians(jobs, homes, rounds) {
  const runs = homes.flatMap((home) =>
    jobs.map((job) => ({ job: job.name, interactions: home.interactions, ...lineOf(job, home), times: [] })),
  );
  const nothing = { command: [process.execPath, '-e', '0'], env: environment('/nowhere'), times: [] };
  const nothingOnTerminal = { ...nothing, command: onTerminal(nothing.command), times: [] };
  for (let round = -1; round < rounds; round += 1) {
    for (const run of [nothing, nothingOnTerminal, ...runs, nothing]) {
      const time = timeOf(run);
      // The first round only fills the caches of the machine.
      if (round >= 0) run.times.push(time);
    }
  }
  const base = median(nothing.times);
  const terminal = median(nothingOnTerminal.times) - base;
  const ratio = ({ times, looked }) => (median(times) - (looked ? terminal : 0)) / base;
  return { base, jobs: runs.map((run) => ({ job: run.job, interactions: run.interactions, ratio: ratio(run) })) };
}

function lineOf(job, home) {
  const place = job.writes ? home.writing : home.reading;
  const command = [process.execPath, program, ...job.args({ contact: somebodyIn(place) })];
  return { command: job.onTerminal ? onTerminal(command) : command, looked: job.onTerminal, env: environment(place) };
}

/** In a terminal of its own; what the terminal itself takes is measured with `node -e 0` in one, and taken off. */
const onTerminal = (command) => ['script', '-qec', command.map((word) => `'${word}'`).join(' '), '/dev/null'];

/** An environment made from nothing. NODE_EXTRA_CA_CERTS, where it is set, would add to each start of Node. */
export const environment = (home) => ({
  PATH: process.env.PATH,
  HOME: home,
  KEEPWORD_HOME: home,
  TZ: 'Europe/Berlin',
  TERM: 'xterm-256color',
});

function timeOf({ command: [file, ...args], env }) {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(file, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.join(' ')} failed with ${status}: ${stderr}`);
  return time;
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
