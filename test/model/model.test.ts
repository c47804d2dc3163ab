import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stories, type Tally, tell } from './story.ts';

it('says after any commands, steps back and forth, edits by hand, failures and kills what a simple model says', async () => {
  const tally: Tally = new Map();
  await fc.assert(
    fc.asyncProperty(stories, (story) => tell(story, tally)),
    { numRuns: 30 },
  );
  expect(tally.get('undo')).toBeGreaterThan(0);
});
