import { byText } from '../domain/by-text.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Journal } from '../domain/journal.ts';
import { spanOf } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { callbackInWords, isForLaterDay } from './callback-words.ts';
import type { InteractionAnswers } from './interaction-answers.ts';
import type { Interview } from './interaction-form.ts';
import { type Back, back } from './prompts.ts';

/** Whether this may have been a call-back: one is open for them. */
export const mayBeCallback = ({ journal }: Interview, { contact }: InteractionAnswers): boolean =>
  contact !== undefined && openCallbacks(journal, contact).length > 0;

/** Whether this is one of the call-backs that are open. */
export const isOpenCallback = (journal: Journal, id: Id): boolean =>
  openCallbacks(journal).some((callback) => callback.id === id);

/** The call-backs that are open, for one person or for all, the earliest first. */
export const openCallbacks = ({ commitments }: Journal, contactId?: Id): readonly Commitment[] =>
  commitments
    .filter(({ kind, status }) => kind === 'callback' && status === 'open')
    .filter((commitment) => contactId === undefined || commitment.contactId === contactId)
    .toSorted((a, b) => byText(startOf(a), startOf(b)));

const startOf = ({ due }: Commitment): string => (due === null ? '' : spanOf(due).start);

/** "Was this the 15:00 call-back?" Where several are open, which of them it was. Enter never closes one planned for a later day. */
export async function askWhichCallback(
  interview: Interview,
  answers: InteractionAnswers,
  canGoBack: boolean,
): Promise<InteractionAnswers | Back> {
  const open = openCallbacks(interview.journal, answers.contact);
  const [only, another] = open;
  const kept =
    only && !another
      ? await askWhetherIt(interview, answers, only, canGoBack)
      : await askWhichOf(interview, answers, open, canGoBack);
  return kept === back ? back : { ...answers, done: kept === null ? [] : [kept] };
}

async function askWhetherIt(
  { prompts, desk }: Interview,
  { done }: InteractionAnswers,
  callback: Commitment,
  canGoBack: boolean,
): Promise<Id | null | Back> {
  const ask = `Was this ${callbackInWords(callback, desk)}?`;
  const proposed = done === undefined ? !isForLaterDay(callback, desk) : done.includes(callback.id);
  const yes = await prompts.confirm({ ask, option: '--done', proposed, canGoBack });
  if (yes === back) return back;
  return yes ? callback.id : null;
}

function askWhichOf(
  { prompts, desk }: Interview,
  { done }: InteractionAnswers,
  open: readonly Commitment[],
  canGoBack: boolean,
): Promise<Id | null | Back> {
  const likely = open.find((callback) => !isForLaterDay(callback, desk));
  return prompts.choose<Id | null>({
    ask: 'Which call-back was this?',
    option: '--done',
    choices: [
      ...open.map((callback) => ({ name: callbackInWords(callback, desk), value: callback.id })),
      { name: 'none of them', value: null },
    ],
    proposed: (done === undefined ? likely?.id : done[0]) ?? null,
    canGoBack,
  });
}
