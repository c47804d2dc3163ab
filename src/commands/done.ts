import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { mustBeOpen } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Journal } from '../domain/journal.ts';
import { asArgument } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';
import { whomToAsk } from '../domain/whom-to-ask.ts';
import { answerFound, followUp, whetherWell } from './done-check.ts';
import { keptAlone, type Outcome } from './done-kept.ts';
import { nextStep } from './done-next.ts';
import { answersFrom, type InteractionOptions, withInteractionOptions } from './log-options.ts';
import { logInteraction } from './log-story.ts';
import { commitmentToAsk, contactOf } from './meant.ts';

/** What `kw done` takes besides what tells of an interaction. */
export interface DoneOptions extends InteractionOptions {
  readonly extra?: string;
  readonly answer?: string;
  readonly well?: true;
  readonly notWell?: true;
  readonly check?: string;
}

/** `kw done`: kept. The clock gives the outcome. */
export const addDoneCommand = (program: Command, context: Context): Command =>
  withInteractionOptions(
    program
      .command('done')
      .summary('kept; a call-back is logged, too')
      .argument('[id]', 'its id, or how it begins')
      .argument('[note]', 'what was said or done')
      .option('--extra <text>', 'more than was promised')
      .option('--answer <text>', 'the answer that was found')
      .addOption(new Option('--well', 'for a check: everything is good').conflicts('notWell'))
      .option('--not-well', 'for a check: something is wrong')
      .option('--check <when>', 'when to ask whether all is well; none: not at all'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw done 4k2\n  $ kw done 4k2 "She agreed to the budget" --mood calm --next "in 2 weeks"',
    )
    .action((id: string | undefined, note: string | undefined, options: DoneOptions) => done(context, id, note, options));

/** Keeps what was typed, and asks what is missing. */
export async function done(
  context: Context,
  typed: string | undefined,
  note: string | undefined,
  options: DoneOptions,
): Promise<void> {
  const journal = context.store.read();
  const commitment = await commitmentToAsk(context, typed, journal);
  mustBeOpen(commitment);
  const contact = contactOf(journal, commitment);
  const talked = isConversation(commitment, options);
  const asked = talked ? mustBeKnown(journal, commitment) : contact;
  const well = await whetherWell(context, commitment, contact, options);
  const noted = talked ? undefined : note;
  const answer = options.answer ?? noted ?? (await answerFound(context, commitment, contact, well));
  const follows = await followUp(context, { commitment, contact, well }, options);
  const outcome = { commitment, contact, follows, extra: options.extra ?? null, answer, well };
  if (talked) await talkedAbout(context, outcome, asked, note, options);
  else await keptAlone(context, outcome, options);
  const next = nextStep(outcome, options);
  if (next !== null) context.terminal.say(next);
}

/** A call-back or a visit is an interaction; anything else becomes one when something is told of it. */
const isConversation = ({ kind, via }: Commitment, options: DoneOptions): boolean =>
  kind === 'callback' || via === 'visit' || Object.keys(options).some((name) => !ofKeeping.includes(name));

/** The options that tell how it was kept, and nothing of a conversation. */
const ofKeeping: readonly string[] = ['at', 'next', 'extra', 'answer', 'well', 'notWell', 'check', 'exact', 'allowPast'];

/** With whom it was spoken about. */
function mustBeKnown(journal: Journal, commitment: Commitment): Contact {
  const asked = whomToAsk(journal, commitment);
  if (asked !== null) return asked;
  throw new UserError(
    'usage',
    `${commitment.fromText} is not among the contacts, so that no conversation with them can be written down.`,
    `kw done ${commitment.id} "<note>" keeps it without one; kw contact add ${asArgument(commitment.fromText ?? '')} adds them.`,
  );
}

/** Writes the conversation down; where nobody can be asked, it needs no note. */
async function talkedAbout(
  context: Context,
  { commitment, follows, extra, answer, well }: Outcome,
  asked: Contact,
  note: string | undefined,
  options: DoneOptions,
): Promise<void> {
  const answers = {
    via: commitment.via ?? ('call' as const),
    direction: 'out' as const,
    ...answersFrom(options),
    contact: asked.id,
    done: [commitment.id],
    ...(note !== undefined || !context.prompts.canAsk ? { note: note ?? '' } : {}),
  };
  const beside = { command: 'done', keeping: { extra, answer, well }, alsoOpened: follows };
  await logInteraction(context, { id: context.newId(), answers }, options, beside);
}
