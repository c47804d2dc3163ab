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
  readonly schema: 'keepword.export/1';
  /** When it was made, with the offset of our zone. */
  readonly exportedAt: string;
  readonly contacts: readonly Contact[];
  readonly organizations: readonly Organization[];
  readonly interactions: readonly Interaction[];
  readonly commitments: readonly Commitment[];
  readonly cases: readonly Case[];
  readonly answers: readonly Answer[];
}

/** A record of the past as it stands on its line. */
export interface RecordText {
  readonly type: 'interaction' | 'commitment' | 'case';
  readonly text: string;
}

/** The export as one JSON document, in pieces: the past goes through as text and is never held or parsed as a whole. */
export function* exportedJson(journal: Journal, past: Iterable<RecordText>, desk: Desk): Generator<string> {
  const closed: Record<'commitment' | 'case', string[]> = { commitment: [], case: [] };
  yield `{"schema":"keepword.export/1","exportedAt":"${withOffset(desk.now, desk.zone)}"`;
  yield `,"contacts":${JSON.stringify(journal.contacts)},"organizations":${JSON.stringify(journal.organizations)},"interactions":[`;
  yield* joined(interactionsOf(past, closed));
  yield `],"commitments":[`;
  yield* joined([...closed.commitment, ...journal.commitments.map((record) => JSON.stringify(record))]);
  yield `],"cases":[`;
  yield* joined([...closed.case, ...journal.cases.map((record) => JSON.stringify(record))]);
  yield `],"answers":${JSON.stringify(journal.answers)}}\n`;
}

/** The export one record a line, each with its type, after a line that says what it is. */
export function* exportedLines(journal: Journal, past: Iterable<RecordText>, desk: Desk): Generator<string> {
  yield `${JSON.stringify({ type: 'meta', schema: 'keepword.export/1', exportedAt: withOffset(desk.now, desk.zone) })}\n`;
  yield* inPieces(alive('contact', journal.contacts));
  yield* inPieces(alive('organization', journal.organizations));
  yield* inPieces(pastLines(past));
  yield* inPieces(alive('commitment', journal.commitments));
  yield* inPieces(alive('case', journal.cases));
  yield* inPieces(alive('answer', journal.answers));
}

/** The interactions; what else the past holds is put aside for its own place. */
function* interactionsOf(
  past: Iterable<RecordText>,
  aside: Readonly<Record<'commitment' | 'case', string[]>>,
): Generator<string> {
  for (const { type, text } of past) {
    if (type === 'interaction') yield text;
    else aside[type].push(text);
  }
}

const alive = (type: RecordType, records: readonly object[]): readonly string[] =>
  records.map((record) => `${withType(type, JSON.stringify(record))}\n`);

function* pastLines(past: Iterable<RecordText>): Generator<string> {
  for (const { type, text } of past) yield `${withType(type, text)}\n`;
}

const withType = (type: RecordType, text: string): string => `{"type":"${type}",${text.slice(1)}`;

const joined = (texts: Iterable<string>): Generator<string> => inPieces(separated(texts));

function* separated(texts: Iterable<string>): Generator<string> {
  let separator = '';
  for (const text of texts) {
    yield separator + text;
    separator = ',';
  }
}

/** So many characters are written at once: one write a record would take longer than reading them. */
const pieceLength = 65_536;

function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
