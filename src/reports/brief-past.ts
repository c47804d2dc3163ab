import { todayAt } from '../agenda/urgency.ts';
import type { Desk } from '../domain/desk.ts';
import type { Interaction } from '../domain/interaction.ts';
import { dayInWords, distanceInWords } from '../domain/wording.ts';
import type { BriefDocument } from './brief-document.ts';
import { detailInWords } from './detail-words.ts';
import { excerpt } from './excerpt.ts';
import { cell, factsUnder } from './facts.ts';
import { howAndHowLong } from './interaction-words.ts';
import { dayOfInWords } from './moment-words.ts';
import type { Cell, Row } from './report.ts';

/** What came before and what comes: the last interactions, what to remember about them, dates ahead. */
export const pastFacts = (brief: BriefDocument, desk: Desk): readonly Row[] => [
  ...factsUnder(
    'lately',
    brief.interactions.map((interaction) => cell(interactionInWords(interaction, desk))),
  ),
  ...factsUnder('remember', remembered(brief, desk)),
  ...factsUnder('ahead', datesInWords(brief, desk)),
];

/** One screen is one screen: what is longer can be read whole with `kw show`. */
const longest = 130;
const mostDetails = 5;
const mostDates = 3;

function interactionInWords(interaction: Interaction, desk: Desk): string {
  const what = interaction.note ?? interaction.why ?? interaction.quote;
  const how = `${dayOfInWords(interaction.at, desk)}, ${howAndHowLong(interaction)}`;
  return what === null ? how : `${how}: ${excerpt(what, longest)}`;
}

/** The newest first; those with a date to come stand under it. */
function remembered({ contact, ahead }: BriefDocument, desk: Desk): readonly Cell[] {
  const dated = new Set(ahead.map(({ detailId }) => detailId));
  const details = contact.details.filter(({ id }) => !dated.has(id)).toReversed();
  const more = details.length - mostDetails;
  const shown = details
    .slice(0, mostDetails)
    .map((detail) => cell(detailInWords({ ...detail, text: excerpt(detail.text, longest) }, desk)));
  return more > 0 ? [...shown, cell(`and ${more} more: kw show ${contact.id}`, 'quiet')] : shown;
}

const datesInWords = ({ ahead }: BriefDocument, desk: Desk): readonly Cell[] =>
  ahead.slice(0, mostDates).map(({ day, text }) => {
    const today = todayAt(desk);
    return cell(`${dayInWords(day, today)}, ${distanceInWords(today, day)}: ${excerpt(text, longest)}`);
  });
