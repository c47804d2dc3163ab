import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { contactWithId } from '../domain/contact-changes.ts';
import { withMerged } from '../domain/merging.ts';
import { UserError } from '../domain/user-error.ts';
import { counted } from '../domain/wording.ts';
import { contactMeant } from './meant.ts';
import { save } from './saving.ts';

/** `kw contact merge`: make one of two contacts who are the same person. */
export const addContactMergeCommand = (contact: Command, context: Context): Command =>
  contact
    .command('merge')
    .summary('make one of two contacts who are the same person')
    .argument('<keep>', 'who stays, with all that is known of both')
    .argument('<other>', 'whose name, numbers and records go to them')
    .addHelpText('after', '\nExample:\n  $ kw contact merge zoe marta')
    .action((keep: string, other: string) => merge(context, keep, other));

async function merge(context: Context, keep: string, typed: string): Promise<void> {
  const { store, desk } = context;
  const journal = store.read();
  const kept = await contactMeant(context, keep, journal);
  const other = await contactMeant(context, typed, journal);
  if (kept.id === other.id) {
    throw new UserError(
      'usage',
      `Both are ${kept.name} (${kept.id}).`,
      'Name two contacts; kw contact list shows everybody, with their ids.',
    );
  }
  save(context, 'contact merge', (latest, history) => {
    const [one, two] = [contactWithId(latest, kept.id), contactWithId(latest, other.id)];
    const { moved, ...change } = withMerged(latest, history, one, two, desk.now);
    const along = moved === 0 ? '' : `: ${counted(moved, 'record')} went along`;
    return { ...change, said: `Merged ${two.name} (${two.id}) into ${one.name}${along}` };
  });
}
