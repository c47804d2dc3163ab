import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendThrough } from '../../src/store/sendmail.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keepword-mail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const message = Buffer.from('Subject: Grüße\n\n山田\n');
const send = (command: string, what: Uint8Array = message, patience = { accepted: 20_000, heard: 20_000 }) =>
  sendThrough(command, what, { PATH: '/usr/bin:/bin', FOLDER: folder }, patience);

describe('a command that takes mail', () => {
  it('gets every byte, with its arguments read as a shell does', async () => {
    const long = Buffer.concat(Array.from({ length: 20_000 }, () => message));
    expect(await send('cat > "$FOLDER/the mail"', long)).toBeNull();
    expect(readFileSync(join(folder, 'the mail')).equals(long)).toBe(true);
  });

  it.each([
    ['exit 75', 'ended with 75'],
    ["cat > /dev/null; echo 'no such host' >&2; exit 68", 'ended with 68: no such host'],
    ["cat > /dev/null; printf 'one\\ntwo\\033[31m' >&2; exit 1", 'ended with 1: one two'],
    ['head -c 100000 /dev/zero | tr "\\0" x >&2; exit 1', `ended with 1: ${'x'.repeat(300)}`],
    ['no-such-command -t', 'was not found'],
    ['kill -9 $$', 'ended with SIGKILL'],
  ])('that does not accept it, %s, is told of in words', async (command, words) => {
    expect(await send(command)).toBe(words);
  });

  it('that ends well without having taken all of it did not accept it', async () => {
    expect(await send('exec 0<&-', Buffer.alloc(1 << 20))).toBe('did not take all of it');
  });

  it('that takes too long is ended, with what it started', async () => {
    const command = 'sleep 600 & echo $! > "$FOLDER/pid"; wait';
    expect(await send(command, message, { accepted: 1_500, heard: 1_000 })).toBe('took longer than two minutes');
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    await expect.poll(() => isThere(pid)).toBe(false);
  });

  it('is not waited for by what it leaves running', async () => {
    const command = 'cat > /dev/null; setsid sleep 30 & echo $! > "$FOLDER/pid"';
    expect(await send(command, message, { accepted: 20_000, heard: 100 })).toBeNull();
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')));
  });

  it('has no terminal to ask on', async () => {
    expect(await send('cat > /dev/null; if (: < /dev/tty) 2> /dev/null; then exit 9; fi')).toBeNull();
  });
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
