import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { backupListReport } from '../reports/backup-list-report.ts';
import { show } from './showing.ts';

/** `kw backup list`: the earlier journals that are kept, the newest first. */
export const addBackupListCommand = (backup: Command, context: Context): Command =>
  backup
    .command('list')
    .summary('the earlier journals that are kept, the newest first')
    .addHelpText(
      'after',
      '\nKept are the last 20, one an hour for a day, and one a day for 30 days.\n\nExample:\n  $ kw backup list',
    )
    .action(() => list(context));

async function list(context: Context): Promise<void> {
  const backups = await context.backups();
  await show(context, backupListReport(backups.list(), context.desk));
}
