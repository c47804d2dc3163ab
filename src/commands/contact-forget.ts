import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Journal, RecordType } from '../domain/journal.ts';
import { mentionsOf, mentionsWith, saying, wordsIn } from '../domain/mentions.ts';
import { type AnyRecord, foldedForComparing } from '../domain/naming.ts';
import { aliveRecords } from '../domain/references.ts';
import { asArgument } from '../domain/shell-word.ts';
import { asTyped } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { counted } from '../domain/wording.ts';
import { back, Interrupted } from '../prompts/prompts.ts';
import { forgottenReport, goneInWords } from '../reports/forgotten-report.ts';
import { personToForget, type ToForget } from './forget-meant.ts';
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
      "\nIt is the one thing that cannot be taken back, and asks for their name; --yes\nanswers. What was done with others as well stays, without them. What\nkw backup save wrote elsewhere is not touched, nor what others' records say in\ntheir own words: it is listed, with the command that puts it right. Then their\nname once more erases how that was before: docs/forgetting.md.\n\nExample:\n  $ kw contact forget zoe",
    )
    .action((typed: string | undefined) => forget(context, typed));

async function forget(context: Context, typed: string | undefined): Promise<void> {
  const meant = await personToForget(context, typed);
  const forgetting = await context.forgetting();
  await mustBeMeant(context, meant, whatGoes(meant, meant.id === null ? [] : forgetting.wouldGo(meant.id)));
  const forgotten = meant.id === null ? forgetting.forgetWording(meant.name) : forgetting.forget(meant.id);
  if (!context.options.json) context.terminal.say(`${doneInWords(meant, forgotten.gone)} kw undo does not go back beyond this.`);
  // It is done by now: a line of others that cannot be read is told, and is no failure.
  await lookBack(context, async (past) => {
    const all = everything(context.store.read(), past.all());
    const mentions = meant.id === null ? mentionsWith(saying([meant.name]), all) : mentionsOf(forgotten.known, all);
    const report = forgottenReport(meant.id ?? '', forgotten, mentions);
    if (context.options.json || report.plainRows.length > 0) await show(context, report);
    if (!context.options.json && mentions.length > 0) context.terminal.say(howToFinish(wordsIn(forgotten.known, mentions)));
  });
}

const whereLeft = 'what was left of them in earlier steps and in backups';

function whatGoes({ name, is, worded }: ToForget, goes: readonly RecordType[]): string {
  if (is === 'there') return `This erases ${name}: ${goneInWords(goes)}, from the journal, its history, its backups and undo.`;
  if (is === 'gone') return `${name} is not in the journal any more. This erases ${whereLeft}.`;
  return `Nobody is called "${asTyped(name)}". This erases how ${counted(worded, 'record')} said it earlier, from the history, backups and undo.`;
}

function doneInWords({ name, is, worded }: ToForget, gone: readonly RecordType[]): string {
  if (is === 'worded') return `Erased how ${counted(worded, 'record')} said "${asTyped(name)}" earlier.`;
  return `${name} is forgotten: ${is === 'there' ? goneInWords(gone) : whereLeft}.`;
}

/** What is put right keeps how it was, until it is asked for once more. */
const howToFinish = (words: readonly string[]): string =>
  words.length === 0
    ? 'Once these are put right, kw contact forget with the words that named them erases how they were before.'
    : `Once these are put right, this erases how they were before: ${words.map((word) => `kw contact forget ${asArgument(word)}`).join('; ')}`;

/** It cannot be taken back, so that a slip of the finger must not do it. */
async function mustBeMeant({ options, prompts, terminal }: Context, { name, is }: ToForget, what: string): Promise<void> {
  if (options.yes) return;
  const erases = `${what} It cannot be taken back.`;
  const wanted = is === 'worded' ? 'these words' : 'their full name';
  if (!prompts.canAsk) throw new UserError('would-ask', `${erases} Nobody is there to type ${wanted}.`, 'Give --yes.');
  terminal.say(erases);
  const answer = await prompts.text({
    ask: `Type ${wanted}:`,
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
