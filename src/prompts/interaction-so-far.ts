import { byId } from '../domain/journal.ts';
import { nameWithOrganization } from '../domain/name.ts';
import { likelyVia, wayInWords } from './how-question.ts';
import type { InteractionAnswers } from './interaction-answers.ts';
import type { Interview, Told } from './interaction-form.ts';
import { lineBreak } from './line.ts';
import type { SoFar } from './prompts.ts';

/** One thing that was added, in words, and the answers without it. */
export interface Added {
  readonly text: string;
  readonly without: InteractionAnswers;
}

/** The whole so far, line by line: who and how, what was said, and what was added. */
export function soFar(interview: Interview, answers: InteractionAnswers): SoFar {
  const title = `${wayInWords(answers, likelyVia(interview, answers))}: ${calledInFull(interview, answers)}`;
  const when = answers.at === undefined ? '' : `, ${understood(interview, answers, 'at', answers.at)}`;
  const kept = (answers.done ?? []).length > 0 ? ', as promised' : '';
  return [
    { text: `${title}${when}${kept}`, tone: 'strong' },
    ...(answers.note === undefined ? [] : [{ text: answers.note.replaceAll('\n', lineBreak) }]),
    ...added(interview, answers).map(({ text }) => ({ text })),
  ];
}

/** Everything that was added, in the order of the keys. */
export function added(interview: Interview, answers: InteractionAnswers): readonly Added[] {
  return [
    ...several(interview, answers, 'learned', 'Learned'),
    ...several(interview, answers, 'promise', 'Promised'),
    ...several(interview, answers, 'callback', 'Call back'),
    ...requests(answers),
    ...one(interview, answers, 'why', 'Because'),
    ...one(interview, answers, 'offered', 'Offered instead'),
    ...several(interview, answers, 'waiting', 'Waiting for'),
    ...several(interview, answers, 'findOut', 'Find out'),
    ...one(interview, answers, 'mood', 'Mood'),
    ...one(interview, answers, 'next', 'Speak next'),
    ...one(interview, answers, 'quote', 'Praise'),
  ];
}

/** Whom it is with, as a question says it. */
export const nameOf = ({ journal }: Interview, { contact, newContact }: InteractionAnswers): string =>
  byId(journal.contacts, contact ?? null)?.name ?? newContact ?? 'them';

function calledInFull(interview: Interview, answers: InteractionAnswers): string {
  const { contacts, organizations } = interview.journal;
  const organization = byId(organizations, byId(contacts, answers.contact ?? null)?.organizationId ?? null);
  const name = nameOf(interview, answers);
  if (answers.newContact !== undefined) return `${name} (new)`;
  return nameWithOrganization(name, organization?.name);
}

type Several = Exclude<Told, 'next'>;

function several(interview: Interview, answers: InteractionAnswers, kind: Several, label: string): readonly Added[] {
  const texts = answers[kind] ?? [];
  return texts.map((text, index) => ({
    text: `${label}: ${understood(interview, answers, kind, text)}`,
    without: { ...answers, [kind]: texts.toSpliced(index, 1) },
  }));
}

function one(
  interview: Interview,
  answers: InteractionAnswers,
  kind: 'why' | 'offered' | 'mood' | 'next' | 'quote',
  label: string,
): readonly Added[] {
  const { [kind]: text, ...without } = answers;
  if (text === undefined) return [];
  return [{ text: `${label}: ${kind === 'next' ? understood(interview, answers, kind, text) : text}`, without }];
}

function requests(answers: InteractionAnswers): readonly Added[] {
  const { asked = [] } = answers;
  return asked.map(({ what, answer }, index) => ({
    text: `Asked for: ${what}${answer === undefined ? '' : `; answered: ${answer}`}`,
    without: { ...answers, asked: asked.toSpliced(index, 1) },
  }));
}

/** With its days and times resolved, where that is more than what was typed. */
const understood = ({ options }: Interview, answers: InteractionAnswers, kind: Told | 'at', text: string): string =>
  options.meaning?.[kind]?.(text, answers) ?? text;
