import { largestStep } from '../domain/journal.ts';
import { UserError } from '../domain/user-error.ts';
import type { GivenRecords, Refused } from '../exchange/given-records.ts';
import type { ImportPlan, PlannedRecord } from '../exchange/import-plan.ts';
import { whatInShort } from '../reports/import-report.ts';

/** What was taken out of an export must not take itself out of the journal. */
export function mustBeWhole({ isPartial }: GivenRecords, from: string, { replace }: { readonly replace?: true }): void {
  if (!(isPartial && replace)) return;
  throw new UserError(
    'usage',
    `${from} is redacted or has only some fields, so that --replace would lose the rest. Nothing was changed.`,
    'Import it without --replace, or an export that is whole.',
  );
}

/** Refuses to leave something out unless it was said. */
export function mustTakeAll({ records, refused }: ImportPlan, from: string): void {
  const [first, ...others] = refused;
  if (first !== undefined) throw notTaken(from, first, others.length);
  const conflicts = records.filter(({ state }) => state === 'conflicting');
  if (conflicts.length > 0) throw inConflict(conflicts);
}

const notTaken = (from: string, { place, why }: Refused, others: number): UserError =>
  new UserError(
    'usage',
    `${from} cannot be taken: ${place}: ${why}${others === 0 ? '' : ` (and ${others} more)`}. Nothing was changed.`,
    '--dry-run shows every line, --keep-going leaves out what cannot be taken.',
  );

function inConflict(conflicts: readonly PlannedRecord[]): UserError {
  const records = conflicts.length === 1 ? 'One record is' : `${conflicts.length} records are`;
  const named = [...conflicts.slice(0, 3).map(recordInWords), ...(conflicts.length > 3 ? ['...'] : [])].join('; ');
  return new UserError(
    'failed',
    `${records} here in another version that is as new: ${named}. Nothing was changed.`,
    '--dry-run shows every line; --replace takes those of the file, --keep-going keeps those that are here.',
  );
}

/** Which record it is, in a sentence: its place, its kind, and what it is. */
export const recordInWords = ({ place, record }: PlannedRecord): string => `${place}, ${record.type} ${whatInShort(record)}`;

/** Refuses what undo could not take back. */
export function mustFitIntoOneStep({ records }: ImportPlan, from: string): void {
  let length = 0;
  for (const { state, record, here } of records)
    if (state === 'new' || state === 'changed') length += JSON.stringify(record).length + JSON.stringify(here ?? '').length;
  if (length <= largestStep) return;
  throw new UserError(
    'failed',
    `${from} holds more than one step that can be taken back: ${length >> 20} of ${largestStep >> 20} MiB. Nothing was changed.`,
    'kw backup save and kw backup restore move a whole journal; or import an NDJSON export in parts: split -l 100000',
  );
}
