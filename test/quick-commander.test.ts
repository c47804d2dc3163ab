import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { buildSync } from 'esbuild';
import { array, constantFrom, oneof, sample, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import type { Context } from '../src/context.ts';

/** The commands as they are declared, and the `Command` that they are declared with. */
interface Declared {
  readonly Command: typeof Command;
  readonly declare: readonly ((program: Command, context: Context) => Command)[];
  readonly withGlobalOptions: (program: Command) => Command;
}

const names = ['due', 'today', 'digest', 'brief', 'export', 'log'] as const;

/** The same source with commander, as the whole program has it, or with what stands in for it in the quick files. */
function declaredWith(alias: Readonly<Record<string, string>>): Declared {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-quick-'));
  const outfile = join(folder, 'commands.cjs');
  const commandOf = (name: string) => `add${name.charAt(0).toUpperCase()}${name.slice(1)}Command`;
  const contents = [
    `export { Command } from 'commander';`,
    `export { withGlobalOptions } from './commands/global-options.ts';`,
    ...names.map((name) => `import { ${commandOf(name)} } from './commands/${name}.ts';`),
    `export const declare = [${names.map(commandOf).join(', ')}];`,
  ].join('\n');
  const absWorkingDir = fileURLToPath(new URL('..', import.meta.url));
  const resolveDir = join(absWorkingDir, 'src');
  buildSync({
    logLevel: 'silent',
    stdin: { contents, resolveDir, loader: 'ts' },
    absWorkingDir,
    alias,
    outfile,
    bundle: true,
    platform: 'node',
  });
  const declared: Declared = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return declared;
}

const whole = declaredWith({});
const quick = declaredWith({ commander: './src/quick-commander.ts' });

/** What a line was understood as: the action's arguments and the options of the program; or why it was not. */
type Understood = { readonly given: readonly unknown[]; readonly everywhere: object } | 'refused' | 'left to commander';

async function understoodBy({ Command, declare, withGlobalOptions }: Declared, line: readonly string[]): Promise<Understood> {
  let given: readonly unknown[] | null = null;
  const silent = (command: Command) => command.exitOverride().configureOutput({ outputError: () => {}, writeOut: () => {} });
  const program = silent(withGlobalOptions(new Command('kw')));
  for (const add of declare) {
    silent(add(program, {} as Context)).action((...args: unknown[]) => {
      given = args.slice(0, -1);
    });
  }
  try {
    await program.parseAsync([...line], { from: 'user' });
  } catch (error) {
    if ((error as { needsWhole?: true }).needsWhole) return 'left to commander';
    return 'refused';
  }
  return given === null ? 'refused' : { given, everywhere: program.opts() };
}

/** Every option there is, as commander knows it. */
const declaredProgram = whole.withGlobalOptions(new whole.Command('kw'));
const flags = [declaredProgram, ...whole.declare.map((add) => add(declaredProgram, {} as Context))].flatMap(({ options }) =>
  options.map(({ long }) => long ?? ''),
);

/** Words that are values, right and wrong, and words that are no option. */
const others = [
  ...[
    'zoe',
    'Talked about it',
    '-',
    '--',
    '',
    '3',
    '-3',
    'json',
    'promise',
    'late',
    'call',
    'in',
    '25m',
    'upset..calm',
    'send it by fri',
  ],
  ...['never', 'markdown', 'csv', '--fields=id,what', '--days=7', '--kind=callback', '--via=visit', '--json=yes', '--nope', '-h'],
];

it('understands a line as commander does, or leaves it to commander', async () => {
  const word = oneof(
    { weight: 5, arbitrary: constantFrom(...others) },
    { weight: 4, arbitrary: constantFrom(...flags) },
    { weight: 1, arbitrary: string() },
  );
  const lines = sample(tuple(constantFrom(...names), array(word, { maxLength: 6 })), { numRuns: 12_000, seed: 20261126 });
  let understood = 0;
  for (const [name, rest] of lines) {
    const line = [name, ...rest];
    const quickly = await understoodBy(quick, line);
    if (quickly === 'left to commander') continue;
    understood += 1;
    expect({ line, understood: quickly }).toEqual({ line, understood: await understoodBy(whole, line) });
  }
  // Whatever always leaves it to commander would never be wrong.
  expect(understood).toBeGreaterThan(600);
});

it.each([
  [['due', '--json']],
  [['due', 'zoe', '--days', '7', '--fields', 'id,what']],
  [['due', '--kind', 'callback', '--kind', 'promise', '--exit-code']],
  [['digest', '--format', 'markdown', '--days=14', '--always', '--quiet', '--no-input']],
  [['brief', 'zoe', '--color', 'never']],
  [['export', '--format', 'ndjson']],
  [
    [
      'log',
      'zoe',
      'Talked',
      '--in',
      '--learned',
      'a',
      '--learned',
      'b',
      '--asked',
      'x',
      '--answer',
      'y',
      '--promise',
      'send it by fri',
    ],
  ],
  [['log', 'zoe', '--note', '-', '--no-answer', '--resume']],
])('reads %j by itself', async (line) => {
  const quickly = await understoodBy(quick, line);
  expect(quickly).toHaveProperty('given');
  expect(quickly).toEqual(await understoodBy(whole, line));
});

it.each([
  [['due', '--nope']],
  [['due', '--days', 'x']],
  [['due', '--kind', 'nothing']],
  [['due', 'zoe', 'ada']],
  [['due', '--help']],
  [['due', '--', 'zoe']],
  [['log', 'zoe', 'x', '--in', '--out']],
  [['digest', '--format']],
  [['nothing']],
])('leaves %j to commander, which says what is wrong', async (line) => {
  expect(await understoodBy(quick, line)).toBe('left to commander');
});

it.each([
  ['an argument that is read', (command: Command) => command.argument('<when>', 'a day', String)],
  ['an argument of several words', (command: Command) => command.argument('<words...>', 'a note')],
  ['a short option', (command: Command) => command.option('-n, --note <text>', 'a note')],
  ['an option of several words', (command: Command) => command.option('--note <words...>', 'a note')],
])('says so when a quick command declares %s', (_, declare) => {
  expect(() => declare(new quick.Command('due'))).toThrow('quick-commander.ts does not know');
});
