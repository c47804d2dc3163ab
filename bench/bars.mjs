/** How much longer than `node -e 0` a command may take on a journal of 10,000 interactions. */
const bars = {
  '--version': 1.4,
  'due --json': 1.6,
  'due on a terminal': 2.6,
  'log, all given': 2.4,
  digest: 1.8,
  'digest --format html': 2.0,
  brief: 2.2,
  'completion of an id': 1.6,
  'completion of a name': 1.6,
};

/** What must not become slower with the years: at 100,000 interactions, by how much at most compared with 10,000. */
const lasting = ['--version', 'due --json', 'due on a terminal', 'log, all given', 'digest'];
const growth = 1.25;

/** Export grows with what it puts out. */
const wholeExport = 4;

/** At 500,000 interactions: how much longer a save may take, and how many MiB a command may have in use. */
const ofLargest = { 'log, all given': 2.8 };
const memory = { 'log, all given': 90, 'due --json': 90, digest: 90, export: 120 };

/** Each bar that can be held against what was measured: what it is about, what was found, what is allowed. */
export function barsAt({ jobs }) {
  const at = (name, size) => jobs.find(({ job, interactions }) => job === name && interactions === size)?.ratio;
  const found = [
    ...Object.entries(bars).map(([name, most]) => ({ what: `${name} at 10,000`, ratio: at(name, 10_000), most })),
    ...lasting.map((name) => ({
      what: `${name} at 100,000 against 10,000`,
      ratio: at(name, 100_000) / at(name, 10_000),
      most: growth,
    })),
    { what: 'export at 100,000', ratio: at('export', 100_000), most: wholeExport },
  ];
  return found.filter(({ ratio }) => Number.isFinite(ratio)).map((bar) => ({ ...bar, holds: bar.ratio <= bar.most }));
}

/** The bars at 500,000 interactions. */
export function barsOfLargest({ ratios, peaks }) {
  return [
    ...ratios.map(({ job, ratio }) => ({ what: `${job} at 500,000`, ratio, most: ofLargest[job] })),
    ...peaks.map(({ job, peak }) => ({ what: `memory of ${job} at 500,000, in MiB`, ratio: peak, most: memory[job] })),
  ].map((bar) => ({ ...bar, holds: bar.ratio <= bar.most }));
}
