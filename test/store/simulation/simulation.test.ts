import { describe, expect, it } from 'vitest';
import { protocol } from './protocol.ts';
import { realStore } from './real-store.ts';
import { runs } from './scenario.ts';

// A few runs, to see at once when something is broken; `npm run test:torture` does many. A run that fails tells its story:
// `run(realStore, <its number>)` in scenario.ts plays it again.

describe('through kills, power cuts, failing disks and editors nothing is lost, invented, or told wrongly by', () => {
  it.each([
    ['the design', protocol(), 100],
    ['the store', realStore, 150],
  ])('%s', (_, subject, count) => {
    const { tally, violations } = runs(subject, 1, count);
    expect(violations).toEqual([]);
    // It was no walk in the park.
    expect(Math.min(tally.kills, tally.powerCuts, tally.faults, tally.edits)).toBeGreaterThan(count / 4);
  });
});

describe('the simulation finds what is wrong with', () => {
  it.each([
    ['revision stamps instead of lengths', protocol('stamps'), /never was|should not be there/],
    ['a retry that keeps the lines of the first try', protocol('kept lines'), /made on what should not be there|never was/],
    ['listing the folder instead of naming files', protocol('listing'), /a reader saw what never was/],
  ])('%s', (_, subject, complaint) => {
    const { violations } = runs(subject, 1, 60);
    expect(violations).toContainEqual(expect.stringMatching(complaint));
  });
});
