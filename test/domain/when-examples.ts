/** A way to say a day or time, what it means, and other ways to say such things. */
export interface WhenExample {
  readonly phrase: string;
  readonly means: string;
  readonly also: readonly string[];
}

/** The words for days and times, one of each kind. */
export const whenExamples: readonly WhenExample[] = [
  { phrase: 'today', means: 'until the end of the day', also: ['tomorrow', 'eod'] },
  { phrase: 'fri', means: 'the next Friday, never today', also: ['friday', 'this fri', 'next fri'] },
  { phrase: 'next week', means: 'its last working day', also: ['eow', 'eom', 'w49'] },
  { phrase: '3d', means: 'in 3 days', also: ['2w', '1mo', 'in 2 weeks'] },
  { phrase: '3bd', means: 'in 3 working days', also: ['3 working days'] },
  { phrase: '+2h', means: 'in 2 hours', also: ['in 20 min'] },
  { phrase: '1 dec', means: 'the next one', also: ['dec 1', '25th', '25 dec 2027', '2026-12-01'] },
  { phrase: '15:00', means: 'today, or tomorrow once it has passed', also: ['3pm', '15h', 'noon'] },
  { phrase: 'fri 3pm', means: 'a day and a time', also: ['2026-12-01 15:00'] },
  { phrase: 'tue 15:00-16:00', means: 'a window', also: ['15-16h', '3-4pm'] },
  { phrase: 'tomorrow morning', means: 'from 9 to 12', also: ['afternoon', 'tonight'] },
  { phrase: '~tue 15:00', means: 'tentative', also: ['about tue 15:00'] },
  { phrase: 'tue 15:00 their time', means: 'by their clocks', also: ['15:00 my time', '15:00 Europe/London'] },
  { phrase: '2 days ago', means: 'for --at and --since, where every word looks back', also: ['yesterday', 'mon 14:00'] },
  { phrase: 'none', means: 'takes the date away', also: [] },
];
