import type { Report } from '../reports/report.ts';

/** The forms in which a report can be had. */
export type Format = 'table' | 'plain' | 'markdown' | 'json';

/** How wide and how coloured a form may be. */
export interface Look {
  readonly columns: number;
  readonly colour: boolean;
  /** For JSON: indented, as for a person. */
  readonly indented: boolean;
}

/** A report as text in one form, ending with a line break; empty when there is nothing to show. */
export type Render = (report: Report, look: Look) => string;
