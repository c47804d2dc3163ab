import { expect, it } from 'vitest';
import { lastingWords } from '../../src/reports/lasting-words.ts';

it.each([
  ['Promised Zoë "the offer" by Fri 27 Nov, tomorrow', 'Promised Zoë "the offer" by Fri 27 Nov'],
  [
    'Call-back Tue 24 Nov 15:00 for Zoë, 16:00 for you, in 5 days, on +44 20',
    'Call-back Tue 24 Nov 15:00 for Zoë, 16:00 for you, on +44 20',
  ],
  ['Call to Zoë, Mon 23 Nov 09:00, today. Learned "x"', 'Call to Zoë, Mon 23 Nov 09:00. Learned "x"'],
  [
    'Moved the promise to Wed 2 Dec, in 13 months (moved 2 times); Zoë has not been told',
    'Moved the promise to Wed 2 Dec (moved 2 times); Zoë has not been told',
  ],
  [
    'Promised Zoë "to call, tomorrow, in 2 days" by Fri 27 Nov, in 3 weeks',
    'Promised Zoë "to call, tomorrow, in 2 days" by Fri 27 Nov',
  ],
  ['Call to Zoë, Mon 23 Nov 2024 09:00, 2 years ago', 'Call to Zoë, Mon 23 Nov 2024 09:00'],
  ['Changed Zoë: in Leeds, in touch every 4 weeks', 'Changed Zoë: in Leeds, in touch every 4 weeks'],
])('%s', (said, lasting) => expect(lastingWords(said)).toBe(lasting));
