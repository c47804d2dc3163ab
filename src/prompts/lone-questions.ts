import { byText } from '../domain/by-text.ts';
import type { Contact } from '../domain/contact.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { contactsMatching } from '../domain/naming.ts';
import { type Back, back, type Choice, type ConfirmQuestion, Interrupted, type Prompts, type TextQuestion } from './prompts.ts';

/** A question that stands alone: there is nothing before it to go back to. */
type Alone<Q> = Omit<Q, 'canGoBack'>;

/** Asks what is to be done, what is owed, why: one line, or several from the editor. */
export const askWhat = async (prompts: Prompts, question: Alone<TextQuestion>): Promise<string> =>
  answerOf(await prompts.text({ editor: true, ...question }));

/** Asks for a day and time; `check` says what is not understood. */
export const askWhen = async (
  prompts: Prompts,
  question: Alone<TextQuestion> & Required<Pick<TextQuestion, 'check'>>,
): Promise<string> => answerOf(await prompts.text(question));

/** Asks for a day and time where Enter alone takes the one that is proposed, in the words of `whenEmpty`: then null. */
export async function askWhenOr(
  prompts: Prompts,
  question: Alone<TextQuestion> & Required<Pick<TextQuestion, 'check' | 'whenEmpty'>>,
): Promise<string | null> {
  const typed = answerOf(await prompts.text({ ...question, canBeEmpty: true }));
  return typed === '' ? null : typed;
}

/** Asks whether they know that it is not going to be as it was said. Enter means not yet, which keeps it in the agenda. */
export const askWhetherTold = (prompts: Prompts, name: string): Promise<boolean> =>
  agreed(prompts, { ask: `Does ${name} know?`, option: '--told or --untold', proposed: false });

/** Asks about a call-back whose time has passed without a word. Esc means later, and no more questions now. */
export async function askWhetherSpoken(prompts: Prompts, name: string, when: string): Promise<WhetherSpoken> {
  const answer = await prompts.choose<WhetherSpoken>({
    ask: `Did you speak with ${name} (${when})?`,
    option: 'kw done or kw tried',
    canGoBack: true,
    choices: [
      { name: 'Yes', value: 'spoken', hint: 'write it down' },
      { name: 'No, I reached nobody', value: 'tried', hint: 'count the try' },
      { name: 'Not yet', value: 'later', hint: 'it stays in the list' },
    ],
  });
  return answer === back ? 'enough' : answer;
}

/** What came of a call-back: spoken, reached nobody, still to do; or no more questions now. */
export type WhetherSpoken = 'spoken' | 'tried' | 'later' | 'enough';

/** Asks what they say of something that was delivered. */
export const askWhetherWell = (prompts: Prompts, name: string, what: string): Promise<boolean> =>
  agreed(prompts, {
    ask: what === '' ? `${name}: is everything good?` : `${name} on "${what}": is everything good?`,
    option: '--well or --not-well',
    proposed: true,
  });

/** Asks for the answer that was found or given; null where there is none to write down. */
export async function askAnswer(prompts: Prompts, question: Alone<TextQuestion>): Promise<string | null> {
  const typed = answerOf(await prompts.text({ editor: true, canBeEmpty: true, ...question }));
  return typed === '' ? null : typed;
}

/** Yes or no. */
export const agreed = async (prompts: Prompts, question: Alone<ConfirmQuestion>): Promise<boolean> =>
  answerOf(await prompts.confirm(question));

/** Lets a person choose among several records that a name could mean. */
export const askWhich = async <T extends { readonly id: string; readonly name: string; readonly ending?: string }>(
  prompts: Prompts,
  ask: string,
  several: readonly T[],
  hint: (one: T) => string = () => '',
): Promise<T> =>
  answerOf(
    await prompts.choose({
      ask,
      option: 'its id',
      choices: several.map((one) => ({ name: one.name, value: one, hint: hint(one), ...(one.ending && { ending: one.ending }) })),
    }),
  );

/** Asks whom it concerns: type to search, the most recent first. */
export const askContact = async (prompts: Prompts, journal: Journal, ask = 'Who?'): Promise<Contact> =>
  answerOf(await prompts.search({ ask, option: '<contact>', search: (typed) => contactChoices(journal, typed) }));

function contactChoices(journal: Journal, typed: string): readonly Choice<Contact>[] {
  const found = typed === '' ? mostRecent(journal.contacts) : contactsMatching(journal, typed);
  return found.map((contact) => ({
    name: contact.name,
    value: contact,
    hint: byId(journal.organizations, contact.organizationId)?.name ?? '',
  }));
}

/** Those we spoke with last come first. */
export const mostRecent = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.toSorted(({ last: one }, { last: other }) => byText(other?.at ?? '', one?.at ?? ''));

/** A lone question offers no way back, so that going back means to leave. */
export function answerOf<T>(answer: T | Back): T {
  if (answer === back) throw new Interrupted();
  return answer;
}
