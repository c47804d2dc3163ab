import { describe, expect, it } from 'vitest';
import { protocol, type Variant } from '../store/simulation/protocol.ts';
import { realStore } from '../store/simulation/real-store.ts';
import { runs, type Tally } from '../store/simulation/scenario.ts';
import type { SubjectOn } from '../store/simulation/subject.ts';
import { figure } from './helpers/figures.ts';
import { rounds } from './helpers/scale.ts';

const inWords = ({ runs, saved, kills, powerCuts, faults, edits, reads, refused }: Tally): string =>
  Object.entries({
    runs,
    saves: saved,
    kills,
    'power cuts': powerCuts,
    'failed calls': faults,
    edits,
    reads,
    'refused as designed': refused,
  })
    .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
    .join(', ');

describe('a simulated disk', () => {
  it.each<readonly [string, SubjectOn, number]>([
    ['the store', realStore, 24_000],
    ['the design', protocol(), 6_000],
  ])('takes nothing from %s and adds nothing', (what, subject, count) => {
    const { tally, violations } = runs(subject, 1, rounds(count));
    figure(`simulated crashes of ${what}`, `${violations.length} runs that lost or invented something, in ${inWords(tally)}`);
    expect(violations.slice(0, 3)).toEqual([]);
  });

  it.each<readonly [string, Variant]>([
    ['revision stamps instead of lengths', 'stamps'],
    ['a retry that keeps the lines of the first try', 'kept lines'],
    ['listing the folder instead of naming files', 'listing'],
  ])('finds what is wrong with %s', (what, variant) => {
    const { tally, violations } = runs(protocol(variant), 1, 1_000);
    figure(
      `simulated crashes with ${what}`,
      `${violations.length} of ${tally.runs.toLocaleString('en')} runs lost or invented something`,
    );
    expect(violations.length).toBeGreaterThan(50);
  });
});
