import type { Command } from 'commander';
import type { Context } from './context.ts';

/** Adds a command to the program, and answers it. */
export type AddCommand = (program: Command, context: Context) => Command;

/** A command is loaded when a line names it, or when all are to be listed: `due` does not wait for what `log` needs. */
export const groups: Readonly<Record<string, Readonly<Record<string, () => Promise<AddCommand>>>>> = {
  'Every day:': {
    log: async () => (await import('./commands/log.ts')).addLogCommand,
    due: async () => (await import('./commands/due.ts')).addDueCommand,
    brief: async () => (await import('./commands/brief.ts')).addBriefCommand,
    promise: async () => (await import('./commands/promise.ts')).addPromiseCommand,
    callback: async () => (await import('./commands/callback.ts')).addCallbackCommand,
    waiting: async () => (await import('./commands/waiting.ts')).addWaitingCommand,
    'find-out': async () => (await import('./commands/find-out.ts')).addFindOutCommand,
    done: async () => (await import('./commands/done.ts')).addDoneCommand,
    tried: async () => (await import('./commands/tried.ts')).addTriedCommand,
    move: async () => (await import('./commands/move.ts')).addMoveCommand,
    told: async () => (await import('./commands/told.ts')).addToldCommand,
    drop: async () => (await import('./commands/drop.ts')).addDropCommand,
    show: async () => (await import('./commands/show.ts')).addShowCommand,
    edit: async () => (await import('./commands/edit.ts')).addEditCommand,
    history: async () => (await import('./commands/history.ts')).addHistoryCommand,
    undo: async () => (await import('./commands/undo.ts')).addUndoCommand,
    redo: async () => (await import('./commands/undo.ts')).addRedoCommand,
    digest: async () => (await import('./commands/digest.ts')).addDigestCommand,
    today: async () => (await import('./commands/today.ts')).addTodayCommand,
  },
  'People:': {
    contact: async () => (await import('./commands/contact.ts')).addContactCommand,
    organization: async () => (await import('./commands/organization.ts')).addOrganizationCommand,
    learn: async () => (await import('./commands/learn.ts')).addLearnCommand,
    near: async () => (await import('./commands/near.ts')).addNearCommand,
  },
  'Data:': {
    commitment: async () => (await import('./commands/commitment.ts')).addCommitmentCommand,
    drafts: async () => (await import('./commands/drafts.ts')).addDraftsCommand,
    export: async () => (await import('./commands/export.ts')).addExportCommand,
    import: async () => (await import('./commands/import.ts')).addImportCommand,
    doctor: async () => (await import('./commands/doctor.ts')).addDoctorCommand,
    backup: async () => (await import('./commands/backup.ts')).addBackupCommand,
    schema: async () => (await import('./commands/schema.ts')).addSchemaCommand,
    schedule: async () => (await import('./commands/schedule.ts')).addScheduleCommand,
    where: async () => (await import('./commands/where.ts')).addWhereCommand,
    config: async () => (await import('./commands/config.ts')).addConfigCommand,
    completion: async () => (await import('./commands/completion.ts')).addCompletionCommand,
    demo: async () => (await import('./commands/demo.ts')).addDemoCommand,
  },
};
