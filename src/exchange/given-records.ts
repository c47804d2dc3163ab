import type { RecordType } from '../domain/journal.ts';
import { isKeyed, type Keyed } from '../domain/keyed.ts';
import { type Flaw, flawIn } from '../domain/strict-json.ts';
import { asTyped } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { isListOfExport, listsOfExport, namesOfLists } from './export-choice.ts';

/** Where something stands in what is imported: its line, or in a JSON document its place in a list. */
export interface GivenPlace {
  readonly line: number | null;
  /** "line 3", "interactions[3]". */
  readonly place: string;
}

/** A record as it was given, whose keys may be missing or wrong still. */
export interface GivenRecord extends GivenPlace {
  readonly type: RecordType;
  readonly value: Keyed;
}

/** What cannot be taken, and why. */
export interface Refused extends GivenPlace {
  readonly why: string;
}

/** All that stands in a JSON document or in lines. */
export interface GivenRecords {
  readonly records: readonly GivenRecord[];
  readonly refused: readonly Refused[];
  /** It says that it was redacted, or has only some fields. */
  readonly isPartial: boolean;
}

/** A stream of no records, such as a script writes on a day without any. */
export const noRecords: GivenRecords = { records: [], refused: [], isPartial: false };

/** The version of the export that this program writes and reads. */
const version = 1;
const longestLine = 16 << 20;
const types = Object.values(listsOfExport) as readonly RecordType[];

/** Reads what `kw export` writes, or lines that a script wrote. Throws a UserError where it is neither, or of a newer version. */
export function givenRecords(text: string, from: string): GivenRecords {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') throw notUsable(from, 'there is nothing in it');
  const whole = parsed(bare);
  if (isKeyed(whole)) return inOne(bare, whole, from);
  return isDocument(bare) ? inDocument(bare, from) : inRecords(linesOf(bare), from);
}

/** One object alone, on however many lines: a record where it has a type, and else an export. */
function inOne(text: string, whole: Keyed, from: string): GivenRecords {
  if (isType(whole.type) || whole.type === 'meta') return inRecords([oneOf(text)], from);
  if (Object.hasOwn(whole, 'schema') || namesOfLists.some((name) => Object.hasOwn(whole, name))) return inDocument(text, from);
  throw notUsable(from, `it is no export of Keepword, and no record either: ${whyNoType(whole.type)}`);
}

/** Several lines of which the first is none of a script: a document that is broken off, indented or followed by more. */
function isDocument(text: string): boolean {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const value = parsed(first);
  if (isKeyed(value))
    return (
      !Object.hasOwn(value, 'type') && (Object.hasOwn(value, 'schema') || namesOfLists.some((name) => Object.hasOwn(value, name)))
    );
  return /^(?:\{\s*(?:"schema"|$)|\[)/.test(first.trimEnd());
}

function inDocument(text: string, from: string): GivenRecords {
  const { value, flaw } = strictly(text);
  if (flaw !== null) throw notUsable(from, `line ${flaw.line}: ${flaw.why}`);
  if (Array.isArray(value))
    throw notUsable(from, 'it is a list', "One record stands on a line: jq -c '.[]' makes lines of a list.");
  if (!isKeyed(value)) throw notUsable(from, 'it is no export of Keepword');
  mustBeReadable(value.schema, from);
  mustKnowLists(value, from);
  const records: GivenRecord[] = [];
  const refused: Refused[] = [];
  for (const name of namesOfLists) {
    const list = value[name] ?? [];
    if (!Array.isArray(list)) throw notUsable(from, `${name} is no list`);
    list.forEach((one: unknown, index) => {
      const place = { line: null, place: `${name}[${index}]` };
      if (isKeyed(one)) records.push({ ...place, type: listsOfExport[name], value: one });
      else refused.push({ ...place, why: 'it is no record { ... }' });
    });
  }
  return { records, refused, isPartial: isPartial(value) };
}

const isPartial = ({ redacted, fields }: Keyed): boolean => redacted === true || fields !== undefined;

/** A list by another name holds records that nobody would miss. */
function mustKnowLists(value: Keyed, from: string): void {
  const other = Object.keys(value).find((name) => {
    const list = value[name];
    return !isListOfExport(name) && Array.isArray(list) && list.some(isKeyed);
  });
  if (other !== undefined)
    throw notUsable(from, `"${asTyped(other)}" is no list of an export; there are ${namesOfLists.join(', ')}`);
}

/** The text of a record, and the line on which it begins. */
interface Written {
  readonly line: number;
  readonly text: string;
}

const linesOf = (text: string): readonly Written[] =>
  text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, text: line.trim() }]));

const oneOf = (text: string): Written => ({ line: text.slice(0, text.search(/\S/)).split('\n').length, text: text.trim() });

function inRecords(all: readonly Written[], from: string): GivenRecords {
  const records: GivenRecord[] = [];
  const refused: Refused[] = [];
  let partly = false;
  for (const { line, text } of all) {
    const place = { line, place: `line ${line}` };
    const value = lineFrom(text);
    if (typeof value === 'string') refused.push({ ...place, why: value });
    else if (value.type === 'meta') {
      mustBeReadable(value.schema, from);
      partly ||= isPartial(value);
    } else {
      const { type, ...rest } = value;
      if (isType(type)) records.push({ ...place, type, value: rest });
      else refused.push({ ...place, why: whyNoType(type) });
    }
  }
  return { records, refused, isPartial: partly };
}

/** The keys and values of a line, or why it is none. */
function lineFrom(line: string): Keyed | string {
  if (line.length > longestLine) return `it is longer than ${longestLine >> 20} MiB`;
  const { value, flaw } = strictly(line);
  if (flaw !== null) return flaw.why;
  return isKeyed(value) ? value : 'it is no record { ... }';
}

const isType = (type: unknown): type is RecordType => (types as readonly unknown[]).includes(type);

const whyNoType = (type: unknown): string =>
  `${type === undefined ? 'it has no type' : `there is no type "${asTyped(String(type))}"`}; there are ${types.join(', ')}`;

/** A value, and what is wrong with its text; what this program wrote itself needs no slow second look. */
function strictly(text: string): { readonly value: unknown; readonly flaw: Flaw | null } {
  const value = parsed(text);
  return { value, flaw: value !== undefined && isAsWritten(text, value) ? null : flawIn(text) };
}

function isAsWritten(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(value) === text.trimEnd();
  } catch {
    // It is nested so deep that it cannot be written again.
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A newer version may mean something else by the same keys. Lines of a script need not say what they are. */
function mustBeReadable(schema: unknown, from: string): void {
  if (schema === undefined) return;
  const found = /^keepword\.export\/(\d{1,6})$/.exec(typeof schema === 'string' ? schema : '')?.[1];
  if (found === undefined) throw notUsable(from, 'it says that it is something else than an export ("schema")');
  if (Number(found) === version) return;
  throw new UserError(
    'journal-newer',
    `${from} was written by a newer version of Keepword (export ${found}, this one knows ${version}). Nothing was changed.`,
    'Install that version, in the way this one was installed.',
  );
}

const usual = 'kw import takes what kw export writes, or one record a line.';

const notUsable = (from: string, why: string, hint = usual): UserError =>
  new UserError('usage', `${from} cannot be imported: ${why}. Nothing was changed.`, hint);
