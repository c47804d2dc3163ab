import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/domain/desk.ts';
import { digestReport } from '../../src/reports/digest-report.ts';
import { aCommitment, aContact, aDesk, aJournal, on } from '../helpers/sample-records.ts';

const zoe = aContact({ name: 'Zoë Adams' });
const due = (what: string, day: string | null) =>
  aCommitment({ contactId: zoe.id, what, due: day === null ? null : on(day), createdAt: '2026-11-20T10:00:00Z' });

const commitments = [
  due('late', '2026-11-20'),
  due('at once', null),
  due('today', '2026-11-23'),
  due('tomorrow', '2026-11-24'),
  due('tomorrow, too', '2026-11-24'),
  due('on Saturday', '2026-11-28'),
  due('next Monday', '2026-11-30'),
  due('in two weeks', '2026-12-06'),
  due('later', '2026-12-07'),
];

const withHolidays = aDesk();
const desk: Desk = { ...withHolidays, workingTime: { ...withHolidays.workingTime, holidays: { '2026-11-26': 'Founding Day' } } };
const digestOf = (days = 7) =>
  digestReport(aJournal({ contacts: [zoe], commitments }), desk, { days, limit: 10, lastDigest: null });
const last = (days?: number) => {
  const section = digestOf(days).sections.at(-1);
  return [section?.heading?.text, ...(section?.notes ?? []).map(({ text }) => text)];
};

describe('the days ahead', () => {
  it('close the digest, with how much falls on each', () => {
    expect(last()).toEqual([
      'The week ahead',
      'Tue 24 Nov: 2 · Wed 25 Nov: free · Thu 26 Nov: Founding Day · Fri 27 Nov: free · Sat 28 Nov: 1 · Mon 30 Nov: 1',
    ]);
  });

  it('have what moved without their knowing on its day, beside the telling of today', () => {
    const moves = [{ from: on('2026-11-24'), to: on('2026-11-25'), at: '2026-11-20T10:00:00Z', toldAt: null, why: null }];
    const moved = aCommitment({ contactId: zoe.id, what: 'the offer', due: on('2026-11-25'), moves });
    const journal = aJournal({ contacts: [zoe], commitments: [moved] });
    const { days } = digestReport(journal, desk, { days: 7, limit: 10, lastDigest: null }).facts.ahead;
    expect(days.filter(({ count }) => count > 0).map(({ day, count }) => `${day} ${count}`)).toEqual([
      '2026-11-23 1',
      '2026-11-25 1',
    ]);
  });

  it('are a week at most, and no more than was looked at', () => {
    expect(last(30)).toEqual(last());
    expect(last(1)).toEqual(['Tomorrow', 'Tue 24 Nov: 2']);
    expect(last(3)[0]).toBe('The next 3 days');
    expect(digestOf(0).sections.at(-1)?.notes).toEqual([]);
  });

  it('are a fortnight for scripts and for calendars, from today on, whatever was looked at', () => {
    const { ahead } = digestOf(0).facts;
    expect(ahead).toEqual(digestOf(30).facts.ahead);
    expect(ahead.days).toHaveLength(14);
    expect(ahead.days.filter(({ count }) => count > 0).map(({ day, count }) => `${day} ${count}`)).toEqual([
      '2026-11-23 2',
      '2026-11-24 2',
      '2026-11-28 1',
      '2026-11-30 1',
      '2026-12-06 1',
    ]);
    expect(ahead.days[3]).toEqual({ day: '2026-11-26', count: 0, working: false, holiday: 'Founding Day' });
    expect(digestOf().sections.at(-1)?.calendar?.()).toMatchObject({
      heading: 'The fortnight ahead',
      days: expect.arrayContaining([
        { day: 'Mon 23 Nov', count: 2, isToday: true, off: null },
        { day: 'Thu 26 Nov', count: 0, isToday: false, off: 'Founding Day' },
        { day: 'Sun 29 Nov', count: 0, isToday: false, off: 'off' },
      ]),
    });
  });
});
