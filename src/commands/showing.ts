import type { Context } from '../context.ts';
import { type Format, formats } from '../render/formats.ts';
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
