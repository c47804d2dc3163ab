import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

/** A command that keeps the mail it is given, one file each, in the folder of the desk. */
async function withMailbox(desk: TestDesk): Promise<() => readonly string[]> {
  const box = join(desk.folder, 'mailbox');
  mkdirSync(box);
  await desk.run(['config', 'set', 'sendmail', `cat > "${box}/$$"`]);
  return () => readdirSync(box).map((name) => readFileSync(join(box, name), 'utf8'));
}

const send = 'kw digest --send --to me@example.com';

describe('the digest by mail', () => {
  it('is sent, and says so in one line', async ({ desk }) => {
    desk.has(busyMorning);
    const mailbox = await withMailbox(desk);
    expect(await desk.session(send)).toMatchInlineSnapshot(`
      "$ kw digest --send --to me@example.com
      Sent to me@example.com: 1 upset, 2 late, 4 today.
      "
    `);
    expect(mailbox()).toHaveLength(1);
    const { subject, text, html } = await PostalMime.parse(mailbox()[0] ?? '');
    expect(subject).toBe('1 upset, 2 late, 4 today');
    expect(text?.trimEnd()).toBe((await desk.run(['digest'])).stdout.trimEnd());
    expect(html?.trimEnd()).toBe((await desk.run(['digest', '--format', 'html'])).stdout.trimEnd());
    expect(html).toContain('<b><bdi>山田 芽衣</bdi></b> &middot; <bdi>left furious</bdi>');
  });

  it('is what --format eml prints, to the byte', async ({ desk }) => {
    desk.has(busyMorning);
    const mailbox = await withMailbox(desk);
    await desk.session(send);
    expect((await desk.run(['digest', '--format', 'eml', '--to', 'me@example.com'])).stdout).toBe(mailbox()[0]);
  });

  it('has one Message-ID a day, and another for each reader', async ({ desk }) => {
    desk.has(busyMorning);
    const idOf = async (now: string, to = 'me@example.com') => {
      const { stdout } = await desk.run(['digest', '--format', 'eml', '--to', to, '--now', now]);
      return /^Message-ID: (.*)$/m.exec(stdout)?.[1];
    };
    const id = await idOf('2026-11-23T07:30');
    expect(await idOf('2026-11-23T18:00')).toBe(id);
    expect(new Set([id, await idOf('2026-11-24T07:30'), await idOf('2026-11-23T07:30', 'you@example.com')]).size).toBe(3);
  });

  it('has another Message-ID for what is new, so that no program for mail takes it for the one of this morning', async ({
    desk,
  }) => {
    desk.has(busyMorning);
    const mailbox = await withMailbox(desk);
    const ids = () => mailbox().map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]);
    await desk.run(['digest', '--send', '--to', 'me@example.com', '--if-new']);
    await desk.run(['digest', '--send', '--to', 'me@example.com', '--if-new', '--now', '2026-11-23T08:30']);
    expect(ids()).toHaveLength(1);
    await desk.run(['promise', 'zoe', 'send the plan', '--by', 'today']);
    await desk.run(['digest', '--send', '--to', 'me@example.com', '--if-new', '--now', '2026-11-23T09:30']);
    await desk.run(['digest', '--send', '--to', 'me@example.com', '--now', '2026-11-23T10:30']);
    expect(ids()).toHaveLength(3);
    expect(new Set(ids()).size).toBe(3);
  });

  it('lets nothing in a name become a header', async ({ desk }) => {
    desk.has(people);
    await desk.run(['contact', 'add', 'Eve\r\nBcc: eve@x.example\r\n\r\nHello', '--phone', '+1 555 0100']);
    await desk.run(['callback', 'eve', 'today 15:00', '--about', 'x\r\nBcc: eve@x.example']);
    const { stdout } = await desk.run(['digest', '--format', 'eml', '--to', 'me@example.com']);
    const { headers, subject } = await PostalMime.parse(stdout);
    expect(headers.map(({ key }) => key)).toEqual([
      'auto-submitted',
      'x-auto-response-suppress',
      'from',
      'to',
      'subject',
      'message-id',
      'date',
      'mime-version',
      'content-type',
    ]);
    expect(subject).toBe('1 today, Eve Bcc: eve@x.example Hello 15:00');
  });

  it.for([
    'a@x.example, b@x.example',
    'a@x.example\nBcc: b@x.example',
    'Me <a@x.example>',
    'a@',
    '@x.example',
    'a b@x.example',
    'jörg@x.example',
    '',
  ])('goes to no such address as %j', async (to, { desk }) => {
    desk.has(busyMorning);
    const { exitCode, stderr, stdout } = await desk.run(['digest', '--format', 'eml', `--to=${to}`]);
    expect({ exitCode, stdout, stderr }).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('Give one alone'),
    });
  });
});

describe('an address', () => {
  it('is read without the blanks around it', async ({ desk }) => {
    desk.has(busyMorning);
    const mail = await desk.run(['digest', '--format', 'eml', '--to', 'me@example.com']);
    expect(mail.stdout).toContain('\nTo: me@example.com\n');
    expect(await desk.run(['digest', '--format', 'eml', '--to', ' me@example.com\t'])).toEqual(mail);
  });
});

describe('a mail that was not accepted', () => {
  it('ends with 1 and with what the command said, and may be sent again', async ({ desk }) => {
    desk.has(busyMorning);
    const lines = ['exit 75', "cat > /dev/null; echo 'no route to host' >&2; exit 68", '/no/such/sendmail -t'];
    const said: string[] = [];
    for (const line of lines) {
      await desk.run(['config', 'set', 'sendmail', line]);
      said.push(await desk.session(`${send} --if-new`));
    }
    expect(said.join('')).toMatchInlineSnapshot(`
      "$ kw digest --send --to me@example.com --if-new
      The digest was not sent: "exit 75" ended with 75.
      kw config set sendmail "msmtp -t" names another command; kw digest --format eml --to <address> shows what it is given.
      [exit 1]
      $ kw digest --send --to me@example.com --if-new
      The digest was not sent: "cat > /dev/null; echo 'no route to host' >&2; exit 68" ended with 68: no route to host.
      kw config set sendmail "msmtp -t" names another command; kw digest --format eml --to <address> shows what it is given.
      [exit 1]
      $ kw digest --send --to me@example.com --if-new
      The digest was not sent: "/no/such/sendmail -t" was not found.
      kw config set sendmail "msmtp -t" names another command; kw digest --format eml --to <address> shows what it is given.
      [exit 1]
      "
    `);
    expect(existsSync(join(desk.home, '.state', 'last-digest'))).toBe(false);
  });

  it('answers with what is wrong on the line', async ({ desk }) => {
    desk.has(busyMorning);
    expect(
      await desk.session(
        'kw digest --send',
        'kw digest --format eml',
        'kw digest --to me@example.com',
        'kw digest --send --to me@example.com --to you@example.com',
        'kw digest --format html --send --to me@example.com',
        'kw digest --json --send --to me@example.com',
        'kw digest --format json --if-new',
        'kw digest --json --format html',
        'kw digest --fields name --format markdown',
        'kw digest --plain --format text',
        'kw digest --plain --send --to me@example.com',
        'kw digest --format pdf',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw digest --send
      --send needs to know to whom.
      Add --to me@example.com.
      [exit 2]
      $ kw digest --format eml
      --format eml needs to know to whom.
      Add --to me@example.com.
      [exit 2]
      $ kw digest --to me@example.com
      --to goes with --send or --format eml.
      Add one of them.
      [exit 2]
      $ kw digest --send --to me@example.com --to you@example.com
      A digest goes to one address.
      Give --to once, and run kw digest again for each other one.
      [exit 2]
      $ kw digest --format html --send --to me@example.com
      --send sends a mail, and --format html prints.
      Leave one of them out.
      [exit 2]
      $ kw digest --json --send --to me@example.com
      {"error":{"code":"usage","message":"--send sends a mail, and --json prints.","hint":"Leave one of them out.","candidates":[]}}
      [exit 2]
      $ kw digest --format json --if-new
      {"error":{"code":"usage","message":"--if-new may print nothing, which is no JSON.","hint":"Leave one of them out.","candidates":[]}}
      [exit 2]
      $ kw digest --json --format html
      {"error":{"code":"usage","message":"--json and --format html are two forms.","hint":"Leave one of them out.","candidates":[]}}
      [exit 2]
      $ kw digest --fields name --format markdown
      {"error":{"code":"usage","message":"--json and --format markdown are two forms.","hint":"Leave one of them out.","candidates":[]}}
      [exit 2]
      $ kw digest --plain --format text
      --plain and --format text are two forms.
      Leave one of them out.
      [exit 2]
      $ kw digest --plain --send --to me@example.com
      --send sends a mail, and --plain prints.
      Leave one of them out.
      [exit 2]
      $ kw digest --format pdf
      --format cannot be "pdf". It is one of text, markdown, html, json, eml.
      kw digest --help shows its options and examples.
      [exit 2]
      "
    `);
  });
});

describe('a digest that comes by itself', () => {
  it('is sent without a word, which cron would mail besides, and says what went wrong', async ({ desk }) => {
    desk.has(busyMorning);
    const mailbox = await withMailbox(desk);
    const run = 'kw schedule run -- --send --to me@example.com';
    expect(
      await desk.session(run, `${send} --quiet`, 'kw config set sendmail "echo no route >&2; exit 75"', run),
    ).toMatchInlineSnapshot(`
      "$ kw schedule run -- --send --to me@example.com
      $ kw digest --send --to me@example.com --quiet
      $ kw config set sendmail "echo no route >&2; exit 75"
      sendmail is echo no route >&2; exit 75. Back: kw config set sendmail 'cat > "~/mailbox/$$"'
      $ kw schedule run -- --send --to me@example.com
      The digest was not sent: "echo no route >&2; exit 75" ended with 75: no route.
      kw config set sendmail "msmtp -t" names another command; kw digest --format eml --to <address> shows what it is given.
      [exit 1]
      "
    `);
    expect(mailbox()).toHaveLength(2);
  });
});

describe('a silent day', () => {
  it('sends nothing and says nothing, unless it is to be heard', async ({ desk }) => {
    desk.has(people);
    const mailbox = await withMailbox(desk);
    expect(await desk.session(send, `${send} --if-new`, 'kw digest --format eml --to me@example.com')).toMatchInlineSnapshot(`
      "$ kw digest --send --to me@example.com
      $ kw digest --send --to me@example.com --if-new
      $ kw digest --format eml --to me@example.com
      "
    `);
    expect(mailbox()).toEqual([]);
    expect(existsSync(join(desk.home, '.state', 'last-digest'))).toBe(false);
    expect(await desk.session(`${send} --always`)).toMatchInlineSnapshot(`
      "$ kw digest --send --to me@example.com --always
      Sent to me@example.com: Nothing is due.
      "
    `);
    expect(mailbox()).toEqual([expect.stringContaining('Nothing is due.')]);
  });
});

describe('--if-new', () => {
  it('is silent until something changes, whatever the hour', async ({ desk }) => {
    desk.has(busyMorning);
    const mailbox = await withMailbox(desk);
    const line = `${send} --if-new`;
    expect(
      await desk.session(
        line,
        line,
        `${line} --now 2026-11-23T12:00`,
        'kw done 5pm --now 2026-11-23T12:30',
        `${line} --now 2026-11-23T12:31`,
        `${line} --now 2026-11-23T12:32`,
        `${line} --now 2026-11-24T07:30`,
      ),
    ).toMatchInlineSnapshot(`
      "$ kw digest --send --to me@example.com --if-new
      Sent to me@example.com: 1 upset, 2 late, 4 today.
      $ kw digest --send --to me@example.com --if-new
      $ kw digest --send --to me@example.com --if-new --now 2026-11-23T12:00
      $ kw done 5pm --now 2026-11-23T12:30
      Kept the promise to Zoë Adams "send the offer", on time. kw undo takes it back.
      $ kw digest --send --to me@example.com --if-new --now 2026-11-23T12:31
      Sent to me@example.com: 1 upset, 2 late, 3 today.
      $ kw digest --send --to me@example.com --if-new --now 2026-11-23T12:32
      $ kw digest --send --to me@example.com --if-new --now 2026-11-24T07:30
      Sent to me@example.com: 1 upset, 2 late, 4 today.
      "
    `);
    expect(mailbox()).toHaveLength(3);
  });

  it('works for what is printed, too, and alone of all notes what was given', async ({ desk }) => {
    desk.has(busyMorning);
    const last = join(desk.home, '.state', 'last-digest');
    await desk.session('kw digest', 'kw digest --format html', 'kw digest --json', 'kw digest --format eml --to me@example.com');
    expect(existsSync(last)).toBe(false);
    const given = await desk.run(['digest', '--if-new']);
    expect(given).toEqual(await desk.run(['digest']));
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(JSON.parse(readFileSync(last, 'utf8'))).toEqual({
      given: [{ reader: hash, kind: hash, at: '2026-11-23T06:30:00Z', news: hash }],
    });
    expect(await desk.session('kw digest --if-new', 'kw digest --if-new --always')).toMatchInlineSnapshot(`
      "$ kw digest --if-new
      $ kw digest --if-new --always
      "
    `);
  });

  it('goes to each reader and in each way as if there were no other', async ({ desk }) => {
    desk.has(busyMorning);
    const mailbox = await withMailbox(desk);
    const ways = ['--days 1', '--days 7', '--limit 1', '--format html', '--plain'].map((way) => `kw digest --if-new ${way}`);
    const mails = ['me@example.com', 'you@example.com'].map((to) => `kw digest --send --to ${to} --if-new`);
    const lines = [...ways, ...mails];
    const lengths = async () => Promise.all(lines.map(async (line) => (await desk.session(line)).trimEnd().split('\n').length));
    const told: number[] = [];
    for (const line of lines) told.push((await desk.session(line)).trimEnd().split('\n').length);
    expect(Math.min(...told)).toBeGreaterThan(1);
    expect(mailbox()).toHaveLength(2);
    expect(Math.max(...(await lengths()))).toBe(1);
    expect(mailbox()).toHaveLength(2);
  });

  it('says so when it cannot be noted, since it will come again', async ({ desk }) => {
    desk.has(busyMorning);
    rmSync(join(desk.home, '.state'), { recursive: true });
    writeFileSync(join(desk.home, '.state'), 'in the way');
    const { stdout, stderr, exitCode } = await desk.run(['digest', '--if-new']);
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: expect.stringContaining('Left upset'),
      stderr: 'That it was given could not be noted, so it may come again.\n',
      exitCode: 0,
    });
  });

  it('is not put off by a digest that cannot be read', async ({ desk }) => {
    desk.has(busyMorning);
    writeFileSync(join(desk.home, '.state', 'last-digest'), '\u0000\u0001');
    chmodSync(join(desk.home, '.state', 'last-digest'), 0o600);
    expect((await desk.run(['digest', '--if-new'])).stdout).toContain('Left upset');
    expect((await desk.run(['digest', '--if-new'])).stdout).toBe('');
  });
});

describe('the score', () => {
  it('goes back to the digest that was given last, when that is longer ago than the last working day', async ({ desk }) => {
    desk.has(busyMorning);
    const scoreAt = async (now: string) => {
      const { stdout } = await desk.run(['digest', '--now', now]);
      return /^Since .*$/m.exec(stdout)?.[0];
    };
    expect(await scoreAt('2026-12-01T07:30')).toBe('Since Mon 30 Nov');
    await desk.run(['digest', '--if-new', '--now', '2026-11-25T07:30']);
    expect(await scoreAt('2026-12-01T07:30')).toBe('Since Wed 25 Nov');
    expect(await scoreAt('2026-11-26T07:30')).toBe('Since Wed 25 Nov');
  });
});

describe('digests at the same moment', () => {
  it('are one where only news are wanted', async ({ desk }) => {
    desk.has(busyMorning);
    const given = await Promise.all([1, 2, 3, 4].map(() => desk.run(['digest', '--if-new'])));
    expect(given.filter(({ stdout }) => stdout !== '')).toHaveLength(1);
    expect(given.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([1, 2, 3, 4].map(() => [0, '']));
    expect(readdirSync(join(desk.home, '.state'))).not.toContain('last-digest.claim');
  });

  it('of different kinds are all noted', async ({ desk }) => {
    desk.has(busyMorning);
    const kinds = ['1', '2', '3', '4'].map((days) => ['digest', '--if-new', '--days', days]);
    const given = await Promise.all(kinds.map((args) => desk.run(args)));
    expect(given.filter(({ stdout }) => stdout !== '')).toHaveLength(4);
    for (const args of kinds) expect((await desk.run(args)).stdout).toBe('');
  });
});
