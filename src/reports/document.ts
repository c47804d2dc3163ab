import type { Desk } from '../domain/desk.ts';
import { withOffset, type Zone } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';

/** What every document carries. */
export interface Document<Name extends string> {
  /** Which document this is, and its version: within a version keys are only ever added. */
  readonly schema: Name;
}

/** A document that depends on the moment and on whose clock it is read. */
export interface DocumentOfMoment<Name extends string> extends Document<Name> {
  /** The moment it was asked for (`--now`, else the clock), with the offset of our zone, such as `2026-11-23T07:30:00+01:00`. */
  readonly asOf: string;
  /** Our own zone. */
  readonly zone: Zone;
}

/** The head of such a document, as of the moment of a desk. */
export const asOfNow = <Name extends string>(schema: Name, { now, zone }: Desk): DocumentOfMoment<Name> => ({
  schema,
  asOf: withOffset(now, zone),
  zone,
});

/** A record by its id and what it is called. */
export interface Named {
  /** Its id. */
  readonly id: Id;
  /** Its name. */
  readonly name: string;
}

/** Who owes something. */
export interface Owing {
  /** The id of the contact; null where only a name is known. */
  readonly id: Id | null;
  /** Their name. */
  readonly name: string;
}
