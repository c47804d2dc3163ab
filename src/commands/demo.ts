import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../domain/exit-codes.ts';
import { dayOf } from '../domain/moment.ts';
import { asShellWord, inQuotes } from '../domain/shell-word.ts';
import { agreed } from '../prompts/lone-questions.ts';
import { hangingLines } from '../render/hanging-lines.ts';
import { sampleJournal } from '../sample/sample.ts';
import type { DemoHome } from '../store/demo-home.ts';
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

/** `kw demo`: look around with invented customers, in a journal of its own that is made anew each time; what was typed into it is kept. */
export const addDemoCommand = (program: Command, context: Context): Command =>
  program
    .command('demo')
    .summary('look around with invented customers')
    .addHelpText('after', '\nExample:\n  $ kw demo')
    .action(() => demo(context));

async function demo(context: Context): Promise<void> {
  const { desk, options, terminal } = context;
  const demo = await context.demo();
  const { journal, history } = sampleJournal(dayOf(desk.now, desk.zone), desk);
  await makeRoom(context, demo);
  const store = demo.begin();
  const saved = store.update('demo', () => ({ journal, happened: history, said: 'The sample customers' }));
  if (options.json) sayChanged(context, 'demo', saved, saved.said);
  const exitCode = options.json ? 0 : await playMorning(context, demo.home);
  if (exitCode !== 0) return context.exitWith(exitCode);
  demo.end();
  if (!options.json) terminal.out(whatNext(demo.home, terminal.isPerson ? terminal.columns : Number.POSITIVE_INFINITY));
}

/** What somebody typed into the demo before is thrown away only when they say so. */
async function makeRoom({ terminal, options, prompts }: Context, demo: DemoHome): Promise<void> {
  if (!demo.holdsMore()) return;
  const ask = 'Throw away what was typed into the last demo?';
  const mayGo = options.yes || (prompts.canAsk && (await agreed(prompts, { ask, option: '--yes', proposed: false })));
  if (mayGo) return;
  const aside = demo.setAside();
  terminal.say(`What was typed into the last demo is kept: kw --home ${asShellWord(aside)} due`);
}

/** What it exits with: the first line that fails ends the morning. */
async function playMorning({ desk, terminal, options, run }: Context, home: string): Promise<ExitCode> {
  const colour = ['--color', terminal.colour.out ? 'always' : 'never'];
  const asHere = ['--home', home, '--now', desk.now, ...colour, ...(options.plain ? ['--plain'] : [])];
  for (const line of morning) {
    terminal.out(`\n$ kw ${line.map(asTyped).join(' ')}\n`);
    const exitCode = await run([...asHere, ...line]);
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

/** Broken between words where a person reads it, except for the line that is to be typed whole. */
function whatNext(home: string, columns: number): string {
  const line = (command: string, does: string) => hangingLines(command.padEnd(28), does, columns);
  return [
    '',
    ...hangingLines('', `These customers are invented, and live in ${home}. Your own journal was not touched.`, columns),
    'To go on playing with them, type:',
    '',
    `  export KEEPWORD_HOME=${asShellWord(home)}`,
    ...line('  kw', 'what wants attention'),
    ...line('  kw log', 'write down a call; it asks'),
    ...line('  kw history zoe', 'what was said'),
    ...line('  kw --help', 'everything else'),
    '',
  ].join('\n');
}

const asTyped = (word: string): string => (asShellWord(word) === word ? word : inQuotes(word));
