import type { Finding } from '../../domain/finding.ts';
import { type JournalFile, journalOf } from '../journal-file.ts';
import type { Found } from './found.ts';
import type { Looked } from './look.ts';
import type { Surroundings } from './surroundings.ts';

/** A finding, and what was done about it; null when nothing was. */
export interface Told extends Finding {
  readonly repaired: string | null;
}

/** All that doctor can say. */
export interface Examination {
  /** Whether the journal can be read and saved. */
  readonly isUsable: boolean;
  readonly findings: readonly Told[];
  readonly revision: number | null;
  /** How many records are alive. */
  readonly records: number;
  readonly surroundings: Surroundings;
}

/** What was done about findings, in words, by the finding. */
export type Words = Map<string, string>;

/** By what a finding is known again when it is looked for anew. */
export const keyOf = ({ kind, where, what }: Finding): string => `${kind} ${where} ${what}`;

/** What was found on the way and is not there any more was repaired; the rest is left. */
export function told(last: Looked, words: Words, ...earlier: readonly Pick<Looked, 'findings'>[]): Examination {
  const left = new Set(last.findings.map(keyOf));
  const gone = new Map(earlier.flatMap(({ findings }) => findings).map((found) => [keyOf(found), found]));
  for (const key of left) gone.delete(key);
  const head = last.files.there.head;
  return {
    isUsable: last.isUsable,
    findings: [
      ...[...gone.values()].map((found) => asTold(found, words.get(keyOf(found)) ?? usualWords(found))),
      ...last.findings.map((found) => asTold(found, null)),
    ],
    revision: head?.revision ?? null,
    records: head === null ? 0 : recordsIn(head),
    surroundings: last.surroundings,
  };
}

/** What a repair has done, where it does not say more itself. */
export function usualWords({ kind, repair }: Found): string {
  if (kind === 'forgetting-unfinished') return 'Finished; it cannot be taken back.';
  if (repair === 'loss') return 'Went on without it. What remains is in new files.';
  return repair === 'records' ? 'Put right; kw undo takes it back.' : 'Put right.';
}

const asTold = ({ kind, severity, what, where, line, command }: Found, repaired: string | null): Told => ({
  kind,
  severity,
  what,
  where,
  line,
  command: repaired === null ? command : null,
  repaired,
});

const recordsIn = (head: JournalFile): number => Object.values(journalOf(head)).reduce((sum, records) => sum + records.length, 0);
