import { cleaned, isEmpty, type Readable, textsOf } from './cleaned.ts';
import type { Look } from './formats.ts';
import { paintFor } from './paint.ts';
import { type Pen, paragraph } from './pen.ts';
import { drawSections } from './section.ts';
import { rulerFor } from './width.ts';

/** The form for a person: tables that fit the terminal, cards where it is narrow, and lists of facts. */
export async function asTable(report: Readable, look: Pick<Look, 'columns' | 'colour'>): Promise<string> {
  const shown = cleaned(report);
  const pen = await penFor(shown, look);
  if (isEmpty(shown)) return shown.nothing === null ? '' : written([paragraph({ text: shown.nothing }, 0, pen)]);
  const title = shown.title === null ? [] : [paragraph({ text: shown.title, tone: 'strong' }, 0, pen)];
  return written([...title, ...(await drawSections(shown.sections, pen))]);
}

/** No terminal is too narrow to show something. */
const narrowest = 20;

const penFor = async (report: Readable, { columns, colour }: Pick<Look, 'columns' | 'colour'>): Promise<Pen> => ({
  columns: Math.max(columns, narrowest),
  ruler: await rulerFor(textsOf(report)),
  paint: await paintFor(colour),
});

const written = (blocks: readonly (readonly string[])[]): string => `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
