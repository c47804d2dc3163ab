import type { Commitment } from './commitment.ts';

/** A commitment by name where it is plain whose it is: what it is about, in quotes, or only what it is, since a call-back need not be about anything. */
export function nameOf({ kind, what, via }: Pick<Commitment, 'kind' | 'what' | 'via'>): string {
  if (what !== '') return `"${what}"`;
  return kind === 'follow-up' ? 'the next word' : `the ${kind === 'callback' ? (via === 'visit' ? 'visit' : 'call-back') : kind}`;
}
