import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { customers } from '../helpers/some-customers.ts';

/** Commands that open what lies in the home, each in its own way. */
const lines: readonly (readonly string[])[] = [
  [],
  ['due'],
  ['digest'],
  ['history'],
  ['log', '--resume'],
  ['log', 'zoe', 'A word'],
  ['drafts', 'list'],
  ['doctor'],
  ['doctor', '--repair'],
  ['undo'],
  ['contact', 'forget', 'zoe', '--yes'],
  ['backup', 'list'],
  ['backup', 'restore', '1', '--dry-run'],
  ['demo'],
];

type Spoil = (home: string) => string;

const below =
  (name: string, spoil: (path: string) => void): Spoil =>
  (home) => {
    const path = join(home, name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    spoil(path);
    return home;
  };
const isFile = (path: string): void => writeFileSync(path, 'nothing of ours');
const isLoop = (path: string): void => symlinkSync(path, path);

const belowFile: Spoil = (home) => {
  writeFileSync(`${home}-file`, '');
  return join(`${home}-file`, 'keepword');
};
const belowLoop: Spoil = (home) => {
  isLoop(`${home}-loop`);
  return join(`${home}-loop`, 'keepword');
};

/** What is in the way, and what each line exits with then. */
const spoiled: readonly (readonly [name: string, spoil: Spoil, exitCodes: string])[] = [
  ['below a file', belowFile, '4 4 4 4 3 4 0 4 4 4 4 0 3 1'],
  ['in a loop of links', belowLoop, '4 4 4 4 1 4 1 4 4 4 4 1 1 1'],
  ['of too long a name', (home) => join(dirname(home), 'n'.repeat(300)), '4 4 4 4 1 4 1 4 4 4 4 1 1 1'],
  ['where .state is a file', below('.state', isFile), '0 0 0 0 3 1 0 4 0 1 1 0 0 0'],
  ['where .state is a loop', below('.state', isLoop), '0 0 0 0 1 1 1 1 1 1 1 0 0 0'],
  ['where the drafts are a file', below('.state/drafts', isFile), '0 0 0 0 3 0 0 1 0 0 0 0 0 0'],
  ['where the drafts are a loop', below('.state/drafts', isLoop), '0 0 0 0 1 1 1 1 1 1 1 0 0 0'],
  ['where the backups are a file', below('backups', isFile), '0 0 0 0 3 1 0 4 0 1 1 0 3 0'],
  ['where the backups are a loop', below('backups', isLoop), '0 0 0 0 3 1 0 1 1 1 1 1 1 0'],
  ['where the history is a file', below('history', isFile), '0 0 0 4 3 1 0 4 0 1 4 0 4 0'],
  ['where the operations are a loop', below('operations', isLoop), '0 0 0 0 3 1 0 1 1 1 4 0 4 0'],
  ['where the journal is a loop', below('journal.json', isLoop), '4 4 4 4 3 4 0 4 1 4 4 0 4 0'],
  ['where the settings are a loop', below('config.json', isLoop), '1 1 1 1 1 1 1 1 0 0 0 1 1 1'],
];

/** Each command has a home of its own, so that none finds what another one repaired. */
async function exitCodes(desk: TestDesk, spoil: Spoil): Promise<readonly (readonly [exitCode: number, line: string])[]> {
  desk.has(customers);
  await desk.run(['log', 'zoe', 'About prices']);
  return Promise.all(
    lines.map(async (line, number) => {
      const home = join(desk.folder, `home-${number}`);
      cpSync(desk.home, home, { recursive: true });
      const { exitCode, stderr } = await desk.run(line, { env: { KEEPWORD_HOME: spoil(home) } });
      expect([line, stderr]).not.toEqual([line, expect.stringContaining('This is a bug')]);
      if (exitCode !== 0 && !line.includes('doctor')) expect([line, stderr]).toEqual([line, expect.stringMatching(/./)]);
      return [exitCode, line.join(' ')] as const;
    }),
  );
}

describe('a home that refuses is told in words, with the exit code of the contract,', () => {
  it.for(spoiled)('%s', async ([, spoil, codes], { desk }) => {
    const expected = codes.split(' ').map((code, number) => [Number(code), lines[number]?.join(' ')]);
    expect(await exitCodes(desk, spoil)).toEqual(expected);
  });
});

/** As `kw export --output` and `kw backup save` are told where to write. */
describe('a place that cannot be written to', () => {
  it.for([
    ['/etc/passwd/copy', 'a part of its path is not a folder'],
    [`/tmp/${'n'.repeat(300)}`, 'the name is too long'],
  ] as const)('%s', async ([path, reason], { desk }) => {
    desk.has(customers);
    for (const line of [
      ['export', '--output', path],
      ['backup', 'save', path],
    ])
      expect(await desk.run(line)).toMatchObject({
        exitCode: 1,
        stderr: expect.stringContaining(`${path} cannot be written: ${reason}.`),
      });
  });
});
