import type { Context } from '../context.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { History } from '../domain/journal.ts';
import { UserError } from '../domain/user-error.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { changeDocument } from '../reports/change-document.ts';
import type { Unsaved } from './log-resume.ts';
import { sayDone } from './showing.ts';

/** A second log with the same key changes nothing and answers with the first. */
export function alreadyLogged(context: Context, { once }: InteractionAnswers): boolean {
  if (once === undefined) return false;
  // The past as it is now, and not as it was when this command began.
  context.store.read();
  const first = withKey(context.store.history(), once);
  if (!first) return false;
  const document = changeDocument('log', [{ type: 'interaction', id: first.id, before: null, after: first }]);
  sayDone(context, document, `Logged before under this key: ${first.id}. Nothing was changed.`);
  return true;
}

/** Somebody may have saved the same key, or gone on with the same draft, while we were asking. */
export function mustBeNew(history: History, { id, answers, resumed }: Unsaved): void {
  const twice =
    (answers.once !== undefined && withKey(history, answers.once)) ||
    (resumed && history.mentioning([id]).some(({ record }) => record.id === id));
  if (twice) throw new UserError('not-saved', 'This has been written down already.', 'Nothing was changed; kw history shows it.');
}

const withKey = (history: History, key: string): Interaction | undefined =>
  history
    .mentioning([JSON.stringify(key)])
    .flatMap(({ type, record }) => (type === 'interaction' && record.key === key ? [record] : []))[0];
