import { describe, expect, it } from 'vitest';
import { aheadOf, timingOf } from '../../src/agenda/urgency.ts';
import { aDesk, on } from '../helpers/sample-records.ts';

describe('a window in Berlin, Tue 24 Nov 15:00-16:00', () => {
  const window = on('2026-11-24', '15:00', '16:00');

  it.each([
    ['2026-11-23T06:30:00Z', 'soon', null],
    ['2026-11-23T23:00:00Z', 'today', null],
    ['2026-11-24T13:59:59Z', 'today', null],
    ['2026-11-24T14:00:00Z', 'now', null],
    ['2026-11-24T14:59:59Z', 'now', null],
    ['2026-11-24T15:00:00Z', 'late', { days: 0, minutes: 0 }],
    ['2026-11-24T17:05:00Z', 'late', { days: 0, minutes: 125 }],
    ['2026-11-25T05:00:00Z', 'late', { days: 1, minutes: 840 }],
  ] as const)('at %s is %s', (now, urgency, late) => {
    expect(timingOf(window, aDesk(now))).toMatchObject({ urgency, late });
  });
});

describe('a day without an hour', () => {
  it.each([
    ['2026-11-23T22:59:59Z', 'soon', null],
    ['2026-11-23T23:00:00Z', 'today', null],
    ['2026-11-24T22:59:59Z', 'today', null],
    ['2026-11-24T23:00:00Z', 'late', { days: 1, minutes: 0 }],
    ['2026-11-27T08:00:00Z', 'late', { days: 3, minutes: 3420 }],
  ] as const)('at %s is %s: late only from the next day on', (now, urgency, late) => {
    expect(timingOf(on('2026-11-24'), aDesk(now))).toMatchObject({ urgency, late });
  });

  it.each([
    ['Asia/Tokyo', '2026-11-23T14:59:00Z', 'soon'],
    ['Asia/Tokyo', '2026-11-23T15:00:00Z', 'today'],
    ['Europe/Helsinki', '2026-11-23T06:30:00Z', 'soon'],
    ['Europe/Helsinki', '2026-11-23T22:00:00Z', 'today'],
    ['Asia/Tokyo', '2026-11-24T15:00:00Z', 'late'],
    ['America/Los_Angeles', '2026-11-23T22:59:00Z', 'soon'],
    ['America/Los_Angeles', '2026-11-24T06:30:00Z', 'today'],
    ['America/Los_Angeles', '2026-11-25T07:59:00Z', 'today'],
    ['America/Los_Angeles', '2026-11-25T08:00:00Z', 'late'],
  ] as const)('in %s, at %s is %s: from the day of ours that has its name, or once it has begun, until it is over there', (zone, now, urgency) => {
    expect(timingOf(on('2026-11-24', null, null, { zone }), aDesk(now)).urgency).toBe(urgency);
  });
});

describe('looking no farther than today', () => {
  const farApart = ['Pacific/Kiritimati', 'Asia/Tokyo', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Honolulu', 'Etc/GMT+12'];
  const pairs = farApart.flatMap((ours) => farApart.map((theirs) => [ours, theirs] as const));
  const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
  const moments = Array.from({ length: 24 }, (_, hour) => `2026-11-23T${String(hour).padStart(2, '0')}:30:00Z`);

  it.each(pairs)('from %s at what is due in %s hides nothing of today and shows nothing of tomorrow', (zone, theirs) => {
    for (const now of moments) {
      const desk = aDesk(now, { zone });
      for (const due of days.flatMap((day) => [on(day, null, null, { zone: theirs }), on(day, '15:00', null, { zone: theirs })]))
        expect([now, due, aheadOf(desk, 0)(due)]).toEqual([now, due, timingOf(due, desk).urgency !== 'soon']);
    }
  });
});

describe('a point in time', () => {
  const three = on('2026-11-24', '15:00');

  it.each([
    ['2026-11-24T13:59:00Z', 'today', 'today'],
    ['2026-11-24T14:00:00Z', 'now', 'now'],
    ['2026-11-24T14:01:00Z', 'late', 'now'],
    ['2026-11-24T14:15:00Z', 'late', 'late'],
  ] as const)('at %s is %s for a promise and %s for a call, which may last a quarter of an hour', (now, promise, call) => {
    expect(timingOf(three, aDesk(now)).urgency).toBe(promise);
    expect(timingOf(three, aDesk(now), 15).urgency).toBe(call);
  });
});

describe('the day on which something is late', () => {
  it.each([
    ['2026-11-25T07:00:00Z', { days: 0, minutes: 420 }],
    ['2026-11-25T09:00:00Z', { days: 0, minutes: 540 }],
    ['2026-11-25T23:00:00Z', { days: 1, minutes: 1380 }],
  ])('is that of our clock, on which its hours are told: Tue 16:00 in Los Angeles, at %s', (now, late) => {
    const window = on('2026-11-24', '16:00', null, { zone: 'America/Los_Angeles' });
    expect(timingOf(window, aDesk(now)).late).toEqual(late);
    expect(timingOf({ ...window, from: '15:00', to: '16:00' }, aDesk(now)).late).toEqual(late);
  });

  it('is that of theirs for a day without an hour', () => {
    const window = on('2026-11-24', null, null, { zone: 'America/Los_Angeles' });
    expect(timingOf(window, aDesk('2026-11-25T09:00:00Z')).late).toEqual({ days: 1, minutes: 60 });
  });

  it('does not depend on where it was said when both are on the same day', () => {
    const window = on('2026-11-20', '15:00', '16:00', { zone: 'Europe/London', tentative: true });
    expect(timingOf(window, aDesk('2026-11-23T06:30:00Z')).late).toEqual({ days: 3, minutes: 3750 });
  });

  it('is the second one for a window that crosses midnight', () => {
    const window = on('2026-11-24', '23:00', '01:00');
    expect(timingOf(window, aDesk('2026-11-24T23:30:00Z')).urgency).toBe('now');
    expect(timingOf(window, aDesk('2026-11-25T08:00:00Z')).late).toMatchObject({ days: 0 });
  });

  it('is the one that ends for a window until midnight', () => {
    expect(timingOf(on('2026-11-24', '22:00', '00:00'), aDesk('2026-11-25T08:00:00Z')).late).toMatchObject({ days: 1 });
  });

  it('has 25 hours when the clocks go back', () => {
    expect(timingOf(on('2026-10-25'), aDesk('2026-10-25T22:59:00Z')).urgency).toBe('today');
    expect(timingOf(on('2026-10-25'), aDesk('2026-10-25T23:00:00Z')).urgency).toBe('late');
  });
});
