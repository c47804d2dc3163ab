import { expect, it } from 'vitest';
import { fittedWidths } from '../../src/render/fit.ts';

const columns = [
  { title: 'when', shrink: 0 },
  { title: 'who', shrink: 1 },
  { title: 'what', shrink: 2 },
  { title: 'number', shrink: 1, whole: true as const },
];

it.each<[string, readonly number[], number, readonly number[] | null]>([
  ['everything where there is room', [10, 30, 40, 17], 103, [10, 30, 40, 17]],
  ['cuts what gives way first', [10, 30, 40, 17], 100, [10, 30, 37, 17]],
  ['cuts the next one when enough of the first is left', [10, 30, 40, 17], 80, [10, 27, 20, 17]],
  ['leaves out a number before it cuts to the bone', [10, 30, 40, 17], 70, [10, 30, 26, 0]],
  ['cuts to the bone', [10, 30, 40, 17], 40, [10, 14, 12, 0]],
  ['leaves out what still does not fit', [10, 30, 40, 17], 30, [10, 18, 0, 0]],
  ['gives up when what never gives way is too wide', [31, 30, 40, 17], 30, null],
])('%s', (_, natural, available, widths) => {
  expect(fittedWidths(columns, natural, available)).toEqual(widths);
});
