import type { Contact } from '../domain/contact.ts';
import { byId } from '../domain/journal.ts';

/** What was typed into a log, under the names of its answers. */
export interface UnfinishedLog {
  readonly answers: { readonly [option: string]: unknown };
}

/** One answer of a draft, as it was typed. */
export interface DraftLine {
  readonly label: string;
  readonly text: string;
}

/** What was typed so far, line by line, in the order in which it is asked. */
export const draftInLines = (answers: UnfinishedLog['answers'], contacts: readonly Contact[]): readonly DraftLine[] =>
  Object.entries(labels).flatMap(([key, label]) =>
    [answers[key] ?? []].flat().map((value) => ({ label, text: key === 'contact' ? nameOf(value, contacts) : textOf(value) })),
  );

/** The same as text of several lines, each indented. */
export const draftInFull = ({ answers }: UnfinishedLog, contacts: readonly Contact[]): string =>
  draftInLines(answers, contacts)
    .map(({ label, text }) => `  ${label}: ${text.replaceAll('\n', '\n    ')}`)
    .join('\n');

const nameOf = (id: unknown, contacts: readonly Contact[]): string => byId(contacts, String(id))?.name ?? String(id);

const labels: Readonly<Record<string, string>> = {
  contact: 'with',
  newContact: 'with somebody new',
  address: 'their address',
  met: 'met',
  via: 'how',
  direction: 'who began',
  at: 'when',
  for: 'how long',
  reached: 'reached',
  note: 'what was said',
  asked: 'asked for',
  why: 'why',
  offered: 'offered instead',
  mood: 'mood',
  learned: 'learned',
  promise: 'promised',
  callback: 'call back',
  waiting: 'waiting for',
  findOut: 'to find out',
  next: 'speak next',
  rating: 'rating',
  quote: 'praise',
  done: 'keeps',
  answer: 'the answer',
  try: 'tried',
  once: 'key',
  halfTyped: 'half typed',
};

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === true ? 'yes' : value === false ? 'no' : String(value);
  const { what, answer, option, text } = value as { what?: string; answer?: string; option?: string; text?: string };
  if (what !== undefined) return answer === undefined ? what : `${what}; answered: ${answer}`;
  return `${text ?? ''} (for ${option ?? 'a question'})`;
}
