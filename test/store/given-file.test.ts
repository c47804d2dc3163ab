import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readGivenBytes, readGivenFile } from '../../src/store/given-file.ts';

function fileWith(bytes: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-given-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'given');
  writeFileSync(path, bytes);
  return path;
}

it('reads a file that was named on the line', () => {
  expect(readGivenFile(fileWith('Fronleichnam für Zoë'))).toBe('Fronleichnam für Zoë');
});

it('reads bytes that are no text', () => {
  expect([...readGivenBytes(fileWith(Buffer.from([0x66, 0xff, 0xfe])))]).toEqual([0x66, 0xff, 0xfe]);
});

it.each([
  ['that is not there', () => join(fileWith(''), '..', 'nothing'), 'it is not there'],
  ['that is a folder', () => tmpdir(), 'it is not a file'],
  ['that is no text', () => fileWith(Buffer.from([0x66, 0xff, 0xfe])), 'it is no text in UTF-8'],
])('says why it cannot read one %s', (_, path, why) => {
  expect(() => readGivenFile(path())).toThrow(expect.objectContaining({ code: 'usage', message: expect.stringContaining(why) }));
});

it('takes no name that cannot be one for a file that is missing', () => {
  expect(() => readGivenFile('no\0name')).toThrow(TypeError);
});
