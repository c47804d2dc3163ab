import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addBackupListCommand } from './backup-list.ts';
import { addBackupRestoreCommand } from './backup-restore.ts';
import { addBackupSaveCommand } from './backup-save.ts';

/** `kw backup`: the earlier journals that are kept, and copies of everything. */
export function addBackupCommand(program: Command, context: Context): Command {
  const backup = program.command('backup').summary('earlier journals, and copies of everything');
  addBackupListCommand(backup, context);
  addBackupRestoreCommand(backup, context);
  addBackupSaveCommand(backup, context);
  return backup;
}
