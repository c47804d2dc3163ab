import type { Context } from '../context.ts';
import { type Format, formats } from '../render/formats.ts';
import { jsonText } from '../render/json.ts';
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

/** Says what a changing command did, in words; with `--json` it prints the document of it instead. */
export function sayDone({ terminal, options }: Context, document: object, words: string): void {
  if (options.json) terminal.out(jsonText(document, terminal.isPerson));
  else terminal.say(words);
}
