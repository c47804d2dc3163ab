import type { Context } from '../context.ts';
import { moodOfNobody } from '../domain/interaction-texts.ts';
import type { Journal } from '../domain/journal.ts';
import { contactsCalledInFull } from '../domain/naming.ts';
import { UserError } from '../domain/user-error.ts';
import { openCallbacks } from '../prompts/callback-question.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { agreed } from '../prompts/lone-questions.ts';
import type { LogOptions } from './log.ts';
import { daysMustBeUnderstood, mustBeUnderstood } from './log-checks.ts';
import { mustBeTheirs } from './log-company.ts';
import { answersFrom } from './log-options.ts';
import { commitmentMeant, contactMeant } from './meant.ts';

/**
 * What the line says already: the contact, the note, and everything told by options, checked before anything is asked. Where it says
 * nothing, what a mail told stands.
 */
export async function knownAnswers(
  context: Context,
  typed: string | undefined,
  note: string | undefined,
  options: LogOptions,
  byMail: InteractionAnswers = {},
): Promise<InteractionAnswers> {
  mustBeUnmistakable(note, options);
  const journal = context.store.read();
  const who = { ...peopleIn(byMail), ...(await whoIsMeant(context, journal, typed, options)) };
  const { met, once, answer, voicemail, done } = options;
  const known = {
    ...byMail,
    ...answersFrom(options),
    ...(met !== undefined && { met }),
    ...(once !== undefined && { once }),
    ...who,
    ...(done ? { done: await idsOf(context, journal, done) } : {}),
    ...(typeof answer === 'string' ? { answer } : {}),
    ...(answer === false || voicemail ? await attemptOf(context, journal, who.contact, options) : {}),
  };
  // Before anybody writes in an editor: what is wrong with the line must not cost them their text.
  mustBeUnderstood(known, context.desk);
  daysMustBeUnderstood(known, context.desk);
  if (known.contact !== undefined || known.newContact !== undefined) await mustBeTheirs(journal, known);
  const said = await noteGiven(context, note ?? options.note ?? byMail.note, options);
  return said === undefined || (said.trim() === '' && byMail.note === undefined) ? known : { ...known, note: said };
}

/** Whom a mail is with, where the line does not say it. */
const peopleIn = ({ contact, newContact }: InteractionAnswers): Pick<InteractionAnswers, 'contact' | 'newContact'> => ({
  ...(contact !== undefined && { contact }),
  ...(newContact !== undefined && { newContact }),
});

/** Nothing of what was typed may get lost: not a second note, and no log for want of a key of its own. */
export function mustBeUnmistakable(note: string | undefined, options: LogOptions): void {
  if (note !== undefined && options.note !== undefined) {
    throw new UserError('usage', 'The note is there twice.', 'Give it after the name or with --note, not both.');
  }
  if (typeof options.answer === 'string' && options.done === undefined) {
    throw new UserError(
      'usage',
      'There is nothing that --answer answers.',
      'Write it after what it answers: --asked <text> or --done <id>.',
    );
  }
  if (options.try && options.answer !== false && !options.voicemail) {
    throw new UserError(
      'usage',
      '--try says what was tried, and not that nobody was reached.',
      'Add --no-answer or --voicemail, or say --done.',
    );
  }
  if ((options.answer === false || options.voicemail) && options.mood !== undefined) {
    throw moodOfNobody('Leave out --mood; or --no-answer and --voicemail, where you did speak.');
  }
  if (options.once?.trim() === '') {
    throw new UserError('usage', 'The key of --once is empty.', 'Give what is this log\'s alone: --once "mail-4711".');
  }
}

/** Somebody known, or with `--new` (or when a person says so) somebody to be added under that name. */
export async function whoIsMeant(
  context: Context,
  journal: Journal,
  typed: string | undefined,
  options: LogOptions,
): Promise<Pick<InteractionAnswers, 'contact' | 'newContact'>> {
  if (typed === undefined) return {};
  if (options.new && contactsCalledInFull(journal, typed).length === 0) return { newContact: typed };
  try {
    const contact = await contactMeant(context, typed, journal);
    if (options.met === undefined) return { contact: contact.id };
    const way = `kw contact edit ${contact.id} --met says how you met.`;
    throw new UserError('usage', `--met is for somebody new, and ${contact.name} is known.`, way);
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'not-found')) throw error;
    if (context.prompts.canAsk && (await wantsNew(context, typed, error))) return { newContact: typed };
    throw new UserError(error.code, error.message, `${error.hint ?? ''} With --new this log adds them.`.trim(), error.candidates);
  }
}

async function wantsNew({ prompts, terminal }: Context, name: string, { message, hint }: UserError): Promise<boolean> {
  terminal.say(hint === null ? message : `${message}\n${hint}`);
  return agreed(prompts, { ask: `Add ${name} as a new contact?`, option: '--new', proposed: true });
}

async function noteGiven(
  { given, edit, prompts }: Context,
  note: string | undefined,
  options: LogOptions,
): Promise<string | undefined> {
  if (options.edit && !prompts.canAsk)
    throw new UserError('would-ask', 'Nobody is there to write in an editor.', 'Give --note <text>, or --note - with a pipe.');
  if (options.edit) return (await edit(note ?? '', 'md')) ?? undefined;
  return note === '-' ? given.text('-') : note;
}

const idsOf = async (context: Context, journal: Journal, typed: readonly string[]): Promise<readonly string[]> =>
  Promise.all(typed.map(async (id) => (await commitmentMeant(context, id, journal)).id));

/** An attempt that reached nobody counts for the open call-back; with several, `--try` says for which. */
async function attemptOf(
  context: Context,
  journal: Journal,
  contact: string | undefined,
  options: LogOptions,
): Promise<Pick<InteractionAnswers, 'reached' | 'try'>> {
  const reached = options.voicemail ? ('voicemail' as const) : false;
  if (options.try) return { reached, try: await idsOf(context, journal, options.try) };
  const open = contact === undefined ? [] : openCallbacks(journal, contact);
  const [only, another] = open;
  if (only && another) {
    const candidates = open.map(({ id, what }) => ({ id, name: what || 'call-back' }));
    throw new UserError('ambiguous', 'Several call-backs to them are open.', 'Say which one was tried: --try <id>.', candidates);
  }
  return { reached, ...(only ? { try: [only.id] } : {}) };
}
