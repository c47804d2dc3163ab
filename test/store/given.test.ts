import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { givenBytes, givenText, isFile } from '../../src/store/given.ts';

const calls = vi.hoisted(() => ({ answers: [] as (string | Buffer | Error)[] }));

// What is piped in comes in parts of any size, or not yet: no real pipe does that on demand. Files are read as they are.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const readSync = (file: number, part: Buffer, ...more: readonly number[]): number => {
    if (file !== 0) return Reflect.apply(real.readSync, real, [file, part, ...more]) as number;
    const answer = calls.answers.shift() ?? '';
    if (answer instanceof Error) throw answer;
    if (Buffer.isBuffer(answer)) return answer.copy(part);
    return part.write(answer);
  };
  return { ...real, readSync };
});

const refused = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'read' });

beforeEach(() => {
  calls.answers = [];
});

function pathFor(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-given-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

function fileWith(bytes: string | Buffer): string {
  const path = pathFor('given');
  writeFileSync(path, bytes);
  return path;
}

describe('a file that was named on the line', () => {
  it('is read as text, without the mark that some programs put before it', () => {
    expect(givenText(fileWith('\uFEFFFronleichnam für Zoë'))).toBe('Fronleichnam für Zoë');
  });

  it('is read as bytes that are no text', () => {
    expect([...givenBytes(fileWith(Buffer.from([0x66, 0xff, 0xfe])))]).toEqual([0x66, 0xff, 0xfe]);
  });

  it('may be a pipe, as a shell makes for <(...)', () => {
    const pipe = pathFor('pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', `printf 'für Zoë' > '${pipe}'`], { stdio: 'ignore' });
    onTestFinished(() => void writer.kill());
    expect(givenText(pipe)).toBe('für Zoë');
  });

  it('may be a device, with nothing in it', () => {
    expect(givenText('/dev/null')).toBe('');
  });

  it.each([
    ['that is not there', () => pathFor('nothing'), 'it is not there'],
    ['that is a folder', () => tmpdir(), 'it is not a file'],
    ['that is no text', () => fileWith(Buffer.from([0x66, 0xff, 0xfe])), 'it is no text in UTF-8'],
    ['that never ends', () => '/dev/zero', 'it is larger than 16 MiB'],
  ])('says why it cannot be read when it is one %s', (_, path, why) => {
    const error = { code: 'usage', message: expect.stringContaining(`${why}. Nothing was changed.`) };
    expect(() => givenText(path())).toThrow(expect.objectContaining(error));
  });

  it('is told from a folder, from nothing, and from a note that is too long for a name', () => {
    const words = [fileWith('Hi'), tmpdir(), pathFor('nothing'), 'x'.repeat(5000)];
    expect(words.map(isFile)).toEqual([true, false, false, false]);
  });

  it('is told how to be made text', () => {
    const path = fileWith(Buffer.from([0x66, 0xff, 0xfe]));
    expect(() => givenText(path)).toThrow(expect.objectContaining({ hint: `Convert it: iconv -f latin1 -t utf-8 ${path}` }));
  });

  it.each(['fffe7b007d00', 'feff007b007d'])('tells UTF-16 from older alphabets: %s', (bytes) => {
    const path = fileWith(Buffer.from(bytes, 'hex'));
    expect(() => givenText(path)).toThrow(expect.objectContaining({ hint: `Convert it: iconv -f utf-16 -t utf-8 ${path}` }));
  });

  it('is not missing when its name cannot be one', () => {
    expect(() => givenText('no\0name')).toThrow(TypeError);
  });
});

describe('what is piped in', () => {
  it.each([
    ['in parts', ['für ', 'Zoë']],
    ['slower than it is read', [refused('EAGAIN'), 'für ', refused('EAGAIN'), refused('EAGAIN'), 'Zoë']],
    ['and ends as Windows says it', ['für Zoë', refused('EOF')]],
  ])('comes %s', (_, answers) => {
    calls.answers = answers;
    expect(givenText('-')).toBe('für Zoë');
  });

  it('says why it cannot be read', () => {
    calls.answers = [refused('EISDIR')];
    expect(() => givenBytes('-')).toThrow('What is piped in cannot be read: it is a folder. Nothing was changed.');
  });

  it('is told how to be made text on its way', () => {
    calls.answers = [Buffer.from([0x66, 0xfc, 0x72])];
    const hint = 'Convert it on its way here: | iconv -f latin1 -t utf-8 |';
    expect(() => givenText('-')).toThrow(expect.objectContaining({ hint }));
  });

  it('is read no further where there is far too much', () => {
    calls.answers = ['für ', 'Zoë', 'and more'];
    expect(() => givenText('-', 5)).toThrow('What is piped in cannot be read: it is larger than 0 MiB. Nothing was changed.');
    expect(calls.answers).toEqual(['and more']);
  });

  it('lets a mistake of this program be one', () => {
    calls.answers = [new TypeError('a mistake')];
    expect(() => givenText('-')).toThrow(TypeError);
  });
});
