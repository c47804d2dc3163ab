import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { commitmentWithId, dropped, mustBeOpen, withCommitment } from '../domain/commitment-changes.ts';
import { severalLines } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { askWhat } from '../prompts/lone-questions.ts';
import { titleOf } from '../reports/commitment-words.ts';
import { commitmentToAsk, contactOf } from './meant.ts';
import { save } from './saving.ts';
import { type ToldOptions, whetherTold } from './whether-told.ts';

interface DropOptions extends ToldOptions {
  readonly why?: string;
}

/** `kw drop`: it is not going to happen, and why. */
export const addDropCommand = (program: Command, context: Context): Command =>
  program
    .command('drop')
    .summary('it is not going to happen; say why')
    .argument('[id]', 'its id, or how it begins')
    .option('--why <text>', 'the reason')
    .addOption(new Option('--told', 'they have been told').conflicts('untold'))
    .option('--untold', 'they have not been told yet')
    .addHelpText('after', '\nExample:\n  $ kw drop 4k2 --why "they chose another supplier" --told')
    .action((id: string | undefined, options: DropOptions) => drop(context, id, options));

async function drop(context: Context, typed: string | undefined, options: DropOptions): Promise<void> {
  const { desk, prompts } = context;
  const journal = context.store.read();
  const commitment = await commitmentToAsk(context, typed, journal);
  mustBeOpen(commitment);
  const contact = contactOf(journal, commitment);
  const why = mustSayWhy(options.why ?? (await askWhat(prompts, { ask: 'Why is it dropped?', option: '--why' })));
  const told = await whetherTold(context, commitment, contact, options);
  save(context, 'drop', (latest) => {
    const after = dropped(commitmentWithId(latest, commitment.id), { at: desk.now, told, why });
    const said = `Dropped ${titleOf(latest, after, contact)}${told ? '' : `; ${contact.name} has not been told`}`;
    return { journal: withCommitment(latest, after), happened: [], said };
  });
}

/** Somebody may ask a year later. */
function mustSayWhy(why: string): string {
  const said = severalLines(why);
  if (said === '') throw new UserError('usage', 'It does not say why.', 'Give the reason: --why "they chose another supplier".');
  return said;
}
