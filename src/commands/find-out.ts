import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { readPromise } from '../domain/commitment-texts.ts';
import { contactToAsk } from './meant.ts';
import { open } from './opening.ts';
import { type ByOptions, whatAndWhen } from './what-and-when.ts';
import { withWhenOptions } from './when-options.ts';

/** `kw find-out`: not "I don't know" but "I'll find out". */
export const addFindOutCommand = (program: Command, context: Context): Command =>
  withWhenOptions(
    program
      .command('find-out')
      .summary('a question that I will find the answer to')
      .argument('[contact]', 'who wants to know')
      .argument('[question]', 'what they want to know')
      .option('--by <when>', 'when they will have the answer: fri, "1 dec", 3bd'),
  )
    .addHelpText('after', '\nExample:\n  $ kw find-out zoe "does the licence cover two offices?" --by tomorrow')
    .action((contact: string | undefined, question: string | undefined, options: ByOptions) =>
      findOut(context, contact, question, options),
    );

async function findOut(
  context: Context,
  typed: string | undefined,
  asked: string | undefined,
  options: ByOptions,
): Promise<void> {
  const contact = await contactToAsk(context, typed);
  const ask = `What does ${contact.name} want to know?`;
  const asking = { ask, argument: '<question>', read: readPromise, contact, kind: 'find-out', option: '--by' } as const;
  const { what, due } = await whatAndWhen(context, asked, asking, options);
  open(context, contact, { kind: 'find-out', what, due });
}
