import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { Interrupted } from '../../src/prompts/prompts.ts';
import { type Drafts, openDrafts } from '../../src/store/drafts.ts';
import { openStore } from '../../src/store/journal-store.ts';
import { placesFor } from '../../src/store/places.ts';
import type { Store } from '../../src/store/store.ts';
import { deskIn } from '../helpers/desk.ts';
import { type RunHere, runHere } from '../helpers/program-here.ts';
import type { Outcome } from '../helpers/run-program.ts';
import { enter, type Scripted, scriptedPrompts } from '../helpers/scripted-prompts.ts';
import { silently } from '../helpers/silently.ts';
import { people, zoe } from '../helpers/some-customers.ts';

const kept = 'Kept as a draft. kw log --resume goes on with it.\n';
const withZoe = 'With Zoë Adams, Zoë Ltd.\n';
const plainCall: readonly Scripted[] = [
  ['How?', enter],
  ['said', 'She agrees.'],
];

/** A desk where two people are known, and what is run there by a person who answers as the script says. */
function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { env, has, home } = deskIn(folder);
  has(people);
  const places = placesFor(home, {});
  const drafts = openDrafts(places);
  const given = { env: { ...env, KEEPWORD_SEED: undefined } };
  const kw = (args: readonly string[], script: readonly Scripted[], replacing: RunHere['replacing'] = {}): Promise<Outcome> =>
    runHere(args, { ...given, replacing: { prompts: scriptedPrompts(...script), ...replacing } });
  const unattended = (...args: readonly string[]): Promise<Outcome> => runHere(args, given);
  const exported = async () => JSON.parse((await unattended('export')).stdout);
  const store = openStore(places, silently());
  return { kw, unattended, exported, drafts, places, store };
}

/** A store that fails as it does when it cannot be locked. */
const locked = (store: Store): Store => ({
  ...store,
  update: () => {
    throw new UserError('journal-locked', 'The journal is in use. Nothing was changed.', 'Try again.');
  },
});

/** Drafts of a program that is killed before it can drop one. */
const neverDropped = (drafts: Drafts): Drafts => ({ ...drafts, drop: () => undefined });

describe('somebody who leaves', () => {
  it('finds what the line said in the draft, also before a question was answered', async () => {
    const { kw, drafts } = desk();
    const left = await kw(['log', 'zoe', '--promise', 'the offer by fri'], [['How?', new Interrupted()]]);
    expect(left).toEqual({ stdout: '', stderr: withZoe + kept, exitCode: 130 });
    expect(drafts.list()).toMatchObject([{ answers: { contact: zoe.id, promise: ['the offer by fri'] } }]);
  });

  it('finds no draft where only a name was said', async () => {
    const { kw, drafts } = desk();
    expect(await kw(['log', 'zoe'], [['How?', new Interrupted(143)]])).toEqual({
      stdout: '',
      stderr: withZoe,
      exitCode: 143,
    });
    expect(drafts.list()).toEqual([]);
  });

  it('finds the name of somebody new, and what they asked for, although the question after it was left', async () => {
    const { kw, drafts } = desk();
    const met = [
      ['Who?', 'Ida Lund'],
      ['Their name?', enter],
      ['meet?', new Interrupted()],
    ] as const;
    expect(await kw(['log'], met)).toMatchObject({ stderr: kept, exitCode: 130 });
    expect(drafts.list()).toMatchObject([{ answers: { newContact: 'Ida Lund' } }]);
    const why = [...plainCall, ['Learned', 'a'], ['ask for?', 'prices'], ['need it?', new Interrupted()]] as const;
    expect(await kw(['log', 'zoe'], why)).toMatchObject({ stderr: withZoe + kept, exitCode: 130 });
    expect(drafts.list().map(({ answers }) => answers.asked ?? null)).toContainEqual([{ what: 'prices' }]);
  });
});

describe('a save that fails', () => {
  const answers = [...plainCall, ['Learned', enter]] as const;

  it.each(['a lock that is held', 'a disk that takes nothing'])('keeps the draft: %s', async (why) => {
    const { kw, drafts, store, places, exported } = desk();
    if (why.includes('disk')) {
      rmSync(places.backups, { recursive: true, force: true });
      writeFileSync(places.backups, 'in the way');
    }
    const failed = await kw(['log', 'zoe'], answers, why.includes('lock') ? { store: locked(store) } : {});
    expect(failed.stderr.startsWith(withZoe + kept)).toBe(true);
    expect(failed).toMatchObject({ exitCode: why.includes('lock') ? 4 : 1, stdout: '' });
    const [draft] = drafts.list();
    if (why.includes('disk')) rmSync(places.backups);
    expect(await kw(['log', '--resume'], [['Learned', enter]])).toMatchObject({ exitCode: 0 });
    expect((await exported()).interactions).toMatchObject([{ id: draft?.id, note: 'She agrees.' }]);
    expect(drafts.list()).toEqual([]);
  });

  it('keeps also what was said on one line, where a person is there, and nothing where nobody is', async () => {
    const { kw, unattended, drafts, store, places } = desk();
    const line = ['log', 'zoe', 'She agrees.', '--promise', 'the offer by fri'];
    writeFileSync(places.backups, 'in the way');
    expect((await unattended(...line)).exitCode).toBe(1);
    expect(drafts.list()).toEqual([]);
    expect((await kw(line, [], { store: locked(store) })).stderr).toContain(kept);
    expect(drafts.list()).toMatchObject([{ answers: { note: 'She agrees.', promise: ['the offer by fri'] } }]);
  });

  it('keeps what was written in an editor before it tries to save', async () => {
    const { kw, drafts, store } = desk();
    const edit = async () => 'A long story.';
    const killed: Store = {
      ...store,
      update: () => {
        expect(drafts.list()).toMatchObject([{ answers: { contact: zoe.id, note: 'A long story.' } }]);
        throw new Interrupted(143);
      },
    };
    expect(await kw(['log', 'zoe', '--edit'], [], { edit, store: killed })).toMatchObject({ stderr: kept, exitCode: 143 });
    expect(await kw(['log', 'zoe', '--edit', '--mood', 'sad'], [], { edit: () => expect.unreachable() })).toMatchObject({
      stderr: expect.stringContaining('"sad" is no mood.'),
      exitCode: 2,
    });
  });

  it('says what was typed where not even a draft can be kept, and asks on before that', async () => {
    const { kw, drafts, places } = desk();
    writeFileSync(places.backups, 'in the way');
    writeFileSync(join(places.state, 'drafts'), 'in the way');
    const failed = await kw(['log', 'zoe'], [...plainCall, ['Learned', 'l'], ['learn about', 'likes tea'], ['Learned', enter]]);
    expect(failed.stderr).toContain(
      'It could not be kept as a draft either. This was typed:\n  with: Zoë Adams\n  how: call\n  who began: out\n  what was said: She agrees.\n  learned: likes tea\n',
    );
    expect(failed.stderr).not.toContain(kept);
    expect(drafts.list()).toEqual([]);
  });
});

describe('a draft that was saved', () => {
  it('is saved under the ids that it holds, and never again, although the program was killed before it was dropped', async () => {
    const { kw, exported, drafts } = desk();
    const told = [
      ...plainCall,
      ['Learned', 'p'],
      ['promise', 'the offer by fri'],
      ['Learned', 'l'],
      ['learn', 'likes tea'],
    ] as const;
    await kw(['log', 'zoe'], [...told, ['Learned', enter]], { drafts: neverDropped(drafts) });
    const saved = await exported();
    const [draft] = drafts.list();
    const opened = [...saved.commitments, ...saved.contacts[0].details].map(({ id }: { id: string }) => id);
    expect(saved.interactions).toMatchObject([{ id: draft?.id }]);
    expect(draft?.ids).toEqual(expect.arrayContaining(opened));
    const again = await kw(['log', '--resume'], []);
    expect(again).toMatchObject({ exitCode: 0, stdout: '' });
    expect(again.stderr).toContain(
      `This was saved before: kw show ${draft?.id} shows it. Nothing was changed.\nThe draft is gone;`,
    );
    expect(await exported()).toEqual(saved);
    expect(drafts.list()).toEqual([]);
  });

  it('takes the ids that were set aside when it is gone on with after a save that failed', async () => {
    const { kw, exported, drafts, store } = desk();
    const line = ['log', 'zoe', 'She agrees.', '--promise', 'the offer by fri', '--learned', 'likes tea', '--full'];
    const skipped = ['learn', 'call back', 'waiting', 'find out', 'need it', 'offer instead', 'speak next', 'praise'];
    const asked = [['How?', enter], ...skipped.slice(1).map((piece): Scripted => [piece, '']), ['Learned', enter]] as const;
    await kw(line, asked, { store: locked(store) });
    const [draft] = drafts.list();
    await kw(['log', '--resume'], [['Learned', enter]]);
    const { commitments, contacts } = await exported();
    expect(draft?.ids).toHaveLength(3);
    expect(draft?.ids).toEqual(expect.arrayContaining([commitments[0].id, contacts[0].details[0].id]));
  });

  it('is saved once by two who go on with it at the same time, and the other sees what they typed', async () => {
    const { kw, exported, drafts } = desk();
    await kw(['log', 'zoe'], [...plainCall, ['Learned', new Interrupted()]]);
    const slow = scriptedPrompts(['Learned', 'l'], ['learn', 'likes tea'], ['Learned', enter]);
    const overtaken = {
      ...slow,
      text: async (question: Parameters<typeof slow.text>[0]) => {
        expect(await kw(['log', '--resume'], [['Learned', enter]])).toMatchObject({ exitCode: 0 });
        return slow.text(question);
      },
    };
    const second = await kw(['log', '--resume'], [], { prompts: overtaken });
    expect(second.exitCode).toBe(1);
    expect(second.stderr).toMatch(
      /^The draft is gone; this was in it:\n(.*\n)* {2}learned: likes tea\nThis has been written down already\.\n/,
    );
    expect((await exported()).interactions).toHaveLength(1);
    expect((await exported()).contacts[0].details).toEqual([]);
    expect(drafts.list()).toEqual([]);
  });
});
