import type { Contact } from '../domain/contact.ts';
import { byId, type Journal } from '../domain/journal.ts';
import { nameWithOrganization } from '../domain/name.ts';
import { openCallbacks } from './callback-question.ts';
import { asksForCallback } from './callback-words.ts';
import { askInTurn } from './in-turn.ts';
import { aboutTold } from './interaction-additions.ts';
import type { InteractionAnswers } from './interaction-answers.ts';
import type { Interview } from './interaction-form.ts';
import { mostRecent } from './lone-questions.ts';
import { type Back, back, type Choice } from './prompts.ts';

/** Somebody we know, or somebody to be added under the name that was typed. */
export type Who = { readonly contact: Contact } | { readonly newNamed: string };

/** Asks whom the interaction was with: those with an open call-back first, then the recent; "New contact" is last. */
export async function askWhoItWas(
  interview: Interview,
  answers: InteractionAnswers,
  canGoBack: boolean,
  keep: (answers: InteractionAnswers) => void,
): Promise<InteractionAnswers | Back> {
  for (let newNamed = answers.newContact; ; ) {
    const who = await interview.prompts.search<Who>({
      ask: 'Who?',
      option: '<contact>',
      ...(newNamed === undefined ? {} : { proposed: newNamed }),
      search: (typed) => choices(interview, typed, answers.contact, newNamed),
      canGoBack,
    });
    if (who === back) return back;
    if ('contact' in who) return withContact(answers, who.contact.id);
    const added = await askNewContact(interview, answers, who.newNamed, keep);
    if (added !== back) return added;
    newNamed = who.newNamed;
  }
}

/** Somebody else may be spoken to in another way, and about another call-back. */
function withContact(answers: InteractionAnswers, contact: string): InteractionAnswers {
  const { newContact: _newContact, met: _met, ...others } = answers;
  if (answers.contact === contact) return others;
  const { done: _done, via: _via, direction: _direction, ...kept } = others;
  return { ...kept, contact };
}

async function askNewContact(
  interview: Interview,
  answers: InteractionAnswers,
  typed: string,
  keep: (answers: InteractionAnswers) => void,
): Promise<InteractionAnswers | Back> {
  const { contact: _contact, done: _done, ...others } = answers;
  return askInTurn<InteractionAnswers>(
    [
      {
        applies: () => true,
        ask: async (latest, canGoBack) => {
          const proposed = latest.newContact ?? typed;
          const newContact = await interview.prompts.text({ ask: 'Their name?', option: '--new', proposed, canGoBack });
          return newContact === back ? back : { ...latest, newContact };
        },
      },
      {
        applies: () => true,
        ask: (latest, canGoBack) => askHowYouMet(interview, latest, canGoBack),
      },
    ],
    others,
    { canLeave: true, keep },
  );
}

/** Asks when and how you met, of somebody to be added. */
export async function askHowYouMet(
  interview: Interview,
  answers: InteractionAnswers,
  canGoBack: boolean,
): Promise<InteractionAnswers | Back> {
  const question = { ask: 'When and how did you meet?', option: '--met', canBeEmpty: true, canGoBack };
  const about = aboutTold(interview, answers, 'met');
  const met = await interview.prompts.text({ ...question, proposed: answers.met ?? '', ...about });
  return met === back ? back : withMet(answers, met);
}

function withMet({ met: _met, ...others }: InteractionAnswers, met: string): InteractionAnswers {
  return met === '' ? others : { ...others, met };
}

/** Whoever was said to be new before comes first under the same name: Enter must not take somebody else for them. */
function choices(
  interview: Interview,
  typed: string,
  before: string | undefined,
  newBefore: string | undefined,
): readonly Choice<Who>[] {
  const { journal, options } = interview;
  const found = typed === '' ? likely(journal, before) : options.search(typed);
  const known = found.map((contact) => ({
    name: calledInFull(journal, contact),
    value: { contact },
    hint: hintFor(interview, contact),
  }));
  const added = { name: typed === '' ? 'New contact' : `New contact "${typed}"`, value: { newNamed: typed } };
  return typed !== '' && typed === newBefore?.trim() ? [added, ...known] : [...known, added];
}

/** The one chosen before, then those with an open call-back, the earliest first, then those we spoke with last. */
function likely(journal: Journal, before: string | undefined): readonly Contact[] {
  const callbacks = openCallbacks(journal);
  const called = callbacks.map(({ contactId }) => byId(journal.contacts, contactId)).filter((contact) => contact !== undefined);
  const chosen = byId(journal.contacts, before ?? null);
  return [...new Set([...(chosen ? [chosen] : []), ...called, ...mostRecent(journal.contacts)])];
}

const calledInFull = (journal: Journal, { name, organizationId }: Contact): string =>
  nameWithOrganization(name, byId(journal.organizations, organizationId)?.name);

function hintFor({ journal, desk }: Interview, contact: Contact): string {
  const [next] = openCallbacks(journal, contact.id);
  return next ? asksForCallback(next, desk) : '';
}
