import type { Case } from '../domain/case.ts';
import { type Desk, usualCaseUpdates } from '../domain/desk.ts';
import { type Day, dayOf, type Instant, wholeDay } from '../domain/moment.ts';
import { addWorkingDays } from '../domain/working-days.ts';
import type { Rule } from './agenda-item.ts';
import { partsOfCases } from './open-cases.ts';
import { dayName, onDay } from './sentences.ts';

/** Open cases of which nobody has heard for some working days: "nothing new yet" is better than silence. */
export const casesToUpdate: Rule = partsOfCases('case-update', ({ case: open, customer }, desk) => {
  const { id, status, title, updates, deadline } = open;
  if (status !== 'open') return [];
  const last = dayOf(lastWordOn(open), desk.zone);
  const due = wholeDay(nextWordOn(last, desk), desk.zone, true);
  const why = (): string => {
    const by = deadline === null ? '' : ` It is to be solved by ${dayName(deadline, desk)}.`;
    return updates.length === 0
      ? `The case "${title}" is open since ${dayName(last, desk)}, and ${customer.name} has not heard how it stands.${by}`
      : `The last word on the case "${title}" was given ${onDay(last, desk)}.${by}`;
  };
  return [{ id, what: title, due, why }];
});

/** When it was opened, opened again, or somebody was last told how it stands. */
const lastWordOn = ({ createdAt, updates, reopened }: Case): Instant =>
  [...updates, ...reopened].reduce((latest, { at }) => (at > latest ? at : latest), createdAt);

const nextWordOn = (last: Day, { caseUpdates = usualCaseUpdates, workingTime }: Desk): Day =>
  addWorkingDays(last, caseUpdates, workingTime);
