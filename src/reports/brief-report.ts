import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { History, Journal } from '../domain/journal.ts';
import { isUpset } from '../domain/mood.ts';
import type { Id } from '../domain/record.ts';
import { acquaintance } from './acquaintance.ts';
import { type BriefDocument, briefDocument } from './brief-document.ts';
import { openFacts } from './brief-open.ts';
import { pastFacts } from './brief-past.ts';
import { briefPlain } from './brief-plain.ts';
import { cell, fact, factIfAny, factSection, sentences } from './facts.ts';
import { moodInWords } from './interaction-words.ts';
import { agoInWords } from './moment-words.ts';
import { channelsInWords, hoursInWords, nameAndPlace, standingInWords, theirTimeInWords } from './person-words.ts';
import type { Report, Row } from './report.ts';

/**
 * One screen before a conversation: how you know each other, who they are and how to reach them, what is open between
 * you, what was said last, what to remember.
 */
export function briefReport(
  journal: Journal,
  history: History,
  contact: Contact,
  desk: Desk,
  shortIds: ReadonlyMap<Id, string>,
): Report {
  const brief = briefDocument(journal, history, contact, desk);
  return {
    title: nameAndPlace(contact, brief.organization),
    get sections() {
      const facts = [personFacts(brief, desk), openFacts(brief, journal, desk, shortIds), pastFacts(brief, desk)];
      return [sentences([cell(acquaintance(brief, desk))]), ...facts.map((rows) => factSection(rows))];
    },
    nothing: null,
    get plainRows() {
      return briefPlain(brief, journal);
    },
    facts: brief,
  };
}

function personFacts(brief: BriefDocument, desk: Desk): readonly Row[] {
  const { contact, organization } = brief;
  const own = channelsInWords(contact.channels).join(', ');
  const desks = channelsInWords(organization?.channels ?? []).join(', ');
  return [
    ...factIfAny('who', standingInWords(contact, desk)),
    ...factIfAny('reach', own === '' && desks !== '' ? `${desks} at ${organization?.name}` : own),
    ...factIfAny(
      'there',
      [theirTimeInWords(contact, desk), hoursInWords(contact, desk)].filter((part) => part !== null).join('; '),
    ),
    ...moodFact(brief, desk),
  ];
}

function moodFact({ mood, contact: { last } }: BriefDocument, desk: Desk): readonly Row[] {
  if (mood === null) return factIfAny('mood', last?.mood ?? null, isUpset(last?.mood ?? null) ? 'late' : undefined);
  return [fact('mood', `${moodInWords(mood)}, ${agoInWords(mood.at, desk)}`, isUpset(mood.end) ? 'late' : undefined)];
}
