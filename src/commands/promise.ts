import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { mustSay } from '../domain/commitment-texts.ts';
import { askWhat } from '../prompts/commitment-form.ts';
import { dueMeant, type WhenOptions } from './due-meant.ts';
import { contactToAsk } from './meant.ts';
import { open } from './opening.ts';
import { withWhenOptions } from './when-options.ts';

interface PromiseOptions extends WhenOptions {
  readonly by?: string;
}

/** `kw promise`: something we said we would do. */
export const addPromiseCommand = (program: Command, context: Context): Command =>
  withWhenOptions(
    program
      .command('promise')
      .summary('a promise of mine')
      .argument('[contact]', 'who it was promised to')
      .argument('[what]', 'what was promised')
      .option('--by <when>', 'when it is due: fri, "1 dec", 3bd'),
  )
    .addHelpText('after', '\nExample:\n  $ kw promise zoe "send the offer" --by fri')
    .action((contact: string | undefined, what: string | undefined, options: PromiseOptions) =>
      promise(context, contact, what, options),
    );

async function promise(
  context: Context,
  typed: string | undefined,
  said: string | undefined,
  options: PromiseOptions,
): Promise<void> {
  const contact = await contactToAsk(context, typed);
  const ask = `What did you promise ${contact.name}?`;
  const what = mustSay(said ?? (await askWhat(context.prompts, { ask, option: '<what>' })));
  const due = await dueMeant(context, options.by, { contact, kind: 'promise', option: '--by' }, options);
  open(context, contact, { kind: 'promise', what, due });
}
