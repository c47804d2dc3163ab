import type { RecordType } from '../domain/journal.ts';
import type { Keyed } from '../domain/keyed.ts';
import type { Instant, Zone } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { cleanedTexts } from '../domain/record-texts.ts';
import { writtenInstant } from '../domain/written-moment.ts';
import { usualRecord } from './usual-record.ts';

/** What a record that came without some keys is completed by. */
export interface Completing {
  readonly now: Instant;
  readonly zone: Zone;
  /** The zone of a contact; null where it is not known. */
  readonly zoneOf: (contactId: Id) => Zone | null;
  /** The id of what came without one: the same text always gives the same. */
  readonly idOf: (text: string) => Id;
}

/** A record with what was missing in it, and with texts that do no harm. One that has every key keeps their order. */
export function completedRecord(type: RecordType, given: Keyed, { now, zone, zoneOf, idOf }: Completing): Keyed {
  const value = withMoments(cleanedTexts(given) as Keyed);
  const createdAt = value.createdAt ?? now;
  const at = value.at ?? createdAt;
  const id = value.id ?? idOf(JSON.stringify([type, type === 'interaction' ? { at, ...value } : value]));
  const usual = usualRecord[type]({ zone, at: at as Instant });
  const isWhole = ['id', 'createdAt', 'updatedAt', ...Object.keys(usual)].every((key) => Object.hasOwn(value, key));
  const filled = isWhole ? value : { id, createdAt, updatedAt: value.updatedAt ?? createdAt, ...usual, ...value };
  // Nothing within an interaction may be left out, and there are more of them than of all else.
  if (type === 'interaction') return filled;
  const item = (key: string, place: number): Id => idOf(JSON.stringify([id, key, place]));
  const theirs = type === 'commitment' && isOnTheirClocks(filled) ? zoneOf(String(filled.contactId)) : null;
  return withItems(filled, { zone: theirs ?? zone, createdAt, item });
}

/** Call-backs and visits happen on the clocks of the contact. */
const isOnTheirClocks = ({ kind, via }: Keyed): boolean => kind === 'callback' || via === 'visit';

interface Items {
  readonly zone: Zone;
  readonly createdAt: unknown;
  readonly item: (key: string, place: number) => Id;
}

/** The same for what stands within a record; most of it has an id of its own. */
function withItems(record: Keyed, { zone, createdAt, item }: Items): Keyed {
  const items: Readonly<Record<string, Keyed>> = {
    channels: { address: null, label: null, preferred: false },
    details: { id: item, on: null, yearly: false, private: false, learnedAt: createdAt, interactionId: null },
    facts: { id: item, confirmed: false },
    options: { id: item, chosen: false },
    steps: { id: item, due: null, doneAt: null },
    parties: { id: item, tell: null, due: null, withLeaveOf: null, toldAt: null },
    updates: { id: item, at: createdAt },
  };
  const window = { from: null, to: null, zone, tentative: false };
  const entries = Object.entries(record).map(([key, value]) => {
    if (key === 'due') return [key, withUsual(value, window)] as const;
    if (key === 'met') return [key, withUsual(value, { on: null, how: null })] as const;
    const usually = Object.hasOwn(items, key) ? items[key] : undefined;
    return [key, usually && Array.isArray(value) ? eachWithUsual(key, value, usually) : value] as const;
  });
  return entries.some(([key, value]) => value !== record[key]) ? Object.fromEntries(entries) : record;
}

function eachWithUsual(key: string, list: readonly unknown[], usually: Keyed): readonly unknown[] {
  const { id, ...rest } = usually;
  const parts = list.map((one, place) =>
    withUsual(one, typeof id === 'function' && !Object.hasOwn(Object(one), 'id') ? { id: id(key, place), ...rest } : rest),
  );
  return parts.every((part, place) => part === list[place]) ? list : parts;
}

/** The same value where nothing is missing in it. */
function withUsual(value: unknown, usually: Keyed): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.keys(usually).every((key) => Object.hasOwn(value, key)) ? value : { ...value, ...missingIn(value, usually) };
}

const missingIn = (value: object, usually: Keyed): Keyed =>
  Object.fromEntries(Object.entries(usually).filter(([key]) => !Object.hasOwn(value, key)));

const moments = ['createdAt', 'updatedAt', 'at', 'closedAt', 'agreedAt', 'apologisedAt'];

/** Programs write a moment with its offset, as `date -Iseconds` does, or with parts of a second, as JavaScript does. */
function withMoments(value: Keyed): Keyed {
  const written = moments.filter((key) => typeof value[key] === 'string' && !/^[\d-]{10}T[\d:]{8}Z$/.test(value[key]));
  const instants = written.map((key) => [key, writtenInstant(value[key] as string) ?? value[key]]);
  return written.length === 0 ? value : { ...value, ...Object.fromEntries(instants) };
}
