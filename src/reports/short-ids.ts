import type { Journal } from '../domain/journal.ts';
import { shortestIds } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';

/** The shortest unique beginnings of the ids that a person may type: of what is alive, and of the steps and parties of cases. Other items have none: `anyRecordCalled` takes these before them. */
export const shortIdsIn = ({ contacts, organizations, commitments, cases, answers }: Journal): ReadonlyMap<Id, string> => {
  const parts = cases.flatMap(({ steps, parties }) => [...steps, ...parties]);
  return shortestIds([...contacts, ...organizations, ...commitments, ...cases, ...parts, ...answers].map(({ id }) => id));
};
