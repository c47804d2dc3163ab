import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { mustSay } from '../domain/commitment-texts.ts';
import { whoOwes } from '../domain/who-owes.ts';
import { askWhat } from '../prompts/commitment-form.ts';
import { dueMeant, type WhenOptions } from './due-meant.ts';
import { contactToAsk } from './meant.ts';
import { open } from './opening.ts';
import { withWhenOptions } from './when-options.ts';

interface WaitingOptions extends WhenOptions {
  readonly by?: string;
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
  const what = mustSay(said ?? (await askWhat(context.prompts, { ask, option: '<what>' })));
  const due = await dueMeant(context, options.by, { contact, kind: 'waiting', option: '--by' }, options);
  open(context, contact, { kind: 'waiting', what, due, ...whoOwes(context.store.read(), options.from ?? null) });
}
