import type { Via } from '../domain/contact.ts';
import type { Rule } from './agenda-item.ts';
import { openOfKind } from './open-commitments.ts';

/** What they wrote and we have not answered, with its channel, so that a letter is answered with a letter. */
export const unanswered: Rule = openOfKind('reply', {
  why: ({ commitment: { via }, contact, when }) =>
    `${contact.name} ${wrote[via ?? 'email']} and has no answer yet${when === null ? '' : `; it is due ${when.onDay}${when.left}`}.`,
  command: ({ commitment: { id, via }, contact }) => `kw log ${contact.id} --via ${via ?? 'email'} --done ${id}`,
});

const wrote: Readonly<Record<Via, string>> = {
  call: 'called',
  visit: 'came by',
  video: 'called by video',
  email: 'wrote an email',
  message: 'sent a message',
  chat: 'wrote in a chat',
  letter: 'wrote a letter',
};
