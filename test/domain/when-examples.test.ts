import { expect, it } from 'vitest';
import { whenExamples } from './when-examples.ts';
import { monday, resolved, written } from './when-said.ts';

it('shows examples that mean what they say', () => {
  const shown = whenExamples.map(({ phrase, means }) => `${phrase}: ${means} (${written(resolved(phrase, monday, 'ahead'))})`);
  expect(shown.join('\n')).toMatchInlineSnapshot(`
    "today: until the end of the day (Mon 2026-11-23)
    fri: the next Friday, never today (Fri 2026-11-27)
    next week: its last working day (Fri 2026-12-04)
    3d: in 3 days (Thu 2026-11-26)
    3bd: in 3 working days (Thu 2026-11-26)
    +2h: in 2 hours (Mon 2026-11-23 12:30)
    1 dec: the next one (Tue 2026-12-01)
    15:00: today, or tomorrow once it has passed (Mon 2026-11-23 15:00)
    fri 3pm: a day and a time (Fri 2026-11-27 15:00)
    tue 15:00-16:00: a window (Tue 2026-11-24 15:00-16:00)
    tomorrow morning: from 9 to 12 (Tue 2026-11-24 09:00-12:00)
    ~tue 15:00: tentative (~Tue 2026-11-24 15:00)
    tue 15:00 their time: by their clocks (Tue 2026-11-24 15:00 Europe/London)
    2 days ago: for --at and --since, where every word looks back (Sat 2026-11-21)
    none: takes the date away (no date)"
  `);
});

it.each(whenExamples.flatMap(({ also }) => also))('names nothing beside them that is not understood: %s', (phrase) => {
  expect(resolved(phrase, monday, 'ahead').window).not.toBeNull();
});
