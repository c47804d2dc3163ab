import { byText } from '../domain/by-text.ts';
import type { Interaction } from '../domain/interaction.ts';
import { byId } from '../domain/journal.ts';
import { isUpset } from '../domain/mood.ts';
import { interactionChanged } from './changed-fact.ts';
import { cell, factIfAny, factSection, factsUnder, paragraphs } from './facts.ts';
import { howAndHowLong, moodInWords } from './interaction-words.ts';
import { whatOf } from './item-words.ts';
import { instantInWords } from './moment-words.ts';
import { statusInWords } from './open-words.ts';
import { pastOf } from './past.ts';
import type { Row } from './report.ts';
import type { InFull, Surroundings } from './show-report.ts';

/** An interaction: what was said, whole, and what came of it, long ago or still open. */
export function interactionInFull(interaction: Interaction, surroundings: Surroundings): InFull {
  const { note, contactIds } = interaction;
  const names = contactIds.map((id) => byId(surroundings.journal.contacts, id)?.name ?? id);
  return {
    title: names.join(', '),
    sections: [
      factSection([...saidFacts(interaction, surroundings), ...interactionChanged(interaction, surroundings)]),
      ...(note === null ? [] : [paragraphs(note)]),
      factSection(resultFacts(interaction, surroundings)),
    ],
  };
}

function saidFacts(interaction: Interaction, { journal, desk, shortIds }: Surroundings): readonly Row[] {
  const { id, at, why, offered, mood, rating, quote, caseId, key } = interaction;
  return [
    ...factIfAny('id', shortIds.get(id) ?? id),
    ...factIfAny('when', instantInWords(at, desk)),
    ...factIfAny('how', howAndHowLong(interaction)),
    ...factIfAny('mood', mood && moodInWords(mood), mood && isUpset(mood.end) ? 'late' : undefined),
    ...factIfAny('why', why),
    ...factIfAny('offered', offered),
    ...factIfAny('rating', rating && `${rating} of 5`),
    ...factIfAny('praise', quote && `"${quote}"`, 'good'),
    ...factIfAny('case', caseId && (byId(journal.cases, caseId)?.title ?? caseId)),
    ...factIfAny('key', key),
  ];
}

function resultFacts({ id, commitmentIds, contactIds }: Interaction, { journal, history }: Surroundings): readonly Row[] {
  const { contacts } = journal;
  const { commitments } = pastOf(journal, history.mentioning([id, ...commitmentIds]));
  const opened = commitments
    .filter(({ interactionId }) => interactionId === id)
    .toSorted((one, other) => byText(one.id, other.id));
  const settled = commitmentIds.flatMap((settledId) => byId(commitments, settledId) ?? []);
  const learned = contacts
    .filter((contact) => contactIds.includes(contact.id))
    .flatMap(({ details }) => details.filter(({ interactionId }) => interactionId === id));
  const inWords = (commitment: (typeof commitments)[number]) => cell(`${whatOf(commitment)}, ${statusInWords(commitment)}`);
  return [
    ...factsUnder('came of it', opened.map(inWords)),
    ...factsUnder('about', settled.map(inWords)),
    ...factsUnder(
      'learned',
      learned.map(({ text }) => cell(text)),
    ),
  ];
}
