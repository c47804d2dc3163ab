import type { Context } from '../context.ts';
import type { Contact } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { History, Journal } from '../domain/journal.ts';
import { UserError } from '../domain/user-error.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { changeDocument } from '../reports/change-document.ts';
import type { Unsaved } from './log-resume.ts';
import { sayDone } from './showing.ts';

/** A second log with the same key changes nothing and answers with the first. */
export function alreadyLogged(context: Context, { once }: InteractionAnswers): boolean {
  if (once === undefined) return false;
  // The past as it is now, and not as it was when this command began.
  const journal = context.store.read();
  const history = context.store.history();
  const first = withKey(history, once);
  if (!first) return false;
  const document = changeDocument('log', whatCameOf(first, journal, history));
  sayDone(context, document, `Logged before under this key: ${first.id}. Nothing was changed.`);
  return true;
}

/** What the first log answered with: the interaction, what it opened, and what it kept or changed, as all of it is by now. */
function whatCameOf(
  first: Interaction,
  { contacts, commitments }: Journal,
  history: History,
): Parameters<typeof changeDocument>[1] {
  const past = history.mentioning([first.id, ...first.commitmentIds]);
  const all = [...commitments, ...past.flatMap(({ type, record }) => (type === 'commitment' ? [record] : []))];
  const opened = all.filter(({ interactionId }) => interactionId === first.id);
  const kept = all.filter(({ id }) => first.commitmentIds.includes(id) && opened.every((one) => one.id !== id));
  return [
    { type: 'interaction', id: first.id, before: null, after: first },
    ...opened.map((after) => ({ type: 'commitment' as const, id: after.id, before: null, after })),
    ...kept.map((after) => ({ type: 'commitment' as const, id: after.id, before: after, after })),
    ...contacts
      .filter(({ id }) => first.contactIds.includes(id))
      .map((after) => ({ type: 'contact' as const, id: after.id, before: after, after })),
  ];
}

/** A draft whose save was done, although the program was stopped before the draft was gone. */
export function alreadySaved(context: Context, { id, resumed }: Unsaved): boolean {
  if (!resumed) return false;
  context.store.read();
  const saved = context.store
    .history()
    .mentioning([id])
    .find(({ record }) => record.id === id);
  if (!saved) return false;
  const document = changeDocument('log', [{ type: saved.type, id, before: null, after: saved.record }]);
  sayDone(context, document, `This was saved before: kw show ${id} shows it. Nothing was changed.`);
  return true;
}

/** It is in the journal under the same key, or from the same draft. */
export class WrittenAlready extends UserError {}

/** Somebody may have saved the same key, or gone on with the same draft, while we were asking. */
export function mustBeNew(history: History, { id, answers, resumed }: Unsaved): void {
  const first = answers.once === undefined ? undefined : withKey(history, answers.once);
  const twice = first ?? (resumed && history.mentioning([id]).find(({ record }) => record.id === id)?.record);
  if (!twice) return;
  const way = `Nothing was changed; kw show ${twice.id} shows it, kw edit ${twice.id} puts it right.`;
  throw new WrittenAlready('not-saved', 'This has been written down already.', way);
}

/** Another log added somebody with the same address at the same moment. */
export class KnownMeanwhile extends UserError {}

/** Two mails of somebody new may be logged at once; they are one person. */
export function mustBeUnknownYet({ contacts }: Journal, newcomer: Contact | null): void {
  const address = newcomer?.channels[0]?.address?.toLowerCase();
  const known = address && contacts.find(({ channels }) => channels.some((one) => one.address?.toLowerCase() === address));
  if (known)
    throw new KnownMeanwhile('not-saved', `${known.name} has been added meanwhile.`, 'The same line again writes it down.');
}

const withKey = (history: History, key: string): Interaction | undefined =>
  history
    .mentioning([JSON.stringify(key)])
    .flatMap(({ type, record }) => (type === 'interaction' && record.key === key ? [record] : []))[0];
