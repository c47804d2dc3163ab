import { appendFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { aCommitment } from '../helpers/sample-records.ts';
import { customers, hakon, people, promise, zoe } from '../helpers/some-customers.ts';

describe('what is known of somebody', () => {
  it('is refused with an example of how it is written', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw contact edit zoe --phone tomorrow',
        'kw contact edit zoe --email zoe.example.com',
        'kw contact edit zoe --prefers pigeon',
        'kw contact edit zoe --zone Europe/Atlantis',
        'kw contact edit zoe --hours mornings',
        'kw contact edit zoe --hours 22-2',
        'kw contact edit zoe --hours "9-12, 11-14"',
        'kw contact edit zoe --every often',
        'kw contact edit zoe --standing friend',
        'kw contact edit zoe --name " "',
        'kw contact edit zoe',
        'kw near " "',
        'kw contact',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact edit zoe --phone tomorrow
      "tomorrow" is no phone number.
      Write it as --phone "+44 20 7946 0018" or --phone "desk: +44 20 7946 0018".
      [exit 2]
      $ kw contact edit zoe --email zoe.example.com
      "zoe.example.com" is no email address.
      Write it as --email zoe@example.com or --email "home: zoe@example.com".
      [exit 2]
      $ kw contact edit zoe --prefers pigeon
      --prefers cannot be "pigeon". It is one of call, visit, video, email, message, chat, letter, none.
      kw contact edit --help shows its options and examples.
      [exit 2]
      $ kw contact edit zoe --zone Europe/Atlantis
      "Europe/Atlantis" is no time zone.
      Name a large city there, such as Europe/London, or the country.
      [exit 2]
      $ kw contact edit zoe --hours mornings
      "mornings" is not understood as hours.
      Type hours such as --hours "9-12, 14-17".
      [exit 2]
      $ kw contact edit zoe --hours 22-2
      "22-2" does not end on the same day.
      Type hours such as --hours "9-12, 14-17".
      [exit 2]
      $ kw contact edit zoe --hours "9-12, 11-14"
      "9-12, 11-14" says twice what is after 11:00.
      Type hours such as --hours "9-12, 14-17".
      [exit 2]
      $ kw contact edit zoe --every often
      "often" is not understood as how often.
      Type --every 6w, --every 3mo or --every never.
      [exit 2]
      $ kw contact edit zoe --standing friend
      --standing cannot be "friend". It is one of prospect, customer, declined, former, colleague, supplier.
      kw contact edit --help shows its options and examples.
      [exit 2]
      $ kw contact edit zoe --name " "
      A name is needed.
      Write it in quotes, such as "Zoë Adams".
      [exit 2]
      $ kw contact edit zoe
      What is to be changed about Zoë Adams?
      For example --role owner, --phone none. On a terminal $EDITOR opens.
      [exit 2]
      $ kw near " "
      Near what?
      For example: kw near london
      [exit 2]
      $ kw contact
      Usage: kw contact [options] [command]

      Commands:
        add [name]            add somebody; a name is enough
        show [contact]        all that is known of somebody
        list [name]           everybody you know
        edit <contact>        put right what is known of somebody; none clears
        merge <keep> <other>  make one of two contacts who are the same person
        forget [contact]      erase somebody from everything that is kept

      More:
        help [command]        more about a command, or about a topic
      Which of these commands?
      [exit 2]
      "
    `);
  });
});

describe('a record', () => {
  it('must be named so that there is only one', async ({ desk }) => {
    desk.has({
      ...people,
      commitments: [
        promise,
        aCommitment({ id: '5pm3m9x7qbwz', contactId: hakon.id, what: 'the price list' }),
        aCommitment({ id: '6cb2m9x7qbwz', contactId: zoe.id, kind: 'callback', what: 'the budget' }),
        aCommitment({ id: '7cb2m9x7qbwz', contactId: zoe.id, kind: 'callback', what: '' }),
      ],
    });
    expect(
      await desk.session(
        'kw done 5pm',
        'kw done 5pm --json',
        'kw done offer',
        'kw log zoe --no-answer',
        'kw log zoe --no-answer --try 7cb',
        'kw drop ""',
        'kw brief ""',
        'kw show nobody',
        'kw show 2yy',
        'kw show ""',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw done 5pm
      "5pm" is how 2 ids begin:
        5pm2m9x7qbwz  commitment: send the offer, Zoë Adams
        5pm3m9x7qbwz  commitment: the price list, Håkon Nordmann
      Type one more character of the id.
      [exit 2]
      $ kw done 5pm --json
      {"error":{"code":"ambiguous","message":"\\"5pm\\" is how 2 ids begin:","hint":"Type one more character of the id.","candidates":[{"id":"5pm2m9x7qbwz","name":"commitment: send the offer, Zoë Adams"},{"id":"5pm3m9x7qbwz","name":"commitment: the price list, Håkon Nordmann"}]}}
      [exit 2]
      $ kw done offer
      No commitment has an id that begins with "offer". Did you mean:
        5pm2m9x7qbwz  commitment: send the offer, Zoë Adams
      kw due lists what is open, with the ids.
      [exit 3]
      $ kw log zoe --no-answer
      Several call-backs to them are open.
        6cb2m9x7qbwz  the budget
        7cb2m9x7qbwz  call-back
      Say which one was tried: --try <id>.
      [exit 2]
      $ kw log zoe --no-answer --try 7cb
      Tried to reach Zoë Adams (call), no answer. It counts for the call-back to Zoë Adams. kw undo takes it back.
      $ kw drop ""
      No commitment has an id that begins with "".
      kw due lists what is open, with the ids.
      [exit 3]
      $ kw brief ""
      No name was given.
      kw contact list shows all that there are.
      [exit 2]
      $ kw show nobody
      There is no record "nobody": no id begins like that, and nobody is called so.
      kw due and kw history show the ids, kw contact list shows everybody.
      [exit 3]
      $ kw show 2yy
      Nothing has an id that begins with "2yy".
      kw due and kw history show the ids.
      [exit 3]
      $ kw show ""
      No name was given.
      kw contact list shows all that there are.
      [exit 2]
      "
    `);
  });

  it('that is closed stays as it is', async ({ desk }) => {
    desk.has(customers);
    expect(
      await desk.session('kw done 5pm', 'kw move 5pm fri --told', 'kw tried 5pm', 'kw drop 5pm --why "x" --told', 'kw told 5pm'),
    ).toMatchInlineSnapshot(`
      "$ kw done 5pm
      Kept the promise to Zoë Adams "send the offer", early. kw undo takes it back.
      $ kw move 5pm fri --told
      "send the offer" is not open: it was kept already.
      kw show 5pm2m9x7qbwz tells its story.
      [exit 2]
      $ kw tried 5pm
      "send the offer" is not open: it was kept already.
      kw show 5pm2m9x7qbwz tells its story.
      [exit 2]
      $ kw drop 5pm --why "x" --told
      "send the offer" is not open: it was kept already.
      kw show 5pm2m9x7qbwz tells its story.
      [exit 2]
      $ kw told 5pm
      Nothing to tell about "send the offer": it has not moved since they last knew.
      kw show 5pm2m9x7qbwz tells its story.
      [exit 2]
      "
    `);
  });
});

const journalOf = ({ home }: TestDesk): string => join(home, 'journal.json');

describe('a journal that cannot be used', () => {
  it.for([
    ['cut off', (path: string) => truncateSync(path, 200)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['overwritten by something else', (path: string) => writeFileSync(path, '{"name":"another program"}')],
    [
      'edited by hand into nonsense',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"customer"', '"friend"')),
    ],
    ['saved in another encoding', (path: string) => writeFileSync(path, readFileSync(path, 'utf8'), 'utf16le')],
  ] as const)('because it was %s is never overwritten', async ([, damage], { desk }) => {
    desk.has(people);
    await desk.run(['log', 'zoe', 'Talked']);
    damage(journalOf(desk));
    const damaged = readFileSync(journalOf(desk));
    const lines = [['due'], ['digest'], ['log', 'zoe', 'x'], ['undo'], ['export'], ['promise', 'zoe', 'x', '--by', 'fri']];
    await Promise.all(
      lines.map(async (args) => {
        const { stdout, stderr, exitCode } = await desk.run(args);
        expect({ stdout, exitCode }, args.join(' ')).toEqual({ stdout: '', exitCode: 4 });
        expect(stderr, args.join(' ')).toMatch(
          /journal\.json cannot be used: .*Nothing was changed\.\nThe last good copy is of .*, with \d+ records\. .* kw doctor --repair\. After that, to go back to that copy: kw backup list, kw backup restore \d+\n$/s,
        );
      }),
    );
    expect(readFileSync(journalOf(desk)).equals(damaged)).toBe(true);
  });

  it('comes back by the command that is shown', async ({ desk }) => {
    desk.has(people);
    await desk.run(['log', 'zoe', 'Talked']);
    truncateSync(journalOf(desk), 100);
    const { stderr } = await desk.run(['due']);
    expect(stderr).toMatch(/Get it back: kw doctor --repair\. /);
    expect(await desk.run(['doctor', '--repair'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Made again.') });
    expect((await desk.run(['contact', 'list'])).stdout).toContain('Zoë Adams');
    expect((await desk.run(['log', 'zoe', 'Talked again'])).exitCode).toBe(0);
    const [, revision = ''] = /kw backup restore (\d+)\n$/.exec(stderr) ?? [];
    expect(await desk.run(['backup', 'restore', revision, '--yes'])).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('Restored the backup of'),
    });
  });

  it('says what is the matter', async ({ desk }) => {
    desk.has(people);
    await desk.run(['log', 'zoe', 'Talked']);
    const good = readFileSync(journalOf(desk), 'utf8');
    const session = async (text: string): Promise<string> => {
      writeFileSync(journalOf(desk), text);
      return (await desk.session('kw due')).replaceAll(/(copy is of )[^,]+/g, '$1<when>');
    };
    expect(await session(good.slice(0, 300))).toMatchInlineSnapshot(`
      "$ kw due
      ~/keepword/journal.json cannot be used: line 8: it ends too early. Nothing was changed.
      The last good copy is of <when>, with 3 records. See what can be had back: kw doctor. Get it back: kw doctor --repair. After that, to go back to that copy: kw backup list, kw backup restore 1
      [exit 4]
      "
    `);
    expect(await session(good.replace('keepword.journal/1', 'keepword.journal/5'))).toMatchInlineSnapshot(`
      "$ kw due
      ~/keepword/journal.json cannot be used: it says that it is of format 5, and was saved in format 1. Nothing was changed.
      The last good copy is of <when>, with 3 records. See what can be had back: kw doctor. Get it back: kw doctor --repair. After that, to go back to that copy: kw backup list, kw backup restore 1
      [exit 4]
      "
    `);
    expect(
      await session(good.replace('keepword.journal/1', 'keepword.journal/99').replace('"corrected"', '"righted"')),
    ).toMatchInlineSnapshot(`
      "$ kw due
      ~/keepword/journal.json was written by a newer version of Keepword (format 99, this one knows 1). Nothing was changed.
      Install that version, in the way this one was installed.
      [exit 4]
      "
    `);
    expect(await session(good.replace('"customer"', '"friend"'))).toMatchInlineSnapshot(`
      "$ kw due
      ~/keepword/journal.json cannot be used: contacts[0].standing must be equal to one of the allowed values. Nothing was changed.
      The last good copy is of <when>, with 3 records. See what can be had back: kw doctor. Get it back: kw doctor --repair. After that, to go back to that copy: kw backup list, kw backup restore 1
      [exit 4]
      "
    `);
  });

  it('says which other file is the matter', async ({ desk }) => {
    desk.has(people);
    await desk.run(['log', 'zoe', 'Talked']);
    writeFileSync(join(desk.home, 'config.json'), '{');
    expect(await desk.session('kw due')).toMatchInlineSnapshot(`
      "$ kw due
      ~/keepword/config.json cannot be used: line 1: a text is missing, not finished or not written correctly.
      Put it right: kw config edit. Go on with the usual settings: kw doctor --repair
      [exit 1]
      "
    `);
    rmSync(join(desk.home, 'config.json'));
    rmSync(join(desk.home, 'history'), { recursive: true });
    expect(await desk.session('kw history', 'kw brief zoe', 'kw due')).toMatchInlineSnapshot(`
      "$ kw history
      history/2026.jsonl cannot be used: it is not there. Nothing was changed.
      See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw brief zoe
      history/2026.jsonl cannot be used: it is not there. Nothing was changed.
      See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw due
      "
    `);
  });

  it('is not there for good reasons: a home that is a file, a journal that is a folder', async ({ desk }) => {
    writeFileSync(join(desk.folder, 'file'), '');
    mkdirSync(journalOf(desk), { recursive: true });
    expect(await desk.session('kw --home file due', 'kw due', 'kw log zoe x --new', 'kw digest')).toMatchInlineSnapshot(`
      "$ kw --home file due
      ~/file/journal.json cannot be used: a part of its path is not a folder. Nothing was changed.
      There is no good copy in ~/file/backups. See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw due
      ~/keepword/journal.json cannot be used: it is not a file. Nothing was changed.
      There is no good copy in ~/keepword/backups. See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw log zoe x --new
      ~/keepword/journal.json cannot be used: it is not a file. Nothing was changed.
      There is no good copy in ~/keepword/backups. See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw digest
      ~/keepword/journal.json cannot be used: it is not a file. Nothing was changed.
      There is no good copy in ~/keepword/backups. See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      "
    `);
  });

  it('may be there and have something in the way of its lock', async ({ desk }) => {
    desk.has(people);
    mkdirSync(join(desk.home, '.state/lock'));
    expect(await desk.session('kw log zoe "Talked"', 'kw history')).toMatchInlineSnapshot(`
      "$ kw log zoe "Talked"
      ~/keepword/.state/lock is in the way of the lock: it is not a file. Nothing was changed.
      Look at it: ls -la ~/keepword/.state/lock
      [exit 4]
      $ kw history
      "
    `);
  });

  it('takes what somebody appended to the history as not said', async ({ desk }) => {
    desk.has(people);
    await desk.run(['log', 'zoe', 'Talked']);
    appendFileSync(join(desk.home, 'history/2026.jsonl'), '{"type":"interaction","id":"5zzzzz');
    expect(await desk.session('kw history', 'kw log zoe "Talked again"', 'kw history')).toMatchInlineSnapshot(`
      "$ kw history
      2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		Talked
      $ kw log zoe "Talked again"
      Call to Zoë Adams. kw undo takes it back.
      $ kw history
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	call	out	true		Talked again
      2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		Talked
      "
    `);
  });
});

it('ends where the system makes no folders', async ({ desk }) => {
  const { exitCode, stderr } = await desk.run(['--home', '/proc/keepword/home', 'log', 'ada', 'x', '--new']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('could not be written') });
});
