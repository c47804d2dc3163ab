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

/** What the options put right about a commitment: what it is, and what came of it once it is kept. */
export async function commitmentCorrection(
  context: Context,
  journal: Journal,
  shown: Commitment,
  options: EditOptions,
): Promise<(now: Commitment) => Commitment> {
  mustBeKept(shown, options);
  const { what, by, number, via } = options;
  const contact = contactOf(journal, shown);
  const meaning = { contact, kind: shown.kind, via: via ?? shown.via, option: '--by' };
  const due = by === undefined ? undefined : await dueMeant(context, by, meaning, options);
  return (now) => {
    mustBeKept(now, options);
    return {
      ...now,
      what: what === undefined ? now.what : mustSay(what),
      due: due === undefined ? now.due : due,
      number: number === undefined ? now.number : isNone(number) ? null : numberGiven(number, contact, via ?? now.via),
      via: via ?? now.via,
      answer: toldOr(now.answer, options.answer),
      extra: toldOr(now.extra, options.extra),
      well: options.well ? true : options.notWell ? false : now.well,
    };
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
