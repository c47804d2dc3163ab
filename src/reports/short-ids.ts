import type { Journal } from '../domain/journal.ts';
import { shortestIds } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';

/** The shortest unique beginnings of the ids that a person may type: of what is alive. */
export const shortIdsIn = ({ contacts, organizations, commitments, cases, answers }: Journal): ReadonlyMap<Id, string> =>
  shortestIds([...contacts, ...organizations, ...commitments, ...cases, ...answers].map(({ id }) => id));
