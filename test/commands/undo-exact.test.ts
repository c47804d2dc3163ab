import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Commitment, CommitmentKind } from '../../src/domain/commitment.ts';
import type { HistoryRecord, Journal } from '../../src/domain/journal.ts';
import { programToLookAt } from '../../src/program.ts';
import { noPrompts } from '../../src/prompts/terminal-prompts.ts';
import { deskIn } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { aCase, aCommitment, aLastContact, on } from '../helpers/sample-records.ts';
import { shellWords } from '../helpers/shell-words.ts';
import { hakon, zoe, zoeLtd } from '../helpers/some-customers.ts';
import { aCall } from '../store/calls.ts';

const open = (kind: CommitmentKind, id: string, known: Partial<Commitment> = {}): Commitment =>
  aCommitment({ id, kind, contactId: zoe.id, what: `a ${kind}`, due: on('2026-11-25'), via: 'call', ...known });

const closed = (id: string, closedAt: string): Commitment =>
  open('promise', id, { status: 'kept', closedAt, outcome: 'on-time' });

const call = { ...aCall(zoe.id, 'the last call'), at: '2026-11-20T10:00:00Z' };
const message = { ...aCall(hakon.id, 'a message'), via: 'email', direction: 'in', at: '2026-11-19T10:00:00Z' } as const;
const past = closed('9pa2222222aa', '2026-09-01T10:00:00Z');

/** Two people with a past, one commitment of each kind, some closed, and one of these long ago: the next change archives it. */
const journal: Partial<Journal> = {
  contacts: [{ ...zoe, last: aLastContact(call.at, { interactionId: call.id }), lastTry: { at: '2026-11-21T09:00:00Z' } }, hakon],
  organizations: [zoeLtd],
  commitments: [
    open('callback', '2ca2222222aa', { due: on('2026-11-23', '15:00', '16:00'), number: '+44 20 7946 0018' }),
    open('promise', '2pr2222222aa'),
    closed('2kx2222222aa', '2026-11-20T10:00:00Z'),
    open('waiting', '2wa2222222aa', { fromId: hakon.id }),
    closed('2ky2222222aa', '2026-11-01T10:00:00Z'),
    open('find-out', '2fa2222222aa'),
    open('request', '2ra2222222aa'),
    open('reply', '2rp2222222aa', { contactId: hakon.id, via: 'email', createdAt: message.at }),
    open('check', '2cc2222222aa', { checkOf: '2kx2222222aa' }),
    open('follow-up', '2fb2222222aa'),
    open('promise', '2mv2222222aa', {
      moves: [{ from: on('2026-11-20'), to: on('2026-11-25'), at: '2026-11-20T10:00:00Z', toldAt: null, why: null }],
    }),
  ],
  answers: [
    {
      id: '2an2222222aa',
      createdAt: message.at,
      updatedAt: message.at,
      question: 'Two offices?',
      answer: 'Yes.',
      asked: [{ commitmentId: '2kx2222222aa', at: message.at }],
    },
  ],
  cases: [aCase({ id: '2cs2222222aa', createdAt: message.at, updatedAt: message.at, contactId: zoe.id, title: 'Wrong invoice' })],
};
const history: readonly HistoryRecord[] = [
  { type: 'interaction', record: message },
  { type: 'commitment', record: past },
  { type: 'interaction', record: call },
];

/** Every command that changes the journal, in its forms. */
const changing: readonly string[] = [
  'kw log zoe "Talked"',
  'kw log zoe "Talked" --via visit --in --at yesterday --for 25m --why budget --offered "the small one" --mood upset..calm',
  'kw log zoe "Talked" --learned "plays the cello" --learned "sails every 14 May"',
  'kw log zoe "Talked" --asked "prices" --answer "as last year" --asked "dates"',
  'kw log zoe "Talked" --promise "the offer by fri" --callback "tue 15h" --waiting "prices from hakon by wed" --find-out "who signs by thu" --next "in 2 weeks"',
  'kw log zoe "Talked" --done 2ca',
  'kw log zoe --no-answer',
  'kw log zoe --voicemail --try 2ca',
  'kw log zoe --quote "You are the best" --rating 5',
  'kw log "Ida Lund" "First call" --new --met "yesterday at the fair"',
  'kw log zoe "By key" --once mail-4711',
  'kw log zoe "Long ago" --at 2026-01-02',
  'kw log hakon "An answer" --via email',
  'kw log hakon "A letter" --via letter --in',
  'kw promise zoe "the offer" --by fri',
  'kw callback zoe "tue 15-16h" --about "the budget" --number 12345678',
  'kw callback zoe "about wed 10h" --via visit',
  'kw waiting zoe "the prices" --by fri --from hakon',
  'kw waiting zoe "the prices" --by fri --from "the bank"',
  'kw find-out zoe "who signs?" --by fri',
  'kw commitment add request zoe "a reference"',
  'kw commitment add reply zoe --via letter',
  'kw commitment add check zoe "the plan" --by 3bd',
  'kw commitment add follow-up zoe --by "in 2 weeks"',
  'kw log zoe "Told her" --done 2fa --answer "Mr Lund"',
  'kw done 2ca "She agrees" --mood calm --learned "likes tea" --next "in 2 weeks"',
  'kw done 2pr --extra "a day early" --check 3bd',
  'kw done 2wa --check none',
  'kw done 2fa --answer "Mr Lund"',
  'kw done 2ra "Answered" --answer "as last year"',
  'kw done 2rp',
  'kw done 2cc --well',
  'kw done 2cc --not-well',
  'kw done 2fb --next "in 2 weeks"',
  'kw tried 2ca',
  'kw tried 2ca --again "tomorrow 10h"',
  'kw tried 2ca --voicemail --via message',
  'kw move 2pr "mon" --told --why "the supplier is late"',
  'kw move 2ca "wed 15-16h" --untold',
  'kw told 2mv',
  'kw told 2mv --via email',
  'kw drop 2pr --why "another supplier" --told',
  'kw drop 2wa --why "never came" --untold',
  'kw edit 2pr --what "the second offer" --by thu',
  'kw edit 2ca --number none',
  `kw edit ${call.id} --note "put right" --at "2026-11-22 10:00" --mood furious`,
  `kw edit ${message.id} --note "put right"`,
  'kw edit 2kx --what "put right"',
  `kw edit ${past.id} --what "put right"`,
  `kw edit ${past.id} --extra "and a map"`,
  'kw contact add "Ida Lund" --phone 12345678 --email ida@lund.example --standing prospect --every 6w --met "yesterday at the fair"',
  'kw contact add "Ida Lund" --organization "A new one" --role boss --introduced-by zoe',
  'kw contact edit zoe --area Leeds --every never --tag vip --zone Europe/Oslo',
  'kw organization add "Lund AS" --area Oslo',
  'kw learn zoe "is allergic to nuts" --private',
  'kw learn zoe "their budget month" --on 2027-03-01 --yearly',
];

/** Records that open in an editor, and what is put right there. */
const edited: readonly (readonly [line: string, from: string, to: string])[] = [
  [`kw edit ${zoe.id}`, '"area": null', '"area": "Leeds"'],
  [`kw edit ${zoeLtd.id}`, 'Zoë Ltd', 'Zoë plc'],
  ['kw edit 2pr', 'a promise', 'an offer'],
  ['kw edit 2an', 'Yes.', 'No.'],
  ['kw edit 2cs', 'Wrong', 'Missing'],
  [`kw edit ${call.id}`, 'the last call', 'the last visit'],
  [`kw edit ${past.id}`, 'a promise', 'an offer'],
];

/** What changes nothing that undo could take back, and `import`, of which test/exchange/import.test.ts shows it. */
const other: readonly string[] = [
  ...[
    'due',
    'brief',
    'show',
    'history',
    'undo',
    'redo',
    'digest',
    'today',
    'near',
    'schema',
    'export',
    'import',
    'where',
    'demo',
    'config list',
    'config get',
    'config set',
    'config edit',
    'completion',
  ],
  ...['schedule cron', 'schedule systemd', 'schedule launchd', 'schedule run'],
  ...[
    'contact show',
    'contact list',
    'organization show',
    'organization list',
    'commitment list',
    'drafts list',
    'drafts show',
    'drafts drop',
  ],
  ...['doctor', 'backup list', 'backup save', 'backup restore', 'contact forget', 'contact merge'],
];

const env = (folder: string) => ({ ...deskIn(folder).env, KEEPWORD_SEED: undefined });

describe('undo and redo are exact after', () => {
  it.for([...changing.map((line) => [line, '', ''] as const), ...edited])('%s', async ([line, from, to]) => {
    const { run, state } = world();
    const before = await state();
    const edit = async (text: string) => text.replace(from, to);
    expect(await run(shellWords(line).slice(1), from === '' ? undefined : edit)).toMatchObject({ exitCode: 0 });
    const after = await state();
    expect(after).not.toEqual(before);
    for (const [step, expected] of [
      ['undo', before],
      ['redo', after],
      ['undo', before],
    ] as const) {
      expect(await run([step])).toMatchObject({ exitCode: 0 });
      expect(await state()).toEqual(expected);
    }
  });
});

it('is shown for every command there is', async () => {
  const program = await programToLookAt();
  const shown = new Set([...changing, ...edited.map(([line]) => line)].map((line) => named(program, shellWords(line).slice(1))));
  expect(leaves(program).filter((name) => !shown.has(name) && !other.includes(name))).toEqual([]);
});

/** A journal of its own, and all that anybody can see of it: the export to the byte, the agenda, and what is no part of it. */
function world() {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-exact-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  deskIn(folder).has({ ...journal, history });
  const { home } = deskIn(folder);
  const run = (args: readonly string[], edit?: (text: string) => Promise<string>) =>
    runHere(args, { env: env(folder), replacing: edit ? { edit, prompts: { ...noPrompts(), canAsk: true } } : {} });
  const printed = async (...args: readonly string[]) => (await run(args)).stdout;
  const state = async () => ({
    export: await printed('export'),
    agenda: await printed('due', '--json', '--days', '30'),
    brief: await printed('brief', 'zoe', '--json'),
    history: await printed('history', '--json'),
    beside: filesOf(join(home, '.state')).filter(([name]) => !name.endsWith('as-saved')),
  });
  return { run, state };
}

const filesOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** The names of the commands that do something, such as `contact add`. */
function leaves(program: Command): readonly string[] {
  const visit = (command: Command, before: readonly string[]): readonly string[] =>
    command.commands
      .filter((one) => one.name() !== 'help')
      .flatMap((one) => (one.commands.length > 0 ? visit(one, [...before, one.name()]) : [[...before, one.name()].join(' ')]));
  return visit(program, []);
}

function named(program: Command, [first = '', second = '']: readonly string[]): string {
  const command = program.commands.find((one) => one.name() === first);
  return command?.commands.length ? `${first} ${second}` : first;
}
