import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { program } from '../helpers/run-program.ts';
import { aContact } from '../helpers/sample-records.ts';

const execute = promisify(execFile);

const nils = aContact({
  name: 'Nils Ångström',
  channels: [{ via: 'email', address: 'nils@fjord.example', label: null, preferred: false }],
});

/** A line in a shell at the desk, where `kw` is a program. */
async function shell(desk: TestDesk, line: string): Promise<string> {
  const bin = join(desk.folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'kw'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(bin, 'kw'), 0o755);
  const env = { ...desk.env, PATH: `${bin}:/usr/bin:/bin:/usr/sbin`, LC_ALL: 'C.UTF-8', EMAIL: 'nils@fjord.example' };
  return (await execute('/bin/sh', ['-ec', line], { env, cwd: desk.folder })).stdout;
}

async function logged(desk: TestDesk, file: string): Promise<unknown> {
  // What programs write here and now is not to lie ahead.
  const { stdout, stderr } = await desk.run(['log', '--eml', file, '--json'], { env: { KEEPWORD_NOW: undefined } });
  expect(stderr).toBe('');
  return JSON.parse(stdout).interactions[0];
}

/** Hands whatever is mailed to a file, as a mail transport would get it. */
function withTransport(desk: TestDesk, name: string): string {
  const transport = join(desk.folder, 'transport');
  writeFileSync(transport, `#!/bin/sh\ncat > '${join(desk.folder, name)}'\n`);
  chmodSync(transport, 0o755);
  return transport;
}

it('reads what mutt sends, with a name and a subject in other letters and a file', async ({ desk }) => {
  desk.has({ contacts: [nils] });
  writeFileSync(join(desk.folder, 'Übersicht.txt'), 'prices');
  const transport = withTransport(desk, 'mutt.eml');
  const rc = [
    "set from='nils@fjord.example'",
    "set realname='Nils Ångström'",
    `set sendmail='${transport}'`,
    'set copy=no',
    'set charset=utf-8',
  ];
  writeFileSync(join(desk.folder, 'muttrc'), `${rc.join('\n')}\n`);
  await shell(desk, "printf 'Die Größe 予算\\n' | mutt -F muttrc -s 'Preise für März 🎉' -a Übersicht.txt -- me@example.com");
  expect(await logged(desk, 'mutt.eml')).toMatchObject({
    contactIds: [nils.id],
    direction: 'in',
    via: 'email',
    note: 'Preise für März 🎉\n\nDie Größe 予算\n\nAttached: Übersicht.txt',
    key: expect.stringMatching(/^<.+@.+>$/),
  });
});

it('reads what mpack makes, which has neither sender nor date', async ({ desk }) => {
  desk.has({ contacts: [nils] });
  writeFileSync(join(desk.folder, 'plan.bin'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(join(desk.folder, 'about.txt'), 'As promised\n');
  await shell(desk, "mpack -s 'The plan' -d about.txt -o mpack.eml plan.bin");
  const { stderr, exitCode } = await desk.run(['log', '--eml', 'mpack.eml']);
  expect({ stderr, exitCode }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('does not say whom it is from') });
  const { stdout } = await desk.run(['log', 'nils', '--eml', 'mpack.eml', '--json']);
  expect(JSON.parse(stdout).interactions).toMatchObject([
    { note: 'The plan\n\nAs promised\n\nAttached: plan.bin', at: '2026-11-23T06:30:00Z' },
  ]);
});

it('reads a patch of git, and what swaks would send', async ({ desk }) => {
  desk.has({ contacts: [nils] });
  const git = "git -c user.name='Nils Ångström' -c user.email=nils@fjord.example";
  await shell(
    desk,
    `git init -q repo && cd repo && ${git} commit -q --allow-empty -m first && echo x > a && git add a && ${git} commit -q -m 'Add the prices'`,
  );
  await shell(desk, 'cd repo && git format-patch -1 -q -o ..');
  expect(await logged(desk, '0001-Add-the-prices.patch')).toMatchObject({
    contactIds: [nils.id],
    note: expect.stringMatching(/^\[PATCH\] Add the prices\n\n---\n a \| 1 \+[\s\S]*\+x$/),
    key: expect.stringMatching(/^sha256:/),
  });
  await shell(
    desk,
    "swaks --dump-mail --from nils@fjord.example --to me@example.com --header 'Subject: A test' --body 'from swaks' --header 'Date: Fri, 20 Nov 2026 18:02:11 +0100' > swaks.eml",
  );
  expect(await logged(desk, 'swaks.eml')).toMatchObject({
    contactIds: [nils.id],
    note: 'A test\n\nfrom swaks',
    at: '2026-11-20T17:02:11Z',
  });
});

const inPython = `
import email, email.policy, mailbox
from email.message import EmailMessage
def mail(n, charset, cte, text):
    m = EmailMessage(policy=email.policy.SMTP)
    m['From'] = 'Nils Ångström <nils@fjord.example>'
    m['Date'] = 'Fri, 20 Nov 2026 18:02:11 +0100'
    m['Subject'] = 'In ' + charset
    m['Message-ID'] = '<%d@fjord.example>' % n
    m.set_content(text, charset=charset, cte=cte)
    return m
box = mailbox.mbox('box')
for n, (charset, cte, text) in enumerate([('iso-2022-jp', 'base64', '予算'), ('gb18030', 'base64', '预算'), ('windows-1252', 'quoted-printable', 'Für 20 €'), ('koi8-r', '8bit', 'Привет'), ('utf-8', '8bit', 'From here\\nto there')]):
    m = mail(n, charset, cte, text)
    open('%d.eml' % n, 'wb').write(bytes(m))
    box.add(m)
box.flush()
`;

it('reads what Python writes in many encodings, alone and out of a mailbox file that formail takes apart', async ({ desk }) => {
  desk.has({ contacts: [nils] });
  writeFileSync(join(desk.folder, 'mails.py'), inPython);
  await shell(desk, 'python3 mails.py');
  const notes = [];
  for (const file of readdirSync(desk.folder)
    .filter((name) => name.endsWith('.eml'))
    .sort())
    notes.push(await logged(desk, file));
  expect(notes.map((interaction) => (interaction as { note: string }).note)).toEqual([
    'In iso-2022-jp\n\n予算',
    'In gb18030\n\n预算',
    'In windows-1252\n\nFür 20 €',
    'In koi8-r\n\nПривет',
    'In utf-8\n\nFrom here\nto there',
  ]);
  const refused = await desk.run(['log', '--eml', 'box']);
  expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('it holds 5 mails') });
  await shell(desk, 'formail -s kw log --eml - < box');
  const { stdout } = await desk.run(['history', '--json']);
  expect(JSON.parse(stdout).items).toHaveLength(5);
  expect(readFileSync(join(desk.folder, 'box'), 'latin1')).toContain('>From here');
});
