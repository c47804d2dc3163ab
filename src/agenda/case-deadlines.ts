import { wholeDay } from '../domain/moment.ts';
import type { Rule } from './agenda-item.ts';
import { partsOfCases } from './open-cases.ts';

/** The day by which a case is to be solved: a crisis needs a plan and a date. */
export const caseDeadlines: Rule = partsOfCases('case-deadline', ({ case: { id, status, title, deadline } }, { zone }) => {
  if (status !== 'open' || deadline === null) return [];
  const due = wholeDay(deadline, zone);
  return [{ id, what: title, due, why: (by) => `The case "${title}" is to be solved${by}.` }];
});
