import type { Via } from '../domain/contact.ts';
import type { Rule } from './agenda-item.ts';
import { type OpenCommitment, openOfKind } from './open-commitments.ts';

/**
 * Call-backs and visits, each at its hour on the customer's clock, so that nobody who was told to wait has to call us.
 * When the hour has passed without a word, most were made and only not written down: then it asks.
 */
export const callbacksDue: Rule = openOfKind('callback', (open) =>
  passedWithoutAWord(open)
    ? {
        why: `Did you speak with ${open.contact.name}? ${said(open)}, and nothing is written down since.`,
        command: `kw done ${open.commitment.id}`,
        also: ['unlogged'],
      }
    : { why: `${said(open)}${open.when?.left ?? ''}.`, command: `kw brief ${open.contact.id}` },
);

/** Late, and neither a word nor a try since it was to begin. */
function passedWithoutAWord({ commitment, contact, timing }: OpenCommitment): boolean {
  if (timing === null || timing.late === null) return false;
  const since = [contact.last?.at, contact.lastTry?.at, commitment.attempts.at(-1)?.at];
  return since.every((at) => at === undefined || at < timing.start);
}

const said = ({ commitment: { via }, when }: OpenCommitment): string =>
  `You said you would ${verbs[via ?? 'call']} ${when?.onDay ?? 'as soon as you can'}`;

const verbs: Readonly<Record<Via, string>> = {
  call: 'call back',
  visit: 'drop by',
  video: 'meet by video',
  email: 'write an email',
  message: 'send a message',
  chat: 'get back by chat',
  letter: 'send a letter',
};
