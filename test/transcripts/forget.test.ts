import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { grep } from '../helpers/grep.ts';
import { customers, zoe } from '../helpers/some-customers.ts';

/** All that was ever written about Zoë, in different ways and at different times. */
const written: readonly string[] = [
  'kw contact edit zoe --name "Zoë Quartz-Adams" --alias "Zosia Quartz" --email zoe.quartz@secret.example --area Leeds-Quartz',
  'kw contact edit zoe --name "Zoë Adams"',
  'kw log zoe "Talked about the quartz budget" --learned "plays the cello" --promise "send the quartz offer by fri"',
  'kw log hakon "Wants the wood by May"',
  'kw contact edit hakon --introduced-by zoe',
  'kw waiting hakon "the quartz plan" --from zoe --by fri',
  'kw done 5pm "sent the quartz file"',
  'kw undo',
  'kw drop 4km --why "quartz is sold out" --told',
  'kw learn zoe "likes quartz in May" --private',
  'kw promise hakon "call Zoë Adams about the wood" --by fri',
];

const traces = [
  'Zoë Adams',
  'Quartz-Adams',
  'Zosia',
  'zoe.quartz@',
  '+44 20 7946 0018',
  'Leeds-Quartz',
  'quartz',
  'cello',
  zoe.id,
];

async function write(desk: TestDesk): Promise<void> {
  desk.has(customers);
  for (const line of written) expect(await desk.session(line), line).not.toContain('[exit');
}

describe('kw contact forget', () => {
  it('erases somebody from every file, keeps what is of others, and says what may still tell of them', async ({ desk }) => {
    await write(desk);
    expect(grep(desk.home, traces).length).toBeGreaterThan(30);
    expect(await desk.session('kw contact forget zoe', 'kw contact forget zoe --yes', 'kw contact list')).toMatchInlineSnapshot(`
      "$ kw contact forget zoe
      This erases Zoë Adams: 1 contact, 1 interaction, 3 commitments, from the journal, its history, its backups and undo. It cannot be taken back. Nobody is there to type their full name.
      Give --yes.
      [exit 2]
      $ kw contact forget zoe --yes
      organization	9zt2m4kdh3pn	Zoë Ltd	kw edit 9zt2m4kdh3pn
      commitment	4mxbvtawwz95	the quartz plan	kw edit 4mxbvtawwz95
      commitment	2rndkfg8c47b	call Zoë Adams about the wood	kw edit 2rndkfg8c47b
      Zoë Adams is forgotten: 1 contact, 1 interaction, 3 commitments. kw undo does not go back beyond this.
      Once these are put right, this erases how they were before: kw contact forget "Zoë Adams"
      $ kw contact list
      8hk2m4kdh3pn	Håkon Nordmann			customer	+47 22 00 00 00	hakon@fjord.example	2026-11-23T07:30:00+01:00
      "
    `);
    // What is left are others' own words, in the journal, in the operations and in the backups since then.
    expect(new Set(grep(desk.home, traces).map((found) => found.split(': ')[1]))).toEqual(new Set(['Zoë Adams', 'quartz']));
  });

  it('erases how it was before what was put right, once their name is given again', async ({ desk }) => {
    await write(desk);
    const before = (await desk.run(['contact', 'forget', 'zoe', '--yes'])).stderr;
    expect(before).toContain('this erases how they were before: kw contact forget "Zoë Adams"');
    const { stdout } = await desk.run(['commitment', 'list', '--json']);
    for (const { id } of JSON.parse(stdout).items) await desk.run(['edit', id, '--what', 'the plan']);
    expect(grep(desk.home, ['Zoë Adams'])).not.toEqual([]);
    const kept = (await desk.run(['export'])).stdout;
    expect(
      await desk.session(
        'kw contact forget "zoe adams"',
        'kw contact forget "Zoë Adams" --yes',
        'kw contact forget quartz --yes',
        'kw contact forget "quartz plan" --yes',
        'kw contact forget "Zoë Adams" --yes',
        'kw undo',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact forget "zoe adams"
      Nobody is called "zoe adams". This erases how 1 record said it earlier, from the history, backups and undo. It cannot be taken back. Nobody is there to type these words.
      Give --yes.
      [exit 2]
      $ kw contact forget "Zoë Adams" --yes
      Erased how 1 record said "Zoë Adams" earlier. kw undo does not go back beyond this.
      $ kw contact forget quartz --yes
      Nobody is called "quartz".
      kw contact add "quartz" adds them; kw contact list shows all that there are.
      [exit 3]
      $ kw contact forget "quartz plan" --yes
      Erased how 1 record said "quartz plan" earlier. kw undo does not go back beyond this.
      $ kw contact forget "Zoë Adams" --yes
      Nobody is called "Zoë Adams".
      kw contact add "Zoë Adams" adds them; kw contact list shows all that there are.
      [exit 3]
      $ kw undo
      There is nothing to take back: somebody was forgotten on request, and nothing before that can come back.
      kw undo --list shows the steps.
      [exit 1]
      "
    `);
    expect(grep(desk.home, traces)).toEqual([]);
    expect((await desk.run(['export'])).stdout.replace(/"exportedAt":.*/, '')).toBe(kept.replace(/"exportedAt":.*/, ''));
    expect((await desk.run(['backup', 'restore', '1', '--yes'])).exitCode).toBe(0);
    expect((await desk.run(['doctor', '--json'])).stdout).not.toContain('"severity":"problem"');
  });

  it('leaves nothing of what was put right before somebody was forgotten', async ({ desk }) => {
    await write(desk);
    await desk.run(['edit', '2rn', '--what', 'call her about the wood']);
    await desk.session('kw contact forget zoe --yes');
    expect(grep(desk.home, ['Zoë Adams', '+44 20 7946 0018'])).toEqual([]);
  });

  it('leaves no earlier version of what was put right in a journal made of an export', async ({ desk }) => {
    await write(desk);
    await desk.session('kw contact forget zoe --yes');
    const { stdout } = await desk.run(['commitment', 'list', '--json']);
    for (const { id } of JSON.parse(stdout).items) await desk.run(['edit', id, '--what', 'the plan']);
    expect(grep(desk.home, traces), 'earlier versions stay here').not.toEqual([]);
    const { stderr } = await desk.run(['export', '--output', 'all.json']);
    expect(stderr).not.toContain('[exit');
    expect((await desk.run(['--home', 'new-keepword', 'import', 'all.json'])).exitCode).toBe(0);
    expect(grep(join(desk.folder, 'new-keepword'), traces)).toEqual([]);
    expect((await desk.run(['--home', 'new-keepword', 'contact', 'list'])).stdout).toContain('Håkon Nordmann');
  });

  it('goes for whom was merged into them, and tells where a former name or number stands', async ({ desk }) => {
    desk.has(customers);
    for (const line of [
      'kw contact add "Zoe Adamson" --phone "+44 20 7946 0777"',
      'kw log "Zoe Adamson" "likes maple"',
      'kw contact merge 7xq "Zoe Adamson"',
      'kw contact edit 7xq --name "Zoë Smith" --phone "+44 30 5555 4444"',
      'kw promise hakon "ring 020 7946 0018 about it" --by fri',
      'kw promise hakon "say hello to Zoë Adams" --by fri',
    ])
      await desk.session(line);
    expect(grep(desk.home, ['Adamson', '0777', 'maple']).length).toBeGreaterThan(5);
    expect(await desk.session('kw contact forget 7xq --yes')).toMatchInlineSnapshot(`
      "$ kw contact forget 7xq --yes
      organization	9zt2m4kdh3pn	Zoë Ltd	kw edit 9zt2m4kdh3pn
      commitment	2w42hcbju5jd	ring 020 7946 0018 about it	kw edit 2w42hcbju5jd
      commitment	4mxbvtawwz95	say hello to Zoë Adams	kw edit 4mxbvtawwz95
      Zoë Smith is forgotten: 1 contact, 1 interaction, 2 commitments. kw undo does not go back beyond this.
      Once these are put right, this erases how they were before: kw contact forget "Zoë Adams"; kw contact forget "+44 20 7946 0018"
      "
    `);
    expect(grep(desk.home, ['Adamson', '0777', 'maple', 'Zoë Smith', '5555', zoe.id])).toEqual([]);
  });

  it('finds no trace with grep where nobody else is told of them, and undo stops there', async ({ desk }) => {
    desk.has(customers);
    for (const line of written.filter((line) => !line.includes('hakon'))) await desk.session(line);
    await desk.session('kw contact edit hakon --introduced-by zoe --organization "Fjord"');
    await desk.session('kw contact edit zoe --organization "Leeds Works"', 'kw backup restore latest --yes');
    const { stdout } = await desk.run(['contact', 'forget', 'zoe', '--yes', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      gone: { contacts: 1, interactions: 1, commitments: 3 },
      mayMention: [{ type: 'organization', text: 'Zoë Ltd' }],
      otherFiles: [],
    });
    expect(grep(desk.home, traces)).toEqual([]);
    expect(await desk.session('kw undo', 'kw undo --list', 'kw show 7xq', 'kw history')).toMatchInlineSnapshot(`
      "$ kw undo
      There is nothing to take back: somebody was forgotten on request, and nothing before that can come back.
      kw undo --list shows the steps.
      [exit 1]
      $ kw undo --list
      $ kw show 7xq
      Nothing has an id that begins with "7xq".
      kw due and kw history show the ids.
      [exit 3]
      $ kw history
      "
    `);
    expect((await desk.run(['export'])).exitCode).toBe(0);
  });

  it('restores no copy and no backup from before, which would bring them back', async ({ desk }) => {
    desk.has(customers);
    await desk.session('kw log zoe "Talked about quartz"', 'kw backup save before.copy', 'kw contact forget zoe --yes');
    const said = await desk.session('kw backup restore before.copy --yes', 'kw backup restore 1 --yes', 'kw contact list');
    expect(said.replace(/of \w{3} \d+ \w{3} [\d:]+/, 'of <when>')).toMatchInlineSnapshot(`
      "$ kw backup restore before.copy --yes
      before.copy is no earlier or later state of this journal: it is another one, went on elsewhere, or is from before somebody was forgotten or something was lost. Nothing was changed.
      Have it beside this one, in a folder of its own: kw backup restore before.copy --home <folder>
      [exit 1]
      $ kw backup restore 1 --yes
      Restored the backup of <when>. Nothing differs.
      $ kw contact list
      8hk2m4kdh3pn	Håkon Nordmann			customer	+47 22 00 00 00	hakon@fjord.example	
      "
    `);
    expect(grep(desk.home, traces)).toEqual([]);
  });

  it('finds somebody who is only in what was taken back, by whatever they are called, and says so', async ({ desk }) => {
    desk.has(customers);
    await desk.session('kw contact add "Eva Quartz" --phone "+44 20 7946 0555" --email eva@cello.example', 'kw undo');
    await desk.session('kw contact add "Eva Quartz" --phone "+44 20 7946 0556"', 'kw undo');
    const own = ['Quartz', '0555', '0556', 'cello'];
    const [operations = ''] = readdirSync(join(desk.home, 'operations'));
    const id = /"id":"(\w+)",[^{}]*"name":"Eva Quartz"/.exec(
      readFileSync(join(desk.home, 'operations', operations), 'utf8'),
    )?.[1];
    if (id === undefined) throw new Error('no id');
    expect(new Set(grep(desk.home, own).map((found) => found.split(': ')[1]))).toEqual(new Set(own));
    for (const typed of ['Eva Quartz', 'eva', 'eva@cello.example', '79460555', id])
      expect((await desk.run(['contact', 'forget', typed])).stderr, typed).toContain(
        'Eva Quartz is not in the journal any more.',
      );
    expect(
      await desk.session('kw contact forget "eva quartz"', 'kw contact forget "eva quartz" --yes', 'kw redo'),
    ).toMatchInlineSnapshot(`
      "$ kw contact forget "eva quartz"
      Eva Quartz is not in the journal any more. This erases what was left of them in earlier steps and in backups. It cannot be taken back. Nobody is there to type their full name.
      Give --yes.
      [exit 2]
      $ kw contact forget "eva quartz" --yes
      Eva Quartz is forgotten: what was left of them in earlier steps and in backups. kw undo does not go back beyond this.
      $ kw redo
      There is nothing to bring back: kw undo was not the last step.
      kw undo --list shows the steps.
      [exit 1]
      "
    `);
    expect(grep(desk.home, own)).toEqual([]);
    expect((await desk.run(['contact', 'forget', 'eva', '--yes'])).exitCode).toBe(3);
  });

  it('prefers whom it knows, unless somebody of the past is called just so', async ({ desk }) => {
    desk.has(customers);
    await desk.session(
      'kw contact add "Zoë Quartz" --phone "+44 20 7946 0555"',
      'kw contact add "Håkon" --email h@cello.example',
    );
    await desk.session('kw undo', 'kw undo');
    const forgotten = async (...args: readonly string[]): Promise<string> =>
      (await desk.run(['contact', 'forget', ...args])).stderr.split('. ')[0] ?? '';
    expect(await forgotten('zoe')).toContain('This erases Zoë Adams: 1 contact');
    expect(await forgotten('hakon', '--yes')).toContain('Håkon is forgotten: what was left of them');
    expect(await forgotten('hakon')).toContain('This erases Håkon Nordmann: 1 contact');
    expect(await forgotten('quartz', '--yes', '--json')).toBe('');
    expect(grep(desk.home, ['Quartz', '0555', 'cello'])).toEqual([]);
  });

  it('asks who, and knows whom it does not know', async ({ desk }) => {
    desk.has(customers);
    expect(await desk.session('kw contact forget', 'kw contact forget nobody --yes')).toMatchInlineSnapshot(`
      "$ kw contact forget
      Nobody is there to answer: Who?
      Give <contact>.
      [exit 2]
      $ kw contact forget nobody --yes
      Nobody is called "nobody".
      kw contact add "nobody" adds them; kw contact list shows all that there are.
      [exit 3]
      "
    `);
  });

  it('tells of a line of others that cannot be read, when all is done', async ({ desk }) => {
    await write(desk);
    const path = join(desk.home, 'history', '2026.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"note":"Wants the wood by May"', '"note":"Wants the wood by May '));
    expect(await desk.session('kw contact forget zoe --yes', 'kw contact list')).toMatchInlineSnapshot(`
      "$ kw contact forget zoe --yes
      organization	9zt2m4kdh3pn	Zoë Ltd	kw edit 9zt2m4kdh3pn
      commitment	4mxbvtawwz95	the quartz plan	kw edit 4mxbvtawwz95
      commitment	2rndkfg8c47b	call Zoë Adams about the wood	kw edit 2rndkfg8c47b
      Zoë Adams is forgotten: 1 contact, 1 interaction, 3 commitments. kw undo does not go back beyond this.
      Once these are put right, this erases how they were before: kw contact forget "Zoë Adams"
      Line 1 of history/2026.1.jsonl cannot be read and is left out here. See what can be had back: kw doctor
      $ kw contact list
      8hk2m4kdh3pn	Håkon Nordmann			customer	+47 22 00 00 00	hakon@fjord.example	2026-11-23T07:30:00+01:00
      "
    `);
  });
});
