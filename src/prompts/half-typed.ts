import type { HalfTyped } from './interaction-answers.ts';
import { back, type Prompts, type SearchQuestion, type TextQuestion } from './prompts.ts';

/** Prompts that remember what is half typed, and propose it when the same question is asked again. */
export interface RememberingPrompts extends Prompts {
  halfTyped(): HalfTyped | null;
}

/** Makes prompts remember; `before` is what was half typed the last time, `keep` is given what is when a question is left. */
export function remembering(prompts: Prompts, before: HalfTyped | null, keep: (half: HalfTyped) => void): RememberingPrompts {
  let half = before;
  // What was left with Esc in the middle of an addition is proposed there again, and is no part of a draft.
  let isLeft = false;
  const watching = ({ option }: TextQuestion | SearchQuestion<unknown>) => {
    const proposed = half !== null && isAskedBy(option, half) ? half.text : null;
    // It stands in the line again.
    if (proposed !== null) isLeft = false;
    return { ...(proposed === null ? {} : { proposed }), ...watched(option) };
  };
  const watched = (option: string) => ({
    typing: (typed: string) => {
      half = typed.trim() === '' ? null : { option, text: typed };
      isLeft = false;
    },
    leaving: () => {
      if (half !== null && !isLeft) keep(half);
    },
  });
  const answered = <T>({ option, fleeting = false }: TextQuestion | SearchQuestion<unknown>, answer: T): T => {
    if (half?.option !== option) return answer;
    if (answer !== back) half = null;
    else if (fleeting) isLeft = true;
    return answer;
  };
  return {
    ...prompts,
    text: async (question) => answered(question, await prompts.text({ ...question, ...watching(question) })),
    search: async (question) => answered(question, await prompts.search({ ...question, ...watching(question) })),
    halfTyped: () => (isLeft ? null : half),
  };
}

/** A name that was begun belongs to the search for it, too, where it says who is new. */
const isAskedBy = (option: string, half: HalfTyped): boolean =>
  half.option === option || (half.option === '--new' && option === '<contact>');
