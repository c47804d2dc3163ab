import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { datesRows } from '../../src/commands/help-dates.ts';
import { environmentRows, topics } from '../../src/commands/help-topics.ts';
import { exitCodeMeanings } from '../../src/domain/exit-codes.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { monday, resolved } from '../domain/when-said.ts';
import { it } from '../helpers/desk.ts';
import { shellWords } from '../helpers/shell-words.ts';
import { people } from '../helpers/some-customers.ts';

const textOf = (name: string): string => topics.find((topic) => topic.name === name)?.text ?? '';

it('lists the topics with what each is about, and says which there are to whoever asks for another', async ({ desk }) => {
  const help = await desk.session('kw help');
  for (const { name, says } of topics) expect(help).toMatch(new RegExp(`^  help ${name} +${says}$`, 'm'));
  expect(await desk.session('kw help nonsense')).toMatchInlineSnapshot(`
    "$ kw help nonsense
    kw has no command "nonsense".
    kw --help lists the commands. The topics are dates, json, exit-codes, cron, environment.
    [exit 2]
    "
  `);
});

it('tells of a command within another what its own help does, and names one that there is not', async ({ desk }) => {
  for (const words of [['contact', 'add'], ['schedule', 'cron'], ['log'], ['config', 'set']])
    expect(await desk.run(['help', ...words])).toEqual(await desk.run([...words, '--help']));
  expect(await desk.run(['help', 'log', 'zoe'])).toEqual(await desk.run(['log', '--help']));
  expect(await desk.run(['help', 'contact'])).toEqual(await desk.run(['contact', '--help']));
  expect(await desk.run(['help', 'help'])).toEqual(await desk.run(['--help']));
  expect(await desk.session('kw help contact ad', 'kw --no-input help contact ad --json')).toMatchInlineSnapshot(`
    "$ kw help contact ad
    kw contact has no command "ad".
    kw contact --help lists what there is.
    [exit 2]
    $ kw --no-input help contact ad --json
    {"error":{"code":"usage","message":"kw contact has no command \\"ad\\".","hint":"kw contact --help lists what there is.","candidates":[]}}
    [exit 2]
    "
  `);
});

it.for(topics.map(({ name }) => name))('kw help %s is short, and fits', async (name, { desk }) => {
  const { stdout, exitCode } = await desk.run(['help', name]);
  expect(exitCode).toBe(0);
  const lines = stdout.split('\n');
  expect(lines.length).toBeLessThanOrEqual(34);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

describe('dates', () => {
  const phrases = datesRows.flatMap(([typed]) => shellWords(typed));

  it.for(phrases)('%s is understood', (phrase) => {
    expect(() => resolved(phrase, monday, 'ahead')).not.toThrow();
  });

  it.for(['1m', '1/12', '03/04'])('%s is refused, as it says', (phrase) => {
    expect(() => resolved(phrase, monday, 'ahead')).toThrow(UserError);
    expect(textOf('dates')).toContain(phrase);
  });

  it.for(['yesterday', '2 days ago'])('%s looks back, as it says', (phrase) => {
    expect(resolved(phrase, monday, 'back').window?.day).toMatch(/^2026-11-2[12]$/);
    expect(textOf('dates')).toContain(phrase);
  });
});

describe('json', () => {
  it('names documents that have a schema, and all that a command answers with', () => {
    const names = /There are: (.*)\.$/m.exec(textOf('json'))?.[1]?.split(', ') ?? [];
    const schemas = readdirSync(new URL('../../dist/schemas', import.meta.url));
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !schemas.includes(`keepword.${name}-1.json`))).toEqual([]);
  });

  it('shows what an error looks like', async ({ desk }) => {
    const { stdout, stderr } = await desk.run(['show', 'nobody', '--json']);
    expect(stdout).toBe('');
    expect(Object.keys(JSON.parse(stderr).error)).toEqual(['code', 'message', 'hint', 'candidates']);
    expect(textOf('json')).toContain('{"error":{"code","message","hint","candidates"}}');
  });
});

it('exit-codes has each with what it means', () => {
  const rows = [...textOf('exit-codes').matchAll(/^ {2}(\d+) +(.*)$/gm)].map(([, code, means]) => [code, means]);
  expect(rows).toEqual(Object.entries(exitCodeMeanings).map(([code, means]) => [code, means.replaceAll('`', '')]));
});

it('cron: the digest is silent when nothing is due, and a missing journal is not', async ({ desk }) => {
  const bare = { env: { KEEPWORD_HOME: undefined, TZ: undefined, NO_COLOR: undefined, KEEPWORD_SEED: undefined } };
  expect(await desk.run(['digest'], bare)).toMatchObject({ exitCode: 4, stdout: '' });
  desk.has(people);
  expect(await desk.run(['digest'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

it('cron: its lines by hand find the program and Node, where cron looks by itself in neither of their folders', async ({
  desk,
}) => {
  const [, path = '', command = ''] = /^ {2}PATH=(.*)\n {2}(?:\S+ ){5} ?(.*)$/m.exec(textOf('cron')) ?? [];
  const local = join(desk.folder, 'local/bin');
  mkdirSync(local, { recursive: true });
  symlinkSync(process.execPath, join(local, 'node'));
  symlinkSync(fileURLToPath(new URL('../../bin/keepword.cjs', import.meta.url)), join(local, 'kw'));
  const run = (PATH: string) => spawnSync('/bin/sh', ['-c', command], { env: { HOME: desk.folder, PATH }, encoding: 'utf8' });
  expect(run('/nowhere').status).toBe(127);
  const { status, stderr } = run(path.replace('/usr/local/bin', local).replace(/:.*/, ''));
  expect(stderr).toContain('There is no journal at ');
  expect(status).toBe(4);
});

describe('environment', () => {
  const named = environmentRows.flatMap(([names]) => names.split(', '));

  it('has every variable that the code reads', () => {
    expect([...read].filter((name) => !named.includes(name))).toEqual([]);
  });

  it('has none that it does not read', () => {
    expect(named.filter((name) => !read.has(name))).toEqual([]);
  });
});

/** The names of variables in the code: asked of an environment, or taken out of one. Those of the system's own constants are no variables. */
const read: ReadonlySet<string> = new Set(
  sources().flatMap((code) => [
    ...[...code.matchAll(/\b(?:env|environment)\??\.([A-Z][A-Z_]+)\b/g)].map(([, name = '']) => name),
    ...[
      ...code.matchAll(
        /\{([^{}]*)\}(?:\s*=\s*(?:process\.)?(?:env|environment)\b|: (?:Environment|Readonly<Record<string, string \| undefined>>))/g,
      ),
    ].flatMap(([, names = '']) => names.match(/\b[A-Z][A-Z_]+\b/g) ?? []),
  ]),
);

function sources(): readonly string[] {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${src}${file}`, 'utf8'));
}
