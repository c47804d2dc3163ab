import type { Context } from '../context.ts';
import type { Contact, Direction, Via } from '../domain/contact.ts';
import { newContact } from '../domain/contact-changes.ts';
import { learnedDetail } from '../domain/detail-texts.ts';
import type { Interaction } from '../domain/interaction.ts';
import { writtenInteraction } from '../domain/interaction-changes.ts';
import { readMinutes, readMood, readRating } from '../domain/interaction-texts.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { asSaid, type Logged, replyOwed } from '../domain/log.ts';
import { metAs } from '../domain/met-texts.ts';
import { remarksOnMoment } from '../domain/remarks-on-moment.ts';
import { UserError } from '../domain/user-error.ts';
import { usualVia } from '../domain/usual-via.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import type { WhenOptions } from './due-meant.ts';
import { mustFollowIts } from './kept-after.ts';
import { openedBy } from './log-opened.ts';
import { momentOf } from './log-told.ts';

/** The answers as records, with every day and time resolved; asks for a day that a promise lacks. */
export async function logEntry(
  context: Context,
  journal: Journal,
  answers: InteractionAnswers,
  interactionId: string,
  options: WhenOptions,
): Promise<Logged> {
  const { desk, newId } = context;
  const added = addedBy(context, answers);
  const contact = added ?? contactOfAnswers(journal, answers);
  const interaction = interactionOf(context, journal, contact, answers, interactionId);
  if (answers.at !== undefined)
    for (const remark of remarksOnMoment(answers.at, desk, desk.zone, contact.zone)) context.terminal.say(remark);
  for (const commitment of journal.commitments)
    if (answers.at !== undefined && answers.done?.includes(commitment.id))
      mustFollowIts(commitment, interaction.at, desk, options);
  const reply = answers.isAutomatic ? null : replyOwed(interaction, newId(), desk.now);
  const learned = (answers.learned ?? []).map((text) => learnedDetail(text, desk, newId(), interaction.id));
  const opened = await openedBy({ context, journal, contact, interaction, options }, answers);
  return {
    interaction,
    isWayGuessed: answers.via === undefined,
    isMomentGiven: answers.at !== undefined,
    newContact: added,
    learned,
    opened: asSaid(reply ? [reply, ...opened] : opened),
    keeps: answers.done ?? [],
    keeping: answers.answer === undefined ? {} : { answer: answers.answer },
    tries: answers.try ?? [],
  };
}

function addedBy({ desk, newId }: Context, { newContact: name, address, met }: InteractionAnswers): Contact | null {
  if (name === undefined) return null;
  const channels = address === undefined ? [] : [{ via: 'email' as const, address, label: null, preferred: false }];
  return newContact({ name, channels, met: met === undefined ? null : metAs(met, desk) }, newId(), desk.now);
}

function contactOfAnswers(journal: Journal, { contact }: InteractionAnswers): Contact {
  const known = byId(journal.contacts, contact ?? null);
  if (known) return known;
  throw new UserError('not-found', 'The contact is not there any more.', 'kw contact list shows who is.');
}

/** How they are usually spoken with; whoever was not reached was tried in the way that was promised, else called. */
function usualWay({ commitments }: Journal, contact: Contact, { reached = true, try: tries = [] }: InteractionAnswers): Via {
  return reached === true ? usualVia(contact) : (byId(commitments, tries[0] ?? null)?.via ?? 'call');
}

function interactionOf(
  { desk }: Context,
  journal: Journal,
  contact: Contact,
  answers: InteractionAnswers,
  id: string,
): Interaction {
  const known = {
    id,
    contactIds: [contact.id, ...(answers.alsoWith ?? [])],
    at: answers.at === undefined ? desk.now : momentOf(answers.at, desk, contact.zone),
    zone: desk.zone,
    via: answers.via ?? usualWay(journal, contact, answers),
    direction: answers.direction ?? ('out' as Direction),
    reached: answers.reached ?? true,
    minutes: answers.for === undefined ? null : readMinutes(answers.for),
    note: answers.note || null,
    why: answers.why ?? null,
    offered: answers.offered ?? null,
    mood: answers.mood === undefined ? null : readMood(answers.mood),
    rating: answers.rating === undefined ? null : readRating(answers.rating),
    quote: answers.quote ?? null,
    key: answers.once ?? null,
  };
  return writtenInteraction(known, desk.now);
}
