import { expect, it } from 'vitest';
import type { RecordChange } from '../../src/store/changes.ts';
import { ErasedPlaces } from '../../src/store/erased-places.ts';

const change = (id: string, was: RecordChange['was'], is: RecordChange['is']): RecordChange => ({
  type: 'contact',
  id,
  before: null,
  after: null,
  was,
  is,
});

it('counts places without the erased records, wherever these stood at each time', () => {
  const places = new ErasedPlaces(new Set(['x', 'y']));
  const counted = (...changes: readonly RecordChange[]) => places.counted(changes).map(({ id, was, is }) => [id, was, is]);
  // x a y b
  expect(counted(change('x', null, 0), change('a', null, 1), change('y', null, 2), change('b', null, 3))).toEqual([
    ['x', null, 0],
    ['a', null, 0],
    ['y', null, 1],
    ['b', null, 1],
  ]);
  expect(counted(change('b', 3, 3))).toEqual([['b', 1, 1]]);
  // a y c b
  expect(counted(change('x', 0, null), change('c', null, 2))).toEqual([
    ['x', 0, null],
    ['c', null, 1],
  ]);
  // x a y c b, as undo puts it
  expect(counted(change('x', 'history', 0))).toEqual([['x', 'history', 0]]);
  // x y c b
  expect(counted(change('a', 1, 'history'))).toEqual([['a', 0, 'history']]);
  expect(counted(change('b', 3, null))).toEqual([['b', 1, null]]);
});
