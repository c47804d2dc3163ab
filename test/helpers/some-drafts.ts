import { openDrafts } from '../../src/store/drafts.ts';
import { placesFor } from '../../src/store/places.ts';
import type { TestDesk } from './desk.ts';

/** Leaves drafts of interviews that were interrupted at these moments, with what was answered by then: `2d2xxxxxxxxx` and so on. */
export function leaveDrafts(desk: TestDesk, ...drafts: readonly (readonly [startedAt: string, answers: object])[]): void {
  for (const [index, [startedAt, answers]] of drafts.entries()) {
    const id = `2d${index + 2}xxxxxxxxx`;
    openDrafts(placesFor(desk.home, {})).keep({ id, startedAt, said: `draft ${index + 1}`, answers: { ...answers } });
  }
}
