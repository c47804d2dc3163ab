import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is measured: a name, the arguments, which home it works in, and whether somebody is looking on. */
export const jobs = [
  { name: '--version', args: () => ['--version'] },
  { name: 'due --json', args: () => ['due', '--json'] },
  { name: 'due on a terminal', args: () => ['due'], onTerminal: true },
  { name: 'log, all given', args: ({ contact }) => ['log', contact, ...everythingGiven], writes: true },
  { name: 'digest', args: () => ['digest'] },
  { name: 'digest --format html', args: () => ['digest', '--format', 'html'] },
  { name: 'brief', args: ({ contact }) => ['brief', contact] },
  { name: 'export', args: () => ['export'] },
  { name: 'completion of an id', args: () => ['__complete', 'bash', '63', '80', '=:', 'kw done '] },
  { name: 'completion of a name', args: () => ['__complete', 'bash', '9', '80', '=:', 'kw brief '] },
];

const everythingGiven = [
  'They take the second office in spring and want one set of figures for both.',
  ...['--via', 'call', '--in', '--for', '25m', '--mood', 'uneasy..calm', '--learned', 'decides together with the brother'],
  ...['--promise', 'send the offer by fri'],
];

/** The id of somebody in the journal at this home. */
export const somebodyIn = (home) => JSON.parse(readFileSync(join(home, 'journal.json'), 'utf8')).contacts[7].id;
