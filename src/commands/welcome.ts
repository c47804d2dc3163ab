import type { Context } from '../context.ts';
import { quickRuler } from '../render/width.ts';
import { wrapped } from '../render/wrap.ts';

/** What somebody sees who has no journal yet: what it is for, where to begin, and where it will be; broken between words. */
export const welcome = ({ places, terminal: { columns } }: Context): string =>
  [
    ...broken('', 'Keepword remembers every customer and keeps every promise.', columns),
    '',
    ...broken('  kw demo     ', 'look around with invented customers', columns),
    ...broken('  kw log      ', 'write down your first call', columns),
    ...broken('', `Your journal will be ${places.journal}`, columns),
    '',
  ].join('\n');

/** What goes on stands below where it began. */
const broken = (lead: string, text: string, columns: number): readonly string[] =>
  wrapped(text, Math.max(8, columns - lead.length), quickRuler).map((line, index) =>
    index === 0 ? `${lead}${line}` : `${' '.repeat(lead.length)}${line}`,
  );
