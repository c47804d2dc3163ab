import { byText } from '../domain/by-text.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { HistoryRecord, Journal } from '../domain/journal.ts';

/** What has happened, sorted out: interactions newest first, and every commitment and case, alive or closed for long. */
export interface Past {
  readonly interactions: readonly Interaction[];
  readonly commitments: readonly Commitment[];
  readonly cases: readonly Case[];
}

/** The past that these records of the history tell, together with what is alive. What is alive is newer. */
export function pastOf({ commitments, cases }: Journal, records: Iterable<HistoryRecord>): Past {
  const past = { interactions: [] as Interaction[], commitments: [] as Commitment[], cases: [] as Case[] };
  for (const { type, record } of records) {
    if (type === 'interaction') past.interactions.push(record);
    else if (type === 'commitment') past.commitments.push(record);
    else past.cases.push(record);
  }
  return {
    interactions: past.interactions.reverse().sort(newestFirst),
    commitments: newest(past.commitments, commitments),
    cases: newest(past.cases, cases),
  };
}

const newestFirst = (one: Interaction, other: Interaction): number => byText(other.at, one.at);

const newest = <T extends { readonly id: string }>(past: readonly T[], alive: readonly T[]): readonly T[] => [
  ...new Map([...past, ...alive].map((record) => [record.id, record])).values(),
];
