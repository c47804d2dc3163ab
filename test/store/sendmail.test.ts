import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendThrough } from '../../src/store/sendmail.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keepword-mail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const message = Buffer.from('Subject: Grüße\n\n山田\n');
const send = (
  command: string,
  what: Uint8Array = message,
  patience = { accepted: 20_000, heard: 20_000 },
  shell: string | undefined = undefined,
) => sendThrough(command, what, { PATH: '/usr/bin:/bin', FOLDER: folder }, patience, shell);

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

  it('that cannot be started is told of in words', async () => {
    const nowhere = join(folder, 'sh');
    expect(await send('true', message, undefined, nowhere)).toBe(`could not be started by ${nowhere}: it is not there`);
    expect(await send(`true ${'x'.repeat(200_000)}`)).toBe('could not be started by /bin/sh: it is too long');
  });

  it('that never stops complaining fills no memory', async () => {
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }, 5);
    const sent = await send('cat > /dev/null; head -c 400000000 /dev/zero | tr "\\0" x >&2; exit 1');
    clearInterval(watch);
    expect(sent).toBe(`ended with 1: ${'x'.repeat(300)}`);
    expect(most).toBeLessThan(200_000_000);
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

  it.each(['ESRCH', 'EPERM'])('that takes too long, and cannot be ended for %s, is told of as any other', async (code) => {
    const kill = process.kill.bind(process);
    // What the system answers of a command that ends just then, or that runs as somebody else: neither can be had at will.
    const refusing = vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
      kill(pid, signal);
      throw Object.assign(new Error(`kill ${code}`), { code, syscall: 'kill' });
    });
    const answer = await send('sleep 600', message, { accepted: 200, heard: 100 });
    refusing.mockRestore();
    expect(answer).toBe('took longer than two minutes');
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
