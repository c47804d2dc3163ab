import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { asTyped } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { stepInWords, undoReport } from '../reports/undo-report.ts';
import { sayChanged } from './saving.ts';
import { show } from './showing.ts';

/** `kw undo`: take the last change back. */
export const addUndoCommand = (program: Command, context: Context): Command =>
  program
    .command('undo')
    .summary('take the last change back')
    .argument('[step]', 'an earlier one, by its number in the list, when nothing later builds on it', stepNumber)
    .option('--list', 'show the steps that can be taken back')
    .addHelpText('after', '\nExamples:\n  $ kw undo\n  $ kw undo --list')
    .action((step: number | undefined, { list }: { readonly list?: true }) =>
      list ? show(context, undoReport(context.store.undoable(), context.desk.zone)) : undo(context, step),
    );

/** `kw redo`: bring back what undo took. */
export const addRedoCommand = (program: Command, context: Context): Command =>
  program
    .command('redo')
    .summary('bring back what undo took back')
    .addHelpText('after', '\nExample:\n  $ kw redo')
    .action(() => redo(context));

function stepNumber(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new UserError('usage', `"${asTyped(text)}" is no number of a step.`, 'kw undo --list shows the steps and their numbers.');
}

function undo(context: Context, revision: number | undefined): void {
  const saved = context.store.undo(revision);
  sayChanged(context, 'undo', saved, `Taken back: ${stepInWords(saved.step)}. kw redo brings it back.`);
}

function redo(context: Context): void {
  const saved = context.store.redo();
  sayChanged(context, 'redo', saved, `Brought back: ${stepInWords(saved.step)}. kw undo takes it back.`);
}
