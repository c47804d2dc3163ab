import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { commitmentWithId, moved, mustBeOpen, timesMoved, withCommitment } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { dayOf } from '../domain/moment.ts';
import { isSameWindow } from '../domain/same-window.ts';
import { whoseHours } from '../domain/whom-to-ask.ts';
import { dayInWords } from '../domain/wording.ts';
import { dueForBoth, titleOf } from '../reports/commitment-words.ts';
import { dueMeant, type WhenOptions } from './due-meant.ts';
import { commitmentToAsk, contactOf } from './meant.ts';
import { stayedWhereItIs } from './moving-nowhere.ts';
import { save } from './saving.ts';
import { withWhenOptions } from './when-options.ts';
import { type ToldOptions, whetherTold } from './whether-told.ts';

interface MoveOptions extends WhenOptions, ToldOptions {
  readonly why?: string;
}

/** `kw move`: put something off, and say whether they know. */
export const addMoveCommand = (program: Command, context: Context): Command =>
  withWhenOptions(
    program
      .command('move')
      .summary('put it off, and say whether they know')
      .argument('[id]', 'its id, or how it begins')
      .argument('[when]', 'the new day or time; none: no day')
      .addOption(new Option('--told', 'they have been told').conflicts('untold'))
      .option('--untold', 'they have not been told yet')
      .option('--why <text>', 'the reason'),
  )
    .addHelpText('after', '\nExample:\n  $ kw move 4k2 "mon 15-16h" --told --why "waiting for the supplier"')
    .action((id: string | undefined, when: string | undefined, options: MoveOptions) => move(context, id, when, options));

async function move(context: Context, typed: string | undefined, when: string | undefined, options: MoveOptions): Promise<void> {
  const { desk } = context;
  const journal = context.store.read();
  const commitment = await commitmentToAsk(context, typed, journal);
  mustBeOpen(commitment);
  const contact = contactOf(journal, commitment);
  const { kind, via, id } = commitment;
  const meaning = { contact: whoseHours(journal, commitment, contact), kind, via, option: '<when>' };
  const to = await dueMeant(context, when, meaning, options);
  const isTold = options.told === true;
  // Nobody is asked about a move to where it is already.
  const knowing: ToldOptions = isSameWindow(commitment.due, to) ? { ...options, untold: true } : options;
  const told = await whetherTold(context, commitment, contact, knowing);
  save(context, 'move', (latest) => {
    const before = commitmentWithId(latest, id);
    if (isSameWindow(before.due, to)) return stayedWhereItIs(latest, before, contact, isTold, desk);
    const after = moved(before, { to, at: desk.now, told, why: options.why ?? null });
    return {
      journal: withCommitment(latest, after),
      happened: [],
      said: saidOf(latest, after, contact, desk),
    };
  });
}

function saidOf(journal: Journal, after: Commitment, contact: Contact, desk: Desk): string {
  const times = timesMoved(after);
  const first = after.moves[0]?.from;
  const history =
    times > 1 && first ? ` (moved ${times} times, first promised for ${dayInWords(first.day, dayOf(desk.now, desk.zone))})` : '';
  const knows = after.moves.at(-1)?.toldAt === null ? `; ${contact.name} has not been told` : '';
  const to = after.due === null ? 'no day' : dueForBoth(after.due, whoseHours(journal, after, contact), desk);
  return `Moved ${titleOf(journal, after, contact)} to ${to}${history}${knows}`;
}
