import { fstatSync, statSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Terminal } from './context.ts';
import type { Environment } from './domain/environment.ts';
import { severalLines } from './domain/text.ts';
import { UserError } from './domain/user-error.ts';
import { colourDecision, wantsColour } from './render/colour.ts';
import type { Format } from './render/formats.ts';
import { quickRuler } from './render/width.ts';
import { wrapped } from './render/wrap.ts';

/** Whoever read our output has stopped reading: there is nobody left to tell, so the program ends quietly. */
export class ClosedPipe extends Error {}

/** Whether a person is at the other end of this stream: 0 what is typed, 1 results, 2 what is said. */
export const isTerminal = (descriptor: 0 | 1 | 2): boolean => isDevice(descriptor) && isatty(descriptor);

/** What swallows everything is a device, too; the module that knows its name takes longer to load than to write it here. */
const nothing = process.platform === 'win32' ? String.raw`\\.\nul` : '/dev/null';

/** Asked first, because a pipe or a file is none, and the module that knows terminals takes time to load. */
function isDevice(descriptor: number): boolean {
  try {
    const stream = fstatSync(descriptor, { bigint: true });
    return stream.isCharacterDevice() && stream.rdev !== statSync(nothing, { bigint: true }).rdev;
  } catch {
    return false;
  }
}

/** How the output was asked for, on the command line or by the environment. */
export interface Looks {
  readonly json: boolean;
  readonly plain: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly environment: Environment;
}

/** The real terminal: every write is whole and synchronous, so that nothing is lost when the program ends. */
export function realTerminal({ json, plain, color, environment }: Looks): Terminal {
  const isPerson = isTerminal(1);
  const decision = colourDecision(color, environment, isPerson);
  return {
    out: (text) => write(1, text),
    say: (text) => sayIfPossible(`${brokenBetweenWords(severalLines(text))}\n`),
    format: formatFor(json, plain, isPerson),
    isPerson,
    get columns() {
      return isPerson ? process.stdout.columns || 80 : 80;
    },
    colour: {
      out: decision.isColoured,
      get err() {
        return wantsColour(color, environment, isTerminal(2));
      },
      by: decision.by,
    },
  };
}

/** Says why the program ends. Where nobody is left to read it, the exit code still says it. */
export function sayAtOnce(text: string): void {
  try {
    write(2, text);
  } catch {
    // There is no other place to say it.
  }
}

/** What is said beside the result changes nothing about it: whether anybody hears it must not decide whether something is saved. */
function sayIfPossible(text: string): void {
  try {
    write(2, text);
  } catch (error) {
    if (!(error instanceof ClosedPipe || error instanceof UserError)) throw error;
  }
}

/** A terminal breaks a line wherever it ends; a person reads what is said on stderr more easily broken between words. */
export function brokenBetweenWords(text: string): string {
  if (!isTerminal(2)) return text;
  const columns = process.stderr.columns || 80;
  return text
    .split('\n')
    .flatMap((line) => (quickRuler.width(line) <= columns ? [line] : indented(line, columns)))
    .join('\n');
}

/** What goes on stands below where it began. */
function indented(line: string, columns: number): readonly string[] {
  const indent = ' '.repeat(line.search(/[^ ]/));
  return wrapped(line, columns - indent.length, quickRuler).map((part) => `${indent}${part}`);
}

function formatFor(json: boolean, plain: boolean, isPerson: boolean): Format {
  if (json) return 'json';
  return plain || !isPerson ? 'plain' : 'table';
}

function write(descriptor: 1 | 2, text: string | Uint8Array): void {
  let rest = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  while (rest.length > 0) {
    const written = writeSome(descriptor, rest);
    if (written === rest.length) return;
    rest = rest.subarray(written);
  }
}

/** How many bytes went out; waits a moment where a pipe is full. */
function writeSome(descriptor: 1 | 2, bytes: Uint8Array): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') throw new ClosedPipe();
    if (code !== 'EAGAIN')
      throw new UserError('failed', `The output could not be written: ${message}`, 'Make room, or write it elsewhere.');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}
