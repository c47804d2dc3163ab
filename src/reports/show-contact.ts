import { mostPressingFirst } from '../agenda/most-pressing-first.ts';
import { todayAt } from '../agenda/urgency.ts';
import type { Contact, Detail } from '../domain/contact.ts';
import { byId } from '../domain/journal.ts';
import { openWith } from '../domain/open-with.ts';
import { dayInWords } from '../domain/wording.ts';
import { detailInWords } from './detail-words.ts';
import { cell, factIfAny, factSection, factsUnder } from './facts.ts';
import { howInWords } from './interaction-words.ts';
import { agoInWords, dayOfInWords } from './moment-words.ts';
import { openInWords } from './open-words.ts';
import { channelsInWords, nameAndPlace, standingInWords, theirTimeInWords } from './person-words.ts';
import type { Row } from './report.ts';
import type { InFull, Surroundings } from './show-report.ts';

/** All that is known of somebody. */
export function contactInFull(contact: Contact, surroundings: Surroundings): InFull {
  const organization = byId(surroundings.journal.organizations, contact.organizationId) ?? null;
  return {
    title: nameAndPlace(contact, organization),
    sections: [
      factSection([...whoFacts(contact, surroundings), ...pastFacts(contact, surroundings)]),
      factSection(openFacts(contact, surroundings)),
      factSection(
        factsUnder(
          'details',
          contact.details.map((detail) => cell(whenLearned(detail, surroundings))),
        ),
      ),
    ],
  };
}

function whoFacts(contact: Contact, { desk, shortIds }: Surroundings): readonly Row[] {
  const { id, aliases, channels, zone, hours } = contact;
  return [
    ...factIfAny('id', shortIds.get(id) ?? id),
    ...factIfAny('also called', aliases.join(', ')),
    ...factIfAny('who', standingInWords(contact, desk)),
    ...factsUnder(
      'reach',
      channelsInWords(channels).map((words) => cell(words)),
    ),
    ...factIfAny('there', theirTimeInWords(contact, desk) ?? zone),
    ...factIfAny('hours', hours),
  ];
}

function pastFacts({ met, introducedById, last, lastTry }: Contact, { journal, desk }: Surroundings): readonly Row[] {
  const metOn = met?.on ? dayInWords(met.on, todayAt(desk)) : null;
  return [
    ...factIfAny('met', [metOn, met?.how].filter((part) => part).join(', ')),
    ...factIfAny('through', byId(journal.contacts, introducedById)?.name ?? null),
    ...factIfAny(
      'last spoke',
      last && `${dayOfInWords(last.at, desk)}, ${agoInWords(last.at, desk)}: ${howInWords({ ...last, reached: true })}`,
    ),
    ...factIfAny('mood', last?.mood ?? null),
    ...factIfAny('last tried', lastTry && `${dayOfInWords(lastTry.at, desk)}, ${agoInWords(lastTry.at, desk)}`),
  ];
}

function openFacts(contact: Contact, { journal, desk, shortIds }: Surroundings): readonly Row[] {
  const open = mostPressingFirst(openWith(journal, contact.id), journal, desk);
  return factsUnder(
    'open',
    open.map((commitment) => openInWords(commitment, contact, desk, shortIds)),
  );
}

const whenLearned = (detail: Detail, { desk }: Surroundings): string =>
  `${detailInWords(detail, desk)}; learned ${dayOfInWords(detail.learnedAt, desk)}`;
