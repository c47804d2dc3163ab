import { describe, expect, it } from 'vitest';
import { type Commitment, commitmentKinds } from '../../src/domain/commitment.ts';
import { type Direction, type Via, vias } from '../../src/domain/contact.ts';
import { writtenInteraction } from '../../src/domain/interaction-changes.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { type Logged, withLogged } from '../../src/domain/log.ts';
import { aCommitment, anId } from '../helpers/sample-records.ts';
import { zoe } from '../helpers/some-customers.ts';

const now = '2026-11-23T09:00:00Z';

/** One open commitment of each kind; what they wrote was an email. */
const open = commitmentKinds.map((kind) =>
  aCommitment({ contactId: zoe.id, kind, via: kind === 'reply' ? 'email' : null, createdAt: '2026-11-20T09:00:00Z' }),
);
const journal = { ...emptyJournal, contacts: [zoe], commitments: open };

/** What is closed after an interaction, unless said otherwise one that names no commitment. */
function closedBy(via: Via, direction: Direction, more: Partial<Logged> = {}): readonly Commitment[] {
  const interaction = writtenInteraction(
    { id: anId('thanks'), contactIds: [zoe.id], at: now, zone: 'Europe/Berlin', via, direction, note: 'Thank you!' },
    now,
  );
  const nothing = { newContact: null, learned: [], opened: [], keeps: [], keeping: {}, tries: [], isWayGuessed: false };
  const after = withLogged(journal, { interaction, ...nothing, ...more }, now);
  return after.journal.commitments.filter(({ status }) => status !== 'open');
}

describe('an interaction that names no commitment', () => {
  const others = vias.flatMap((via) => [[via, 'in'] as const, ...(via === 'email' ? [] : [[via, 'out'] as const])]);

  it.each(others)('closes nothing: %s, %s', (via, direction) => expect(closedBy(via, direction)).toEqual([]));

  it('gives the answer that is owed, and only that, when it answers in kind', () => {
    expect(closedBy('email', 'out').map(({ kind }) => kind)).toEqual(['reply']);
  });

  it('closes nothing by a way that was only guessed', () => {
    expect(closedBy('email', 'out', { isWayGuessed: true })).toEqual([]);
  });
});

it('gives the answer to what it names, and not to the message that it answers besides', () => {
  const question = open.find(({ kind }) => kind === 'find-out') as Commitment;
  const closed = closedBy('email', 'out', { keeps: [question.id], keeping: { answer: 'yes' } });
  expect(closed.map(({ kind, answer }) => [kind, answer])).toEqual([
    ['find-out', 'yes'],
    ['reply', null],
  ]);
});
