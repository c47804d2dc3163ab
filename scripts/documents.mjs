/**
 * The documents that have a schema: what each is called, and the exported type that says what it looks like. Of those with fields
 * `--fields` can pick.
 */
export const documents = [
  { name: 'keepword.due/1', type: 'DueDocument', hasFields: true },
  { name: 'keepword.brief/1', type: 'BriefDocument', hasFields: true },
  { name: 'keepword.organization-brief/1', type: 'OrganizationBriefDocument', hasFields: true },
  { name: 'keepword.digest/1', type: 'DigestDocument', hasFields: true },
  { name: 'keepword.history/1', type: 'HistoryDocument', hasFields: true },
  { name: 'keepword.commitments/1', type: 'CommitmentsDocument', hasFields: true },
  { name: 'keepword.record/1', type: 'RecordDocument', hasFields: true },
  { name: 'keepword.contacts/1', type: 'ContactsDocument', hasFields: true },
  { name: 'keepword.organizations/1', type: 'OrganizationsDocument', hasFields: true },
  { name: 'keepword.near/1', type: 'NearDocument', hasFields: true },
  { name: 'keepword.change/1', type: 'ChangeDocument', hasFields: true },
  { name: 'keepword.undo/1', type: 'UndoDocument', hasFields: true },
  { name: 'keepword.drafts/1', type: 'DraftsDocument', hasFields: true },
  { name: 'keepword.draft/1', type: 'DraftDocument', hasFields: true },
  { name: 'keepword.forgotten/1', type: 'ForgottenDocument', hasFields: true },
  { name: 'keepword.export/1', type: 'ExportDocument' },
  { name: 'keepword.export-line/1', type: 'ExportLine', hasFields: true, butOf: 'ExportMeta' },
  { name: 'keepword.backups/1', type: 'BackupsDocument', hasFields: true },
  { name: 'keepword.restore-plan/1', type: 'RestorePlanDocument', hasFields: true },
  { name: 'keepword.import-plan/1', type: 'ImportPlanDocument', hasFields: true },
  { name: 'keepword.copy-saved/1', type: 'CopySavedDocument', hasFields: true },
  { name: 'keepword.schedule/1', type: 'ScheduleDocument', hasFields: true },
  { name: 'keepword.doctor/1', type: 'DoctorDocument', hasFields: true },
  { name: 'keepword.settings/1', type: 'SettingsDocument', hasFields: true },
  { name: 'keepword.where/1', type: 'WhereDocument', hasFields: true },
  { name: 'keepword.schemas/1', type: 'SchemasDocument', hasFields: true },
  { name: 'keepword.error/1', type: 'ErrorDocument' },
  { name: 'keepword.journal/1', type: 'JournalFile' },
  { name: 'keepword.config/1', type: 'Settings' },
];

/** The file of a schema in the package. */
export const fileOf = (name) => `${name.replace('/', '-')}.json`;
