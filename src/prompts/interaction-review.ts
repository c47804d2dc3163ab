import { type Mood, moods } from '../domain/contact.ts';
import { askAddition, askForRequest, type TextAddition, textAdditions } from './interaction-additions.ts';
import type { InteractionAnswers } from './interaction-answers.ts';
import type { Interview, Told } from './interaction-form.ts';
import { added, nameOf, soFar } from './interaction-so-far.ts';
import { type Back, back } from './prompts.ts';

type Key = 'l' | 'p' | 'c' | 'a' | 'w' | 'f' | 'm' | 'n' | 'q' | 'x';

const keys: readonly { readonly key: Key; readonly does: string }[] = [
  { key: 'l', does: 'learned' },
  { key: 'p', does: 'promise' },
  { key: 'c', does: 'call-back' },
  { key: 'a', does: 'asked for' },
  { key: 'w', does: 'waiting for' },
  { key: 'f', does: 'find out' },
  { key: 'm', does: 'mood' },
  { key: 'n', does: 'speak next' },
  { key: 'q', does: 'praise' },
];

const takeOut = { key: 'x', does: 'take out' } as const;

const kinds: Readonly<Record<Exclude<Key, 'a' | 'm' | 'x'>, Told | 'quote'>> = {
  l: 'learned',
  p: 'promise',
  c: 'callback',
  w: 'waiting',
  f: 'findOut',
  n: 'next',
  q: 'quote',
};

/**
 * The screen with the whole so far: Enter is done with it, a key adds something and comes back here. It begins in the middle of
 * what was `begun`, by the option of that question.
 */
export async function askReview(
  interview: Interview,
  before: InteractionAnswers,
  keep: (answers: InteractionAnswers) => void,
  canGoBack: boolean,
  begun?: string,
): Promise<InteractionAnswers | Back> {
  const goneOn = await goneOnWith(interview, before, begun, keep);
  let answers = goneOn === back ? before : goneOn;
  if (begun !== undefined) keep(answers);
  for (;;) {
    const key = await interview.prompts.keys({
      ask: 'Learned anything? Promised anything?',
      option: '--learned',
      soFar: soFar(interview, answers),
      keys: added(interview, answers).length > 0 ? [...keys, takeOut] : keys,
      enter: 'saves',
      canGoBack,
    });
    if (key === back) return back;
    if (key === 'enter') return answers;
    const more = await pressed(interview, answers, key, keep);
    if (more !== back) answers = more;
    keep(answers);
  }
}

async function goneOnWith(
  interview: Interview,
  answers: InteractionAnswers,
  begun: string | undefined,
  keep: (answers: InteractionAnswers) => void,
): Promise<InteractionAnswers | Back> {
  if (begun === '--asked') return askForRequest(interview, answers, keep);
  return askText(interview, answers, ({ option }) => option === begun);
}

function pressed(
  interview: Interview,
  answers: InteractionAnswers,
  key: Key,
  keep: (answers: InteractionAnswers) => void,
): Promise<InteractionAnswers | Back> {
  if (key === 'a') return askForRequest(interview, answers, keep);
  if (key === 'm') return askMood(interview, answers);
  if (key === 'x') return askWhatGoes(interview, answers);
  return askText(interview, answers, ({ kind }) => kind === kinds[key]);
}

async function askText(
  interview: Interview,
  answers: InteractionAnswers,
  isWanted: (addition: TextAddition) => boolean,
): Promise<InteractionAnswers | Back> {
  const addition = textAdditions.find(isWanted);
  return addition ? askAddition(interview, answers, addition, { canGoBack: true, fleeting: true }) : answers;
}

async function askMood(interview: Interview, answers: InteractionAnswers): Promise<InteractionAnswers | Back> {
  const name = nameOf(interview, answers);
  const start = await chooseMood(interview, `How was ${name} at the start?`, 'calm');
  if (start === back) return back;
  const end = await chooseMood(interview, 'And at the end?', start);
  if (end === back) return back;
  return { ...answers, mood: start === end ? start : `${start}..${end}` };
}

const chooseMood = ({ prompts }: Interview, ask: string, proposed: Mood): Promise<Mood | Back> =>
  prompts.choose({
    ask,
    option: '--mood',
    choices: moods.map((mood) => ({ name: mood, value: mood })),
    proposed,
    canGoBack: true,
    fleeting: true,
  });

const askWhatGoes = (interview: Interview, answers: InteractionAnswers): Promise<InteractionAnswers | Back> =>
  interview.prompts.choose({
    ask: 'Take out which?',
    option: '--learned',
    choices: added(interview, answers).map(({ text, without }) => ({ name: text, value: without })),
    canGoBack: true,
    fleeting: true,
  });
