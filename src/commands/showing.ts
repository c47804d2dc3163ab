import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { type Format, formats } from '../render/formats.ts';
import { jsonText } from '../render/json.ts';
import { pickFields } from '../render/pick-fields.ts';
import type { Report } from '../reports/report.ts';

/** Shows what a reading command found, in the form that was asked for or that suits whoever reads it. */
export async function show({ terminal, options }: Context, report: Report, format: Format = terminal.format): Promise<void> {
  const look = {
    columns: terminal.columns,
    colour: terminal.colour.out,
    indented: terminal.isPerson,
    fields: options.fields,
  };
  terminal.out(await formats[format](report, look));
}

/** Says what a changing command did, in words; with `--json` it prints the document of it instead. It is done, whether or not that can be read. */
export function sayDone({ terminal, options }: Context, document: { readonly schema: string }, words: string): void {
  if (options.json) printDone(terminal, jsonText(picked(document, options), terminal.isPerson), words);
  else terminal.say(words);
}

const picked = (document: { readonly schema: string }, { fields }: Context['options']): object =>
  fields === null ? document : pickFields(document, fields);

/** Prints what comes of a change that is made already; where that cannot be printed, these words say what was done. */
export function printDone(terminal: Context['terminal'], text: string, words: string): void {
  try {
    terminal.out(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `It is saved, but could not be printed. ${error.message}`, words);
  }
}
