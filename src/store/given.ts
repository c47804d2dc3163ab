import { isUtf8 } from 'node:buffer';
import { closeSync, constants, openSync, readSync, type Stats, statSync } from 'node:fs';
import { asShellWord } from '../domain/shell-word.ts';
import { UserError } from '../domain/user-error.ts';
import { codeOf, inWordsOr, mustBeRefusal, reasonOf } from './reasons.ts';
import { NotReadable, readWhole } from './safe-file.ts';

// What was named on the line to be read: a file, a pipe such as `<(jq ...)` makes, or `-` for what is piped in.

const largestText = 16 << 20;
const largestBytes = 100 << 20;

/** The text of what was named. Throws a UserError that says why it cannot be read. */
export function givenText(path: string, atMost = largestText): string {
  const bytes = givenBytes(path, atMost);
  // Some programs put a mark before a text that says it is UTF-8.
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/, '');
  throw new UserError(
    'usage',
    notReadable(path, 'it is no text in UTF-8'),
    howToConvert(path, isUtf16(bytes) ? 'utf-16' : 'latin1'),
  );
}

const howToConvert = (path: string, alphabet: string): string =>
  path === '-'
    ? `Convert it on its way here: | iconv -f ${alphabet} -t utf-8 |`
    : `Convert it: iconv -f ${alphabet} -t utf-8 ${asShellWord(path)}`;

/** As PowerShell writes what is sent into a file, with a mark before it. */
const isUtf16 = (bytes: Buffer): boolean => /^f(?:ffe|eff)/.test(bytes.toString('hex', 0, 2));

/** The bytes of what was named, whatever they are. Throws a UserError that says why they cannot be read. */
export function givenBytes(path: string, atMost = largestBytes): Buffer {
  try {
    if (path === '-') return inParts(0, atMost);
    return comesInParts(statSync(path)) ? fromPipe(path, atMost) : readWhole(path, atMost).bytes;
  } catch (error) {
    if (error instanceof NotReadable) throw cannotRead(path, error.message);
    throw inWordsOr(error, (refusal) => cannotRead(path, reasonOf(refusal)));
  }
}

/** Whether a word on the line is also the name of a file, and not of a folder. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    // It is the name of nothing, or too long for one.
    mustBeRefusal(error);
    return false;
  }
}

/** A pipe or a terminal has no length, and comes as it is written at its other end. */
const comesInParts = (stat: Stats): boolean => stat.isFIFO() || stat.isCharacterDevice();

function fromPipe(path: string, atMost: number): Buffer {
  const pipe = openSync(path, constants.O_RDONLY);
  try {
    return inParts(pipe, atMost);
  } finally {
    closeSync(pipe);
  }
}

/** Everything up to its end, in parts as they come. */
function inParts(pipe: number, atMost: number): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (;;) {
    const part = nextPart(pipe);
    if (part.length === 0) return Buffer.concat(parts);
    parts.push(part);
    length += part.length;
    if (length > atMost) throw new NotReadable(`it is larger than ${atMost >> 20} MiB`);
  }
}

const partLength = 1 << 16;

/** Whoever writes into the pipe may be slower than we are. */
function nextPart(pipe: number): Buffer {
  const part = Buffer.allocUnsafe(partLength);
  for (;;) {
    try {
      return part.subarray(0, readSync(pipe, part));
    } catch (error) {
      if (codeOf(error) === 'EOF') return Buffer.alloc(0);
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const cannotRead = (path: string, why: string): UserError =>
  new UserError('usage', notReadable(path, why), 'Name a file that is there; - reads what is piped in.');

const notReadable = (path: string, why: string): string =>
  `${path === '-' ? 'What is piped in' : `"${path}"`} cannot be read: ${why}. Nothing was changed.`;
