import type { AnyRecord } from '../domain/naming.ts';
import type { Refused } from './given-records.ts';
import type { PlannedRecord } from './import-plan.ts';

/** The key of `--once` that a record has, if any. */
export const keyOf = ({ type, record }: AnyRecord): string | null => (type === 'interaction' && record.key ? record.key : null);

/** Of the records with one key the first is taken: a second new one is the same, and one that is here cannot take its key. */
export function withKeysOnce(planned: readonly PlannedRecord[]): {
  readonly records: readonly PlannedRecord[];
  readonly refused: readonly Refused[];
} {
  const first = new Map<string, PlannedRecord>();
  const refused: Refused[] = [];
  const records = planned.flatMap((one): readonly PlannedRecord[] => {
    const key = keyOf(one.record);
    if (key === null || one.state === 'same' || one.state === 'conflicting') return [one];
    const before = first.get(key);
    if (before === undefined) first.set(key, one);
    else if (one.state === 'new') return [{ ...one, record: before.record, state: 'same' }];
    else if (keyOf(one.here?.known ?? one.record) !== key) {
      refused.push({ line: one.line, place: one.place, why: `its key is that of ${before.place}` });
      return [];
    }
    return [one];
  });
  return { records, refused };
}
