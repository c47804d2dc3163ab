import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { editWith } from '../../src/store/editor.ts';

/** A program that does this with the file it is given. */
function editor(script: string): { readonly path: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'editor-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { path, folder };
}

const PATH = '/usr/bin:/bin';

it('answers what was saved, in every script, without the last line break', async () => {
  const { path } = editor('printf "Håkon, São Paulo, 株式会社\\n\\nline two\\n" > "$1"');
  expect(await editWith({ PATH, EDITOR: path }, 'before', 'md')).toBe('Håkon, São Paulo, 株式会社\n\nline two');
});

it.each([
  ['was left as it was', 'true'],
  ['was saved as it was', 'cp "$1" "$1.copy" && mv "$1.copy" "$1"'],
])('answers null when the text %s', async (_how, script) => {
  expect(await editWith({ PATH, EDITOR: editor(script).path }, 'before', 'md')).toBeNull();
});

it('prefers $VISUAL, and takes arguments in it', async () => {
  const { path } = editor('printf "%s" "$1" > "$2"');
  expect(await editWith({ PATH, VISUAL: `${path} --wait`, EDITOR: 'false' }, '', 'md')).toBe('--wait');
});

it('takes the first usual editor that there is', async () => {
  const { path, folder } = editor('printf nano > "$1"');
  writeFileSync(join(folder, 'nano'), readFileSync(path));
  chmodSync(join(folder, 'nano'), 0o755);
  expect(await editWith({ PATH: folder }, '', 'md')).toBe('nano');
});

it.each([
  ['fails', { EDITOR: 'exit 3;' }, 'ended with 3'],
  ['is not there', { EDITOR: 'no-such-editor' }, 'was not found'],
  ['saves something else than UTF-8', { EDITOR: editorOfBytes() }, 'is not UTF-8'],
])('takes nothing over when the editor %s', async (_how, environment, said) => {
  await expect(editWith({ PATH, ...environment }, 'before', 'md')).rejects.toMatchObject({
    code: 'failed',
    message: expect.stringContaining(said),
    hint: expect.stringMatching(/./),
  });
});

it('says how to name an editor when there is none', async () => {
  await expect(editWith({ PATH: '/nowhere' }, '', 'md')).rejects.toMatchObject({
    hint: expect.stringContaining('export EDITOR='),
  });
});

it('keeps the text where only we can read it, and leaves nothing behind', async () => {
  const { path, folder } = editor('stat -c %a "$1" "$(dirname "$1")" > "$(dirname "$0")/modes"; exit 1');
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('keepword-note-'));
  const before = left();
  await expect(editWith({ PATH, EDITOR: path }, 'private', 'md')).rejects.toThrow('ended with 1');
  expect(readFileSync(join(folder, 'modes'), 'utf8')).toBe('600\n700\n');
  expect(left()).toEqual(before);
});

function editorOfBytes(): string {
  return `f() { printf '\\377\\376' > "$1"; }; f`;
}

it('passes on a request to end, but not Ctrl-C, which the editor hears itself', async () => {
  const edited = editWith({ PATH, EDITOR: `exec ${editor('exec sleep 20').path}` }, 'before', 'md');
  process.emit('SIGINT', 'SIGINT');
  process.emit('SIGTERM', 'SIGTERM');
  await expect(edited).rejects.toThrow('ended with SIGTERM');
});
