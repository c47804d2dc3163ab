import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stories, type Tally, tell } from '../model/story.ts';
import { figure } from './helpers/figures.ts';

const runs = Number(process.env.MODEL_RUNS ?? 2_000);

/** What must have come up often enough that the figure says something. */
const mustComeUp = [
  ...[
    'undo',
    'redo',
    'undo an earlier one',
    'undo an earlier one, refused',
    'redo, refused',
    'edit by hand',
    'drop',
    'edit',
    'told',
  ],
  ...['backups in the way', 'history gone', 'journal is a folder'],
  ...['killed in the history', 'killed in the operations', 'killed before the end'],
];

it(`agrees with a simple model in ${runs} random stories with undo, redo, edits by hand, failures and kills`, async () => {
  const tally: Tally = new Map();
  await fc.assert(
    fc.asyncProperty(stories, (story) => tell(story, tally)),
    { numRuns: runs },
  );
  const events = [...tally.values()].reduce((sum, count) => sum + count, 0);
  expect(mustComeUp.filter((what) => (tally.get(what) ?? 0) < runs / 100)).toEqual([]);
  const of = (...names: readonly string[]) => names.reduce((sum, name) => sum + (tally.get(name) ?? 0), 0).toLocaleString('en');
  figure(
    'Random stories against a model of the journal',
    `${runs.toLocaleString('en')} of ${runs.toLocaleString('en')} agree (${events.toLocaleString('en')} events, of them ${of('undo', 'redo', 'undo an earlier one')} steps back and forth, ${of('edit by hand')} edits by hand, ${of(...mustComeUp.slice(-6))} failures and kills)`,
  );
});
