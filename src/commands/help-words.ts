import type { Command } from 'commander';
import { hangingLines } from '../render/hanging-lines.ts';
import { topics } from './help-topics.ts';

/** Below this many columns a line of help has no room for its second half: it goes below the first. */
export const narrow = 66;

/** What stands before the commands: what it is for, and the lines of a usual day. */
export const opening = (columns: number): string =>
  [
    ...hangingLines('', 'Keepword remembers every customer and keeps every promise.', columns),
    '',
    'Examples:',
    ...examples.flatMap(([line, does]) => exampleLines(line, does, columns)),
    '',
  ].join('\n');

/** What stands after them: the options of every command, and what is good to know about all. */
export const closing = ({ options }: Command, columns: number): string =>
  [
    '',
    'Everywhere:',
    ...options
      .filter(({ hidden }) => !hidden)
      .flatMap(({ flags, description }) => hangingLines(`  ${flags.padEnd(18)} `, description, columns)),
    '',
    'Topics:',
    ...topics.flatMap(({ name, says }) => hangingLines(`  ${`help ${name}`.padEnd(18)} `, says, columns)),
    '',
    ...hangingLines('', words, columns),
    '',
    ...hangingLines('', secrets, columns),
  ].join('\n');

const examples: readonly (readonly [line: string, does: string])[] = [
  ['kw', 'what wants attention today'],
  ['kw log', 'write down the call you just had'],
  ['kw log zoe "Wants the offer" --promise "send the offer by fri"', ''],
  ['kw brief zoe', 'one screen before you call'],
  ['kw callback zoe "tue 15-16h"', 'never ask a customer to call back'],
  ['kw done 4k2', 'kept'],
];

function exampleLines(line: string, does: string, columns: number): readonly string[] {
  if (columns >= narrow && does !== '') return [`  $ ${line.padEnd(35)}${does}`];
  return [...hangingLines('  $ ', line, columns), ...(does === '' ? [] : hangingLines('      ', does, columns))];
}

const words = 'Days and times: today, fri, +3d, "1 dec", 2026-12-01, "tue 15-16h", "about 3pm": kw help dates.';

/** What whoever types something private should know. */
export const secrets =
  'Whatever is on a command line can be seen by others on this machine; for what is private use the questions, --edit, or --note - with a pipe.';
