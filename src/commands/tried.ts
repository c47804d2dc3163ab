import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { tried as afterTry, commitmentWithId, mustBeOpen, withCommitment } from '../domain/commitment-changes.ts';
import { type Contact, type Via, vias } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { withLastContact, writtenInteraction } from '../domain/interaction-changes.ts';
import type { Window } from '../domain/moment.ts';
import { nextSlot } from '../domain/next-slot.ts';
import { windowForBoth } from '../domain/wording.ts';
import { askWhenOr } from '../prompts/commitment-form.ts';
import { titleOf } from '../reports/commitment-words.ts';
import { dueMeant, problemWith, type WhenOptions } from './due-meant.ts';
import { commitmentMeant, contactOf } from './meant.ts';
import { save } from './saving.ts';
import { withWhenOptions } from './when-options.ts';

interface TriedOptions extends WhenOptions {
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
      .argument('<id>', 'its id, or how it begins')
      .option('--again <when>', 'the next slot')
      .option('--voicemail', 'left a message on their voicemail')
      .addOption(new Option('--via <way>', 'how it was tried').choices(vias)),
  )
    .addHelpText('after', '\nExample:\n  $ kw tried 4k2 --again "tomorrow 10h"')
    .action((id: string, options: TriedOptions) => tried(context, id, options));

/** Counts a try of what was typed, and asks for the next slot. */
export async function tried(context: Context, typed: string, options: TriedOptions): Promise<void> {
  const { desk, newId } = context;
  const journal = context.store.read();
  const commitment = await commitmentMeant(context, typed, journal);
  mustBeOpen(commitment);
  const contact = contactOf(journal, commitment);
  const again = await nextTry(context, commitment, contact, options);
  const result = options.voicemail ? 'voicemail' : 'no-answer';
  const interaction = writtenInteraction(
    {
      id: newId(),
      contactIds: [contact.id],
      at: desk.now,
      zone: desk.zone,
      via: options.via ?? commitment.via ?? 'call',
      reached: options.voicemail ? 'voicemail' : false,
      commitmentIds: [commitment.id],
    },
    desk.now,
  );
  save(context, 'tried', (latest) => {
    const after = afterTry(commitmentWithId(latest, commitment.id), { at: desk.now, result }, again, desk.now);
    return {
      journal: withLastContact(withCommitment(latest, after), interaction),
      happened: [{ type: 'interaction', record: interaction }],
      said: saidOf(after, contact, desk, again),
    };
  });
}

/** The slot that was given; on a terminal a slot is proposed, and without either the day stays as it is. */
async function nextTry(
  context: Context,
  commitment: Commitment,
  contact: Contact,
  options: TriedOptions,
): Promise<Window | null> {
  const { prompts, desk } = context;
  const meaning = { contact, kind: commitment.kind, via: commitment.via, option: '--again' };
  if (options.again !== undefined) return dueMeant(context, options.again, meaning, options);
  if (!prompts.canAsk) return null;
  const slot = nextSlot(commitment, contact, desk);
  const words = windowForBoth(slot, desk, contact.name);
  const typed = await askWhenOr(prompts, {
    ask: 'When will you try again?',
    option: '--again',
    whenEmpty: words,
    check: problemWith,
  });
  return typed === null ? slot : dueMeant(context, typed, meaning, options);
}

function saidOf(after: Commitment, contact: Contact, desk: Desk, again: Window | null): string {
  const times = after.attempts.length;
  const counted = `Tried ${titleOf(after, contact)}${times > 1 ? `, ${times} times now` : ''}`;
  const next = again === null ? '' : `; again ${windowForBoth(again, desk, contact.name)}`;
  return `${counted}${next}${times >= 3 ? '. Perhaps another way reaches them' : ''}`;
}
