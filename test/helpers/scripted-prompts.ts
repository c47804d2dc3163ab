import { expect, onTestFinished } from 'vitest';
import {
  back,
  type Choice,
  type ChoiceQuestion,
  type Prompts,
  type Question,
  type SearchQuestion,
  type TextQuestion,
} from '../../src/prompts/prompts.ts';

/** Enter alone: takes what is proposed. */
export const enter: unique symbol = Symbol('enter');

/**
 * How a question is answered: typed text, yes or no, a key, a piece of the name of a choice (for a search it is typed, and
 * the first choice is taken); `enter` for what is proposed, `back` for Esc, an error for somebody who leaves.
 */
export type ScriptedAnswer = string | boolean | typeof enter | typeof back | Error;

/** A piece of the words of a question, and the answer to it. */
export type Scripted = readonly [piece: string, answer: ScriptedAnswer];

/** Prompts answered by a script, and every question as it was asked. */
export interface ScriptedPrompts extends Prompts {
  readonly asked: readonly Question[];
}

/** Answers questions in the order of the script. A question that is not the next one fails the test, and so does one that never came. */
export function scriptedPrompts(...script: readonly Scripted[]): ScriptedPrompts {
  const left = [...script];
  const asked: Question[] = [];
  onTestFinished(() =>
    expect(
      left.map(([piece]) => piece),
      'questions that were never asked',
    ).toEqual([]),
  );

  const next = (question: Question): Exclude<ScriptedAnswer, Error> => {
    asked.push(question);
    const [piece, answer] = left.shift() ?? ['nothing more', back];
    expect(question.ask, 'the question that was asked').toContain(piece);
    if (answer instanceof Error) throw answer;
    if (answer === back) expect(question.canGoBack, `whether "${question.ask}" can be left`).toBe(true);
    return answer;
  };
  return {
    canAsk: true,
    asked,
    text: async (question) => textFor(question, next(question)),
    choose: async (question) => choiceFor(question, next(question)),
    search: async (question) => foundFor(question, next(question)),
    confirm: async (question) => {
      const answer = next(question);
      return answer === enter ? question.proposed : (answer as boolean | typeof back);
    },
    keys: async ({ keys, ...question }) => {
      const answer = next(question);
      if (answer === enter) return 'enter';
      if (answer !== back) expect(keys.map(({ key }) => key)).toContain(answer);
      return answer as (typeof keys)[number]['key'] | typeof back;
    },
  };
}

function textFor({ ask, proposed = '', check, canBeEmpty = false, typing }: TextQuestion, answer: ScriptedAnswer) {
  if (answer === back) return back;
  const text = answer === enter ? proposed : String(answer);
  typing?.(text);
  expect(text !== '' || canBeEmpty, `whether "${ask}" takes ${JSON.stringify(text)}`).toBe(true);
  if (text !== '') expect(check?.(text) ?? null, `what is wrong with "${text}"`).toBeNull();
  return text;
}

function choiceFor<T>({ choices, proposed }: ChoiceQuestion<T>, answer: ScriptedAnswer) {
  if (answer === back) return back;
  if (answer === enter) return proposed === undefined ? first(choices).value : proposed;
  return first(choices, String(answer)).value;
}

function foundFor<T>({ search, proposed = '' }: SearchQuestion<T>, answer: ScriptedAnswer) {
  if (answer === back) return back;
  return first(search(answer === enter ? proposed : String(answer))).value;
}

function first<T>(choices: readonly Choice<T>[], piece = ''): Choice<T> {
  const choice = choices.find(({ name }) => name.includes(piece));
  if (choice) return choice;
  throw new Error(`There is no "${piece}" among ${choices.map(({ name }) => name).join(' / ')}`);
}
