import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';

it('plays a morning with invented customers, and says how to go on', async ({ desk }) => {
  const { stdout, stderr, exitCode } = await desk.run(['demo']);
  const [due = '', brief = '', log = '', digest = ''] = stdout.split(/^\$ /m).slice(1);
  expect(due).toMatch(/^kw due\nlate\t.*\tHåkon Lie\t/);
  expect(brief).toMatch(/^kw brief zoe\nname\tZoë Adams\t/);
  expect(log).toBe(
    'kw log zoe "The budget is agreed; she wants the offer this week" --learned "plays the cello" --promise "send the offer by fri"\n\n',
  );
  expect(digest).toMatch(/^kw digest\n1 upset, 1 late and 1 old, 5 today, Zoë Adams 16:00\n\nLeft upset\n/);
  expect(digest).toContain('send the offer');
  expect(stdout.slice(stdout.indexOf('These customers')).replaceAll(desk.folder, '~')).toMatchInlineSnapshot(`
    "These customers are invented, and live in ~/keepword-demo. Your own journal was not touched.
    To go on playing with them, type:

      export KEEPWORD_HOME=~/keepword-demo
      kw                        what wants attention
      kw log                    write down a call; it asks
      kw history zoe            what was said
      kw --help                 everything else
    "
  `);
  expect({ stderr, exitCode }).toEqual({
    stderr: expect.stringMatching(
      /^Call to Zoë Adams\. .* takes it back\.\nThe 16:00 call-back about budget answer is still open\. .*\n$/,
    ),
    exitCode: 0,
  });
});

it('never touches the real journal, and begins anew each time', async ({ desk }) => {
  await desk.run(['contact', 'add', 'Ada Real']);
  const before = await desk.run(['export']);
  const first = await desk.run(['demo']);
  expect(await desk.run(['demo'])).toEqual(first);
  expect(await desk.run(['export'])).toEqual(before);
  expect(readdirSync(desk.folder).toSorted()).toEqual(['keepword', 'keepword-demo']);
});

it('puts aside what was typed into it, instead of clearing it', async ({ desk }) => {
  await desk.run(['demo']);
  await desk.run(['--home', 'keepword-demo', 'contact', 'add', 'Typed Anew']);
  const { stdout, stderr } = await desk.run(['demo']);
  const aside = /--home (\S+) due/.exec(stderr)?.[1] ?? '';
  expect(stderr).toContain('What was typed into the last demo is kept: kw --home ');
  expect(stdout).toContain('These customers are invented');
  expect((await desk.run(['--home', aside, 'contact', 'list'])).stdout).toContain('Typed Anew');
  expect((await desk.run(['--home', 'keepword-demo', 'contact', 'list'])).stdout).not.toContain('Typed Anew');
  expect((await desk.run(['demo'])).stderr).not.toContain('is kept');
});

it('throws away what was typed into it only when told to', async ({ desk }) => {
  await desk.run(['demo', '--json']);
  await desk.run(['--home', 'keepword-demo', 'contact', 'add', 'Typed Anew']);
  expect((await desk.run(['demo', '--yes'])).stderr).not.toContain('is kept');
  expect(readdirSync(desk.folder).toSorted()).toEqual(['keepword-demo']);
});

it('can be gone on with, on any day', async ({ desk }) => {
  await desk.run(['demo', '--now', '2027-02-28']);
  expect(
    await desk.session(
      'kw --home keepword-demo --now 2027-02-28 due --urgency today',
      'kw --home keepword-demo --now 2027-02-28 history zoe --limit 1',
      'kw --home keepword-demo --now 2027-02-28 undo',
      'kw --home keepword-demo --now 2027-03-01 due zoe',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw --home keepword-demo --now 2027-02-28 due --urgency today
    today	2027-02-28T16:00:00+01:00	callback	4k2m9x7qbwzt	Zoë Adams	budget answer	+44 20 7946 0018	
    today	2027-02-28T00:00:00+01:00	waiting	9wt5h8q3kvnd	Fjord Supplies	paper samples for 株式会社ひばり	+47 00 00 00 40	佐藤花
    $ kw --home keepword-demo --now 2027-02-28 history zoe --limit 1
    2027-02-28T00:00:00+01:00	4xtt8tnfubnw	Zoë Adams	call	out	true		The budget is agreed; she wants the offer this week
    $ kw --home keepword-demo --now 2027-02-28 undo
    Taken back: log: Call to Zoë Adams. Learned "plays the cello". Promised "send the offer" by Fri 5 Mar (just now). kw redo brings it back.
    $ kw --home keepword-demo --now 2027-03-01 due zoe
    late	2027-02-28T16:00:00+01:00	callback	4k2m9x7qbwzt	Zoë Adams	budget answer	+44 20 7946 0018	
    today	2027-03-01T00:00:00+01:00	find-out	6nd8w2k7hxqt	Zoë Adams	does the licence cover two offices?	+44 20 7946 0018	
    "
  `);
});

it('leaves a folder alone that it did not make', async ({ desk }) => {
  await desk.run(['--home', join(desk.folder, 'keepword-demo'), 'contact', 'add', 'Ada Real']);
  expect(await desk.session('kw demo', 'kw --home keepword-demo contact list')).toMatchInlineSnapshot(`
    "$ kw demo
    ~/keepword-demo is there already, and no demo made it.
    Nothing was touched. Move that folder away, or set KEEPWORD_HOME to another place.
    [exit 1]
    $ kw --home keepword-demo contact list
    8zq6r7djuzc6	Ada Real			customer			
    "
  `);
});
