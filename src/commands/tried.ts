import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Attempt, Commitment } from '../domain/commitment.ts';
import {
  tried as afterTry,
  commitmentWithId,
  isUntold,
  known,
  moved,
  mustBeOpen,
  withCommitment,
} from '../domain/commitment-changes.ts';
import { type Contact, type Via, vias } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import { withInteraction, writtenInteraction } from '../domain/interaction-changes.ts';
import type { Window, Zone } from '../domain/moment.ts';
import { nextSlot } from '../domain/next-slot.ts';
import { isSameDay } from '../domain/same-window.ts';
import { UserError } from '../domain/user-error.ts';
import { whomToAsk, whoseHours } from '../domain/whom-to-ask.ts';
import { triedInWords } from '../reports/tried-words.ts';
import { dueMeant, type WhenOptions } from './due-meant.ts';
import { commitmentToAsk, contactOf } from './meant.ts';
import { save } from './saving.ts';
import { slotProposed } from './slot-proposed.ts';
import { withWhenOptions } from './when-options.ts';
import { type ToldOptions, whetherTold } from './whether-told.ts';

interface TriedOptions extends WhenOptions, ToldOptions {
  readonly again?: string;
  readonly voicemail?: true;
  readonly via?: Via;
}

/** `kw tried`: reached nobody; try, and try again. */
export const addTriedCommand = (program: Command, context: Context): Command =>
  withWhenOptions(
    program
      .command('tried')
      .summary('reached nobody; try again')
      .argument('[id]', 'its id, or how it begins')
      .option('--again <when>', 'the next slot')
      .option('--voicemail', 'left a message on their voicemail')
      .addOption(new Option('--told', 'they have been told that what somebody else owes takes longer').conflicts('untold'))
      .option('--untold', 'they have not been told yet')
      .addOption(new Option('--via <way>', 'how it was tried').choices(vias)),
  )
    .addHelpText('after', '\nExample:\n  $ kw tried 4k2 --again "tomorrow 10h"')
    .action((id: string | undefined, options: TriedOptions) => tried(context, id, options));

/** Counts a try of what was typed, and asks for the next slot. */
export async function tried(context: Context, typed: string | undefined, options: TriedOptions): Promise<void> {
  const { desk, store } = context;
  const journal = store.read();
  const commitment = await commitmentToAsk(context, typed, journal);
  mustBeOpen(commitment);
  const contact = contactOf(journal, commitment);
  const asked = whomToAsk(journal, commitment);
  const again = await nextTry(context, commitment, whoseHours(journal, commitment, contact), options);
  const told = await whetherCustomerKnows(context, { commitment, contact, asked, again }, options);
  const interaction = asked && attemptAt(context, commitment, asked, options);
  const result = options.voicemail ? 'voicemail' : 'no-answer';
  save(context, 'tried', (latest) => {
    const before = commitmentWithId(latest, commitment.id);
    const after = chased(before, { at: desk.now, result }, again, told, desk.zone);
    const said = triedInWords(latest, after, { contact, asked, again, via: options.via ?? commitment.via ?? 'call' }, desk);
    return {
      ...withInteraction(withCommitment(latest, after), interaction),
      said: `${said}${knowsInWords(before, told, contact)}`,
    };
  });
}

/** Whether they know, where that is new. */
function knowsInWords(before: Commitment, told: boolean | null, { name }: Contact): string {
  if (told === false) return `. ${name} has not been told`;
  return told && isUntold(before) ? `. ${name} knows now that it moved` : '';
}

/** What a try says, before it is saved. */
interface Trying {
  readonly commitment: Commitment;
  readonly contact: Contact;
  readonly asked: Contact | null;
  readonly again: Window | null;
}

/**
 * Whether the customer knows that what somebody else owes for them is chased another day: said, or asked. Null where nobody but
 * the one who was not reached is concerned, and where it stays on its day and nothing is said of it.
 */
async function whetherCustomerKnows(
  context: Context,
  { commitment, contact, asked, again }: Trying,
  options: TriedOptions,
): Promise<boolean | null> {
  const isForOther = commitment.kind === 'waiting' && asked?.id !== contact.id;
  if (isForOther && again !== null)
    return isSameDay(commitment.due, again, context.desk.zone)
      ? (options.told ?? null)
      : whetherTold(context, commitment, contact, options);
  if (!options.told && !options.untold) return null;
  throw new UserError(
    'usage',
    '--told and --untold say whether a customer knows that what somebody else owes for them takes longer.',
    isForOther ? 'Say when you will chase it again: --again <when>.' : 'Leave it out: nobody else is concerned.',
  );
}

/** A new slot for a call-back is a part of the attempt; a new day for what somebody waits for moves it, another hour of its day does not. */
function chased(commitment: Commitment, attempt: Attempt, again: Window | null, told: boolean | null, zone: Zone): Commitment {
  const { at } = attempt;
  if (told === null) return afterTry(commitment, attempt, again, at);
  if (!isSameDay(commitment.due, again, zone))
    return moved(afterTry(commitment, attempt, null, at), { to: again, at, told, why: null });
  const attempted = afterTry(commitment, attempt, again, at);
  return told ? known(attempted, at) : attempted;
}

/** The try as it is written down: with whom one wanted to speak, who need not be whom it is for. */
const attemptAt = ({ desk, newId }: Context, commitment: Commitment, { id }: Contact, options: TriedOptions): Interaction =>
  writtenInteraction(
    {
      id: newId(),
      contactIds: [id],
      at: desk.now,
      zone: desk.zone,
      via: options.via ?? commitment.via ?? 'call',
      reached: options.voicemail ? 'voicemail' : false,
      commitmentIds: [commitment.id],
    },
    desk.now,
  );

/** The slot that was given; on a terminal a slot that suits both is proposed, and without either the day stays as it is. */
async function nextTry(context: Context, commitment: Commitment, asked: Contact, options: TriedOptions): Promise<Window | null> {
  const { prompts, desk } = context;
  const meaning = { contact: asked, kind: commitment.kind, via: commitment.via, option: '--again' };
  if (options.again !== undefined) return dueMeant(context, options.again, meaning, options);
  if (!prompts.canAsk) return null;
  const question = {
    ask: 'When will you try again?',
    meaning,
    next: nextSlot(commitment, asked, desk),
    otherwise: 'no new slot',
  };
  return slotProposed(context, question, options);
}
