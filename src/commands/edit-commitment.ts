import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { mustSay } from '../domain/commitment-texts.ts';
import { isNone } from '../domain/contact-texts.ts';
import { dueThen } from '../domain/due-then.ts';
import type { Journal } from '../domain/journal.ts';
import type { Window } from '../domain/moment.ts';
import { severalLinesIfAny } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { parseWhen } from '../domain/when.ts';
import { whoseHours } from '../domain/whom-to-ask.ts';
import { dueMeant, type Meaning, zoneOf } from './due-meant.ts';
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
  const meaning = { contact: whoseHours(journal, shown, contact), kind: shown.kind, via: via ?? shown.via, option: '--by' };
  const due = by === undefined ? undefined : await rightDue(context, by, meaning, shown, options);
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

/** When it is due; of what is over, when it was: that may be past, and no other slot is wanted. */
async function rightDue(
  context: Context,
  by: string,
  meaning: Meaning,
  { closedAt }: Commitment,
  options: EditOptions,
): Promise<Window | null> {
  if (closedAt === null) return dueMeant(context, by, meaning, options);
  const meant = { zone: zoneOf(context, meaning), theirs: meaning.contact.zone };
  const { window, remarks } = dueThen(parseWhen(by), context.desk, meant, closedAt);
  for (const remark of remarks) context.terminal.say(remark);
  return window;
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
