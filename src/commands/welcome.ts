import type { Context } from '../context.ts';
import { hangingLines } from '../render/hanging-lines.ts';

/** What somebody sees who has no journal yet: what it is for, where to begin, and where it will be. */
export const welcome = ({ places, terminal: { columns } }: Context): string =>
  [
    ...hangingLines('', 'Keepword remembers every customer and keeps every promise.', columns),
    '',
    ...hangingLines('  kw demo     ', 'look around with invented customers', columns),
    ...hangingLines('  kw log      ', 'write down your first call', columns),
    ...hangingLines('', `Your journal will be ${places.journal}`, columns),
    '',
  ].join('\n');
