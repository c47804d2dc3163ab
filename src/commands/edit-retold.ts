import type { Commitment } from '../domain/commitment.ts';
import { nameOf } from '../domain/commitment-name.ts';
import { commitmentsRetold, type Retold } from '../domain/commitments-retold.ts';
import type { Desk } from '../domain/desk.ts';
import type { History, Journal } from '../domain/journal.ts';
import type { AnyRecord } from '../domain/naming.ts';
import { UserError } from '../domain/user-error.ts';
import { instantInWords } from '../reports/moment-words.ts';
import { precedesIt } from './kept-after.ts';

/** A record as it is when it is saved, and as it is right. */
export interface PutRight {
  readonly before: AnyRecord;
  readonly after: AnyRecord;
}

/** The commitments that change with an interaction; refuses to have one kept before there was anything to keep, unless that is meant. */
export function retoldBy(
  journal: Journal,
  history: History,
  { before, after }: PutRight,
  desk: Desk,
  mayPrecede: boolean,
): readonly Retold[] {
  if (before.type !== 'interaction' || after.type !== 'interaction') return [];
  const all = commitmentsRetold(journal, history, { before: before.record, after: after.record }, desk.now);
  if (!mayPrecede) for (const { was, is } of all) mustFollow(was, is, desk);
  return all;
}

function mustFollow(was: Commitment, is: Commitment, desk: Desk): void {
  const { kind, createdAt, closedAt } = is;
  const isSame = createdAt === was.createdAt && closedAt === was.closedAt;
  if (isSame || closedAt === null || !precedesIt(is, closedAt)) return;
  const began = kind === 'reply' || kind === 'request' ? 'it came' : 'it was written down';
  throw new UserError(
    'past',
    `Then ${nameOf(is)} was kept ${instantInWords(closedAt, desk)}, before ${began}, ${instantInWords(createdAt, desk)}.`,
    'Say when it was; or add --allow-past, where that is right.',
  );
}
