import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestIds } from '../../src/domain/ids.ts';

describe('the shortest beginning of an id', () => {
  it('has three characters at least, and as many as it takes', () => {
    expect([...shortestIds(['4k2aaaaaaaaa', '4k2abbbbbbbb', '5mmccccccccc'])]).toEqual([
      ['4k2aaaaaaaaa', '4k2aa'],
      ['4k2abbbbbbbb', '4k2ab'],
      ['5mmccccccccc', '5mm'],
    ]);
  });

  it('begins no other id', () => {
    const id = fc.string({ unit: fc.constantFrom('2', '3', 'a', 'b'), minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1 }), (ids) => {
        for (const [whole, short] of shortestIds(ids)) expect(ids.filter((other) => other.startsWith(short))).toEqual([whole]);
      }),
    );
  });
});
