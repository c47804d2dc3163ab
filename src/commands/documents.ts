/** The documents that a command may answer with; `with` is an option with which it answers with the last of them, and without it with the others. */
export interface DocumentsOfCommand {
  readonly documents: readonly string[];
  readonly with?: string;
}

const only = (...documents: readonly string[]): DocumentsOfCommand => ({ documents });

const change = only('keepword.change/1');

/** What each command answers `--json` with, by its full name. Those that are not here say something that is no document. */
export const documentsByCommand: Readonly<Record<string, DocumentsOfCommand>> = {
  log: change,
  due: only('keepword.due/1'),
  today: only('keepword.due/1'),
  brief: only('keepword.brief/1', 'keepword.organization-brief/1'),
  promise: change,
  callback: change,
  waiting: change,
  'find-out': change,
  done: change,
  tried: change,
  move: change,
  told: change,
  drop: change,
  show: only('keepword.record/1'),
  edit: change,
  history: only('keepword.history/1'),
  undo: { documents: ['keepword.change/1', 'keepword.undo/1'], with: 'list' },
  redo: change,
  digest: only('keepword.digest/1'),
  'contact add': change,
  'contact show': only('keepword.record/1'),
  'contact list': only('keepword.contacts/1'),
  'contact edit': change,
  'contact merge': change,
  'contact forget': only('keepword.forgotten/1'),
  'organization add': change,
  'organization show': only('keepword.record/1'),
  'organization list': only('keepword.organizations/1'),
  learn: change,
  near: only('keepword.near/1'),
  'commitment list': only('keepword.commitments/1'),
  'commitment add': change,
  'drafts list': only('keepword.drafts/1'),
  'drafts show': only('keepword.draft/1'),
  'drafts drop': change,
  export: only('keepword.export/1'),
  import: { documents: ['keepword.change/1', 'keepword.import-plan/1'], with: 'dryRun' },
  doctor: only('keepword.doctor/1'),
  'backup list': only('keepword.backups/1'),
  'backup restore': only('keepword.change/1', 'keepword.restore-plan/1'),
  'backup save': only('keepword.copy-saved/1'),
  where: only('keepword.where/1'),
  'config list': only('keepword.settings/1'),
  'config get': only('keepword.settings/1'),
  'config set': only('keepword.settings/1'),
  'config edit': only('keepword.settings/1'),
  'schedule cron': only('keepword.schedule/1'),
  'schedule systemd': only('keepword.schedule/1'),
  'schedule launchd': only('keepword.schedule/1'),
  'schedule run': only('keepword.digest/1'),
  demo: change,
  schema: only('keepword.schemas/1', 'https://json-schema.org/draft/2020-12/schema'),
};

/** The documents that a command may answer with, by the options that were given. */
export function documentsOf(name: string, options: Readonly<Record<string, unknown>>): readonly string[] {
  const { documents, with: option } = documentsByCommand[name] ?? only();
  if (option === undefined) return documents;
  return options[option] === undefined ? documents.slice(0, -1) : documents.slice(-1);
}
