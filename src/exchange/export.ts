import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Contact, Organization } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { Journal, RecordType } from '../domain/journal.ts';
import { withOffset } from '../domain/moment.ts';

/** Everything that is held, in one document. */
export interface ExportDocument {
  /** Which document this is, and its version: within a version keys are only ever added. */
  readonly schema: 'keepword.export/1';
  /** When it was made, with the offset of our zone. */
  readonly exportedAt: string;
  /** Private details, numbers and addresses were left out; missing where everything is as it is. */
  readonly redacted?: true;
  /** The people, in the order in which they were added. */
  readonly contacts: readonly Contact[];
  /** The organizations, in the order in which they were added. */
  readonly organizations: readonly Organization[];
  /** The interactions, in the order in which they were written down. */
  readonly interactions: readonly Interaction[];
  /** The commitments: those closed for longer, then what is alive. */
  readonly commitments: readonly Commitment[];
  /** The cases: those closed for longer, then what is alive. */
  readonly cases: readonly Case[];
  /** The questions with their answers. */
  readonly answers: readonly Answer[];
}

/** Records of the past as bytes, one after the other; only until more are asked for. */
export interface PastBytes {
  readonly type: 'interaction' | 'commitment' | 'case';
  readonly bytes: Uint8Array;
}

/** The past: each record on a line with its type, or each bare with a comma before it. */
export type Past = (form: 'lines' | 'list') => Iterable<PastBytes>;

/** A part of an export: it is passed on as it is, since the past is never held as a whole, nor parsed. */
export type Piece = string | Uint8Array;

/** The export as one JSON document. */
export function* exportedJson(journal: Journal, past: Past, desk: Desk): Generator<Piece> {
  const closed: Closed = { commitment: [], case: [] };
  const interactions = opened(interactionsOf(past, closed));
  yield `{"schema":"keepword.export/1","exportedAt":"${withOffset(desk.now, desk.zone)}"`;
  yield `,"contacts":${JSON.stringify(journal.contacts)},"organizations":${JSON.stringify(journal.organizations)},"interactions":[`;
  yield* asList(interactions);
  yield '],"commitments":[';
  yield* asList([...closed.commitment, ...journal.commitments.map((record) => `,${JSON.stringify(record)}`)]);
  yield '],"cases":[';
  yield* asList([...closed.case, ...journal.cases.map((record) => `,${JSON.stringify(record)}`)]);
  yield `],"answers":${JSON.stringify(journal.answers)}}\n`;
}

/** The export one record a line, each with its type, after a line that says what it is. */
export function* exportedLines(journal: Journal, past: Past, desk: Desk): Generator<Piece> {
  const lines = opened(past('lines'));
  yield `${JSON.stringify({ type: 'meta', schema: 'keepword.export/1', exportedAt: withOffset(desk.now, desk.zone) })}\n`;
  yield alive('contact', journal.contacts) + alive('organization', journal.organizations);
  for (const { bytes } of lines) yield bytes;
  yield alive('commitment', journal.commitments) + alive('case', journal.cases) + alive('answer', journal.answers);
}

type Closed = Readonly<Record<'commitment' | 'case', Uint8Array[]>>;

/** The interactions; a copy of what else the past holds is put aside for its own place. */
function* interactionsOf(past: Past, aside: Closed): Generator<Uint8Array> {
  for (const { type, bytes } of past('list')) {
    if (type === 'interaction') yield bytes;
    else aside[type].push(new Uint8Array(bytes));
  }
}

/** The same, with its first piece at hand: a past that cannot be read is found out before anything is put out. */
function opened<T>(pieces: Iterable<T>): Iterable<T> {
  const iterator = pieces[Symbol.iterator]();
  let first: IteratorResult<T> | null = iterator.next();
  const next = (): IteratorResult<T> => {
    const found = first ?? iterator.next();
    first = null;
    return found;
  };
  return { [Symbol.iterator]: () => ({ next }) };
}

/** Records that each have a comma before them, but the first. */
function* asList(pieces: Iterable<Piece>): Generator<Piece> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? withoutComma(piece) : piece;
    isFirst = false;
  }
}

const withoutComma = (piece: Piece): Piece => (typeof piece === 'string' ? piece.slice(1) : piece.subarray(1));

const alive = (type: RecordType, records: readonly object[]): string =>
  records.map((record) => `{"type":"${type}",${JSON.stringify(record).slice(1)}\n`).join('');
