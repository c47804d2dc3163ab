import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { backupCalled } from '../domain/naming-backups.ts';
import { UserError } from '../domain/user-error.ts';
import { planInWords, restorePlanDocument, restorePlanReport } from '../reports/backup-plan-report.ts';
import { instantInWords } from '../reports/moment-words.ts';
import type { Backups, Restorable } from '../store/backups-kept.ts';
import { mustHaveFields } from './fields-asked.ts';
import { sayChanged } from './saving.ts';
import { sayDone, show } from './showing.ts';

interface RestoreOptions {
  readonly dryRun?: true;
}

/** `kw backup restore`: make the journal again what it was. */
export const addBackupRestoreCommand = (backup: Command, context: Context): Command =>
  backup
    .command('restore')
    .summary('make the journal again what it was; undo takes it back')
    .argument('<backup>', 'latest, its revision, name or time, or how these begin; or a file that kw backup save wrote')
    .option('--dry-run', 'only say what would change')
    .addHelpText('after', '\nExamples:\n  $ kw backup restore latest --dry-run\n  $ kw backup restore latest')
    .action((typed: string, options: RestoreOptions) => restore(context, typed, options));

async function restore(context: Context, typed: string, { dryRun }: RestoreOptions): Promise<void> {
  const backups = await context.backups();
  const from = restorableCalled(context, backups, typed);
  const name = from.kind === 'backup' ? `the backup of ${instantInWords(from.savedAt, context.desk)}` : from.path;
  const id = from.kind === 'backup' ? from.name : from.path;
  const plan = backups.plan(from);
  if (dryRun) return show(context, restorePlanReport(id, name, plan));
  await mustHaveFields(context, [plan.isVacant ? 'keepword.restore-plan/1' : 'keepword.change/1']);
  const saved = backups.restore(from, `Restored ${name}`);
  if (plan.isVacant) return sayDone(context, restorePlanDocument(id, plan), `Restored. ${planInWords(name, plan)}.`);
  const words = planInWords(name, { ...plan, changed: saved.changed });
  sayChanged(
    context,
    'backup restore',
    saved,
    `Restored ${name}. ${words}.${saved.changed.length > 0 ? ' kw undo takes it back.' : ''}`,
  );
}

/** What is called like a backup is one; anything else that is there is a file. */
function restorableCalled({ desk }: Context, backups: Backups, typed: string): Restorable {
  try {
    return backupCalled(backups.list(), typed, desk.zone);
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'not-found' && backups.isThere(typed))) throw error;
    return { kind: 'copy', path: typed };
  }
}
