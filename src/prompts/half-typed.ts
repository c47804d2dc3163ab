import type { HalfTyped } from './interaction-answers.ts';
import { back, type Prompts, type TextQuestion } from './prompts.ts';

/** Prompts that remember what is half typed, and propose it when the same question is asked again. */
export interface RememberingPrompts extends Prompts {
  halfTyped(): HalfTyped | null;
}

/** Makes prompts remember; `before` is what was half typed the last time. */
export function remembering(prompts: Prompts, before: HalfTyped | null): RememberingPrompts {
  let half = before;
  const text = async (question: TextQuestion) => {
    const { option } = question;
    const answer = await prompts.text({
      ...question,
      ...(half?.option === option ? { proposed: half.text } : {}),
      typing: (typed) => {
        half = typed.trim() === '' ? null : { option, text: typed };
      },
    });
    if (answer !== back && half?.option === option) half = null;
    return answer;
  };
  return { ...prompts, text, halfTyped: () => half };
}
