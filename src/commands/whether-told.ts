import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { concernsThem } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import { askWhetherTold } from '../prompts/lone-questions.ts';

/** The options that say whether they know. */
export interface ToldOptions {
  readonly told?: true;
  readonly untold?: true;
}

/** Whether they know: said, asked, or not a question where it concerns nobody but us. */
export async function whetherTold(
  { prompts }: Context,
  { kind }: Commitment,
  { name }: Contact,
  { told, untold }: ToldOptions,
): Promise<boolean> {
  if (told || !concernsThem(kind)) return true;
  return untold ? false : askWhetherTold(prompts, name);
}
