import type { Contact, Via } from '../domain/contact.ts';
import type { OpenCommitment, SaidCommitment } from './open-commitments.ts';

/** How a call-back was said: "You said you would drop by on Friday between 15:00 and 16:00". */
export const whatWasSaid = ({ commitment: { via }, when }: SaidCommitment): string =>
  `You said you would ${verbs[via ?? 'call']} ${when?.onDay ?? 'as soon as you can'}`;

/** A call-back is missed when it is late, and there was neither a word nor a try since it was to begin. */
export function passedWithoutAWord({ commitment, contact, timing }: PromisedCall): boolean {
  if (commitment.kind !== 'callback' || timing === null || timing.late === null) return false;
  const { start } = timing;
  const since = [contact.last?.at, contact.lastTry?.at, commitment.attempts.at(-1)?.at];
  return since.every((at) => at === undefined || at < start);
}

/** A commitment with whom it is with, as far as they were spoken to or tried. */
interface PromisedCall extends Pick<OpenCommitment, 'commitment' | 'timing'> {
  readonly contact: Pick<Contact, 'last' | 'lastTry'>;
}

const verbs: Readonly<Record<Via, string>> = {
  call: 'call back',
  visit: 'drop by',
  video: 'meet by video',
  email: 'write an email',
  message: 'send a message',
  chat: 'get back by chat',
  letter: 'send a letter',
};
