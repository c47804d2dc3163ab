import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { program } from './helpers/run-program.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keepword-bin-')));
  mkdirSync(join(folder, 'bin'));
  copyFileSync(program, join(folder, 'bin/keepword.cjs'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const start = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};

it('says how to build what is not built', () => {
  expect(start('bin/keepword.cjs')).toEqual({
    status: 1,
    stdout: '',
    stderr: `kw: Keepword is not built yet: ${join(folder, 'dist/today.cjs')} is missing.\nRun: npm ci && npm run build\n`,
  });
});

it.each(['18.20.8', '20.18.3', '0.10.48'])('says which Node it needs to Node %s', (version) => {
  const pretending = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./bin/keepword.cjs');`;
  expect(start('-e', pretending)).toEqual({
    status: 1,
    stdout: '',
    stderr: `kw: Keepword needs Node 20.19 or newer; this is ${version}.\nA newer one is at https://nodejs.org.\n`,
  });
});

it('is built without an import() of its own, which code that was compiled ahead may not use', () => {
  const dist = join(dirname(dirname(program)), 'dist');
  const built = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
  expect(built).not.toEqual([]);
  expect(built.filter((name) => /\bimport\(/.test(readFileSync(join(dist, name), 'utf8')))).toEqual([]);
});

it('is built of plain ASCII, because the starter reads it byte by byte', () => {
  const dist = join(dirname(dirname(program)), 'dist');
  const built = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
  expect(built.filter((name) => readFileSync(join(dist, name)).some((byte) => byte > 127))).toEqual([]);
});

it('starts each command that has a bundle of its own with it', () => {
  const named = /var quick = \{([^}]*)\};/.exec(readFileSync(program, 'utf8'))?.[1]?.match(/'[a-z]+'/g) ?? [];
  const built = readdirSync(join(dirname(dirname(program)), 'dist')).flatMap((file) => /^(.*)\.compiled$/.exec(file)?.[1] ?? []);
  expect(named.map((name) => name.slice(1, -1)).sort()).toEqual(
    built.filter((name) => !['table', 'grid', 'html'].includes(name)).sort(),
  );
});

it('keeps what few runs need beside such a bundle', () => {
  const bundle = (name: string): string => readFileSync(join(dirname(dirname(program)), 'dist', `${name}.cjs`), 'utf8');
  for (const name of ['due', 'today', 'digest', 'brief', 'export']) {
    expect(bundle(name)).not.toContain('top-left');
    expect(bundle(name)).not.toContain('must have required property');
  }
  expect(bundle('grid')).toContain('top-left');
  expect(bundle('log')).toContain('must have required property');
});

it('keeps what reads calendars beside all of them', () => {
  const dist = join(dirname(dirname(program)), 'dist');
  const built = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
  expect(built.filter((name) => readFileSync(join(dist, name), 'utf8').includes('invalid ical body'))).toEqual(['icalendar.cjs']);
});

it('reads a line without commander, and asks nothing where a command only shows', () => {
  const bundle = (name: string): string => readFileSync(join(dirname(dirname(program)), 'dist', `${name}.cjs`), 'utf8');
  expect(bundle('keepword')).toContain('showHelpAfterError');
  for (const name of ['due', 'today', 'log', 'digest', 'brief', 'export'])
    expect(bundle(name)).not.toContain('showHelpAfterError');
  for (const name of ['due', 'digest', 'brief', 'export']) expect(bundle(name)).not.toContain('Please type something.');
});

it('keeps what reads mails beside all of them', () => {
  const dist = join(dirname(dirname(program)), 'dist');
  const built = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
  expect(built.filter((name) => readFileSync(join(dist, name), 'utf8').includes('Maximum MIME nesting depth'))).toEqual([
    'mail.cjs',
  ]);
});

it('carries no other command in such a bundle', () => {
  const bundle = (name: string): string => readFileSync(join(dirname(dirname(program)), 'dist', `${name}.cjs`), 'utf8');
  expect(bundle('keepword')).toContain('write down a call, a visit, a letter');
  expect(bundle('due')).not.toContain('write down a call, a visit, a letter');
});

it('comes with compiled code that says nothing of the machine, and that this Node takes', () => {
  const built = join(dirname(dirname(program)), 'dist');
  const compiled = readdirSync(built).filter((name) => name.endsWith('.compiled'));
  expect(compiled).toContain('log.compiled');
  const taken = `const fs = require('fs'), vm = require('vm');
    const [source, filename, compiled] = process.argv.slice(1);
    const script = new vm.Script(fs.readFileSync(source, 'latin1'), { filename, cachedData: fs.readFileSync(compiled) });
    process.stdout.write(String(script.cachedDataRejected));`;
  for (const name of compiled) {
    const path = join(built, name);
    expect([name, readFileSync(path).includes(dirname(built))]).toEqual([name, false]);
    const source = path.replace(/\.compiled$/, '.cjs');
    const args = ['-e', taken, source, `keepword/dist/${name.replace(/\.compiled$/, '.cjs')}`, path];
    expect([name, start(...args).stdout]).toEqual([name, 'false']);
  }
});
