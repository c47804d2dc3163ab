import type { Commitment } from '../domain/commitment.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { Instant } from '../domain/moment.ts';
import type { RecordKeys } from '../domain/record.ts';
import { fact } from './facts.ts';
import { instantInWords } from './moment-words.ts';
import { pastOf } from './past.ts';
import type { Row } from './report.ts';
import type { Surroundings } from './show-report.ts';

/** When an interaction was last put right; nothing where it is as it was written down. */
export const interactionChanged = (interaction: Interaction, surroundings: Surroundings): readonly Row[] =>
  changedFact(interaction, [interaction.createdAt], surroundings);

/** When a commitment was last changed otherwise than its story tells: its words or its day were put right, or it was written down later. */
export function commitmentChanged(commitment: Commitment, surroundings: Surroundings): readonly Row[] {
  const { id, createdAt, closedAt, moves, attempts, interactionId } = commitment;
  const story = [createdAt, closedAt, ...moves.flatMap(({ at, toldAt }) => [at, toldAt]), ...attempts.map(({ at }) => at)];
  if (story.includes(commitment.updatedAt)) return [];
  const told = surroundings.history.mentioning(interactionId === null ? [id] : [id, interactionId]);
  const { interactions } = pastOf(surroundings.journal, told);
  return changedFact(
    commitment,
    interactions.map((interaction) => interaction.createdAt),
    surroundings,
  );
}

const changedFact = ({ updatedAt }: RecordKeys, known: readonly Instant[], { desk }: Surroundings): readonly Row[] =>
  known.includes(updatedAt) ? [] : [fact('changed', `${instantInWords(updatedAt, desk)} (kw undo --list)`)];
