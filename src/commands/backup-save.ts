import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { agreed } from '../prompts/lone-questions.ts';
import { copySavedDocument, copySavedInWords } from '../reports/copy-words.ts';
import { journalMissing } from './must-have-journal.ts';
import { sayUnchanged } from './saving.ts';
import { sayDone } from './showing.ts';

/** `kw backup save`: everything in one file, to be kept elsewhere. */
export const addBackupSaveCommand = (backup: Command, context: Context): Command =>
  backup
    .command('save')
    .summary('everything in one file, to be kept elsewhere')
    .argument('<file>', 'where to, not in the folder of the journal')
    .addHelpText('after', '\nExample:\n  $ kw backup save keepword.copy')
    .action((file: string) => saveCopy(context, file));

async function saveCopy(context: Context, file: string): Promise<void> {
  if (file === '-') throw notThrough();
  const backups = await context.backups();
  if (backups.replaces(file) && !(await mayReplace(context, file)))
    return sayUnchanged(context, 'backup save', 'No copy was made.');
  const saved = backups.save(file, context.configuration.read());
  if (saved === null) throw journalMissing(context.places);
  sayDone(context, copySavedDocument(saved), copySavedInWords(saved));
}

/** A copy is taken back from a file, and is whole only once it has its name. */
const notThrough = (): UserError =>
  new UserError(
    'usage',
    'A copy is a file of its own, and is not written to stdout.',
    'Name the file: kw backup save keepword.copy',
  );

const mayReplace = async ({ options, prompts }: Context, file: string): Promise<boolean> =>
  options.yes || (await agreed(prompts, { ask: `${file} is there already. Replace it?`, option: '--yes', proposed: false }));
