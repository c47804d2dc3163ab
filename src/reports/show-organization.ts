import type { Contact, Organization } from '../domain/contact.ts';
import { byName } from './by-name.ts';
import { cell, factIfAny, factSection, factsUnder } from './facts.ts';
import { agoInWords } from './moment-words.ts';
import { channelsInWords } from './person-words.ts';
import type { InFull, Surroundings } from './show-report.ts';

/** All that is known of an organization, and its people. */
export function organizationInFull(organization: Organization, surroundings: Surroundings): InFull {
  const { id, name, aliases, channels, area, tags } = organization;
  const people = byName(surroundings.journal.contacts.filter(({ organizationId }) => organizationId === id));
  return {
    title: name,
    sections: [
      factSection([
        ...factIfAny('id', surroundings.shortIds.get(id) ?? id),
        ...factIfAny('also called', aliases.join(', ')),
        ...factIfAny('area', area),
        ...factsUnder(
          'reach',
          channelsInWords(channels).map((words) => cell(words)),
        ),
        ...factIfAny('tags', tags.join(', ')),
      ]),
      factSection(
        factsUnder(
          'people',
          people.map((person) => cell(personInWords(person, surroundings))),
        ),
      ),
    ],
  };
}

function personInWords({ id, name, role, last }: Contact, { desk, shortIds }: Surroundings): string {
  const spoke = last === null ? 'not spoken yet' : `last spoke ${agoInWords(last.at, desk)}`;
  return `${[name, role, spoke].filter((part) => part).join(', ')} (${shortIds.get(id) ?? id})`;
}
