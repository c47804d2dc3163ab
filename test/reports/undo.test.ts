import { expect, it } from 'vitest';
import { stepInWords } from '../../src/reports/undo-report.ts';

it.each([
  ['log', 'Call to Zoë Adams. Promised "send the catalogue"', 'log: Call to Zoë Adams. Promised "send the catalogue" (just now)'],
  ['edit', 'Corrected: the credit note', 'edit: Corrected: the credit note (just now)'],
  ['edited by hand', 'journal.json edited by hand', 'journal.json edited by hand (just now)'],
  ['doctor', 'doctor: records put right', 'doctor: records put right (just now)'],
])('a step of %s names its command once: %s', (command, said, words) => {
  expect(stepInWords({ command, said, age: 0 })).toBe(words);
});
