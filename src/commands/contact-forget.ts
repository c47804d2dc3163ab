import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Contact } from '../domain/contact.ts';
import type { Journal, RecordType } from '../domain/journal.ts';
import { mentionsOf } from '../domain/mentions.ts';
import { type AnyRecord, foldedForComparing } from '../domain/naming.ts';
import { aliveRecords } from '../domain/references.ts';
import { UserError } from '../domain/user-error.ts';
import { back, Interrupted } from '../prompts/prompts.ts';
import { forgottenReport, goneInWords } from '../reports/forgotten-report.ts';
import { personToForget } from './forget-meant.ts';
import { show } from './showing.ts';
import { lookBack } from './showing-past.ts';

/** `kw contact forget`: erase somebody from everything that is kept. */
export const addContactForgetCommand = (contact: Command, context: Context): Command =>
  contact
    .command('forget')
    .summary('erase somebody from everything that is kept')
    .argument('[contact]', 'who')
    .addHelpText(
      'after',
      "\nIt is the one thing that cannot be taken back, and asks for their name; --yes\nanswers. What was done with others as well stays, without them. What\nkw backup save wrote elsewhere is not touched, nor what others' records say in\ntheir own words: it is listed, with the command that puts it right. How that\nwas before stays in the steps of kw undo and in backups: docs/forgetting.md.\n\nExample:\n  $ kw contact forget zoe",
    )
    .action((typed: string | undefined) => forget(context, typed));

async function forget(context: Context, typed: string | undefined): Promise<void> {
  const { contact, isThere } = await personToForget(context, typed);
  const forgetting = await context.forgetting();
  await mustBeMeant(context, contact, whatGoes(contact, isThere, forgetting.wouldGo(contact.id)));
  const forgotten = forgetting.forget(contact.id);
  if (!context.options.json) {
    const gone = isThere ? goneInWords(forgotten.gone) : whereLeft;
    context.terminal.say(`${contact.name} is forgotten: ${gone}. kw undo does not go back beyond this.`);
  }
  // It is done by now: a line of others that cannot be read is told, and is no failure.
  await lookBack(context, async (past) => {
    const report = forgottenReport(
      contact.id,
      forgotten,
      mentionsOf(forgotten.known, everything(context.store.read(), past.all())),
    );
    if (context.options.json || report.plainRows.length > 0) await show(context, report);
  });
}

const whereLeft = 'what was left of them in earlier steps and in backups';

const whatGoes = ({ name }: Contact, isThere: boolean, goes: readonly RecordType[]): string =>
  isThere
    ? `This erases ${name}: ${goneInWords(goes)}, from the journal, its history, its backups and undo.`
    : `${name} is not in the journal any more. This erases ${whereLeft}.`;

/** It cannot be taken back, so that a slip of the finger must not do it. */
async function mustBeMeant({ options, prompts, terminal }: Context, { name }: Contact, what: string): Promise<void> {
  if (options.yes) return;
  const erases = `${what} It cannot be taken back.`;
  if (!prompts.canAsk) throw new UserError('would-ask', `${erases} Nobody is there to type their full name.`, 'Give --yes.');
  terminal.say(erases);
  const answer = await prompts.text({
    ask: 'Type their full name:',
    option: '--yes',
    check: (text) =>
      foldedForComparing(text) === foldedForComparing(name) ? null : `That is not "${name}". Ctrl-C changes nothing.`,
  });
  if (answer === back) throw new Interrupted();
}

function* everything(journal: Journal, past: Iterable<AnyRecord>): Iterable<AnyRecord> {
  yield* aliveRecords(journal);
  yield* past;
}
