import type { Context } from '../context.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { withIdLike } from '../domain/ids.ts';
import { asTyped } from '../domain/text.ts';
import { type Candidate, UserError } from '../domain/user-error.ts';
import { askWhich } from '../prompts/lone-questions.ts';
import { instantInWords } from '../reports/moment-words.ts';
import type { Draft } from '../store/drafts.ts';

/** Whom drafts may name; nobody where the journal cannot be read, so that what was typed can be had all the same. */
export function contactsNamed({ store }: Context): readonly Contact[] {
  try {
    return store.read().contacts;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** The draft that was typed, by its id or how it begins; the only one when nothing was typed; where several could be, the one that a person chooses. */
export async function draftMeant({ drafts, prompts, desk }: Context, typed: string | undefined, line: string): Promise<Draft> {
  const all = drafts.list();
  const found = typed === undefined ? all : withIdLike(all, typed.trim());
  const [only, another] = found;
  if (!only) throw noDraft(typed);
  if (!another) return only;
  if (prompts.canAsk)
    return askWhich(prompts, 'Which draft?', found.map(named), ({ startedAt }) => instantInWords(startedAt, desk));
  const message = typed === undefined ? 'Which of these drafts?' : `"${asTyped(typed)}" could be ${found.length} drafts:`;
  throw new UserError(
    'ambiguous',
    message,
    `Say which: ${line} ${only.id}`,
    found.map((draft) => candidate(draft, desk)),
  );
}

const noDraft = (typed: string | undefined): UserError =>
  typed === undefined
    ? new UserError('not-found', 'There is no draft.', 'kw log begins one when it is interrupted.')
    : new UserError('not-found', `There is no draft "${asTyped(typed)}".`, 'kw drafts list shows what there is.');

const named = (draft: Draft): Draft & { readonly name: string } => ({ ...draft, name: draft.said });
const candidate = ({ id, said, startedAt }: Draft, desk: Desk): Candidate => ({
  id,
  name: `${said} (${instantInWords(startedAt, desk)})`,
});
