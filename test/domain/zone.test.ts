import { tzOffset } from '@date-fns/tz/tzOffset';
import { constantFrom, integer, assert as mustHold, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askAhead, offsetAt, offsetThroughout } from '../../src/domain/zone.ts';
import { isZone, zoneCalled } from '../../src/domain/zone-name.ts';

const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Antarctica/Casey',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

const hour = 3_600_000;
const from = Date.UTC(1950, 0, 1);
const to = Date.UTC(2040, 0, 1);

describe('offsetAt agrees with Intl', () => {
  it.each(zones)('in %s, every 40 days from 1950 to 2040', (zone) => {
    const different: string[] = [];
    for (let time = from; time < to; time += 40 * 24 * hour) {
      if (offsetAt(zone, time) !== tzOffset(zone, new Date(time))) different.push(new Date(time).toISOString());
    }
    expect(different).toEqual([]);
  });

  it('at any minute', () => {
    const minute = integer({ min: from / 60_000, max: to / 60_000 });
    mustHold(
      property(constantFrom(...zones), minute, (zone, minutes) => {
        expect(offsetAt(zone, minutes * 60_000)).toBe(tzOffset(zone, new Date(minutes * 60_000)));
      }),
      { numRuns: 2000 },
    );
  });

  it('in every zone there is, in every season of this decade', () => {
    const seasons = [2020, 2026, 2029].flatMap((year) => [0, 3, 6, 9].map((month) => Date.UTC(year, month, 15)));
    const different = Intl.supportedValuesOf('timeZone').filter((zone) =>
      seasons.some((time) => offsetAt(zone, time) !== tzOffset(zone, new Date(time))),
    );
    expect(different).toEqual([]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 60, 120],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 120, 60],
    ['America/St_Johns', '2010-03-14T03:30:59Z', -210, -150],
    ['Australia/Lord_Howe', '2026-10-03T15:29:59Z', 630, 660],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -600, 840],
    ['Antarctica/Casey', '2020-10-03T16:00:59Z', 480, 660],
    ['America/Sao_Paulo', '2018-11-04T02:59:59Z', -180, -120],
  ])('to the second when the clocks of %s change after %s', (zone, last, before, after) => {
    expect([offsetAt(zone, last), offsetAt(zone, Date.parse(last) + 1000)]).toEqual([before, after]);
  });
});

it.each([[undefined], ['America/New_York']])('leaves TZ as it was: %s', (before) => {
  const kept = process.env.TZ;
  try {
    setTz(before);
    offsetAt('Asia/Tokyo', Date.UTC(before === undefined ? 2051 : 2052, 5, 1));
    expect(process.env.TZ).toBe(before);
    expect('TZ' in process.env).toBe(before !== undefined);
  } finally {
    setTz(kept);
  }
});

function setTz(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

describe('several zones at once', () => {
  it('are asked in one go, and TZ is as it was', () => {
    const before = process.env.TZ;
    askAhead(zones, '2031-05-05T12:00:00Z');
    expect(process.env.TZ).toBe(before);
    const noon = Date.UTC(2031, 4, 5, 12);
    expect(zones.map((zone) => offsetAt(zone, noon))).toEqual(zones.map((zone) => tzOffset(zone, new Date(noon))));
  });

  it('are the same throughout until the clocks change', () => {
    const saturday = Date.UTC(2027, 2, 27);
    expect(offsetThroughout('Europe/Berlin', saturday, saturday + hour)).toBeOneOf([60, null]);
    expect(offsetThroughout('Europe/Berlin', saturday, saturday + 72 * hour)).toBeNull();
    expect(offsetThroughout('Asia/Kolkata', saturday, saturday + 72 * hour)).toBe(330);
    expect(offsetThroughout('UTC', saturday, saturday + 72 * hour)).toBe(0);
  });
});

describe('names of zones', () => {
  it.each([
    ...zones,
    'UTC',
    'GMT',
    'Africa/Abidjan',
    'Etc/GMT+5',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
  ])('%s is one', (name) => expect(isZone(name)).toBe(true));
  it.each([
    'Europe/Berln',
    'europe/berlin',
    'Europe/london',
    'Berlin',
    '',
    '+01:00',
    'GMT+05',
    'Foo/Bar5',
    'and/or',
    '../etc',
    'constructor',
  ])('%j is none', (name) => expect(isZone(name)).toBe(false));
  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['america/port_of_spain', 'America/Port_of_Spain'],
    ['africa/dar_es_salaam', 'Africa/Dar_es_Salaam'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    ['utc', 'UTC'],
    [' Asia/Kolkata ', 'Asia/Kolkata'],
    ['africa/abidjan', 'Africa/Abidjan'],
    ['AFRICA/ABIDJAN', 'Africa/Abidjan'],
    ['Europe/Berln', null],
  ])('%s means %s', (typed, zone) => expect(zoneCalled(typed)).toBe(zone));

  it('knows every zone that the engine lists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isZone(name))).toEqual([]);
  });
});
