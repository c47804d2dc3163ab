import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { program } from '../helpers/run-program.ts';

const execute = promisify(execFile);
const root = dirname(dirname(program));
const page = join(root, 'man/kw.1');

it('is a page without a fault, as mandoc sees it', async () => {
  expect(await execute('mandoc', ['-T', 'lint', '-W', 'all', page]).catch(({ stdout }) => ({ stdout }))).toMatchObject({
    stdout: '',
  });
});

it.for([48, 80])('reads well in man at %s columns', async (columns) => {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', MANWIDTH: String(columns), MAN_KEEP_FORMATTING: '' };
  const { stdout, stderr } = await execute('man', ['--local-file', '--pager=cat', page], { env });
  expect(stderr).toBe('');
  // What is to be typed stays in one line, and a pager breaks it.
  const tooLong = stdout.split('\n').filter((line) => line.length > columns && !/^ +(?:\$ |kw |30 7 \* )/.test(line));
  expect(tooLong).toEqual([]);
  for (const words of ['--promise <text>', 'KEEPWORD_HOME', 'EXIT STATUS', 'kw find-out [contact] [question]'])
    expect(stdout).toContain(words);
});

it('is installed with the program, under both names', async ({ desk }) => {
  const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: desk.folder };
  const npm = (...args: readonly string[]) =>
    execute('npm', [...args, '--offline', '--no-audit', '--no-fund'], { env, cwd: root });
  await npm('pack', '--ignore-scripts', '--pack-destination', desk.folder);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const prefix = join(desk.folder, 'prefix');
  mkdirSync(prefix);
  await npm('install', '--global', '--prefix', prefix, join(desk.folder, `keepword-${version}.tgz`));
  expect(['kw.1', 'keepword.1'].filter((name) => !existsSync(join(prefix, 'share/man/man1', name)))).toEqual([]);
  const { stdout } = await execute('man', ['--pager=cat', '-M', join(prefix, 'share/man'), 'keepword'], { env });
  expect(stdout).toContain('remembers every customer and keeps every promise');
});
