import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { commandTable } from '../src/command-table.ts';
import { topics } from '../src/commands/help-topics.ts';
import type { CommandEntry } from '../src/completion/command-table.ts';
import { manualPage } from '../src/manual.ts';
import { roffOf, roffText, roffWord } from '../src/render/roff.ts';

const page = await manualPage('November 26, 2026');

it('has every command with all of its options', async () => {
  for (const command of working(await commandTable(), '')) {
    const [, part = ''] = page.split(`.Ss "${command.path.replaceAll('-', '\\-')} `.replace(/ $/, ''));
    expect(part, command.path).not.toBe('');
    const own = part.split(/^\.S[sh] /m)[0] ?? '';
    const names = command.options.map(({ names: [long = ''] }) => long).filter((long) => long !== '--help');
    expect(
      names.filter((name) => !own.includes(name.replaceAll('-', '\\-'))),
      command.path,
    ).toEqual([]);
  }
});

it('has a section for each topic, and the usual ones in their usual order', () => {
  const sections = [...page.matchAll(/^\.Sh (.*)$/gm)].map(([, name]) => name);
  expect(sections).toEqual([
    'NAME',
    'SYNOPSIS',
    'DESCRIPTION',
    'OPTIONS',
    'COMMANDS',
    'DAYS AND TIMES',
    'JSON',
    'CRON',
    'ENVIRONMENT',
    'FILES',
    'EXIT STATUS',
    'EXAMPLES',
  ]);
  expect(topics).toHaveLength(5);
});

it('is installed under both names, and published', () => {
  expect(packageJson.man).toEqual(['./man/kw.1', './man/keepword.1']);
  expect(packageJson.files).toContain('man');
});

it.each([
  ['.Dd at the start', '\\&.Dd at the start'],
  ["'tis", "\\&'tis"],
  ['a\\b --c ~', 'a\\eb \\-\\-c \\(ti'],
  ['One. Two.', 'One.\nTwo.'],
])('takes %s for text', (text, written) => expect(roffText(text)).toBe(written));

it('takes an argument for one, whatever is in it', () => {
  expect([roffWord('"next week" 3bd'), roffWord('No')]).toEqual(['"\\(dqnext week\\(dq 3bd"', '"\\&No"']);
});

it('tells paragraphs, lists and what is to be typed apart', () => {
  expect(roffOf('Words.\n\n  a   one\n  bc  two\n\nExample:\n  $ kw due')).toBe(
    'Words.\n.Bl -tag -width Ds\n.It Cm "a"\none\n.It Cm "bc"\ntwo\n.El\n.Pp\nExample:\n.Bd -literal -offset indent\n$ kw due\n.Ed',
  );
});

interface Working extends CommandEntry {
  readonly path: string;
}

/** The commands that do something, by their full names. */
function working(entry: CommandEntry, path: string): readonly Working[] {
  const own = path === '' ? 'kw' : `${path} ${entry.name}`;
  // A setting of `config set` is completed like a command, but has no options.
  const within = entry.commands.filter(({ name, options }) => name !== 'help' && options.length > 0);
  return within.length === 0 ? [{ ...entry, path: own }] : within.flatMap((each) => working(each, own));
}
