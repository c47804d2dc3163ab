import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { readPromise } from '../domain/commitment-texts.ts';
import { contactToAsk } from './meant.ts';
import { open } from './opening.ts';
import { type ByOptions, whatAndWhen } from './what-and-when.ts';
import { withWhenOptions } from './when-options.ts';

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
    .addHelpText('after', '\nExamples:\n  $ kw promise zoe "send the offer" --by fri\n  $ kw promise zoe "send the offer by fri"')
    .action((contact: string | undefined, what: string | undefined, options: ByOptions) =>
      promise(context, contact, what, options),
    );

async function promise(context: Context, typed: string | undefined, said: string | undefined, options: ByOptions): Promise<void> {
  const contact = await contactToAsk(context, typed);
  const ask = `What did you promise ${contact.name}?`;
  const asking = { ask, argument: '<what>', read: readPromise, contact, kind: 'promise', option: '--by' } as const;
  const { what, due } = await whatAndWhen(context, said, asking, options);
  open(context, contact, { kind: 'promise', what, due });
}
