import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { editIn } from '../../src/store/editing.ts';
import { editWith } from '../../src/store/editor.ts';

/** A program that does this with the file it is given. */
function editor(script: string): { readonly path: string; readonly folder: string } {
  const folder = mkdtempSync('/tmp/editor-test-');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { path, folder };
}

const PATH = '/usr/bin:/bin';

/** Where the text lies while the editor has it: nobody else puts anything there. */
let temporary = '';
beforeEach(() => {
  temporary = mkdtempSync('/tmp/editor-test-');
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

/** All that lies there. */
const left = (): readonly string[] => readdirSync(temporary, { recursive: true, encoding: 'utf8' }).toSorted();
const only = (): string => join(temporary, left()[0] ?? 'nothing');

it('answers what was saved, in every script, without the last line break', async () => {
  const { path } = editor('printf "Håkon, São Paulo, 株式会社\\n\\nline two\\n" > "$1"');
  expect(await editWith({ PATH, EDITOR: path }, 'before', 'md')).toEqual({
    saved: 'Håkon, São Paulo, 株式会社\n\nline two',
  });
  expect(left()).toEqual([]);
});

it.each([
  ['was left as it was', 'true'],
  ['was saved as it was', 'cp "$1" "$1.copy" && mv "$1.copy" "$1"'],
])('answers null when the text %s', async (_how, script) => {
  expect(await editWith({ PATH, EDITOR: editor(script).path }, 'before', 'md')).toEqual({ saved: null });
  expect(left()).toEqual([]);
});

it('prefers $VISUAL, and takes arguments in it', async () => {
  const { path } = editor('printf "%s" "$1" > "$2"');
  expect(await editWith({ PATH, VISUAL: `${path} --wait`, EDITOR: 'false' }, '', 'md')).toEqual({ saved: '--wait' });
});

it('takes the first usual editor that there is', async () => {
  const { path, folder } = editor('printf nano > "$1"');
  writeFileSync(join(folder, 'nano'), readFileSync(path));
  chmodSync(join(folder, 'nano'), 0o755);
  expect(await editWith({ PATH: folder }, '', 'md')).toEqual({ saved: 'nano' });
});

it.each([
  ['fails', { EDITOR: 'exit 3;' }, 'ended with 3'],
  ['is not there', { EDITOR: 'no-such-editor' }, 'was not found'],
  ['leaves no file behind', { EDITOR: 'rm' }, 'it is not there'],
  ['leaves not even the folder behind', { EDITOR: 'f() { rm -r "$(dirname "$1")"; }; f' }, 'it is not there'],
])('takes nothing over when the editor %s, and keeps nothing', async (_how, environment, said) => {
  expect(await editWith({ PATH, ...environment }, 'before', 'md')).toEqual({
    refused: { message: expect.stringContaining(said), hint: expect.stringMatching(/./) },
  });
  expect(left()).toEqual([]);
});

it.each([
  ['fails after saving', 'printf "a long note" > "$1"; exit 3', 'ended with 3', 'a long note'],
  ['is killed after saving', 'printf "a long note" > "$1"; kill -9 $$', 'ended with SIGKILL', 'a long note'],
  ['saves something else than UTF-8', `printf 'Z\\374rich' > "$1"`, 'is not UTF-8', 'Z\xfcrich'],
])('keeps what was written when the editor %s, and says where', async (_how, script, said, written) => {
  const edited = await editWith({ PATH, EDITOR: editor(script).path }, 'before', 'md');
  const file = join(only(), 'note.md');
  expect(edited).toEqual({
    refused: {
      message: expect.stringMatching(new RegExp(`${said}.*What was written is kept.$`)),
      hint: expect.stringContaining(`cat ${file}`),
    },
  });
  expect(readFileSync(file, 'latin1')).toBe(written);
});

it.each([
  ['beside the file', 'echo swap > "$(dirname "$1")/.note.md.swp"; exit 1', ['.note.md.swp', 'note.md']],
  ['in its place', 'rm "$1"; echo swap > "$1~"', ['note.md~']],
])('keeps what the editor put %s', async (_where, script, names) => {
  const edited = await editWith({ PATH, EDITOR: editor(script).path }, 'before', 'md');
  expect(edited).toMatchObject({ refused: { hint: expect.stringContaining(`ls -A ${only()}`) } });
  expect(readdirSync(only()).toSorted()).toEqual(names);
});

it('says what is in the place of the file, and keeps it', async () => {
  const edited = await editWith({ PATH, EDITOR: editor('rm "$1"; mkdir "$1"').path }, 'before', 'md');
  expect(edited).toMatchObject({ refused: { message: expect.stringContaining('it is a folder') } });
  expect(readdirSync(only())).toEqual(['note.md']);
});

it('says which folder gives no place for the text', async () => {
  vi.stubEnv('TMPDIR', join(temporary, 'nowhere'));
  expect(await editWith({ PATH, EDITOR: 'true' }, '', 'md')).toEqual({
    refused: {
      message: `There is no place for the editor in ${join(temporary, 'nowhere')}: it is not there.`,
      hint: expect.stringContaining('export TMPDIR='),
    },
  });
});

it('says how to name an editor when there is none', async () => {
  expect(await editWith({ PATH: '/nowhere' }, '', 'md')).toMatchObject({
    refused: { hint: expect.stringContaining('export EDITOR=') },
  });
});

it('says as an error of a person why nothing was taken over', async () => {
  expect(await editIn({ PATH, EDITOR: 'echo well >' }, 'before', 'md')).toBe('well');
  await expect(editIn({ PATH, EDITOR: 'exit 3;' }, 'before', 'md')).rejects.toMatchObject({
    code: 'failed',
    message: expect.stringContaining('ended with 3'),
    hint: expect.stringMatching(/./),
  });
});

it('leaves a mistake of this program a mistake', async () => {
  await expect(editWith({ PATH, EDITOR: 'a\0b' }, '', 'md')).rejects.toThrow('null bytes');
});

it('keeps the text where only we can read it', async () => {
  const { path, folder } = editor('stat -c %a "$1" "$(dirname "$1")" > "$(dirname "$0")/modes"');
  expect(await editWith({ PATH, EDITOR: path }, 'private', 'md')).toEqual({ saved: null });
  expect(readFileSync(join(folder, 'modes'), 'utf8')).toBe('600\n700\n');
});

it('counts as typed what was saved before a request to end came, but nothing of a text that was not changed', async () => {
  const typed: string[] = [];
  const ends = async (script: string): Promise<unknown> => {
    const { path, folder } = editor(`trap 'kill $!; exit 1' TERM\n${script}\nsleep 20 &\ntouch "$0.ready"\nwait`);
    const edited = editWith({ PATH, EDITOR: path }, 'before', 'md', (text) => void typed.push(text));
    await vi.waitFor(() => expect(readdirSync(folder)).toContain('editor.ready'));
    process.emit('SIGTERM', 'SIGTERM');
    return edited;
  };
  expect(await ends('printf "Håkon\\n\\nand more\\n" > "$1"')).toMatchObject({
    refused: { message: expect.stringContaining('was ended.'), hint: 'What had been saved in it counts as typed.' },
  });
  expect([typed, left()]).toEqual([['Håkon\n\nand more'], []]);
  expect(await ends('true')).toMatchObject({ refused: { message: expect.stringContaining('nothing was taken over') } });
  expect(await ends('printf more > "$1"; touch "$1.swp"')).toMatchObject({
    refused: { hint: expect.stringMatching(/counts as typed\. What is kept: ls -A/) },
  });
  expect([typed.at(-1), left().filter((name) => name.includes('/'))]).toEqual(['more', [expect.stringContaining('.md.swp')]]);
});

it('passes on a request to end, but not Ctrl-C, which the editor hears itself', async () => {
  const { path, folder } = editor('echo $$ > "$0.pid"\nexec sleep 20');
  const edited = editWith({ PATH, EDITOR: `${path} --wait` }, 'before', 'md');
  const pid = await vi.waitFor(() => Number(readFileSync(join(folder, 'editor.pid'), 'utf8').trim() || expect.unreachable()));
  process.emit('SIGINT', 'SIGINT');
  process.emit('SIGTERM', 'SIGTERM');
  expect(await edited).toMatchObject({ refused: { message: expect.stringContaining('ended with SIGTERM') } });
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
