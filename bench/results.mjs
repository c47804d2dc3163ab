import { cpus } from 'node:os';

/** The ratios as text for a terminal: a line for each job, a column for each size, then the bars. */
export function asTable(ratios, bars) {
  const lines = rowsOf(ratios).map((row) =>
    row.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(10))).join(''),
  );
  return `\n${lines.join('\n')}\n\n${bars.map(said).join('\n')}\n`;
}

/** The same for `bench/results.md`, with the machine it was measured on. */
export function asMarkdown(ratios, bars, rounds) {
  const [head, ...rows] = rowsOf(ratios).map((row) => `| ${row.join(' | ')} |`);
  return `# How long a command takes

Whole runs, as ratios to \`node -e 0\` in the same run (${ratios.base.toFixed(1)} ms), by the number of interactions in the journal; 200 contacts, 300 open commitments.
Medians of ${rounds} interleaved rounds. \`npm run bench\` measures it again.

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus()[0]?.model.trim()} (${cpus().length} cores), ${process.platform}.

${[head, `|---|${'---:|'.repeat(rowsOf(ratios)[0].length - 1)}`, ...rows].join('\n')}

## The bars

${bars.map((bar) => `- ${said(bar)}`).join('\n')}
`;
}

function rowsOf({ jobs }) {
  const sizes = [...new Set(jobs.map(({ interactions }) => interactions))];
  const names = [...new Set(jobs.map(({ job }) => job))];
  const ratio = (name, size) => jobs.find(({ job, interactions }) => job === name && interactions === size).ratio;
  return [
    ['', ...sizes.map((size) => size.toLocaleString('en'))],
    ...names.map((name) => [name, ...sizes.map((size) => ratio(name, size).toFixed(2))]),
  ];
}

const said = ({ what, ratio, most, holds }) =>
  `${holds ? 'holds ' : 'FAILS '} ${what}: ${ratio.toFixed(most < 10 ? 2 : 0)}, at most ${most}`;
