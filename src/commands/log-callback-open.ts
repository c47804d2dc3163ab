import { writtenVias } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import type { Logged } from '../domain/log.ts';
import { capitalized } from '../domain/text.ts';
import { openCallbacks } from '../prompts/callback-question.ts';
import { callbackInWords, isForLaterDay } from '../prompts/callback-words.ts';

/**
 * The call-backs that this conversation may have been, where nobody was asked: they stay open, because only an explicit outcome closes
 * one, and would be missed from the end of their time.
 */
export function callbacksStillOpen(journal: Journal, { interaction, opened }: Logged, desk: Desk): readonly string[] {
  const { contactIds, reached, via } = interaction;
  if (reached !== true || writtenVias.includes(via)) return [];
  return openCallbacks(journal)
    .filter(({ id, contactId }) => contactIds.includes(contactId) && !opened.some((one) => one.id === id))
    .filter((callback) => !isForLaterDay(callback, { ...desk, now: interaction.at }))
    .map(
      (callback) =>
        `${capitalized(callbackInWords(callback, desk))} is still open. If this was it, say so: the same kw log with --done ${callback.id}, after kw undo.`,
    );
}
