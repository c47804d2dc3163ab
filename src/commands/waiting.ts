import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { readPromise, readWaiting, type ToldCommitment } from '../domain/commitment-texts.ts';
import type { Contact } from '../domain/contact.ts';
import { almostKnown, whoOwes } from '../domain/who-owes.ts';
import { whoseHours } from '../domain/whom-to-ask.ts';
import { contactToAsk } from './meant.ts';
import { open } from './opening.ts';
import { type ByOptions, whatAndWhen } from './what-and-when.ts';
import { withWhenOptions } from './when-options.ts';

type ToldWaiting = ToldCommitment & { readonly from?: string | null };

interface WaitingOptions extends ByOptions {
  readonly from?: string;
}

/** `kw waiting`: somebody owes something, and we chase it on the customer's behalf. */
export const addWaitingCommand = (program: Command, context: Context): Command =>
  withWhenOptions(
    program
      .command('waiting')
      .summary('somebody owes this; chase it on that day')
      .argument('[contact]', 'the customer it is for')
      .argument('[what]', 'what is awaited')
      .option('--by <when>', 'the day to chase: tue, "1 dec", 3bd')
      .option('--from <whom>', 'who owes it, when that is not the contact'),
  )
    .addHelpText('after', '\nExample:\n  $ kw waiting zoe "the price list" --from "Fjord Supplies" --by tue')
    .action((contact: string | undefined, what: string | undefined, options: WaitingOptions) =>
      waiting(context, contact, what, options),
    );

async function waiting(
  context: Context,
  typed: string | undefined,
  said: string | undefined,
  options: WaitingOptions,
): Promise<void> {
  const contact = await contactToAsk(context, typed);
  const ask = `What are you waiting for, for ${contact.name}?`;
  const journal = context.store.read();
  const owing = (told: ToldWaiting | null) => whoOwes(journal, options.from ?? told?.from ?? null);
  const whose = (told: ToldWaiting | null): Contact => whoseHours(journal, { contactId: contact.id, ...owing(told) }, contact);
  const asking = { ask, argument: '<what>', read: readingOf(options), whose, contact, kind: 'waiting', option: '--by' } as const;
  const { what, told, due } = await whatAndWhen(context, said, asking, options);
  const almost = almostKnown(journal, owing(told));
  if (almost !== null) context.terminal.say(almost);
  open(context, contact, { kind: 'waiting', what, due, ...owing(told) });
}

/** The words may also say from whom, as in "the price list from Fjord Supplies by tue", where `--from` does not. */
const readingOf = ({ from }: WaitingOptions): ((text: string) => ToldWaiting) => (from === undefined ? readWaiting : readPromise);
