import { moved, openedCommitment, tried } from '../../src/domain/commitment-changes.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { aCase, aCommitment, aContact, aDetail, aLastContact, aParty, aStep, on } from './sample-records.ts';
import { hakon, zoe, zoeLtd } from './some-customers.ts';

const calmZoe = {
  ...zoe,
  channels: [...zoe.channels, { via: 'email', address: 'zoe@zoe-ltd.example', label: null, preferred: false }] as const,
  last: aLastContact('2026-11-18T10:00:00Z', { mood: 'calm' }),
};

const mei = aContact({ id: '5myx2m4kdh3p', name: '山田 芽衣', last: aLastContact('2026-11-20T09:00:00Z', { mood: 'furious' }) });

const joao = aContact({
  id: '6jwt2m4kdh3p',
  name: 'João Souza',
  every: '6w',
  last: aLastContact('2026-10-01T09:00:00Z'),
  details: [aDetail('the lease ends', { id: '2dt9m4kdh3pn', on: '2026-11-25' })],
});

const friday = '2026-11-20T09:00:00Z';

const omer = aContact({ id: '4mr82m4kdh3p', name: 'Ömer Kaya' });

/** Put off on Friday to the afternoon, which she does not know; then tried in vain. */
const late = moved(
  tried(
    openedCommitment(
      {
        id: '4k2m9x7qbwzt',
        contactId: zoe.id,
        kind: 'callback',
        what: 'budget answer',
        due: on('2026-11-20', '10:00', null, { zone: 'Europe/London' }),
        via: 'call',
        number: '+44 20 7946 0018',
      },
      '2026-11-18T10:00:00Z',
    ),
    { at: '2026-11-20T15:20:00Z', result: 'no-answer' },
    null,
    '2026-11-20T15:20:00Z',
  ),
  {
    to: on('2026-11-20', '15:00', '16:00', { zone: 'Europe/London', tentative: true }),
    at: '2026-11-20T10:10:00Z',
    told: false,
    why: null,
  },
);

const dropped = aCommitment({
  id: '3drp9x7qbwzt',
  contactId: omer.id,
  what: 'the second brochure',
  status: 'dropped',
  closedAt: '2026-11-20T10:00:00Z',
  moves: [{ from: on('2026-11-27'), to: null, at: '2026-11-20T10:00:00Z', toldAt: null, why: 'out of print' }],
});

/** The morning of `monday` on which something of every kind wants attention, but for what is about cases. */
export const busyMorning: Partial<Journal> = {
  contacts: [calmZoe, hakon, mei, joao, omer],
  organizations: [zoeLtd],
  commitments: [
    late,
    dropped,
    aCommitment({ id: '7cb39x7qbwzt', contactId: omer.id, kind: 'callback', what: '', due: on('2026-11-20', '11:00') }),
    aCommitment({ id: '5pm29x7qbwzt', contactId: zoe.id, what: 'send the offer', due: on('2026-11-23') }),
    aCommitment({
      id: '6wt39x7qbwzt',
      contactId: zoe.id,
      kind: 'waiting',
      what: 'price list',
      fromId: hakon.id,
      due: on('2026-11-24'),
    }),
    aCommitment({ id: '8fnd9x7qbwzt', contactId: omer.id, kind: 'find-out', what: 'two offices?', due: on('2026-11-25') }),
    aCommitment({ id: '2rqt9x7qbwzt', contactId: hakon.id, kind: 'request', what: 'a training day', createdAt: friday }),
    aCommitment({
      id: '9rpy9x7qbwzt',
      contactId: hakon.id,
      kind: 'reply',
      what: 'Can you come?',
      via: 'email',
      createdAt: friday,
    }),
    aCommitment({ id: '3chk9x7qbwzt', contactId: zoe.id, kind: 'check', what: 'the new desks', due: on('2026-11-26') }),
    aCommitment({ id: '4fwp9x7qbwzt', contactId: zoe.id, kind: 'follow-up', what: '', due: on('2026-12-07') }),
  ],
};

/** What is about cases on that morning: one that is late with everything, and one of which nobody has heard. */
export const openCases: Partial<Journal> = {
  cases: [
    aCase({
      id: '5hta2m4kdh3p',
      contactId: hakon.id,
      title: 'The heating is out',
      createdAt: '2026-11-20T09:00:00Z',
      deadline: '2026-11-25',
      steps: [aStep('send the fitter', on('2026-11-23', '10:00'), { id: '7stp2m4kdh3p' })],
      parties: [aParty(omer.id, { id: '4prt2m4kdh3p', tell: 'that it is cold on Tuesday', due: on('2026-11-23') })],
    }),
    aCase({ id: '6wrn2m4kdh3p', contactId: omer.id, title: 'The wrong lamps', createdAt: '2026-11-12T09:00:00Z' }),
  ],
};
