import { foldedForComparing } from './folding.ts';
import { didYouMean } from './likeness.ts';
import type { Zone } from './moment.ts';
import { monthNames, weekdayNames } from './when-words.ts';
import { zoneOfPlace } from './zone-of-place.ts';

/**
 * What to type instead of a text that is not understood as a day or time, after what it looks like; null where it looks
 * like nothing in particular. `word` is the first that was not understood.
 */
export function hintFor(text: string, word: string): string | null {
  for (const [pattern, hint] of lookalikes()) {
    const found = pattern.exec(text);
    if (found !== null) return hint(found);
  }
  return hintForWord(word, text);
}

const month = monthNames;
const day = `(?:${weekdayNames}|today|tomorrow|\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}\\s+${month})`;

/** What a text may look like, with the hint for it. */
type Lookalike = readonly [RegExp, (found: RegExpExecArray) => string];

/** Made ready only where something is wrong. */
const lookalikes = (): readonly Lookalike[] => [...lookalikesInFigures(), ...lookalikesInWords()];

const lookalikesInFigures = (): readonly Lookalike[] => [
  [/(?:^|\s)\+?(\d{0,3})[.,](\d{1,2})\s*(?:h|hours?)(?: ago)?$/i, (found) => `Type +${minutesIn(found)}min.`],
  [
    /^(?:\+|in )?(\d{1,3})h(\d{1,2})(?:m|min)?(?: ago)?$/i,
    ([, hours, minutes]) => `Type +${Number(hours) * 60 + Number(minutes)}min.`,
  ],
  [new RegExp(`^${day}\\s*(?:-|to|until|till|or|and|/|\\.\\.)\\s*${day}`, 'i'), () => severalDays],
  [new RegExp(`^\\d{1,2}\\s*-\\s*\\d{1,2}\\.?\\s+${month}`, 'i'), () => severalDays],
  [
    new RegExp(`^(?:(?:in|mid|early|late)[\\s-]+)?(${month})(?:\\s+\\d{4})?$`, 'i'),
    ([, named = '']) => `Name the day, too: "1 ${named.toLowerCase().slice(0, 3)}".`,
  ],
  [
    new RegExp(
      `^(.*(?:\\d{1,2}(?:st|nd|rd|th|\\.)?[\\s-]*${month}|${month}\\s*\\d{1,2}(?:st|nd|rd|th)?)),?[\\s-]+'?(2[5-9]|[3-9]\\d)$`,
      'i',
    ),
    ([, date, year]) => `For a year, type all of it: "${date} 20${year}".`,
  ],
  [/^\d{4}-\d{1,2}$/, ([typed]) => `Name the day, too: ${typed}-01.`],
  [/(?:^|\s)(\d{1,2})\s*(?:-|to|and|until|till)\s*(\d{1,2})$/i, ([, from, to]) => halfOfTheDay(Number(from), Number(to))],
  [
    /(?:^|\s)(?:after|before|until|till|from|since)\s+(?:\d{1,2}(?!\d|\s*(?:st|nd|rd|th|[a-z]{3,}))|noon|midnight)/i,
    () => aWindow,
  ],
];

const lookalikesInWords = (): readonly Lookalike[] => [
  [/^(until|till)\s/i, ([, word]) => `A day alone means until the end of that day: leave out "${word}".`],
  [/^before\s/i, () => 'Type the last day on which it may still be done: a day alone means until its end.'],
  [
    /(?:^|\s)(?:cob|eob|(?:close|end) of (?:business|play))\b/i,
    () => 'A day alone means until its end; for an hour, type it: "fri 17:00".',
  ],
  [/^(?:this |next |the |at |on )*weekend$/i, () => 'Type sat or sun.'],
  [/^(?:(?:my|their|his|her) time|[a-z_]+\/[a-z_/]+)$/i, ([typed]) => `Type the time, too: "15:00 ${typed}".`],
  [
    /^(?:every|each|daily|weekly|monthly|yearly)\b/i,
    () => 'A day or time comes once. To keep in touch: kw contact edit --every 6w',
  ],
  [/^(?:soon|later|asap|whenever)$/i, () => 'Type a day such as tomorrow or fri, or none for no day.'],
  [/(?:^|\s)(half|quarter)\s+(past|to)\b/i, ([, part = '', side = '']) => inFigures(part, side)],
  [
    /^(?:early|late|mid|middle of|sometime) (?:in |this |next )*week$/i,
    () => 'Name the day: "tue next week", "beginning of next week".',
  ],
];

const aWindow = 'For a window, type when it begins and ends: "15:00-18:00".';
const severalDays = 'A window lies within one day, such as "tue 15:00-16:00"; of several days, type the last.';

/** "Quarter to" as one would type it of three o'clock. */
function inFigures(part: string, side: string): string {
  const isBefore = side.toLowerCase() === 'to';
  const minutes = part.toLowerCase() === 'half' ? 30 : isBefore ? 45 : 15;
  return `Type the time in figures: ${isBefore ? 14 : 15}:${minutes} or ${isBefore ? 2 : 3}:${minutes}pm.`;
}

const minutesIn = ([, hours = '', part = '']: RegExpExecArray): number => Math.round(Number(`${hours || '0'}.${part}`) * 60);

/** Each of what it names is understood, and until noon is not said with am or pm: 12pm is noon, and 12am midnight. */
function halfOfTheDay(from: number, to: number): string {
  const isTwelve = from <= 12 && to <= 12;
  const isNone = from === to || from > 23 || to > 24 || (from > to && (isTwelve ? to === 0 : from - to < 12));
  if (isNone) return aWindow;
  if (!isTwelve || from === 0) return `Type ${from}-${to}h.`;
  if (to === 12) return `Type ${from}-12h; for the evening, ${from + 12}-24h.`;
  if (from > to && from < 12) return `Type ${from}-${to + 12}h.`;
  return `For the afternoon, type ${from}-${to}pm; for the ${from === 12 ? 'night' : 'morning'}, ${from}-${to}am.`;
}

function hintForWord(word: string, text: string): string | null {
  if (/^\d{4}$/.test(word)) return hintForFour(word);
  if (/^\d{1,2}$/.test(word)) return hintForNumber(Number(word));
  if (/^[A-Z]{2,5}$/.test(word)) return 'Name a zone by its place, such as Europe/Berlin; or type my time, or their time.';
  if (/^[+-]?\d/.test(word)) return 'Type a time such as 15:00, 3pm or 15-16h, or a date such as "1 dec" or 2026-12-01.';
  const zone = text === word ? null : zoneNamedIn(text.slice(text.indexOf(word)));
  if (zone !== null) return `For the time there, type ${zone}.`;
  const [meant] = word.length < 3 ? [] : didYouMean(foldedForComparing(word), words());
  return meant === undefined || meant === word.toLowerCase() ? null : `Did you mean "${meant}"?`;
}

/** The zone of a place that such a text begins with, by as many words as the place has: "new york time", "in london". */
function zoneNamedIn(text: string): Zone | null {
  const [, place = ''] = /^(?:in )?(\p{L}{4,}|\p{L}+(?: \p{L}+){1,2}?)(?:'s)?(?: time)?$/iu.exec(text) ?? [];
  return place === '' ? null : zoneOfPlace(place);
}

/** Four figures are a time without its mark, or a year. */
function hintForFour(word: string): string {
  const time = `For a time, type ${word.slice(0, 2)}:${word.slice(2)}`;
  const year = `name the day: "1 dec ${word}"`;
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(word)) return `For a year, ${year}.`;
  return /^(?:19|20|21)/.test(word) ? `${time}; for a year, ${year}.` : `${time}.`;
}

const hintForNumber = (number: number): string | null => {
  if (number > 31) return null;
  if (number === 0) return 'For a time, type 0:00.';
  const date = `or a date, type ${ordinal(number)}`;
  if (number > 24) return `F${date}.`;
  return number <= 12
    ? `For a time, type ${number}am, ${number}pm or ${number}:00; f${date}.`
    : `For a time, type ${number}:00; f${date}.`;
};

const ordinal = (number: number): string => {
  const ending = number > 10 && number < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${ending ?? 'th'}`;
};

const words = (): readonly { readonly value: string; readonly names: readonly string[] }[] =>
  [
    ...['today', 'tonight', 'tomorrow', 'yesterday', 'now', 'none', 'noon', 'midnight', 'morning', 'afternoon', 'evening'],
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
    ...['next', 'week', 'month', 'days', 'hours', 'minutes'],
  ].map((word) => ({ value: word, names: [word] }));
