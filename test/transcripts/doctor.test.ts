import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';

const files = {
  journal: ({ home }: TestDesk) => join(home, 'journal.json'),
  history: ({ home }: TestDesk) => join(home, 'history/2026.jsonl'),
  operations: ({ home }: TestDesk) => join(home, 'operations/2026-11.jsonl'),
};

/** Three saves by the program, and a home where a cron job looks, too. */
async function threeCalls(desk: TestDesk): Promise<void> {
  await desk.run(['log', 'Zoë Adams', 'Prices', '--new', '--via', 'call']);
  await desk.run(['log', 'zoe', 'The offer', '--via', 'call']);
  await desk.run(['log', 'zoe', 'Goodbye', '--via', 'visit']);
}

const exportOf = async (desk: TestDesk): Promise<string> => (await desk.run(['export'])).stdout;

/** What is other on each machine and in each run. */
const steady = (text: string): string =>
  text
    .replaceAll(/[\d.]+ GB free/g, '<room> free')
    .replaceAll(/(Node\s+|"node":")\d+\.\d+\.\d+/g, '$1<version>')
    .replaceAll(/, and would not find node/g, '')
    .replaceAll(/"(findsNode|links)":\w+/g, '"$1":<yes or no>')
    .replaceAll(/"room":\d+/g, '"room":<bytes>')
    .replaceAll(/(damaged|edited|unnamed)-\d{8}T\d{6}Z/g, '$1-<when>')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '<when>')
    .replaceAll(/(copy is of |lock since )[^,]+/g, '$1<when>');

const session = async (desk: TestDesk, ...lines: readonly string[]): Promise<string> => steady(await desk.session(...lines));

it('says that all is well', async ({ desk }) => {
  await threeCalls(desk);
  expect(await session(desk, 'kw doctor')).toMatchInlineSnapshot(`
    "$ kw doctor
    worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
    state	well	~/keepword		All is well. Save 3, with 1 record alive.	
    "
  `);
  const { stdout } = await desk.run(['doctor', '--json']);
  expect(steady(stdout).replaceAll(desk.folder, '~')).toMatchInlineSnapshot(`
    "{"schema":"keepword.doctor/1","state":"well","home":"~/keepword","revision":3,"records":1,"findings":[{"kind":"cron","severity":"worth-knowing","what":"Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.","where":"~/keepword","line":null,"command":"kw --home ~/keepword digest","repaired":null}],"surroundings":{"node":"<version>","zone":"Europe/Berlin","cron":{"home":"~/.local/share/keepword","findsNode":<yes or no>,"findsHome":false},"colour":{"isColoured":false,"by":"NO_COLOR"},"room":<bytes>,"links":<yes or no>},"schedule":{"entries":[],"lastRun":null}}
    "
  `);
});

it('says so where there is no journal', async ({ desk }) => {
  expect(await session(desk, 'kw doctor', 'kw doctor --repair')).toMatchInlineSnapshot(`
    "$ kw doctor
    problem	journal-missing	~/keepword/journal.json		There is no journal here.	kw where
    worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
    state	unusable	~/keepword		The journal cannot be used as it is.	
    [exit 4]
    $ kw doctor --repair
    problem	journal-missing	~/keepword/journal.json		There is no journal here.	kw where
    worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
    state	unusable	~/keepword		The journal cannot be used as it is.	
    [exit 4]
    "
  `);
});

describe('a file that was lost', () => {
  it('journal.json is made again', async ({ desk }) => {
    await threeCalls(desk);
    const before = await exportOf(desk);
    truncateSync(files.journal(desk), 100);
    expect(await session(desk, 'kw doctor', 'kw doctor --repair', 'kw doctor --repair')).toMatchInlineSnapshot(`
      "$ kw doctor
      problem	journal-damaged	~/keepword/journal.json		It cannot be used: line 5: a text is missing, not finished or not written correctly; save 3 can be made again to the byte from the backup of save 2 and the operations since.	kw doctor --repair
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	unusable	~/keepword		The journal cannot be used as it is.	
      [exit 4]
      $ kw doctor --repair
      repaired	journal-damaged	~/keepword/journal.json		It cannot be used: line 5: a text is missing, not finished or not written correctly; save 3 can be made again to the byte from the backup of save 2 and the operations since.	Made again. What was there is kept as ~/keepword/backups/damaged-<when>-journal.json. It is of save 3.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 3, with 1 record alive.	
      $ kw doctor --repair
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 3, with 1 record alive.	
      "
    `);
    expect(await exportOf(desk)).toBe(before);
  });

  it('a history file is made again', async ({ desk }) => {
    await threeCalls(desk);
    const before = await exportOf(desk);
    rmSync(files.history(desk));
    expect(await session(desk, 'kw doctor', 'kw doctor --repair')).toMatchInlineSnapshot(`
      "$ kw doctor
      problem	history-damaged	~/keepword/history/2026.jsonl		history/2026.jsonl is gone; it can be made again to the byte from the operations.	kw doctor --repair
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	unusable	~/keepword		The journal cannot be used as it is.	
      [exit 4]
      $ kw doctor --repair
      repaired	history-damaged	~/keepword/history/2026.jsonl		history/2026.jsonl is gone; it can be made again to the byte from the operations.	Made again.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 3, with 1 record alive.	
      "
    `);
    expect(await exportOf(desk)).toBe(before);
  });

  it('an operations file takes undo with it, and nothing else', async ({ desk }) => {
    await threeCalls(desk);
    const before = await exportOf(desk);
    truncateSync(files.operations(desk), 1_500);
    expect(await session(desk, 'kw log zoe again', 'kw doctor --repair', 'kw doctor', 'kw undo')).toMatchInlineSnapshot(`
      "$ kw log zoe again
      ~/keepword/operations/2026-11.jsonl cannot be used: it is shorter than the journal says. Nothing was changed.
      See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw doctor --repair
      repaired	operations-damaged	~/keepword/operations/2026-11.jsonl	2	3453 bytes of operations/2026-11.jsonl are missing; the journal and the history are as they were, but undo stops there.	1 step of it can still be read. What was there is kept as ~/keepword/backups/damaged-<when>-operations-2026-11.jsonl.
      worth-knowing	undo-stops			What was changed before save 4 cannot be taken back: its operations were lost.	
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 4, with 1 record alive.	
      $ kw doctor
      worth-knowing	undo-stops			What was changed before save 4 cannot be taken back: its operations were lost.	
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 4, with 1 record alive.	
      $ kw undo
      There is nothing to take back.
      kw undo --list shows the steps.
      [exit 1]
      "
    `);
    expect(await exportOf(desk)).toBe(before);
    expect((await desk.run(['log', 'zoe', 'again'])).exitCode).toBe(0);
  });

  it('an earlier journal.json that was put back comes forward', async ({ desk }) => {
    await desk.run(['log', 'Zoë Adams', 'Prices', '--new', '--via', 'call']);
    const old = readFileSync(files.journal(desk));
    await desk.run(['log', 'zoe', 'The offer', '--via', 'call']);
    await desk.run(['log', 'zoe', 'Goodbye', '--via', 'visit']);
    const before = await exportOf(desk);
    writeFileSync(files.journal(desk), old);
    expect(await session(desk, 'kw log zoe again', 'kw doctor', 'kw doctor --repair')).toMatchInlineSnapshot(`
      "$ kw log zoe again
      journal.json is of save 1, but save 3 lies beside it and is not shown: kw doctor --repair gets it back.
      ~/keepword/journal.json cannot be used: it is of save 1, but save 3 lies beside it, so an earlier copy was put in its place. Nothing was changed.
      The last good copy is of <when>, with 1 record. See what can be had back: kw doctor. Get it back: kw doctor --repair. After that, to go back to that copy: kw backup list, kw backup restore 2
      [exit 4]
      $ kw doctor
      problem	journal-older	~/keepword/journal.json		journal.json is of save 1, but save 3 lies beside it: an earlier copy was put in its place.	kw doctor --repair
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	unusable	~/keepword		The journal cannot be used as it is.	
      [exit 4]
      $ kw doctor --repair
      repaired	journal-older	~/keepword/journal.json		journal.json is of save 1, but save 3 lies beside it: an earlier copy was put in its place.	Made again. What was there is kept as ~/keepword/backups/damaged-<when>-journal.json. It is of save 3.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 3, with 1 record alive.	
      "
    `);
    expect(await exportOf(desk)).toBe(before);
  });
});

describe('a line of the history that cannot be read', () => {
  it('is left out where the past is shown, and nothing is exported', async ({ desk }) => {
    await threeCalls(desk);
    const text = readFileSync(files.history(desk), 'utf8');
    writeFileSync(files.history(desk), text.replace('"The offer"', '"The offer,'));
    expect(
      await session(
        desk,
        'kw history zoe',
        'kw brief zoe',
        'kw show 4xt',
        'kw show 5nx',
        'kw export',
        'kw due',
        'kw log zoe again',
        'kw doctor --repair',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw history zoe
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	visit	out	true		Goodbye
      2026-11-23T07:30:00+01:00	8zq6r7djuzc6	Zoë Adams	call	out	true		Prices
      Line 2 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      $ kw brief zoe
      name	Zoë Adams	8p6aq98y8h2y
      met			
      seen	2026-11-23T07:30:00+01:00
      spoken	2026-11-23T07:30:00+01:00	visit	out
      who			customer	
      there	2026-11-23T07:30:00+01:00	
      mood		
      lately	5nx5r3nnasr5	2026-11-23T07:30:00+01:00	visit	out	Goodbye
      lately	8zq6r7djuzc6	2026-11-23T07:30:00+01:00	call	out	Prices
      Line 2 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      $ kw show 4xt
      Line 2 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      Nothing has an id that begins with "4xt".
      kw due and kw history show the ids.
      [exit 3]
      $ kw show 5nx
      id	5nx5r3nnasr5
      createdAt	<when>
      updatedAt	<when>
      contactIds	["8p6aq98y8h2y"]
      at	<when>
      zone	Europe/Berlin
      via	visit
      direction	out
      reached	true
      minutes	
      mood	
      rating	
      caseId	
      commitmentIds	[]
      key	
      note	Goodbye
      why	
      offered	
      quote	
      Line 2 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      $ kw export
      Line 2 of history/2026.jsonl cannot be read. Nothing was changed.
      See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw due
      $ kw log zoe again
      Visit to Zoë Adams. kw undo takes it back.
      $ kw doctor --repair
      repaired	history-damaged	~/keepword/history/2026.jsonl	2	history/2026.jsonl has 1 line that cannot be read, the first being line 2; it can be made again to the byte from the operations.	Made again. What was there is kept as ~/keepword/backups/damaged-<when>-history-2026.jsonl.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 4, with 1 record alive.	
      "
    `);
  });
});

describe('the history edited by hand', () => {
  it('is shown, taken over as a change, and can be taken back', async ({ desk }) => {
    await threeCalls(desk);
    const before = await exportOf(desk);
    writeFileSync(files.history(desk), readFileSync(files.history(desk), 'utf8').replace('The offer', 'The second offer'));
    expect(await session(desk, 'kw doctor', 'kw log zoe again', 'kw doctor --repair', 'kw history zoe')).toMatchInlineSnapshot(`
      "$ kw doctor
      problem	history-edited	~/keepword/history/2026.jsonl	2	Line 2 of history/2026.jsonl: the interaction 4xtt8tnfubnw was edited (note) by hand.	kw doctor --repair
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	left	~/keepword		One thing should be repaired. Save 3, with 1 record alive.	
      [exit 1]
      $ kw log zoe again
      history/2026.jsonl was changed by something else than Keepword, and stays as it is: what is new goes into history/2027.jsonl. See what was changed: kw doctor. Take it over: kw doctor --repair
      Visit to Zoë Adams. kw undo takes it back.
      $ kw doctor --repair
      repaired	history-edited	~/keepword/history/2026.jsonl	2	Line 2 of history/2026.jsonl: the interaction 4xtt8tnfubnw was edited (note) by hand.	Written down as a change; kw undo takes it back.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 5, with 1 record alive.	
      $ kw history zoe
      2026-11-23T07:30:00+01:00	7j4nmuh6c64k	Zoë Adams	visit	out	true		again
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	visit	out	true		Goodbye
      2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		The second offer
      2026-11-23T07:30:00+01:00	8zq6r7djuzc6	Zoë Adams	call	out	true		Prices
      "
    `);
    for (const said of ['history edited by hand', 'Visit to Zoë Adams'])
      expect((await desk.run(['undo'])).stderr).toContain(said);
    expect(await exportOf(desk)).toBe(before);
  });
});

describe('a line of the history that an edit made invalid', () => {
  it('stops nothing, and is put back when somebody says so, beside edits that are well', async ({ desk }) => {
    await threeCalls(desk);
    const text = readFileSync(files.history(desk), 'utf8')
      .replace('"note":"The offer"', '"note":17')
      .replace('Goodbye', 'Good-bye');
    writeFileSync(files.history(desk), text);
    expect(
      await session(
        desk,
        'kw log zoe again --via call',
        'kw history zoe',
        'kw export',
        'kw contact forget zoe --yes',
        'kw doctor --repair',
        'kw doctor --repair --yes',
        'kw history zoe',
        'kw doctor',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe again --via call
      history/2026.jsonl was changed by something else than Keepword, and stays as it is: what is new goes into history/2027.jsonl. See what was changed: kw doctor. Take it over: kw doctor --repair
      Call to Zoë Adams. kw undo takes it back.
      $ kw history zoe
      2026-11-23T07:30:00+01:00	7j4nmuh6c64k	Zoë Adams	call	out	true		again
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	visit	out	true		Good-bye
      2026-11-23T07:30:00+01:00	8zq6r7djuzc6	Zoë Adams	call	out	true		Prices
      history/2026.jsonl was changed by something else than Keepword, and is read as it is now. See what was changed: kw doctor. Take it over: kw doctor --repair
      Line 2 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      $ kw export
      history/2026.jsonl was changed by something else than Keepword, and is read as it is now. See what was changed: kw doctor. Take it over: kw doctor --repair
      Line 2 of history/2026.jsonl cannot be read. Nothing was changed.
      See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw contact forget zoe --yes
      ~/keepword/history/2026.jsonl cannot be used: it is shorter than the journal says. Nothing was changed.
      See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw doctor --repair
      problem	history-edited	~/keepword/history/2026.jsonl	2	Line 2 of history/2026.jsonl: the interaction 4xtt8tnfubnw was edited (note) by hand, and cannot be taken over: note must be string,null. Put it right in an editor, or let it be put back as it was.	kw doctor --repair --yes
      problem	history-edited	~/keepword/history/2026.jsonl	3	Line 3 of history/2026.jsonl: the interaction 5nx5r3nnasr5 was edited (note) by hand.	kw doctor --repair --yes
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	left	~/keepword		2 things should be repaired. Save 4, with 1 record alive.	
      [exit 1]
      $ kw doctor --repair --yes
      repaired	history-edited	~/keepword/history/2026.jsonl	2	Line 2 of history/2026.jsonl: the interaction 4xtt8tnfubnw was edited (note) by hand, and cannot be taken over: note must be string,null. Put it right in an editor, or let it be put back as it was.	Put back as it was. What was there is kept as ~/keepword/backups/edited-<when>-history-2026.jsonl.
      repaired	history-edited	~/keepword/history/2026.jsonl	3	Line 3 of history/2026.jsonl: the interaction 5nx5r3nnasr5 was edited (note) by hand.	Written down as a change; kw undo takes it back.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 5, with 1 record alive.	
      $ kw history zoe
      2026-11-23T07:30:00+01:00	7j4nmuh6c64k	Zoë Adams	call	out	true		again
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	visit	out	true		Good-bye
      2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		The offer
      2026-11-23T07:30:00+01:00	8zq6r7djuzc6	Zoë Adams	call	out	true		Prices
      $ kw doctor
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 5, with 1 record alive.	
      "
    `);
  });

  it('is told of with the others, if they are many', async ({ desk }) => {
    await threeCalls(desk);
    for (const note of ['one', 'two', 'three']) await desk.run(['log', 'zoe', note, '--via', 'call']);
    writeFileSync(files.history(desk), readFileSync(files.history(desk), 'utf8').replaceAll('"contactIds"', '"contacts"'));
    expect(await session(desk, 'kw history zoe')).toMatchInlineSnapshot(`
      "$ kw history zoe
      history/2026.jsonl was changed by something else than Keepword, and is read as it is now. See what was changed: kw doctor. Take it over: kw doctor --repair
      Line 1 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      Line 2 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      Line 3 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      Line 4 of history/2026.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      2 more lines cannot be read and are left out here. See what can be had back: kw doctor
      "
    `);
  });
});

describe('what no copy has any more', () => {
  /** As on a new machine to which nothing but journal.json was copied. */
  async function onlyTheJournal(desk: TestDesk): Promise<void> {
    await threeCalls(desk);
    for (const folder of ['history', 'operations', 'backups', '.state']) rmSync(join(desk.home, folder), { recursive: true });
  }

  it('is given up only when somebody says so; then one can go on', async ({ desk }) => {
    await onlyTheJournal(desk);
    expect(
      await session(
        desk,
        'kw log zoe again',
        'kw doctor --repair',
        'kw doctor --repair --yes',
        'kw doctor',
        'kw log zoe "Hello again"',
        'kw history zoe',
        'kw undo',
        'kw undo',
        'kw undo 1',
        'kw undo --list --json',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe again
      ~/keepword/operations/2026-11.jsonl cannot be used: it is not there. Nothing was changed.
      See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw doctor --repair
      repaired	operations-damaged	~/keepword/operations/2026-11.jsonl		4953 bytes of operations/2026-11.jsonl are missing; the journal and the history are as they were, but undo stops there.	0 steps of it can still be read.
      problem	history-lost	~/keepword/history/2026.jsonl		1184 bytes of history/2026.jsonl are lost: neither the operations nor a copy has them. Put the file back from another copy of this folder, or go on without them.	kw doctor --repair --yes
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	unusable	~/keepword		The journal cannot be used as it is.	
      [exit 4]
      $ kw doctor --repair --yes
      repaired	history-lost	~/keepword/history/2026.jsonl		1184 bytes of history/2026.jsonl are lost: neither the operations nor a copy has them. Put the file back from another copy of this folder, or go on without them.	Went on without it. What remains is in new files.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 5, with 1 record alive.	
      $ kw doctor
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 5, with 1 record alive.	
      $ kw log zoe "Hello again"
      Visit to Zoë Adams. kw undo takes it back.
      $ kw history zoe
      2026-11-23T07:30:00+01:00	2w42hcbju5jd	Zoë Adams	visit	out	true		Hello again
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	visit	out	true		What was said is lost.
      $ kw undo
      Taken back: log: Visit to Zoë Adams (just now). kw redo brings it back.
      $ kw undo
      There is nothing to take back. Went on without what is lost: 1184 bytes of history/2026.jsonl; what was saved before that cannot come back.
      kw undo --list shows the steps.
      [exit 1]
      $ kw undo 1
      1 is no step that can be taken back.
      kw undo --list shows the steps and their numbers; kw redo brings back what kw undo took.
      [exit 3]
      $ kw undo --list --json
      {"schema":"keepword.undo/1","items":[{"revision":5,"at":"<when>","command":"doctor --repair --yes","said":"Went on without what is lost: 1184 bytes of history/2026.jsonl","records":1}]}
      "
    `);
  });

  it('is a save in the middle: what was saved after it is written down again', async ({ desk }) => {
    await threeCalls(desk);
    rmSync(files.journal(desk));
    rmSync(join(desk.home, 'backups'), { recursive: true });
    const operations = readFileSync(files.operations(desk), 'utf8').split('\n');
    writeFileSync(files.operations(desk), operations.with(1, 'x').join('\n'));
    expect(
      await session(
        desk,
        'kw doctor --repair',
        'kw log zoe again',
        'kw doctor --repair --yes',
        'kw history zoe',
        'kw undo --list --json',
        'kw doctor',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw doctor --repair
      repaired	journal-damaged	~/keepword/journal.json		It is gone, but what belongs to it is still there; save 1 can be made again to the byte from the operations.	Made again. It is of save 1.
      problem	saves-apart	~/keepword/journal.json		What was saved as save 3 was made on save 2, of which too little is left: it cannot be carried out as it was, but its records can be written down again.	kw doctor --repair --yes
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	unusable	~/keepword		The journal cannot be used as it is.	
      [exit 4]
      $ kw log zoe again
      ~/keepword/journal.json cannot be used: it is of save 1, but save 3 lies beside it, so an earlier copy was put in its place. Nothing was changed.
      There is no good copy in ~/keepword/backups. See what can be had back: kw doctor. Get it back: kw doctor --repair
      [exit 4]
      $ kw doctor --repair --yes
      repaired	saves-apart	~/keepword/journal.json		What was saved as save 3 was made on save 2, of which too little is left: it cannot be carried out as it was, but its records can be written down again.	Went on without it. What remains is in new files.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 2, with 1 record alive.	
      $ kw history zoe
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Adams	visit	out	true		Goodbye
      2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		The offer
      2026-11-23T07:30:00+01:00	8zq6r7djuzc6	Zoë Adams	call	out	true		Prices
      $ kw undo --list --json
      {"schema":"keepword.undo/1","items":[{"revision":2,"at":"<when>","command":"doctor --repair --yes","said":"Went on without what is lost: save 2","records":3}]}
      $ kw doctor
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	well	~/keepword		All is well. Save 2, with 1 record alive.	
      "
    `);
  });
});

it('repairs modes, left-overs and what it cannot read beside the journal', async ({ desk }) => {
  await threeCalls(desk);
  chmodSync(desk.home, 0o755);
  chmodSync(files.journal(desk), 0o644);
  writeFileSync(join(desk.home, '.state/ticket.999999999.0123'), 'x', { mode: 0o600 });
  mkdirSync(join(desk.home, '.state/drafts'), { mode: 0o700 });
  writeFileSync(join(desk.home, '.state/drafts/2bcdfghjkmnp.json'), '{', { mode: 0o600 });
  writeFileSync(join(desk.home, 'journal.sync-conflict-20261124-101500-ABCDEFG.json'), '{}', { mode: 0o600 });
  expect(await session(desk, 'kw doctor', 'kw doctor --repair')).toMatchInlineSnapshot(`
    "$ kw doctor
    problem	mode	~/keepword		~/keepword lets others in: its mode is 0755, and should be 0700.	kw doctor --repair
    problem	mode	~/keepword/journal.json		~/keepword/journal.json lets others in: its mode is 0644, and should be 0600.	kw doctor --repair
    problem	conflict-copy	~/keepword/journal.sync-conflict-20261124-101500-ABCDEFG.json		~/keepword/journal.sync-conflict-20261124-101500-ABCDEFG.json was put there by Syncthing, because journal.json was changed on two machines; it holds what is not here, or not any more. Write down what is missing, then remove it.	diff ~/keepword/journal.sync-conflict-20261124-101500-ABCDEFG.json ~/keepword/journal.json
    worth-knowing	left-over	~/keepword/.state/ticket.999999999.0123		~/keepword/.state/ticket.999999999.0123 was left by a process that died; the next change removes it.	kw doctor --repair
    worth-knowing	draft-damaged	~/keepword/.state/drafts/2bcdfghjkmnp.json		The draft ~/keepword/.state/drafts/2bcdfghjkmnp.json cannot be read.	kw doctor --repair
    worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
    state	left	~/keepword		3 things should be repaired. Save 3, with 1 record alive.	
    [exit 1]
    $ kw doctor --repair
    repaired	mode	~/keepword		~/keepword lets others in: its mode is 0755, and should be 0700.	Its mode is 0700 now.
    repaired	mode	~/keepword/journal.json		~/keepword/journal.json lets others in: its mode is 0644, and should be 0600.	Its mode is 0600 now.
    repaired	left-over	~/keepword/.state/ticket.999999999.0123		~/keepword/.state/ticket.999999999.0123 was left by a process that died; the next change removes it.	Put right.
    repaired	draft-damaged	~/keepword/.state/drafts/2bcdfghjkmnp.json		The draft ~/keepword/.state/drafts/2bcdfghjkmnp.json cannot be read.	Put aside as ~/keepword/backups/damaged-<when>-state-drafts-2bcdfghjkmnp.json.
    problem	conflict-copy	~/keepword/journal.sync-conflict-20261124-101500-ABCDEFG.json		~/keepword/journal.sync-conflict-20261124-101500-ABCDEFG.json was put there by Syncthing, because journal.json was changed on two machines; it holds what is not here, or not any more. Write down what is missing, then remove it.	diff ~/keepword/journal.sync-conflict-20261124-101500-ABCDEFG.json ~/keepword/journal.json
    worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
    state	left	~/keepword		One thing should be repaired. Save 3, with 1 record alive.	
    [exit 1]
    "
  `);
});

describe('the lock of another machine', () => {
  const lock = {
    pid: 42,
    started: '1',
    boot: 'x',
    host: 'elsewhere',
    namespace: null,
    token: 'ab12',
    command: 'log',
    at: '2026-11-23T06:00:00Z',
  };

  it('is removed when a person says so', async ({ desk }) => {
    await threeCalls(desk);
    const path = join(desk.home, '.state/lock');
    writeFileSync(path, JSON.stringify(lock), { mode: 0o600 });
    expect(await session(desk, 'kw doctor --repair --yes')).toMatchInlineSnapshot(`
      "$ kw doctor --repair --yes
      The lock of another machine stays. It was taken less than a minute ago. Nothing was changed.
      Try it again in a minute.
      [exit 4]
      "
    `);
    utimesSync(path, 1, 1);
    expect(await session(desk, 'kw doctor', 'kw doctor --repair', 'kw doctor --repair --yes')).toMatchInlineSnapshot(`
      "$ kw doctor
      problem	lock-elsewhere	~/keepword/.state/lock		Process 42 on elsewhere (log) holds the lock since <when>, and from here nobody can tell whether it still runs.	kw doctor --repair --yes
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	unusable	~/keepword		The journal cannot be used as it is.	
      [exit 4]
      $ kw doctor --repair
      Nobody is there to answer: Another machine holds the lock. Is Keepword not running there any more?
      Give --yes.
      [exit 2]
      $ kw doctor --repair --yes
      repaired	lock-elsewhere	~/keepword/.state/lock		Process 42 on elsewhere (log) holds the lock since <when>, and from here nobody can tell whether it still runs.	Removed.
      worth-knowing	cron	~/keepword		Without --home or KEEPWORD_HOME a cron job would look in ~/.local/share/keepword.	kw --home ~/keepword digest
      state	repaired	~/keepword		All was repaired. Save 3, with 1 record alive.	
      "
    `);
  });
});
