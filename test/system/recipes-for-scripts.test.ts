import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, onTestFinished } from 'vitest';
import { writtenInteraction } from '../../src/domain/interaction-changes.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal } from '../helpers/real-terminal.ts';
import { recipe, withProgram } from '../helpers/recipes.ts';
import { aCommitment, aContact, on } from '../helpers/sample-records.ts';

const execute = promisify(execFile);

/** Names that try to be a command, a formula, a tag of a page and several cells. */
const names = [
  '$(touch hacked) `touch hacked`',
  "'; touch hacked; '",
  '=HYPERLINK("http://x.example")',
  '<script>alert(1)</script>, "Zoë" 山田',
];

const contacts = names.map((name, index) =>
  aContact({
    name,
    id: `${index + 2}hst2m4kdh3p`,
    channels: [{ via: 'call', address: `+49 (0)30 12345${index}`, label: null, preferred: false }],
  }),
);

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

async function inBash(desk: TestDesk, script: string): Promise<string> {
  const { stdout, stderr } = await execute('/bin/bash', ['-c', script], { env: withProgram(desk), cwd: desk.folder });
  expect(stderr).toBe('');
  expect(readdirSync(desk.folder)).not.toContain('hacked');
  return stdout;
}

it('late items as CSV are rows that no spreadsheet carries out, with their numbers', async ({ desk }) => {
  const late = contacts.map(({ id }, index) =>
    aCommitment({
      id: `${index + 2}kt29x7qbwzt`,
      contactId: id,
      what: '+1 or -1?',
      due: on('2026-11-20'),
      number: index === 1 ? '+49 (0)30 1234-56 ext. 7' : null,
    }),
  );
  desk.has({ contacts, commitments: late });
  expect(await inBash(desk, recipe('Late items as CSV'))).toMatchInlineSnapshot(`
    ""who","what","due","days late","number","id"
    "$(touch hacked) \`touch hacked\`","'+1 or -1?","2026-11-20",3,"+49 (0)30 123450","2kt29x7qbwzt"
    "'; touch hacked; '","'+1 or -1?","2026-11-20",3,"+49 (0)30 1234-56 ext. 7","3kt29x7qbwzt"
    "<script>alert(1)</script>, ""Zoë"" 山田","'+1 or -1?","2026-11-20",3,"+49 (0)30 123453","5kt29x7qbwzt"
    "'=HYPERLINK(""http://x.example"")","'+1 or -1?","2026-11-20",3,"+49 (0)30 123452","4kt29x7qbwzt"
    "
  `);
});

it('the call list is a page with numbers to dial', async ({ desk }) => {
  const calls = contacts.map(({ id }, index) =>
    aCommitment({
      id: `${index + 2}cb29x7qbwzt`,
      contactId: id,
      kind: 'callback',
      what: 'the <budget>',
      due: on('2026-11-23', '15:00', '16:00'),
      number: ['+49 (0)30 1234-56 ext. 7', null, '112', null][index] ?? null,
    }),
  );
  desk.has({ contacts, commitments: calls });
  await inBash(desk, recipe('A call list'));
  expect(readFileSync(join(desk.folder, 'calls.html'), 'utf8')).toMatchInlineSnapshot(`
    "<!doctype html><meta charset="utf-8"><title>Calls</title><ul>
    <li>$(touch hacked) \`touch hacked\`, the &lt;budget&gt; (2026-11-23 15:00) <a href="tel:+4930123456;ext=7">+49 (0)30 1234-56 ext. 7</a></li>
    <li>&apos;; touch hacked; &apos;, the &lt;budget&gt; (2026-11-23 15:00) <a href="tel:+4930123451">+49 (0)30 123451</a></li>
    <li>&lt;script&gt;alert(1)&lt;/script&gt;, &quot;Zoë&quot; 山田, the &lt;budget&gt; (2026-11-23 15:00) <a href="tel:+4930123453">+49 (0)30 123453</a></li>
    <li>=HYPERLINK(&quot;http://x.example&quot;), the &lt;budget&gt; (2026-11-23 15:00) <a href="tel:112">112</a></li>
    </ul>
    "
  `);
});

describe('what was done', () => {
  const history = [
    { id: '2mn2m4kdh3pn', who: 0, at: '2026-11-16T09:00:00Z', minutes: 25 },
    { id: '3mn2m4kdh3pn', who: 0, at: '2026-11-22T22:30:00Z', minutes: 10 },
    { id: '4mn2m4kdh3pn', who: 0, at: '2026-11-22T23:30:00Z', minutes: 5 },
    { id: '5mn2m4kdh3pn', who: 2, at: '2026-11-17T09:00:00Z', minutes: 60 },
    { id: '6mn2m4kdh3pn', who: 1, at: '2026-11-17T09:00:00Z', minutes: null },
  ].map(({ id, who, at, minutes }) => ({
    type: 'interaction' as const,
    record: writtenInteraction(
      { id, at, minutes, zone: 'Europe/Berlin', via: 'call', contactIds: [contacts[who]?.id ?? ''] },
      at,
    ),
  }));

  it('takes time by customer and week, on our clock', async ({ desk }) => {
    desk.has({ contacts, history });
    expect(lines(await inBash(desk, recipe('Time by customer and week')))).toEqual([
      `2026-W47\t${names[0]}\t35`,
      `2026-W47\t${names[2]}\t60`,
      `2026-W48\t${names[0]}\t5`,
    ]);
  });

  it('counts the promises kept of each month', async ({ desk }) => {
    const kept = (id: string, month: string, outcome: 'early' | 'on-time' | 'late' | null) =>
      aCommitment({
        id,
        contactId: contacts[0]?.id ?? '',
        status: outcome === null ? 'dropped' : 'kept',
        outcome,
        closedAt: `${month}-10T09:00:00Z`,
      });
    const closed = [
      kept('2kp29x7qbwzt', '2026-10', 'early'),
      kept('3kp29x7qbwzt', '2026-10', 'late'),
      kept('4kp29x7qbwzt', '2026-11', 'on-time'),
      kept('5kp29x7qbwzt', '2026-11', null),
    ];
    desk.has({ contacts, commitments: [...closed, aCommitment({ contactId: contacts[0]?.id ?? '', due: on('2026-12-01') })] });
    expect(lines(await inBash(desk, recipe('Promises kept, by month')))).toEqual([
      '2026-10\t1 of 2 kept in time',
      '2026-11\t1 of 2 kept in time',
    ]);
  });
});

it('whoever is picked in fzf is shown, with a look at each beside', async ({ desk }) => {
  desk.has({ contacts: [...contacts, aContact({ name: 'Zoë Adams', id: '7xq2m4kdh3pn', area: 'lights' })] });
  writeFileSync(join(desk.folder, 'bashrc'), `PS1='ready '\n${recipe('Pick somebody to look up')}`);
  const terminal = await openTerminal({
    command: ['/bin/bash', '--rcfile', 'bashrc', '-i'],
    folder: desk.folder,
    env: withProgram(desk),
    columns: 120,
    rows: 40,
  });
  await terminal.waitFor('ready');
  await terminal.type('kb lights\n');
  await terminal.waitFor('1/5');
  expect(await terminal.waitFor('7xq2m4kdh3pn')).toContain('Zoë Adams');
  await terminal.press('Escape');
  await terminal.waitFor(/ready$/);
  await terminal.type('kb touch\n');
  await terminal.waitFor('2/5');
  await terminal.press('Enter');
  await terminal.waitFor(/kb touch[\s\S]*touch hacked[\s\S]*ready$/);
  await terminal.type('kb nobody-at-all\n');
  await terminal.waitFor('0/5');
  await terminal.press('Escape');
  await terminal.waitFor(/ready$/);
  expect(readdirSync(desk.folder)).not.toContain('hacked');
});

/** A script of the page, as a file that can be run, and a key to encrypt for. */
async function withCopyScript(desk: TestDesk): Promise<Readonly<Record<string, string>>> {
  const env = { ...withProgram(desk), GNUPGHOME: join(desk.folder, 'keys'), KEEPWORD_KEY: 'me@example.com' };
  mkdirSync(env.GNUPGHOME, { mode: 0o700 });
  mkdirSync(join(desk.folder, 'bin'), { recursive: true });
  writeFileSync(join(desk.folder, 'bin/keepword-copy'), recipe('An encrypted copy every night'), { mode: 0o755 });
  const key = ['--batch', '--quiet', '--passphrase', '', '--quick-generate-key', 'me@example.com', 'rsa2048', 'encrypt', 'never'];
  await execute('gpg', key, { env });
  onTestFinished(async () => void (await execute('gpgconf', ['--kill', 'all'], { env })));
  return env;
}

const copiesIn = (desk: TestDesk): readonly string[] => {
  const folder = join(desk.folder, 'keepword-copies');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

describe('an encrypted copy', () => {
  it('can be read by its key alone, restores everything, and leaves the thirty newest', async ({ desk }) => {
    desk.has({ contacts });
    const env = await withCopyScript(desk);
    const folder = join(desk.folder, 'keepword-copies');
    mkdirSync(folder);
    for (let day = 1; day <= 31; day++) writeFileSync(join(folder, `keepword-2025-01-${String(day).padStart(2, '0')}.gpg`), '');
    await execute('bin/keepword-copy', [], { env, cwd: desk.folder });
    expect(copiesIn(desk)).toHaveLength(30);
    const newest = join(folder, copiesIn(desk).at(-1) ?? '');
    expect(statSync(newest).mode & 0o777).toBe(0o600);
    expect(readFileSync(newest, 'latin1')).not.toContain('touch hacked');
    await execute(
      '/bin/sh',
      ['-c', `gpg --batch --quiet --decrypt '${newest}' > copy && kw --home again backup restore copy --yes`],
      { env, cwd: desk.folder },
    );
    const { stdout } = await execute('kw', ['--home', 'again', 'contact', 'list', '--json'], { env, cwd: desk.folder });
    expect(JSON.parse(stdout).items).toHaveLength(names.length);
  });

  it('leaves nothing half where it cannot be encrypted', async ({ desk }) => {
    desk.has({ contacts });
    const env = await withCopyScript(desk);
    await expect(
      execute('bin/keepword-copy', [], { env: { ...env, KEEPWORD_KEY: 'nobody@example.com' }, cwd: desk.folder }),
    ).rejects.toThrow('nobody@example.com');
    expect(copiesIn(desk)).toEqual([]);
  });

  it('is made by cron', { timeout: 150_000 }, async ({ desk }) => {
    desk.has({ contacts });
    const { PATH, GNUPGHOME } = await withCopyScript(desk);
    const everyMinute = recipe('An encrypted copy every night', 'crontab')
      .replace(/^PATH=.*$/m, `PATH=${PATH}`)
      .replace(/^15 2 /m, '* * ');
    const settings = [`HOME=${desk.folder}`, `GNUPGHOME=${GNUPGHOME}`, `KEEPWORD_HOME=${desk.home}`, 'MAILTO=""'];
    writeFileSync(join(desk.folder, 'crontab'), `${settings.join('\n')}\n${everyMinute}`);
    expect(everyMinute).toContain('* * * * * $HOME/bin/keepword-copy');
    const cron = withCronOfItsOwn(join(desk.folder, 'crontab'));
    onTestFinished(() => void process.kill(-(cron.pid ?? 0), 'SIGKILL'));
    await expect
      .poll(() => copiesIn(desk).filter((name) => name.endsWith('.gpg')), { timeout: 120_000, interval: 500 })
      .toHaveLength(1);
  });
});

/** The real cron, whose tables and lock nobody else sees. */
const withCronOfItsOwn = (table: string): ChildProcess =>
  spawn(
    'unshare',
    [
      '--mount',
      '--pid',
      '--fork',
      '--kill-child',
      '/bin/sh',
      '-ec',
      'mount -t tmpfs tmpfs /var/spool/cron; mount -t tmpfs tmpfs /run; mkdir -p /var/spool/cron/crontabs; crontab "$0"; exec cron -f',
      table,
    ],
    { detached: true, stdio: 'ignore' },
  );

it('a folder of mails is logged, and again without doubles', async ({ desk }) => {
  const address = { via: 'email' as const, address: 'zoe@adams.example', label: null, preferred: false };
  desk.has({ contacts: [aContact({ name: 'Zoë Adams', channels: [address] })] });
  const folder = join(desk.folder, 'Mail/customers');
  mkdirSync(join(folder, 'cur $(touch hacked)'), { recursive: true });
  const mail = (from: string, subject: string): string =>
    `From: ${from}\nSubject: ${subject}\nDate: Fri, 20 Nov 2026 18:02:11 +0100\n\nHello\n`;
  writeFileSync(join(folder, "it's; touch hacked.eml"), mail('zoe@adams.example', 'one'));
  writeFileSync(join(folder, 'cur $(touch hacked)/-n two.eml'), mail('zoe@adams.example', 'two'));
  writeFileSync(join(folder, 'stranger.eml'), mail('$(touch hacked) <no@body.example>', 'three'));
  const run = () => execute('/bin/sh', ['-c', recipe('A folder of mails')], { env: withProgram(desk), cwd: desk.folder });
  expect(lines((await run()).stderr).filter((line) => line.includes('no@body.example'))).toHaveLength(1);
  expect(lines((await run()).stderr).filter((line) => line.startsWith('Logged before'))).toHaveLength(2);
  const { stdout } = await desk.run(['history', '--json']);
  expect(JSON.parse(stdout).items).toHaveLength(2);
  expect(readdirSync(desk.folder)).not.toContain('hacked');
});

it('the schema of what --fields leaves says of each key what it must be', async ({ desk }) => {
  const [contact] = contacts;
  const late = aCommitment({ id: '2kt29x7qbwzt', contactId: contact?.id ?? '', what: 'the offer', due: on('2026-11-20') });
  desk.has({ contacts, commitments: [late] });
  await inBash(desk, recipe('Check what a script gets'));
  const [schema, picked] = ['due-fields.schema.json', 'due.json'].map((name) =>
    JSON.parse(readFileSync(join(desk.folder, name), 'utf8')),
  );
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const fits = ajv.compile(schema);
  expect(picked.items).toMatchObject([{ id: late.id, contact: { name: contact?.name }, late: { days: 3 } }]);
  expect(fits(picked)).toBe(true);
  for (const item of [{ id: 7 }, { contact: { name: null } }, { late: { days: 'three' } }])
    expect(fits({ ...picked, items: [item] })).toBe(false);
});
