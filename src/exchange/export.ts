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
  /** Only these fields of each record are there; missing where they are whole. */
  readonly fields?: readonly string[];
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
  const closed = new Aside(past);
  const interactions = opened(closed.others());
  yield `{"schema":"keepword.export/1","exportedAt":"${withOffset(desk.now, desk.zone)}"`;
  yield `,"contacts":${JSON.stringify(journal.contacts)},"organizations":${JSON.stringify(journal.organizations)},"interactions":[`;
  yield* asList(interactions);
  yield '],"commitments":[';
  yield* asList(closed.followedBy('commitment', journal.commitments));
  yield '],"cases":[';
  yield* asList(closed.followedBy('case', journal.cases));
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

/** So many bytes are put aside; where there is more, reading the past once more costs less than holding it. */
const mostAside = 8 << 20;

/** What else than interactions the past holds: a copy of it, put aside for its own place while they are passed on. */
class Aside {
  readonly #past: Past;
  readonly #pieces: PastBytes[] = [];
  #length = 0;

  constructor(past: Past) {
    this.#past = past;
  }

  *others(): Generator<Uint8Array> {
    for (const { type, bytes } of this.#past('list')) {
      if (type === 'interaction') yield bytes;
      else this.#put(type, bytes);
    }
  }

  *followedBy(type: 'commitment' | 'case', alive: readonly object[]): Generator<Piece> {
    const pieces = this.#length > mostAside ? this.#past('list') : this.#pieces;
    for (const piece of pieces) if (piece.type === type) yield piece.bytes;
    for (const record of alive) yield `,${JSON.stringify(record)}`;
  }

  #put(type: PastBytes['type'], bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length > mostAside) this.#pieces.length = 0;
    else this.#pieces.push({ type, bytes: new Uint8Array(bytes) });
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
