import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { isNone } from '../domain/contact-texts.ts';
import type { Interaction } from '../domain/interaction.ts';
import { moodOfNobody, readMood } from '../domain/interaction-texts.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { timeOf } from '../domain/moment.ts';
import type { AnyRecord } from '../domain/naming.ts';
import { remarksOnMoment } from '../domain/remarks-on-moment.ts';
import { severalLinesIfAny } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { instantMeant } from '../domain/when.ts';
import type { EditOptions } from './edit.ts';
import { commitmentCorrection } from './edit-commitment.ts';

/** What is put right, done to the record as it is when it is saved, so that what others put right meanwhile stays. */
export type Correction = (now: AnyRecord) => AnyRecord['record'];

/** What the options put right; null when there are none. An option of another kind of record is an error. */
export async function correctionOf(
  context: Context,
  journal: Journal,
  found: AnyRecord,
  options: EditOptions,
): Promise<Correction | null> {
  const given = Object.keys(options).filter((name) => name !== 'exact' && name !== 'allowPast');
  if (given.length === 0) return null;
  switch (found.type) {
    case 'commitment': {
      mustFit(given, ['what', 'by', 'number', 'via', 'answer', 'extra', 'well', 'notWell'], found);
      const correct = await commitmentCorrection(context, journal, found.record, options);
      return ({ record }) => correct(record as Commitment);
    }
    case 'interaction':
      mustFit(given, ['note', 'at', 'via', 'mood', 'why', 'offered', 'quote'], found);
      return interactionCorrection(context, journal, found.record, options);
    default:
      mustFit(given, [], found);
      return null;
  }
}

/** Refuses an option that does not belong to a record of this kind. */
export function mustFit(given: readonly string[], fitting: readonly string[], { type }: Pick<AnyRecord, 'type'>): void {
  const wrong = given.find((name) => !fitting.includes(name));
  if (wrong === undefined) return;
  const right = fitting.length > 0 ? `It has ${fitting.map(optionFor).join(', ')}.` : 'Without options it opens in $EDITOR.';
  throw new UserError('usage', `${optionFor(wrong)} does not belong to this ${type}.`, right);
}

/** The moment is read by the clocks of the interaction, unless it names those of the contact or of a zone: then it is said on both. */
function interactionCorrection(
  { desk, terminal }: Context,
  journal: Journal,
  shown: Interaction,
  options: EditOptions,
): Correction {
  const { zone, contactIds } = shown;
  const { at } = options;
  const theirs = byId(journal.contacts, contactIds[0] ?? null)?.zone ?? null;
  const moment = at && instantMeant(at, desk, zone, { timeOfDay: timeOf(shown.at, zone), theirs });
  const right = (record: Interaction): Interaction => ({ ...corrected(record, options), at: moment ?? record.at });
  right(shown);
  if (at !== undefined) for (const remark of remarksOnMoment(at, desk, zone, theirs)) terminal.say(remark);
  return ({ record }) => right(record as Interaction);
}

function corrected(interaction: Interaction, options: EditOptions): Interaction {
  const { note = interaction.note, via = interaction.via, mood, why, offered, quote } = options;
  if (mood !== undefined && interaction.reached !== true)
    throw moodOfNobody('It was a try, and kw edit cannot make a conversation of it.');
  return {
    ...interaction,
    note: severalLinesIfAny(note),
    via,
    mood: mood === undefined ? interaction.mood : readMood(mood),
    why: why === undefined ? interaction.why : cleared(why),
    offered: offered === undefined ? interaction.offered : cleared(offered),
    quote: quote === undefined ? interaction.quote : cleared(quote),
  };
}

const optionFor = (name: string): string => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const cleared = (text: string): string | null => (isNone(text) ? null : severalLinesIfAny(text));
