import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { mustSay } from '../domain/commitment-texts.ts';
import { isNone } from '../domain/contact-texts.ts';
import type { Journal } from '../domain/journal.ts';
import { severalLinesIfAny } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { dueMeant } from './due-meant.ts';
import type { EditOptions } from './edit.ts';
import { contactOf } from './meant.ts';
import { numberGiven } from './number-given.ts';

/** A commitment as the options put it right: what it is, and what came of it once it is kept. */
export async function correctedCommitment(
  context: Context,
  journal: Journal,
  commitment: Commitment,
  { what, by, number, via: way, ...rest }: EditOptions,
): Promise<Commitment> {
  mustBeKept(commitment, rest);
  const via = way ?? commitment.via;
  const contact = contactOf(journal, commitment);
  const meaning = { contact, kind: commitment.kind, via, option: '--by' };
  return {
    ...commitment,
    what: what === undefined ? commitment.what : mustSay(what),
    due: by === undefined ? commitment.due : await dueMeant(context, by, meaning, rest),
    number: number === undefined ? commitment.number : isNone(number) ? null : numberGiven(number, contact, via),
    via,
    answer: toldOr(commitment.answer, rest.answer),
    extra: toldOr(commitment.extra, rest.extra),
    well: rest.well ? true : rest.notWell ? false : commitment.well,
  };
}

const toldOr = (before: string | null, text: string | undefined): string | null =>
  text === undefined ? before : isNone(text) ? null : severalLinesIfAny(text);

/** What came of it is said when it is kept, and put right afterwards. */
function mustBeKept({ id, kind, status }: Commitment, { answer, extra, well, notWell }: EditOptions): void {
  const given = answer ?? extra ?? well ?? notWell;
  if (given === undefined) return;
  if (status !== 'kept') {
    const hint = status === 'open' ? `kw done ${id} keeps it, and takes the same options.` : `kw show ${id} tells its story.`;
    throw new UserError('usage', `It was not kept, so that nothing came of it yet: it is ${status}.`, hint);
  }
  if ((well ?? notWell) !== undefined && kind !== 'check')
    throw new UserError('usage', `Only a check can be well or not well; this is a ${kind}.`, `kw show ${id} tells its story.`);
}
