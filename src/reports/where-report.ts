import type { Document } from './document.ts';
import { fact, factSection } from './facts.ts';
import type { Report } from './report.ts';

/** Where everything is kept, as absolute paths. */
export interface WhereDocument extends Document<'keepword.where/1'> {
  /** The folder of all of it. */
  readonly home: string;
  /** What is alive. */
  readonly journal: string;
  /** What has happened, a file a year. */
  readonly history: string;
  /** Every change, which is what `undo` reads. */
  readonly operations: string;
  /** The settings. */
  readonly configuration: string;
  /** The earlier journals, and what a repair put aside. */
  readonly backups: string;
  /** The lock and the drafts: never synced. */
  readonly state: string;
}

/** The paths of everything that is kept. */
export function whereReport({
  home,
  journal,
  history,
  operations,
  configuration,
  backups,
  state,
}: Omit<WhereDocument, 'schema'>): Report & { readonly facts: WhereDocument } {
  const places = { home, journal, history, operations, configuration, backups, state };
  const rows = Object.entries(places);
  return {
    title: null,
    sections: [factSection(rows.map(([name, path]) => fact(name, path)))],
    nothing: null,
    plainRows: rows,
    facts: { schema: 'keepword.where/1', ...places },
  };
}
