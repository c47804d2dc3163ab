import { describe, expect, it } from 'vitest';
import { usualWorkingTime } from '../../src/domain/desk.ts';
import type { Schedule } from '../../src/domain/schedule.ts';
import {
  type InstalledSchedule,
  type ScheduleEntry,
  scheduleFacts,
  scheduleFindings,
} from '../../src/reports/installed-schedule.ts';

const schedule: Schedule = { at: '07:30', days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin' };
const byCron: ScheduleEntry = { by: 'cron', schedule, isOn: true, missing: [], install: 'kw INSTALL', run: 'kw RUN' };
const byTimer: ScheduleEntry = { ...byCron, by: 'systemd', schedule: { ...schedule, at: '06:00' } };
const good: InstalledSchedule = {
  entries: [byCron],
  unknown: [],
  since: null,
  last: { startedAt: '2026-11-23T06:30:01Z', exitCode: 0 },
};

/** What is found on a Monday at noon, unless it is another moment. */
const found = (installed: Partial<InstalledSchedule>, now = '2026-11-23T11:00:00Z') =>
  scheduleFindings({ ...good, ...installed }, { now, zone: 'Europe/Berlin', workingTime: usualWorkingTime, dateOrder: null }).map(
    ({ severity, kind, what, command }) => `${severity} ${kind}: ${what}${command === null ? '' : ` ${command}`}`,
  );

const comes = 'worth-knowing schedule: The digest comes next Tue 24 Nov 07:30 by cron (mon-fri at 07:30)';

describe('the digest by itself', () => {
  it('comes next, and came', () => {
    expect(found({})).toEqual([`${comes}; it last came Mon 23 Nov 07:30.`]);
  });

  it('has not come yet, where it was put there since', () => {
    expect(found({ since: '2026-11-23T10:00:00Z', last: null })).toEqual([`${comes}; it has not come yet.`]);
    expect(found({ since: null, last: null })).toEqual([`${comes}; it has not come yet.`]);
  });

  it('did not come, where it should have since it was put there, or since it came last', () => {
    const missed = 'worth-knowing schedule-missed: The digest of Mon 23 Nov 07:30 did not come by itself. kw RUN';
    expect(found({ since: '2026-11-22T10:00:00Z', last: null })[0]).toBe(missed);
    expect(found({ last: { startedAt: '2026-11-20T06:30:01Z', exitCode: 0 } })[0]).toBe(missed);
    expect(found({ since: '2026-11-23T10:00:00Z', last: { startedAt: '2026-11-20T06:30:01Z', exitCode: 0 } })).toHaveLength(1);
  });

  it('may come a little late, and was not missed over the weekend', () => {
    const friday = { startedAt: '2026-11-20T06:30:01Z', exitCode: 0 };
    expect(found({ last: friday }, '2026-11-23T06:39:00Z')).toHaveLength(1);
    expect(found({ last: friday }, '2026-11-23T06:41:00Z')).toHaveLength(2);
    expect(found({ last: friday }, '2026-11-22T12:00:00Z')).toHaveLength(1);
  });

  it('failed, or never came to its end', () => {
    expect(found({ last: { startedAt: '2026-11-23T06:30:01Z', exitCode: 4 } })[0]).toBe(
      'problem schedule-failed: The digest of Mon 23 Nov 07:30 failed, with exit code 4. kw RUN',
    );
    expect(found({ last: { startedAt: '2026-11-23T06:30:01Z', exitCode: null } })[0]).toBe(
      'problem schedule-failed: The digest of Mon 23 Nov 07:30 began and never came to its end. kw RUN',
    );
    expect(found({ last: { startedAt: '2026-11-23T06:30:01Z', exitCode: null } }, '2026-11-23T06:30:09Z')).toHaveLength(1);
  });

  it('names programs that are gone, and a timer that is not started', () => {
    expect(found({ entries: [{ ...byCron, missing: ['/old/node'] }] })[0]).toBe(
      'problem schedule-program: What cron is to run is not there any more: /old/node. kw INSTALL',
    );
    const off = found({ entries: [{ ...byTimer, isOn: false }] });
    expect(off[0]).toBe('problem schedule-off: The digest is written down for systemd, but not started by it. kw INSTALL');
    expect(off[1]).toContain('The digest comes not by systemd (mon-fri at 06:00);');
  });

  it('comes from wherever it is started', () => {
    expect(found({ entries: [byCron, byTimer], last: null })[0]).toContain(
      'next Tue 24 Nov 07:30 by cron (mon-fri at 07:30), and next Tue 24 Nov 06:00 by systemd (mon-fri at 06:00); it has not',
    );
    expect(found({ entries: [{ ...byCron, schedule: null }] })[0]).toContain('comes by cron, at times of its own; it last came');
  });

  it('is not spoken of where it does not', () => {
    expect(found({ entries: [] })).toEqual([]);
  });
});

it('is told to scripts', () => {
  const off = { ...byTimer, isOn: false };
  const anew = { ...byCron, schedule: null };
  expect(scheduleFacts({ ...good, entries: [byCron, off, anew] }, '2026-11-23T11:00:00Z')).toEqual({
    entries: [
      { by: 'cron', at: '07:30', days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin', next: '2026-11-24T07:30:00+01:00' },
      { by: 'systemd', at: '06:00', days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin', next: null },
      { by: 'cron', at: null, days: [], zone: null, next: null },
    ],
    lastRun: { startedAt: '2026-11-23T06:30:01Z', exitCode: 0 },
  });
});
