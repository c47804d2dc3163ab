/** What is understood, by kinds of words, each phrase in quotes where a shell needs them. */
export const datesRows: readonly (readonly [string, string])[] = [
  ['today tomorrow eod', 'days near today; a day alone lasts until its end'],
  ['fri friday', 'the next one, never today'],
  ['"this fri" "next fri"', 'the one in this week, the one in next week'],
  ['+3d 2w 1mo "in 2 weeks"', 'so many days, weeks, months from now'],
  ['3bd "3 working days"', 'so many of your working days'],
  ['+2h "in 20 min"', 'so much time from now; 1m is refused: minutes or months?'],
  ['eow "next week" eom w49', 'the last working day of a week or a month'],
  ['25th "1 dec" "dec 1"', 'a date: the next such day'],
  ['2026-12-01 "25 dec 2027"', 'a date with its year'],
  ['15:00 3pm 15h noon', 'a time: today, or tomorrow when it has passed'],
  ['"fri 3pm" "2026-12-01 15:00"', 'a day and a time'],
  ['"tue 15-16h" "fri morning"', 'a day and a window'],
  ['"about 3pm" "~ fri"', 'not held to the minute'],
  ['"fri 3pm my time"', "on your clock; a call-back is read on the contact's, everything else on yours"],
  ['none', 'no date'],
];

const width = Math.max(...datesRows.map(([phrases]) => phrases.length));

/** What `kw help dates` says. */
export const datesTopic = `The whole text is understood, or nothing is; what was understood is always said back.

${datesRows.map(([phrases, means]) => `  ${phrases.padEnd(width)}  ${means}`).join('\n')}

With --at and --since every word looks back: fri is last Friday, and there are yesterday and "2 days ago".

1/12 and 03/04 are refused until kw config set date-order dmy (or mdy) says what they mean. A day off, a weekend or an hour that does not suit is pointed out, with the next that does; --exact keeps it.

Every way to say a day or a time is in docs/dates.md.`;
