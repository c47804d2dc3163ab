import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { commitmentWithId, isUntold, told, withCommitment } from '../domain/commitment-changes.ts';
import { nameOf } from '../domain/commitment-name.ts';
import { type Via, vias } from '../domain/contact.ts';
import { withInteraction, writtenInteraction } from '../domain/interaction-changes.ts';
import { titleOf } from '../reports/commitment-words.ts';
import { commitmentToAsk, contactOf } from './meant.ts';
import { save } from './saving.ts';

/** `kw told`: they know now that it moved. */
export const addToldCommand = (program: Command, context: Context): Command =>
  program
    .command('told')
    .summary('they know now that it moved')
    .argument('[id]', 'its id, or how it begins')
    .addOption(new Option('--via <way>', 'how they were told; also written down as an interaction').choices(vias))
    .addHelpText('after', '\nExample:\n  $ kw told 5m3 --via email')
    .action((id: string | undefined, options: { readonly via?: Via }) => tell(context, id, options));

async function tell(context: Context, typed: string | undefined, { via }: { readonly via?: Via }): Promise<void> {
  const { desk, newId } = context;
  const journal = context.store.read();
  const commitment = await commitmentToAsk(context, typed, journal, isUntold);
  const contact = contactOf(journal, commitment);
  const note = `Told that ${titleOf(journal, commitment, contact)} ${commitment.status === 'dropped' ? 'was dropped' : 'moved'}.`;
  const interaction =
    via === undefined
      ? null
      : writtenInteraction({ id: newId(), contactIds: [contact.id], at: desk.now, zone: desk.zone, via, note }, desk.now);
  save(context, 'told', (latest) => {
    const after = told(commitmentWithId(latest, commitment.id), desk.now);
    return {
      ...withInteraction(withCommitment(latest, after), interaction),
      said: `${contact.name} knows now that ${nameOf(after)} ${after.status === 'dropped' ? 'was dropped' : 'moved'}`,
    };
  });
}
