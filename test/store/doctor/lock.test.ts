import { appendFileSync, chmodSync, existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeLockElsewhere } from '../../../src/store/doctor/lock-findings.ts';
import { historyOf } from '../open-stores.ts';
import { doctorAt, later, leftOf } from './patients.ts';

import { asHere, claim, healthy, lockedBy } from './two-saves.ts';

describe('the lock', () => {
  it('of a process that saves is no finding', () => {
    const places = healthy();
    lockedBy(places, {}, later() / 1_000);
    expect(asHere(places).examine()).toMatchObject({ findings: [], isUsable: true });
    chmodSync(places.home, 0o755);
    expect(asHere(places).examine()).toMatchObject({ findings: [{ kind: 'mode' }], isUsable: true });
  });

  it('of a process that is stuck is a problem, and stays', () => {
    const places = healthy();
    lockedBy(places, {});
    expect(asHere(places).examine()).toMatchObject({
      isUsable: false,
      findings: [
        {
          kind: 'lock-held',
          command: `ps -p ${process.pid}`,
          what: expect.stringContaining(`on ${hostname()} (log) has held the lock since 2026`),
        },
      ],
    });
    expect(leftOf(asHere(places).repair({ unlock: true }))).toHaveLength(1);
    expect(existsSync(join(places.state, 'lock'))).toBe(true);
  });

  it('of a process that saves explains what looks left over, for a while', () => {
    const places = healthy();
    lockedBy(places, {}, later() / 1_000);
    appendFileSync(historyOf(places), '{"revision":3,"ty');
    const path = join(places.state, 'lock');
    let looks = 0;
    const clock = (): number => {
      if (++looks === 20) truncateSync(historyOf(places), statSync(historyOf(places)).size - 17);
      return statSync(path).mtimeMs;
    };
    const environment = { HOME: dirname(dirname(dirname(places.home))), TZ: 'Europe/Berlin' };
    expect(doctorAt(places, clock, environment).examine().findings).toEqual([]);
    appendFileSync(historyOf(places), '{"revision":3,"ty');
    expect(asHere(places).examine().findings).toMatchObject([{ kind: 'left-over' }]);
  });

  it.each<[string, Partial<typeof claim>]>([
    ['machine', { host: 'elsewhere' }],
    ['container', { namespace: 'pid:[1]' }],
  ])('of another %s goes when a person says so', (_, holder) => {
    const places = healthy();
    lockedBy(places, holder);
    chmodSync(places.home, 0o755);
    expect(asHere(places).isLockedElsewhere()).toBe(true);
    expect(leftOf(asHere(places).repair())).toHaveLength(2);
    expect(existsSync(join(places.state, 'lock'))).toBe(true);
    expect(asHere(places).repair({ unlock: true })).toMatchObject({
      isUsable: true,
      findings: [{ kind: 'lock-elsewhere', repaired: 'Removed.' }, { kind: 'mode' }],
    });
    expect(readdirSync(places.state)).toEqual(['as-saved', 'history-as-saved']);
  });

  it('of another machine stays when it was just taken, or when somebody else is at it', () => {
    const places = healthy();
    lockedBy(places, { host: 'elsewhere' }, later() / 1_000);
    expect(() => asHere(places).repair({ unlock: true })).toThrow('It was taken less than a minute ago. Nothing was changed.');
    lockedBy(places, { host: 'elsewhere' });
    writeFileSync(join(places.state, 'lock.ab12'), 'x');
    expect(() => asHere(places).repair({ unlock: true })).toThrow('Another process is removing it. Nothing was changed.');
    expect(existsSync(join(places.state, 'lock'))).toBe(true);
  });

  it('stays where it was taken anew meanwhile', () => {
    const places = healthy();
    lockedBy(places, { host: 'elsewhere', token: 'cd34' });
    const seen = { holder: { ...claim, host: 'elsewhere' }, since: 0 };
    expect(() => removeLockElsewhere(places, seen, later())).toThrow('It has been taken anew. Nothing was changed.');
    expect(readdirSync(places.state).toSorted()).toEqual(['as-saved', 'history-as-saved', 'lock']);
  });
});
