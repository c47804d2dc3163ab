import type { ChoiceQuestion, SearchQuestion } from './prompts.ts';

/** A few choices as a search among their names, beginning at the one that is proposed. */
export const asSearch = <T>({
  choices,
  proposed,
  ...question
}: ChoiceQuestion<T>): SearchQuestion<T> & { readonly startAt: number } => ({
  ...question,
  search: (typed) => choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())),
  startAt: Math.max(
    0,
    choices.findIndex(({ value }) => value === proposed),
  ),
});
