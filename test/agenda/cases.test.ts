import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { saidAgenda } from '../helpers/said-agenda.ts';
import { aCase, aContact, aDesk, aJournal, aLastContact, anId, aParty, aStep, on } from '../helpers/sample-records.ts';

const phone = { via: 'call', address: '+44 20 7946 0018', label: null, preferred: true } as const;
const zoe = aContact({ name: 'Zoë Adams', channels: [phone] });
const karl = aContact({ name: 'Karl Weber' });
const monday = '2026-11-23T06:30:00Z';

/** Opened this morning, so that only what is said of it comes up. */
const heating = (known: Partial<Case> = {}): Case => aCase({ contactId: zoe.id, createdAt: monday, ...known });

const itemsOf = (one: Case, desk = aDesk(monday), people = [zoe, karl], days = 3) =>
  saidAgenda(aJournal({ contacts: people, cases: [one] }), desk, days);

const left = (mood: 'upset' | 'calm') => ({ ...zoe, last: aLastContact('2026-11-23T06:00:00Z', { mood }) });
const update = (at: string) => ({ id: anId(at), at, to: zoe.id, text: 'the part is ordered' });

describe('P25: a case that nobody has heard of', () => {
  it.each([
    ['2026-11-13', undefined],
    ['2026-11-16', 'soon'],
    ['2026-11-18', 'soon'],
    ['2026-11-19', 'today'],
    ['2026-11-20', 'late'],
  ])('comes up five working days after Thu 12 Nov, over the weekend: on %s it is %s', (day, urgency) => {
    const opened = heating({ createdAt: '2026-11-12T10:00:00Z' });
    expect(itemsOf(opened, aDesk(`${day}T07:00:00Z`))[0]?.urgency).toBe(urgency);
  });

  it('says since when, and shows the case', () => {
    const opened = heating({ createdAt: '2026-11-12T10:00:00Z' });
    expect(itemsOf(opened)).toMatchObject([
      {
        kind: 'case-update',
        also: [],
        urgency: 'late',
        id: opened.id,
        contact: { name: 'Zoë Adams' },
        for: null,
        what: 'no heating',
        due: on('2026-11-19', null, null, { tentative: true }),
        late: { days: 4 },
        number: '+44 20 7946 0018',
        why: 'The case "no heating" is open since Thu 12 Nov, and Zoë Adams has not heard how it stands.',
        command: `kw show ${opened.id}`,
      },
    ]);
  });

  it.each([
    ['an update', { updates: [update('2026-11-10T09:00:00Z'), update('2026-11-16T09:00:00Z')] }],
    ['its being opened again', { reopened: [{ at: '2026-11-16T09:00:00Z', why: 'cold again' }] }],
  ])('counts from %s', (_what, known) => {
    expect(itemsOf(heating({ createdAt: '2026-11-02T10:00:00Z', ...known }))).toMatchObject([
      { urgency: 'today', due: { day: '2026-11-23' } },
    ]);
  });

  it('says when the last word was given', () => {
    const [item] = itemsOf(heating({ createdAt: '2026-11-02T10:00:00Z', updates: [update('2026-11-16T09:00:00Z')] }));
    expect(item?.why).toBe('The last word on the case "no heating" was given on Mon 16 Nov.');
  });

  it('waits as long as it is set to, and on no day off', () => {
    const opened = heating({ createdAt: '2026-11-19T10:00:00Z' });
    const daysOff = ['2026-11-20'];
    const { workingTime } = aDesk();
    expect(itemsOf(opened, aDesk(monday, { caseUpdates: 2 }))).toMatchObject([{ urgency: 'today' }]);
    expect(itemsOf(opened, aDesk(monday, { caseUpdates: 2, workingTime: { ...workingTime, daysOff } }))).toMatchObject([
      { urgency: 'soon', due: { day: '2026-11-24' } },
    ]);
  });

  it.each(['solved', 'confirmed'] as const)('is at rest once it is %s', (status) => {
    expect(itemsOf(heating({ createdAt: '2026-11-02T10:00:00Z', status, deadline: '2026-11-20' }))).toEqual([]);
  });
});

describe('P27: a plan and a date', () => {
  it('brings up the deadline, firmer than an update that is as late', () => {
    const crisis = heating({ createdAt: '2026-11-13T10:00:00Z', deadline: '2026-11-20' });
    expect(itemsOf(crisis)).toMatchObject([
      {
        kind: 'case-deadline',
        also: ['case-update'],
        urgency: 'late',
        id: crisis.id,
        what: 'no heating',
        due: on('2026-11-20'),
        why: 'The case "no heating" is to be solved by Friday: late by 3 days.',
        command: `kw show ${crisis.id}`,
      },
    ]);
  });

  it('names the deadline also where the update is later still', () => {
    expect(itemsOf(heating({ createdAt: '2026-11-12T10:00:00Z', deadline: '2026-11-24' }))).toMatchObject([
      {
        kind: 'case-update',
        also: ['case-deadline'],
        why: 'The case "no heating" is open since Thu 12 Nov, and Zoë Adams has not heard how it stands. It is to be solved by tomorrow.',
      },
    ]);
  });

  it('brings up each step that has a day, by itself, until it is done', () => {
    const steps = [
      aStep('ask for a spare part', on('2026-11-24')),
      aStep('send the fitter', on('2026-11-25', '10:00', null, { zone: 'Europe/London' })),
      aStep('look at the boiler', on('2026-11-20'), { doneAt: monday }),
      aStep('think', null),
      aStep('next year', on('2027-01-04')),
    ];
    const crisis = heating({ steps });
    expect(itemsOf(crisis)).toMatchObject([
      {
        kind: 'case-step',
        id: steps[0]?.id,
        what: 'ask for a spare part',
        urgency: 'soon',
        why: 'It is a step of the case "no heating", to be done by tomorrow.',
        command: `kw show ${crisis.id}`,
      },
      {
        id: steps[1]?.id,
        why: 'It is a step of the case "no heating", to be done by Wednesday at 11:00, 10:00 for them: in 2 days.',
      },
    ]);
  });
});

describe('P25: whoever is concerned', () => {
  const withParty = (known: Parameters<typeof aParty>[1]) => heating({ parties: [aParty(karl.id, known)] });

  it('is to be told, on behalf of whose case it is', () => {
    const [item] = itemsOf(withParty({ tell: 'when it is warm', due: on('2026-11-24'), withLeaveOf: zoe.id }));
    expect(item).toMatchObject({
      kind: 'party',
      id: aParty(karl.id).id,
      contact: { name: 'Karl Weber' },
      for: { name: 'Zoë Adams' },
      urgency: 'soon',
      what: 'when it is warm',
      number: null,
      why: 'About "no heating", the case of Zoë Adams, Karl Weber is to be told by tomorrow.',
    });
  });

  it('is wanted now without a day, and not without leave', () => {
    expect(itemsOf(withParty({}))).toMatchObject([
      {
        urgency: 'now',
        what: 'no heating',
        why: 'About "no heating", the case of Zoë Adams, Karl Weber is to be told. Zoë Adams has not given leave yet.',
      },
    ]);
  });

  it('needs no leave when it is their own case', () => {
    expect(itemsOf(heating({ parties: [aParty(zoe.id)] }))).toMatchObject([
      { for: null, why: 'About "no heating", their case, Zoë Adams is to be told.' },
    ]);
  });

  it('hears also that it is solved, until they were told or all is confirmed', () => {
    expect(itemsOf({ ...withParty({}), status: 'solved' })).toHaveLength(1);
    expect(itemsOf({ ...withParty({}), status: 'confirmed' })).toEqual([]);
    expect(itemsOf(withParty({ toldAt: monday }))).toEqual([]);
  });
});

describe('whose case is open', () => {
  it('comes first when they left upset, with all of it, however far ahead', () => {
    const far = heating({ deadline: '2027-03-01', parties: [aParty(karl.id, { due: on('2027-03-02'), withLeaveOf: zoe.id })] });
    expect(itemsOf(far, aDesk(monday), [left('upset'), karl]).map(({ kind, also }) => [kind, ...also])).toEqual([
      ['case-update', 'case-deadline'],
      ['party'],
    ]);
    expect(itemsOf(far, aDesk(monday), [left('calm'), karl])).toEqual([]);
  });

  it('is not somebody with whom nothing is planned, nor gone quiet', () => {
    const quiet = { ...zoe, every: '2w', last: aLastContact('2026-09-01T06:00:00Z', { mood: 'upset' as const }) };
    expect(itemsOf(heating(), aDesk(monday), [quiet]).map(({ kind }) => kind)).toEqual(['case-update']);
    expect(itemsOf(heating({ status: 'solved' }), aDesk(monday), [quiet])).toMatchObject([
      { kind: 'upset', also: ['keep-in-touch'] },
    ]);
  });

  it('is not lost from sight when their record is gone', () => {
    const orphaned = heating({ deadline: '2026-11-20', parties: [aParty(karl.id)] });
    expect(itemsOf(orphaned, aDesk(monday), [])).toMatchObject([
      { kind: 'case-deadline', contact: { id: zoe.id, name: 'Somebody unknown' } },
      { kind: 'party', contact: { id: karl.id, name: 'Somebody unknown' } },
    ]);
  });
});
