import type { Back, Prompts, SearchQuestion } from './prompts.ts';

/** What asks on a terminal, of whatever kind that is; a few choices are asked as a search among them. */
export interface Asker extends Pick<Prompts, 'text' | 'confirm' | 'keys'> {
  search<T>(question: SearchQuestion<T> & { readonly startAt?: number }): Promise<T | Back>;
}
