import type { HistoryRecord, Journal } from '../../src/domain/journal.ts';
import type { Id } from '../../src/domain/record.ts';

/** Somebody, as the model knows them: what the agenda needs of the past is the name of the last word and the time of the last try. */
export interface Person {
  readonly kind: 'person';
  readonly area: string | null;
  readonly learned: readonly string[];
  readonly last: string | null;
  readonly lastTry: string | null;
}

/** Something promised, or a call to be made; `from` is the word that it came from. */
export interface Commitment {
  readonly kind: 'promise' | 'callback';
  readonly with: string;
  readonly from: string | null;
  readonly status: 'open' | 'kept' | 'dropped';
  readonly closedAt: string | null;
  readonly moves: number;
  readonly untold: boolean;
  readonly tries: number;
  readonly isPast: boolean;
}

/** Something said, or tried to say; `about` are the commitments that it kept or tried to keep. */
export interface Word {
  readonly kind: 'word';
  readonly with: string;
  readonly reached: boolean;
  readonly why: string | null;
  readonly about: readonly string[];
}

/** A record of the model. Everything has a name of its own, by which others speak of it. */
export type Thing = Person | Commitment | Word;

/** All that is written down, by name. */
export type Things = ReadonlyMap<string, Thing>;

/** What is really written down, as the model would put it, and the ids that the names stand for. */
export function thingsIn(
  journal: Journal,
  past: readonly HistoryRecord[],
): { readonly things: Things; readonly ids: ReadonlyMap<string, Id> } {
  const words = past.flatMap(({ type, record }) => (type === 'interaction' ? [record] : []));
  const closed = past.flatMap(({ type, record }) => (type === 'commitment' ? [record] : []));
  const commitments = [...journal.commitments, ...closed];
  const named: readonly (readonly [Id, string])[] = [
    ...journal.contacts.map(({ id, name }) => [id, name] as const),
    ...commitments.map(({ id, what }) => [id, what] as const),
    ...words.map(({ id, note }) => [id, note ?? ''] as const),
  ];
  const names = new Map(named);
  const name = (id: Id | null | undefined): string | null => (id ? (names.get(id) ?? `an unknown ${id}`) : null);
  const things = new Map<string, Thing>([
    ...journal.contacts.map((one): [string, Thing] => [
      one.name,
      {
        kind: 'person',
        area: one.area,
        learned: one.details.map(({ text }) => text),
        last: name(one.last?.interactionId),
        lastTry: one.lastTry?.at ?? null,
      },
    ]),
    ...commitments.map((one): [string, Thing] => [
      one.what,
      {
        kind: one.kind as 'promise',
        with: name(one.contactId) ?? '',
        from: name(one.interactionId),
        status: one.status,
        closedAt: one.closedAt,
        moves: one.moves.length,
        untold: one.moves.some(({ toldAt }) => toldAt === null),
        tries: one.attempts.length,
        isPast: closed.includes(one),
      },
    ]),
    ...words.map((one): [string, Thing] => [
      one.note ?? '',
      {
        kind: 'word',
        with: name(one.contactIds[0]) ?? '',
        reached: one.reached === true,
        why: one.why,
        about: one.commitmentIds.map((id) => name(id) ?? ''),
      },
    ]),
  ]);
  return { things, ids: new Map(named.map(([id, called]) => [called, id])) };
}
