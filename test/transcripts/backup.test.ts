import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { deskIn, it, type TestDesk } from '../helpers/desk.ts';
import { customers, people } from '../helpers/some-customers.ts';

/** When something was saved is by the real clock. */
const withoutTimes = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d/g, '<when>')
    .replace(/-\d{8}T\d{6}Z/g, '-<when>')
    .replace(/(backup of) \w{3} \d+ \w{3} \d\d:\d\d/g, '$1 <when>')
    .replace(/\d+ KiB/g, '<size>')
    .replace(/ \((?:just now|\d+ min ago)\)/g, '');

const session = async (desk: TestDesk, ...lines: readonly string[]): Promise<string> =>
  withoutTimes(await desk.session(...lines));

const exported = async (desk: TestDesk): Promise<string> => (await desk.run(['export'])).stdout;

describe('kw backup save -', () => {
  it('is refused: a copy is a file of its own', async ({ desk }) => {
    desk.has(people);
    expect(await session(desk, 'kw backup save -')).toMatchInlineSnapshot(`
      "$ kw backup save -
      A copy is a file of its own, and is not written to stdout.
      Name the file: kw backup save keepword.copy
      [exit 2]
      "
    `);
    expect(existsSync(join(desk.folder, '-'))).toBe(false);
  });
});

describe('kw backup list', () => {
  it('has the earlier journals, the newest first, and what is not as it is now', async ({ desk }) => {
    desk.has(people);
    expect(
      await session(
        desk,
        'kw backup list',
        'kw promise zoe "send the offer" --by fri',
        'kw contact edit hakon --area Oslo',
        'kw contact add "Ida Lund"',
        'kw backup list',
        'kw backup list --fields revision,contacts,open,differing.contacts',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw backup list
      $ kw promise zoe "send the offer" --by fri
      Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw contact edit hakon --area Oslo
      Changed Håkon Nordmann: in Oslo. kw undo takes it back.
      $ kw contact add "Ida Lund"
      Added Ida Lund: customer. kw undo takes it back.
      $ kw backup list
      3	<when>	2	1	1 contact	3-<when>
      2	<when>	2	1	2 contacts	2-<when>
      1	<when>	2	0	2 contacts, 1 commitment	1-<when>
      $ kw backup list --fields revision,contacts,open,differing.contacts
      {"schema":"keepword.backups/1","asOf":"<when>","zone":"Europe/Berlin","items":[{"revision":3,"contacts":2,"open":1,"differing":{"contacts":1}},{"revision":2,"contacts":2,"open":1,"differing":{"contacts":2}},{"revision":1,"contacts":2,"open":0,"differing":{"contacts":2}}]}
      "
    `);
  });

  it('shows one that is damaged as such, and works where the journal itself is', async ({ desk }) => {
    desk.has(people);
    await desk.session('kw contact add "Ida Lund"', 'kw contact add "Ana Lima"');
    const [first = ''] = readdirSync(join(desk.home, 'backups')).toSorted();
    writeFileSync(join(desk.home, 'backups', first), '{"schema":');
    writeFileSync(join(desk.home, 'journal.json'), 'null');
    expect(await session(desk, 'kw backup list', 'kw backup restore 1 --yes')).toMatchInlineSnapshot(`
      "$ kw backup list
      2	<when>	3	0		2-<when>
      1	<when>			cannot be read	1-<when>
      $ kw backup restore 1 --yes
      ~/keepword/backups/journal-0000000001-<when>.json cannot be used: line 1: it ends too early. Nothing was changed.
      kw backup list shows which others there are.
      [exit 4]
      "
    `);
  });
});

describe('kw backup restore', () => {
  it('says what would change, makes the journal again what it was, and is taken back like anything else', async ({ desk }) => {
    desk.has(people);
    const first = await exported(desk);
    await desk.session('kw log zoe "Talked" --promise "send the offer by fri" --learned "plays the cello"');
    await desk.session('kw contact edit hakon --area Oslo', 'kw contact add "Ida Lund"');
    const last = await exported(desk);
    expect(
      await session(
        desk,
        'kw backup restore 1 --dry-run',
        'kw backup restore 1 --dry-run --json',
        'kw backup restore 1',
        'kw contact list',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw backup restore 1 --dry-run
      come back	
      go	1 contact, 1 interaction, 1 commitment
      differ	2 contacts
      $ kw backup restore 1 --dry-run --json
      {"schema":"keepword.restore-plan/1","from":"1-<when>","revision":1,"vacant":false,"comeBack":{"contacts":0,"organizations":0,"interactions":0,"commitments":0,"cases":0,"answers":0},"go":{"contacts":1,"organizations":0,"interactions":1,"commitments":1,"cases":0,"answers":0},"differ":{"contacts":2,"organizations":0,"interactions":0,"commitments":0,"cases":0,"answers":0}}
      $ kw backup restore 1
      Restored the backup of <when>. 1 contact, 1 interaction, 1 commitment go; 2 contacts differ. kw undo takes it back.
      $ kw contact list
      8hk2m4kdh3pn	Håkon Nordmann			customer	+47 22 00 00 00	hakon@fjord.example	
      7xq2m4kdh3pn	Zoë Adams	Zoë Ltd		customer	+44 20 7946 0018		
      "
    `);
    expect(await exported(desk)).toBe(first);
    expect(await session(desk, 'kw undo')).toMatchInlineSnapshot(`
      "$ kw undo
      Taken back: backup restore: Restored the backup of <when>. kw redo brings it back.
      "
    `);
    expect(await exported(desk)).toBe(last);
    await desk.session('kw redo');
    expect(await exported(desk)).toBe(first);
  });

  it('takes the time, a beginning of it, the name, or "latest"', async ({ desk }) => {
    desk.has(people);
    await desk.session('kw contact add "Ida Lund"', 'kw contact add "Ana Lima"');
    const [latest] = JSON.parse((await desk.run(['backup', 'list', '--json'])).stdout).items;
    for (const typed of ['latest', '2', latest.name, latest.name.slice(0, 6)]) {
      const { stdout } = await desk.run(['backup', 'restore', typed, '--dry-run', '--json']);
      expect(JSON.parse(stdout)).toMatchObject({ revision: 2, go: { contacts: 1 } });
    }
    expect(
      await session(desk, 'kw backup restore 20', 'kw backup restore 7', 'kw backup restore yesterday'),
    ).toMatchInlineSnapshot(`
      "$ kw backup restore 20
      "20" could be 2 backups:
        2  <when>
        1  <when>
      Type the revision, which comes first here.
      [exit 2]
      $ kw backup restore 7
      There is no backup called "7", and no such file.
      kw backup list shows those that there are.
      [exit 3]
      $ kw backup restore yesterday
      There is no backup called "yesterday", and no such file.
      kw backup list shows those that there are.
      [exit 3]
      "
    `);
  });

  it('has nothing to say where there is no backup, or nothing differs', async ({ desk }) => {
    expect(await session(desk, 'kw backup restore latest')).toMatchInlineSnapshot(`
      "$ kw backup restore latest
      There is no backup yet.
      Every change keeps the journal as it was before it.
      [exit 3]
      "
    `);
    desk.has(people);
    await desk.session('kw contact add "Ida Lund"', 'kw undo');
    expect(await session(desk, 'kw backup restore 1 --yes')).toMatchInlineSnapshot(`
      "$ kw backup restore 1 --yes
      Restored the backup of <when>. Nothing differs.
      "
    `);
  });
});

describe('kw backup save', () => {
  it('writes one file that gives all of it back on another machine, the steps of undo included', async ({ desk }) => {
    desk.has(customers);
    await desk.session('kw log zoe "Talked" --learned "plays the cello"', 'kw config set zone Europe/Oslo');
    const before = await exported(desk);
    const other = deskAt(desk, 'other');
    expect(
      await session(desk, 'kw backup save all.copy', 'kw backup save all.copy', 'kw backup save all.copy --yes --json'),
    ).toMatchInlineSnapshot(`
      "$ kw backup save all.copy
      All of it is in all.copy: 2 contacts, 2 open commitments, and all that happened (<size>). Here or on another machine this takes it back: kw backup restore all.copy
      $ kw backup save all.copy
      Nobody is there to answer: all.copy is there already. Replace it?
      Give --yes.
      [exit 2]
      $ kw backup save all.copy --yes --json
      {"schema":"keepword.copy-saved/1","file":"all.copy","revision":2,"bytes":8344}
      "
    `);
    expect((statSync(join(desk.folder, 'all.copy')).mode & 0o777).toString(8)).toBe('600');
    expect(
      await session(other, 'kw backup restore ../all.copy --dry-run', 'kw backup restore ../all.copy', 'kw config get zone'),
    ).toMatchInlineSnapshot(`
      "$ kw backup restore ../all.copy --dry-run
      come back	2 contacts, 1 organization, 1 interaction, 2 commitments
      go	
      differ	
      $ kw backup restore ../all.copy
      Restored. All that is in ../all.copy comes here, with what undo can take back: 2 contacts, 1 organization, 1 interaction, 2 commitments.
      $ kw config get zone
      zone	Europe/Oslo	config.json
      "
    `);
    expect(await exported(other)).toBe(before);
    expect(await session(other, 'kw undo', 'kw backup restore ../all.copy --yes', 'kw undo')).toMatchInlineSnapshot(`
      "$ kw undo
      Taken back: log: Call to Zoë Adams. Learned "plays the cello". kw redo brings it back.
      $ kw backup restore ../all.copy --yes
      Restored ../all.copy. 1 interaction comes back; 1 contact differs. kw undo takes it back.
      $ kw undo
      Taken back: backup restore: Restored ../all.copy. kw redo brings it back.
      "
    `);
  });

  it('is refused in the folder of the journal, without a journal, and where nothing can be written', async ({ desk }) => {
    expect(await session(desk, 'kw backup save all.copy')).toMatchInlineSnapshot(`
      "$ kw backup save all.copy
      There is no journal at ~/keepword/journal.json.
      Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.
      [exit 4]
      "
    `);
    desk.has(people);
    expect(await session(desk, 'kw backup save keepword/all.copy', 'kw backup save nowhere/all.copy')).toMatchInlineSnapshot(`
      "$ kw backup save keepword/all.copy
      keepword/all.copy is in the folder of the journal itself, and would be lost with it.
      Save it to another folder, better still to another disk.
      [exit 2]
      $ kw backup save nowhere/all.copy
      ~/nowhere/all.copy could not be written: it is not there. No copy was made.
      Look at the folder: ls -la ~/nowhere
      [exit 1]
      "
    `);
  });

  it('is refused where there is something that is no file, and where a link leads to the journal', async ({ desk }) => {
    desk.has(people);
    mkdirSync(join(desk.folder, 'usb stick'));
    execFileSync('mkfifo', [join(desk.folder, 'pipe')]);
    symlinkSync(desk.home, join(desk.folder, 'elsewhere'));
    symlinkSync(join(desk.home, 'journal.json'), join(desk.folder, 'link.copy'));
    const before = readFileSync(join(desk.home, 'journal.json'), 'utf8');
    expect(
      await session(
        desk,
        'kw backup save "usb stick" --yes',
        'kw backup save ""',
        'kw backup save pipe --yes',
        'kw backup save elsewhere/all.copy',
        'kw backup save link.copy --yes',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw backup save "usb stick" --yes
      usb stick is a folder.
      Name a file: kw backup save 'usb stick/keepword.copy'
      [exit 2]
      $ kw backup save ""
      ~ is a folder.
      Name a file: kw backup save keepword.copy
      [exit 2]
      $ kw backup save pipe --yes
      pipe is no file.
      Name a file: kw backup save keepword.copy
      [exit 2]
      $ kw backup save elsewhere/all.copy
      elsewhere/all.copy is in the folder of the journal itself, and would be lost with it.
      Save it to another folder, better still to another disk.
      [exit 2]
      $ kw backup save link.copy --yes
      link.copy is the journal itself.
      Save it to another folder, better still to another disk.
      [exit 2]
      "
    `);
    expect(statSync(join(desk.folder, 'pipe')).isFIFO()).toBe(true);
    expect(readFileSync(join(desk.home, 'journal.json'), 'utf8')).toBe(before);
  });

  it('refuses a journal that lies elsewhere behind a link, and a link that leads nowhere', async ({ desk }) => {
    desk.has(people);
    renameSync(join(desk.home, 'journal.json'), join(desk.folder, 'synced.json'));
    symlinkSync(join(desk.folder, 'synced.json'), join(desk.home, 'journal.json'));
    symlinkSync('nowhere', join(desk.folder, 'link.copy'));
    expect(await session(desk, 'kw backup save synced.json --yes', 'kw backup save link.copy')).toMatchInlineSnapshot(`
      "$ kw backup save synced.json --yes
      synced.json is the journal itself.
      Save it to another folder, better still to another disk.
      [exit 2]
      $ kw backup save link.copy
      link.copy is no file.
      Name a file: kw backup save keepword.copy
      [exit 2]
      "
    `);
  });

  it('follows the link of a copy that is kept elsewhere', async ({ desk }) => {
    desk.has(people);
    mkdirSync(join(desk.folder, 'stick'));
    writeFileSync(join(desk.folder, 'stick', 'all.copy'), 'of last week');
    symlinkSync(join('stick', 'all.copy'), join(desk.folder, 'link.copy'));
    await desk.session('kw backup save link.copy --yes');
    expect(lstatSync(join(desk.folder, 'link.copy')).isSymbolicLink()).toBe(true);
    expect(await session(deskAt(desk, 'other'), 'kw backup restore ../stick/all.copy')).toContain('Restored.');
  });

  it('goes back and forward along one journal, but mixes no two', async ({ desk }) => {
    desk.has(people);
    await desk.run(['backup', 'save', 'early.copy']);
    const early = await exported(desk);
    await desk.session('kw log zoe "Talked" --promise "send the offer by fri"');
    await desk.run(['backup', 'save', 'late.copy']);
    const late = await exported(desk);
    expect(await session(desk, 'kw backup restore early.copy --yes')).toMatchInlineSnapshot(`
      "$ kw backup restore early.copy --yes
      Restored early.copy. 1 interaction, 1 commitment go; 1 contact differs. kw undo takes it back.
      "
    `);
    expect(await exported(desk)).toBe(early);
    const other = deskAt(desk, 'other');
    await other.session('kw backup restore ../early.copy', 'kw backup restore ../late.copy --yes');
    expect(await exported(other)).toBe(late);
    await other.session('kw undo');
    expect(await exported(other)).toBe(early);
    expect(await session(other, 'kw backup restore ../late.copy --yes')).toMatchInlineSnapshot(`
      "$ kw backup restore ../late.copy --yes
      ../late.copy is no earlier or later state of this journal: it is another one, went on elsewhere, or is from before somebody was forgotten or something was lost. Nothing was changed.
      Have it beside this one, in a folder of its own: kw backup restore ../late.copy --home <folder>
      [exit 1]
      "
    `);
  });

  it.for([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 10)],
    ['changed', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('Zo', 'Za'), 'latin1')],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    ['something else', () => Buffer.from('{"schema":"keepword.journal/1"}\n')],
    ['newer', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('copy/1', 'copy/2'), 'latin1')],
  ] as const)('that is %s changes nothing', async ([, damage], { desk }) => {
    desk.has(people);
    await desk.run(['backup', 'save', 'all.copy']);
    const path = join(desk.folder, 'all.copy');
    writeFileSync(path, damage(readFileSync(path)));
    const other = deskAt(desk, 'other');
    const { exitCode, stderr } = await other.run(['backup', 'restore', '../all.copy', '--yes']);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('all.copy') });
    expect(existsSync(join(other.home, 'journal.json'))).toBe(false);
    expect((await desk.run(['backup', 'restore', 'all.copy', '--yes'])).exitCode).toBe(4);
  });

  it('that a newer version made says where to get that', async ({ desk }) => {
    desk.has(people);
    await desk.run(['backup', 'save', 'all.copy']);
    const path = join(desk.folder, 'all.copy');
    writeFileSync(path, readFileSync(path, 'latin1').replace('copy/1', 'copy/2'), 'latin1');
    expect(await session(desk, 'kw backup restore all.copy --yes')).toMatchInlineSnapshot(`
      "$ kw backup restore all.copy --yes
      all.copy was made by a newer version of Keepword. Nothing was changed.
      Install that version, in the way this one was installed.
      [exit 4]
      "
    `);
  });

  it('is taken up again where restoring it into an empty home was interrupted', async ({ desk }) => {
    desk.has(people);
    await desk.session('kw log zoe "Talked"', 'kw backup save all.copy');
    const other = deskAt(desk, 'other');
    await other.run(['backup', 'restore', '../all.copy']);
    rmSync(join(other.home, 'journal.json'));
    expect((await other.run(['backup', 'restore', '../all.copy'])).exitCode).toBe(0);
    expect(await exported(other)).toBe(await exported(desk));
    rmSync(join(other.home, 'journal.json'));
    const [operations = ''] = readdirSync(join(other.home, 'operations'));
    appendFileSync(join(other.home, 'operations', operations), 'more\n');
    expect((await other.run(['backup', 'restore', '../all.copy'])).exitCode).toBe(4);
  });
});

function deskAt({ folder }: TestDesk, name: string): TestDesk {
  mkdirSync(join(folder, name));
  return deskIn(join(folder, name));
}
