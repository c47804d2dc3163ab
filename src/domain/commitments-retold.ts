import { byText } from './by-text.ts';
import type { Attempt, Commitment } from './commitment.ts';
import { writtenVias } from './contact.ts';
import type { Interaction } from './interaction.ts';
import { byId, type Change, type History, type Journal, withRecord } from './journal.ts';
import { writtenIn } from './log.ts';
import { measuredAnew } from './measured-anew.ts';
import type { Instant } from './moment.ts';
import { singleLine } from './text.ts';

/** A commitment before and after an interaction was put right that tells something of it. */
export interface Retold {
  readonly was: Commitment;
  readonly is: Commitment;
}

/** An interaction as it was written down, and as it is right. */
export interface Corrected {
  readonly before: Interaction;
  readonly after: Interaction;
}

/**
 * What an interaction kept, tried or asked for, told as it is right: when that was, with what came of it by the clock, and how and
 * about what they wrote. What was said of them in another way stays as it is.
 */
export function commitmentsRetold(journal: Journal, history: History, corrected: Corrected, now: Instant): readonly Retold[] {
  const { id, commitmentIds, contactIds } = corrected.before;
  const past = history.mentioning([id, ...commitmentIds, ...contactIds]);
  const closed = past.flatMap(({ type, record }) => (type === 'commitment' ? [record] : []));
  return [...journal.commitments, ...closed].flatMap((was) => {
    const is = retold(was, corrected);
    return is === was ? [] : [{ was, is: { ...is, updatedAt: now } }];
  });
}

/** A change with these commitments as they are right, each where it stands: alive, or in the past. */
export const withRetold = <Part extends Pick<Change, 'journal' | 'happened'>>(change: Part, all: readonly Retold[]): Part =>
  all.reduce(({ journal, happened, ...rest }, { is }) => {
    const isAlive = byId(journal.commitments, is.id) !== undefined;
    return {
      ...rest,
      journal: isAlive ? { ...journal, commitments: withRecord(journal.commitments, is) } : journal,
      happened: isAlive ? happened : [...happened, { type: 'commitment', record: is, replaces: true }],
    } as Part;
  }, change);

function retold(commitment: Commitment, corrected: Corrected): Commitment {
  const steps = [withMessageRetold, withEndRetold, withTriesRetold];
  return steps.reduce((latest, step) => step(latest, corrected), commitment);
}

/** What they asked for and wrote waits since then; an answer is owed to what they wrote, in its own way. */
function withMessageRetold(commitment: Commitment, { before, after }: Corrected): Commitment {
  const { kind, interactionId, createdAt, via, what } = commitment;
  if (interactionId !== before.id || (kind !== 'reply' && kind !== 'request')) return commitment;
  const isReply = kind === 'reply';
  const right = {
    createdAt: createdAt === before.at ? after.at : createdAt,
    via: isReply && via === before.via && writtenVias.includes(after.via) ? after.via : via,
    what: isReply && what === singleLine(writtenIn(before)) ? singleLine(writtenIn(after)) : what,
  };
  const isSame = right.createdAt === createdAt && right.via === via && right.what === what;
  return isSame ? commitment : { ...commitment, ...right };
}

/** What it kept was kept when it was, and was early, on time or late by that. */
function withEndRetold(commitment: Commitment, corrected: Corrected): Commitment {
  const { before, after } = corrected;
  const { status, closedAt } = commitment;
  if (status !== 'kept' || closedAt !== before.at || after.at === before.at || !endedIt(commitment, corrected)) return commitment;
  return measuredAnew(commitment, { ...commitment, closedAt: after.at });
}

/** It says so itself; or they asked for it there and were answered at once; or the answer was written down before the message. */
const endedIt = ({ id, kind, interactionId, contactId, via }: Commitment, { before }: Corrected): boolean =>
  before.commitmentIds.includes(id) ||
  (kind === 'request' && interactionId === before.id) ||
  (kind === 'reply' && before.direction === 'out' && via === before.via && before.contactIds.includes(contactId));

function withTriesRetold(commitment: Commitment, { before, after }: Corrected): Commitment {
  const { id, attempts } = commitment;
  const isTry = before.reached !== true && after.at !== before.at && before.commitmentIds.includes(id);
  if (!isTry || !attempts.some(({ at }) => at === before.at)) return commitment;
  const right = attempts.map((attempt): Attempt => (attempt.at === before.at ? { ...attempt, at: after.at } : attempt));
  return { ...commitment, attempts: right.toSorted((one, other) => byText(one.at, other.at)) };
}
