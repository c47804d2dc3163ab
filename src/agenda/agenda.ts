import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import type { Zone } from '../domain/moment.ts';
import { askAhead } from '../domain/zone.ts';
import type { AgendaItem, Rule } from './agenda-item.ts';
import { callbacksDue } from './callbacks-due.ts';
import { callsNotWrittenDown } from './calls-not-written-down.ts';
import { caseDeadlines } from './case-deadlines.ts';
import { caseSteps } from './case-steps.ts';
import { casesToUpdate } from './cases-to-update.ts';
import { checksDue } from './checks-due.ts';
import { datesAhead } from './dates-ahead.ts';
import { followUpsDue } from './follow-ups-due.ts';
import { goneQuiet } from './gone-quiet.ts';
import { zonesOfCases } from './open-cases.ts';
import { inOrder, standsForBoth } from './order.ts';
import { partiesToTell } from './parties-to-tell.ts';
import { promisesDue } from './promises-due.ts';
import { questionsToFindOut } from './questions-to-find-out.ts';
import { requestsOpen } from './requests-open.ts';
import { unanswered } from './unanswered.ts';
import { untoldMoves } from './untold-moves.ts';
import { upsetCustomers } from './upset-customers.ts';
import { waitingForOthers } from './waiting-for-others.ts';

/** What wants attention now and in the days ahead, in order, each record once. Three days ahead unless said. */
export function agenda(journal: Journal, desk: Desk, days = usualDays): readonly AgendaItem[] {
  askAhead(zonesOf(journal), desk.now);
  return inOrder(
    once(
      rules.flatMap((rule) => rule(journal, desk, days)),
      desk,
    ),
    desk,
  );
}

/** The zones in which something is due. */
function zonesOf(journal: Journal): ReadonlySet<Zone> {
  const zones = new Set<Zone>(zonesOfCases(journal));
  journal.commitments.forEach(({ due }) => {
    if (due !== null) zones.add(due.zone);
  });
  return zones;
}

/** How many days ahead `due` looks. */
export const usualDays = 3;

/** The practices, one rule each. */
const rules: readonly Rule[] = [
  upsetCustomers,
  callbacksDue,
  callsNotWrittenDown,
  promisesDue,
  questionsToFindOut,
  requestsOpen,
  unanswered,
  untoldMoves,
  waitingForOthers,
  checksDue,
  followUpsDue,
  caseDeadlines,
  caseSteps,
  partiesToTell,
  casesToUpdate,
  goneQuiet,
  datesAhead,
];

/** Each record once: its most pressing kind, with `also` naming the others. Every date of a person stands for itself. */
function once(items: readonly AgendaItem[], desk: Desk): readonly AgendaItem[] {
  const found = new Map<string | AgendaItem, AgendaItem>();
  for (const item of items) {
    const key = item.kind === 'date' ? item : (item.id ?? item.contact.id);
    const other = found.get(key);
    found.set(key, other === undefined ? item : together(other, item, desk));
  }
  return [...found.values()];
}

function together(one: AgendaItem, other: AgendaItem, desk: Desk): AgendaItem {
  const [first, second] = standsForBoth(one, other, desk) ? [one, other] : [other, one];
  const also = new Set([...first.also, second.kind, ...second.also].filter((kind) => kind !== first.kind));
  return { ...first, also: [...also] };
}
