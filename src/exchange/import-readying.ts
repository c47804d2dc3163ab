import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { type AnyRecord, contactCalled } from '../domain/naming.ts';
import { notYetIn, senselessIn } from '../domain/record-sense.ts';
import { UserError } from '../domain/user-error.ts';
import { type Completing, completedRecord } from './completed-record.ts';
import { addressMissingIn, contradictionIn } from './contradiction.ts';
import type { GivenPlace, GivenRecord, GivenRecords, Refused } from './given-records.ts';
import type { LineSchema } from './line-schema.ts';

/** What records that were given are made ready with. */
export interface Readying {
  readonly desk: Desk;
  readonly idOf: Completing['idOf'];
  /** What makes a record unfit to be kept; null when it is fit. */
  readonly problemIn: (record: AnyRecord) => string | null;
  /** What the schema of a line says beyond that. */
  readonly schema: LineSchema;
  /** Is told how many of how many are ready. */
  readonly progress: (done: number, of: number) => void;
}

/** A record that is fit to be kept, and where it stood. */
export interface ReadyRecord extends GivenPlace {
  readonly record: AnyRecord;
  /** It came whole, with an id or without one, or only in part. */
  readonly came: 'whole' | 'without an id' | 'in part';
  /** The keys of one that came in part; null for any other. */
  readonly keys: readonly string[] | null;
}

/** Those that are fit, in the order in which they were given, and why the others are not. */
export interface Ready {
  readonly fit: readonly ReadyRecord[];
  readonly refused: readonly Refused[];
}

/** Keys that nobody knows, in the order in which they were found, and where each stood first; they are kept. */
export type UnknownKeys = ReadonlyMap<string, GivenPlace>;

/** Completes each record and looks whether it is fit: people first, so that others may call them by their names. */
export function readied(journal: Journal, { records, refused }: GivenRecords, readying: Readying): Ready {
  const found = new Map<GivenRecord, ReadyRecord | Refused>();
  const complete = completing(readying);
  let everybody = journal;
  let done = 0;
  for (const part of [records.filter(isPerson), records.filter((one) => !isPerson(one))]) {
    for (const given of part) {
      found.set(given, readyOrRefused(given, everybody, complete, readying));
      if (++done % 1000 === 0) readying.progress(done, records.length);
    }
    everybody = withPeople(journal, [...found.values()]);
  }
  const all = [...refused, ...records.map((given) => found.get(given) as ReadyRecord | Refused)];
  return {
    fit: all.filter((one): one is ReadyRecord => 'record' in one),
    refused: all.filter((one): one is Refused => 'why' in one),
  };
}

const isPerson = ({ type }: GivenRecord): boolean => type === 'contact' || type === 'organization';

/** The keys of fit records that the schema does not know: a slip, or something of a script's own. */
export function unknownKeysIn({ fit }: Ready, { unknownKeys }: LineSchema): UnknownKeys {
  const found = new Map<string, GivenPlace>();
  for (const { record, line, place } of fit)
    for (const key of unknownKeys(record.type, record.record)) if (!found.has(key)) found.set(key, { line, place });
  return found;
}

/** The same line gets another id only where it stands there a second time. */
function completing({ desk, idOf }: Readying): Omit<Completing, 'zoneOf'> {
  const times = new Map<string, number>();
  return {
    now: desk.now,
    zone: desk.zone,
    idOf: (text) => {
      const before = times.get(text) ?? 0;
      times.set(text, before + 1);
      return idOf(before === 0 ? text : `${text} ${before}`);
    },
  };
}

function withPeople(journal: Journal, found: readonly (ReadyRecord | Refused)[]): Journal {
  const known = new Set(journal.contacts.map(({ id }) => id));
  const added = found.flatMap((one): readonly Contact[] =>
    'record' in one && one.record.type === 'contact' && !known.has(one.record.record.id) ? [one.record.record] : [],
  );
  return { ...journal, contacts: [...journal.contacts, ...added] };
}

function readyOrRefused(
  given: GivenRecord,
  everybody: Journal,
  complete: Omit<Completing, 'zoneOf'>,
  { problemIn, schema, desk }: Readying,
): ReadyRecord | Refused {
  const place: GivenPlace = { line: given.line, place: given.place };
  try {
    const value = withContact(given, everybody);
    const zoneOf: Completing['zoneOf'] = (id) => byId(everybody.contacts, id)?.zone ?? null;
    const record = completedRecord(given.type, value, { ...complete, zoneOf });
    const known = { type: given.type, record } as unknown as AnyRecord;
    const problem = problemIn(known);
    if (problem !== null) return { ...place, why: schema.inWords(given.type, record, problem) };
    const why = senselessIn(record) ?? notYetIn(record, desk.now) ?? contradictionIn(known) ?? addressMissingIn(value);
    if (why !== null) return { ...place, why };
    const came = howItCame(value, record);
    return { ...place, record: known, came, keys: came === 'in part' ? Object.keys(value) : null };
  } catch (error) {
    if (error instanceof UserError) return { ...place, why: error.message.replace(/[.:]$/, '') };
    throw error;
  }
}

/** Who writes a line by hand knows a name and not an id: `contact` names somebody as on the command line. */
function withContact({ type, value }: GivenRecord, everybody: Journal): GivenRecord['value'] {
  const key = type === 'interaction' ? 'contactIds' : type === 'commitment' || type === 'case' ? 'contactId' : null;
  if (key === null || Object.hasOwn(value, key) || typeof value.contact !== 'string') return value;
  const { contact, ...rest } = value;
  const { id } = contactCalled(everybody, contact as string);
  return { ...rest, [key]: key === 'contactIds' ? [id] : id };
}

function howItCame(value: GivenRecord['value'], record: object): ReadyRecord['came'] {
  if (!Object.hasOwn(value, 'id')) return 'without an id';
  return Object.keys(record).every((key) => Object.hasOwn(value, key)) ? 'whole' : 'in part';
}
