import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { undoReport } from '../reports/undo-report.ts';
import { sayChanged } from './saving.ts';
import { show } from './showing.ts';

/** How many steps `undo --list` shows: as many as can be taken back. */
const steps = 200;

/** `kw undo`: take the last change back. */
export const addUndoCommand = (program: Command, context: Context): Command =>
  program
    .command('undo')
    .summary('take the last change back')
    .option('--list', 'show the steps that can be taken back')
    .addHelpText('after', '\nExamples:\n  $ kw undo\n  $ kw undo --list')
    .action(({ list }: { readonly list?: true }) =>
      list ? show(context, undoReport(context.store.undoable(steps), context.desk)) : undo(context),
    );

/** `kw redo`: bring back what undo took. */
export const addRedoCommand = (program: Command, context: Context): Command =>
  program
    .command('redo')
    .summary('bring back what undo took back')
    .addHelpText('after', '\nExample:\n  $ kw redo')
    .action(() => redo(context));

function undo(context: Context): void {
  const saved = context.store.undo();
  sayChanged(context, 'undo', saved, `Taken back: ${saved.said}. kw redo brings it back.`);
}

function redo(context: Context): void {
  const saved = context.store.redo();
  sayChanged(context, 'redo', saved, `Brought back: ${saved.said}. kw undo takes it back.`);
}
