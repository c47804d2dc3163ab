import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { UserError } from '../domain/user-error.ts';
import { crypto } from './lazily.ts';
import { isOfThePast } from './own-names.ts';
import { codeOf, inWordsOr, reasonOf } from './reasons.ts';
import { readPart } from './safe-file.ts';
import { type CopyHead, copyVersion, lastLine } from './whole-copy.ts';

/** A whole copy that is open to be read; it was read once already, and is as it was written. */
export interface OpenCopy {
  readonly head: CopyHead;
  /** One of its files in parts. */
  readonly parts: (name: string) => Iterable<Buffer>;
  readonly read: (name: string, from: number, length: number) => Buffer;
}

const step = 1 << 20;
const longestHead = 1 << 20;

/** Opens a whole copy for as long as something is done with it. Throws a UserError where there is none, or a damaged one. */
export function withWholeCopy<T>(path: string, work: (copy: OpenCopy) => T): T {
  const file = refusing(path, () => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK));
  try {
    return work(refusing(path, () => checked(path, file)));
  } finally {
    closeSync(file);
  }
}

function refusing<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new UserError('not-found', `There is no file ${path}.`, 'kw backup list shows what is kept here.');
    throw inWordsOr(error, (refusal) => unusable(path, reasonOf(refusal)));
  }
}

function checked(path: string, file: number): OpenCopy {
  if (!fstatSync(file).isFile()) throw unusable(path, 'it is not a file');
  const head = headIn(path, file);
  const begin = Buffer.byteLength(`${JSON.stringify(head)}\n`);
  const end = begin + head.files.reduce((sum, { length }) => sum + length, 0);
  const hash = crypto().createHash('sha256');
  for (const part of partsBetween(file, 0, end)) hash.update(part);
  const last = lastLine(hash.digest('hex'));
  if (readPart(file, end, last.length + 1).toString('latin1') !== last) {
    throw unusable(path, 'it is not as it was written: a part of it is missing or was changed');
  }
  const placeOf = (wanted: string): { readonly from: number; readonly length: number } => {
    const place = head.files.findIndex(({ name }) => name === wanted);
    const from = head.files.slice(0, place).reduce((sum, { length }) => sum + length, begin);
    return { from, length: head.files[place]?.length ?? 0 };
  };
  return {
    head,
    parts: (name) => partsBetween(file, placeOf(name).from, placeOf(name).from + placeOf(name).length),
    read: (name, from, length) => readPart(file, placeOf(name).from + from, length),
  };
}

function* partsBetween(file: number, from: number, to: number): Iterable<Buffer> {
  for (let at = from; at < to; ) {
    const part = readPart(file, at, Math.min(step, to - at));
    if (part.length === 0) return;
    yield part;
    at += part.length;
  }
}

function headIn(path: string, file: number): CopyHead {
  const [line = ''] = readPart(file, 0, longestHead).toString('utf8').split('\n', 1);
  const head = parsed(line);
  const version = /^keepword\.copy\/(\d{1,4})$/.exec(head?.schema ?? '')?.[1];
  if (version === undefined) throw unusable(path, 'it is no copy that kw backup save made');
  if (Number(version) > copyVersion) {
    const message = `${path} was made by a newer version of Keepword. Nothing was changed.`;
    throw new UserError('journal-newer', message, 'Install that version, in the way this one was installed.');
  }
  const isWhole = Array.isArray(head?.files) && head.files.every(isNamed) && JSON.stringify(head) === line;
  if (!isWhole) throw unusable(path, 'its first line is not as it was written');
  return head as CopyHead;
}

function parsed(line: string): Partial<CopyHead> | null {
  try {
    return JSON.parse(line) as Partial<CopyHead> | null;
  } catch {
    return null;
  }
}

const isNamed = ({ name, length }: CopyHead['files'][number]): boolean =>
  (name === 'config.json' || name === 'journal.json' || isOfThePast(name)) && Number.isSafeInteger(length) && length >= 0;

/** Says that a copy cannot be used. */
export const unusable = (path: string, why: string): UserError =>
  new UserError(
    'journal-damaged',
    `${path} cannot be used: ${why}. Nothing was changed.`,
    'Take another copy; kw backup list shows those that are kept.',
  );
