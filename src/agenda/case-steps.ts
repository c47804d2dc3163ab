import type { Rule } from './agenda-item.ts';
import { partsOfCases } from './open-cases.ts';

/** The steps of a plan that have a day and are not done yet, each by itself. */
export const caseSteps: Rule = partsOfCases('case-step', ({ case: { status, title, steps } }) =>
  steps
    .filter(({ due, doneAt }) => status === 'open' && due !== null && doneAt === null)
    .map(({ id, text, due }) => ({
      id,
      what: text,
      due,
      why: (by) => `It is a step of the case "${title}", to be done${by}.`,
    })),
);
