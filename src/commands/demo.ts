import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { dayOf } from '../domain/moment.ts';
import { asShellWord, inQuotes } from '../domain/shell-word.ts';
import { sampleJournal } from '../sample/sample.ts';
import { sayChanged } from './saving.ts';

/** The lines that are shown, as if somebody typed them through a morning. */
const morning: readonly (readonly string[])[] = [
  ['due'],
  ['brief', 'zoe'],
  [
    'log',
    'zoe',
    'The budget is agreed; she wants the offer this week',
    '--learned',
    'plays the cello',
    '--promise',
    'send the offer by fri',
  ],
  ['digest'],
];

/** `kw demo`: look around with invented customers, in a journal of its own that is made anew each time. */
export const addDemoCommand = (program: Command, context: Context): Command =>
  program
    .command('demo')
    .summary('look around with invented customers')
    .addHelpText('after', '\nExample:\n  $ kw demo')
    .action(() => demo(context));

async function demo(context: Context): Promise<void> {
  const { demo, desk, options } = context;
  const { journal, history } = sampleJournal(dayOf(desk.now, desk.zone), desk);
  const store = demo.begin();
  const saved = store.update('demo', () => ({ journal, happened: history, said: 'The sample customers' }));
  if (options.json) sayChanged(context, 'demo', saved, saved.said);
  else await playMorning(context);
}

async function playMorning({ demo, desk, terminal, options, run, exitWith }: Context): Promise<void> {
  const colour = ['--color', terminal.colour.out ? 'always' : 'never'];
  const asHere = ['--home', demo.home, '--now', desk.now, ...colour, ...(options.plain ? ['--plain'] : [])];
  for (const line of morning) {
    terminal.out(`\n$ kw ${line.map(asTyped).join(' ')}\n`);
    const exitCode = await run([...asHere, ...line]);
    if (exitCode !== 0) return exitWith(exitCode);
  }
  terminal.out(whatNext(demo.home));
}

const whatNext = (home: string): string => `
These customers are invented, and live in ${home}. Your own journal was not touched.
To go on playing with them, type:

  export KEEPWORD_HOME=${asShellWord(home)}
  kw                        what wants attention
  kw log                    write down a call; it asks
  kw history zoe            what was said
  kw --help                 everything else
`;

const asTyped = (word: string): string => (asShellWord(word) === word ? word : inQuotes(word));
