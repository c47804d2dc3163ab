import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { mustSay } from '../domain/commitment-texts.ts';
import { askWhat } from '../prompts/commitment-form.ts';
import { dueMeant, type WhenOptions } from './due-meant.ts';
import { contactToAsk } from './meant.ts';
import { open } from './opening.ts';
import { withWhenOptions } from './when-options.ts';

interface FindOutOptions extends WhenOptions {
  readonly by?: string;
}

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
    .action((contact: string | undefined, question: string | undefined, options: FindOutOptions) =>
      findOut(context, contact, question, options),
    );

async function findOut(
  context: Context,
  typed: string | undefined,
  asked: string | undefined,
  options: FindOutOptions,
): Promise<void> {
  const contact = await contactToAsk(context, typed);
  const ask = `What does ${contact.name} want to know?`;
  const what = mustSay(asked ?? (await askWhat(context.prompts, { ask, option: '<question>' })));
  const due = await dueMeant(context, options.by, { contact, kind: 'find-out', option: '--by' }, options);
  open(context, contact, { kind: 'find-out', what, due });
}
