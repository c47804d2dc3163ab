import type { Report } from '../reports/report.ts';

/** The forms in which a report can be had. */
export type Format = 'table' | 'text' | 'plain' | 'markdown' | 'html' | 'json';

/** How wide and how coloured a form may be. */
export interface Look {
  readonly columns: number;
  readonly colour: boolean;
  /** For JSON: indented, as for a person. */
  readonly indented: boolean;
  /** For JSON: the fields that were asked for; null for all. */
  readonly fields: readonly string[] | null;
}

/** A report as text in one form, ending with a line break; empty when there is nothing to show. */
export type Render = (report: Report, look: Look) => Promise<string>;

/** Every form. Each is evaluated only when it is asked for, and of `table` only what the report needs. */
export const formats: Readonly<Record<Format, Render>> = {
  table: async (report, look) => (await import('./table.ts')).asTable(report, look),
  text: async (report, look) => (await import('./text.ts')).asText(report, look),
  plain: async (report) => (await import('./plain.ts')).asPlain(report),
  markdown: async (report) => (await import('./markdown.ts')).asMarkdown(report),
  html: async (report) => (await import('./html.ts')).asHtml(report),
  json: async (report, look) => (await import('./json.ts')).asJson(report, look),
};
