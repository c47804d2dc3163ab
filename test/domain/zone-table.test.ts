import { tzOffset } from '@date-fns/tz/tzOffset';
import { describe, expect, it } from 'vitest';
import { zoneOffsets } from '../../src/domain/generated/zone-offsets.js';
import { offsetAt } from '../../src/domain/zone.ts';
import { isInTable, steadyInTable } from '../../src/domain/zone-table.ts';

const { from, until, lines } = zoneOffsets;
const names = [...lines.matchAll(/(?<=\|)[^|\n]+/g)].map(([name]) => name);

describe('the table of zones', () => {
  it('has every zone that the engine lists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC' && !isInTable(zone))).toEqual([]);
  });

  it('says what the engine says, on both sides of every change', () => {
    const different = names.flatMap((zone) =>
      momentsOf(zone)
        .filter((time) => steadyInTable(zone, time)?.offset !== tzOffset(zone, new Date(time)))
        .map((time) => `${zone} ${new Date(time).toISOString()}`),
    );
    expect(different).toEqual([]);
  });

  it('says nothing of other years and other names', () => {
    expect(steadyInTable('Europe/Berlin', from - 1)).toBeUndefined();
    expect(steadyInTable('Europe/Berlin', until)).toBeUndefined();
    expect(steadyInTable('Europe/Nowhere', from)).toBeUndefined();
    expect(steadyInTable('Berlin', from)).toBeUndefined();
    expect(isInTable('europe/berlin')).toBe(false);
  });

  it('is left where it ends', () => {
    for (const time of [from - 1000, until]) expect(offsetAt('Europe/Berlin', time)).toBe(60);
    expect(offsetAt('Europe/Berlin', until + 200 * 86_400_000)).toBe(120);
  });
});

/** The first and last moments of the table, and the seconds before and of each change. */
function momentsOf(zone: string): readonly number[] {
  const moments = [from, until - 1];
  for (let steady = steadyInTable(zone, from); steady !== undefined && steady.until < until; ) {
    moments.push(steady.until - 1000, steady.until);
    steady = steadyInTable(zone, steady.until);
  }
  return moments;
}
