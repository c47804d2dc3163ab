import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { inShell } from '../helpers/shell.ts';
import { people } from '../helpers/some-customers.ts';

const execute = promisify(execFile);

/** As cron runs it: no terminal, no session, next to no environment. */
const cron = (desk: TestDesk, line: string) =>
  inShell(desk, `setsid -w env -i HOME="$HOME" PATH=/usr/bin:/bin '${process.execPath}' '${program}' ${line} < /dev/null`);

const send = '--home keepword --now 2026-11-23T07:30 digest --send --to me@example.com';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A mail server on this machine, and a desk whose mail goes there through msmtp. Answers the mails that have arrived. */
async function withServer(desk: TestDesk, ...options: readonly string[]): Promise<() => readonly Buffer[]> {
  const port = await freePort();
  const box = join(desk.folder, 'Maildir');
  const args = ['-m', 'aiosmtpd', '-n', '-l', `127.0.0.1:${port}`, ...options, '-c', 'aiosmtpd.handlers.Mailbox', box];
  const server = spawn('/usr/bin/python3', args, { stdio: 'ignore' });
  onTestFinished(() => {
    server.kill();
  });
  await expect.poll(() => isListening(port), { timeout: 20_000 }).toBe(true);
  await throughMsmtp(desk, port);
  return () => ['new', 'cur'].flatMap((part) => filesIn(join(box, part)));
}

/** Mail goes to this port with msmtp, as somebody has it who mails through a provider. */
async function throughMsmtp(desk: TestDesk, port: number): Promise<void> {
  const settings = ['account default', 'host 127.0.0.1', `port ${port}`, 'from me@example.com', 'tls off', 'auth off', ''];
  writeFileSync(join(desk.folder, '.msmtprc'), settings.join('\n'), { mode: 0o600 });
  await desk.run(['config', 'set', 'sendmail', 'msmtp -t']);
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('data', () => socket.destroy());
  });

function filesIn(folder: string): readonly Buffer[] {
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  } catch {
    return [];
  }
}

/** What Python's parser finds in a mail: it lists whatever is not as the standards say. */
const withPython = `
import email, email.policy, json, sys
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
print(json.dumps({
  'subject': mail['subject'], 'from': mail['from'], 'to': mail['to'], 'id': mail['message-id'], 'auto': mail['auto-submitted'],
  'date': mail['date'].datetime.isoformat(), 'type': mail.get_content_type(),
  'parts': [[part.get_content_type(), part.get_content_charset()] for part in mail.iter_parts()],
  'text': mail.get_body(('plain',)).get_content(), 'html': mail.get_body(('html',)).get_content(),
  'defects': [str(defect) for part in mail.walk() for defect in part.defects + [d for h in part.values() for d in h.defects]],
}))`;

describe('a digest sent with msmtp to a mail server', () => {
  it('arrives whole, from cron, and is read by parsers that know nothing of us', async ({ desk }) => {
    desk.has(busyMorning);
    await desk.run(['callback', '山田', 'today 15:00', '--about', '見積もり']);
    const arrived = await withServer(desk);
    expect(await cron(desk, send)).toEqual({
      stdout: '',
      stderr: 'Sent to me@example.com: 1 upset, 2 late, 5 today, 山田 芽衣 15:00.\n',
      exitCode: 0,
    });
    expect(arrived()).toHaveLength(1);
    const [mail = Buffer.alloc(0)] = arrived();
    const text = (await desk.run(['digest'])).stdout;
    const html = (await desk.run(['digest', '--format', 'html'])).stdout;

    writeFileSync(join(desk.folder, 'mail.eml'), mail);
    const { stdout } = await execute('/usr/bin/python3', ['-c', withPython, join(desk.folder, 'mail.eml')]);
    const { text: plain, html: page, ...found } = JSON.parse(stdout);
    expect(found).toEqual({
      subject: '1 upset, 2 late, 5 today, 山田 芽衣 15:00',
      from: 'Keepword <me@example.com>',
      to: 'me@example.com',
      id: expect.stringMatching(/^<keepword\.2026-11-23\.[0-9a-f]{16}@example\.com>$/),
      auto: 'auto-generated',
      date: '2026-11-23T07:30:00+01:00',
      type: 'multipart/alternative',
      parts: [
        ['text/plain', 'utf-8'],
        ['text/html', 'utf-8'],
      ],
      defects: [],
    });
    expect([plain.trimEnd(), page.trimEnd()]).toEqual([text.trimEnd(), html.trimEnd()]);

    const parsed = await PostalMime.parse(mail);
    expect(parsed).toMatchObject({ subject: found.subject, messageId: found.id, attachments: [] });
    expect([parsed.text?.trimEnd(), parsed.html?.trimEnd()]).toEqual([text.trimEnd(), html.trimEnd()]);
  });

  it('shows in mutt as it was written', async ({ desk }) => {
    desk.has(busyMorning);
    const arrived = await withServer(desk);
    await cron(desk, send);
    expect(arrived()).toHaveLength(1);
    writeFileSync(join(desk.folder, '.muttrc'), 'set folder=Maildir record="" charset=utf-8\nalternative_order text/plain\n');
    const terminal = await openTerminal({
      command: ['mutt', '-F', '.muttrc', '-R', '-f', 'Maildir'],
      folder: desk.folder,
      env: { PATH: '/usr/bin:/bin', HOME: desk.folder },
    });
    await terminal.waitFor('1 upset, 2 late, 4 today');
    await terminal.press('Enter');
    await terminal.waitFor('山田 芽衣 · left furious');
    await terminal.press('q');
  });

  it('goes out again only when something is new, whoever holds the lock', async ({ desk }) => {
    desk.has(busyMorning);
    const arrived = await withServer(desk);
    const ticket = { token: 'theirs', pid: 1, host: 'elsewhere', command: 'log', at: '2026-11-23T06:00:00Z' };
    mkdirSync(join(desk.home, '.state'), { recursive: true });
    const lock = join(desk.home, '.state', 'lock');
    writeFileSync(lock, JSON.stringify(ticket));
    for (const stderr of ['Sent to me@example.com: 1 upset, 2 late, 4 today.\n', '', ''])
      expect(await cron(desk, `${send} --if-new`)).toEqual({ stdout: '', stderr, exitCode: 0 });
    expect(arrived()).toHaveLength(1);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(ticket);
  });

  it('is not sent on a silent day, and nothing is said', async ({ desk }) => {
    desk.has(people);
    const arrived = await withServer(desk);
    expect(await cron(desk, send)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(arrived()).toEqual([]);
  });
});

describe('a mail server that does not take it', () => {
  it('makes the digest fail, with what msmtp says', async ({ desk }) => {
    desk.has(busyMorning);
    const arrived = await withServer(desk, '-s', '100');
    const { stdout, stderr, exitCode } = await cron(desk, send);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(stderr).toMatch(/^The digest was not sent: "msmtp -t" ended with \d+: msmtp: .*\.\nkw config set sendmail /);
    expect(arrived()).toEqual([]);
  });

  it('does so too when it is not there', async ({ desk }) => {
    desk.has(busyMorning);
    await throughMsmtp(desk, await freePort());
    const { stderr, exitCode } = await cron(desk, `${send} --if-new`);
    expect({ stderr, exitCode }).toMatchObject({ stderr: expect.stringContaining('Connection refused'), exitCode: 1 });
    const arrived = await withServer(desk);
    expect((await cron(desk, `${send} --if-new`)).exitCode).toBe(0);
    expect(arrived()).toHaveLength(1);
  });
});
