import type { Environment } from '../domain/environment.ts';
import { UserError } from '../domain/user-error.ts';

/**
 * Opens the editor on a text and answers what was saved; null when it was left without saving a change. A UserError says why nothing
 * was taken over, and where that is which was written; `typed` is told what was saved before a request to end came.
 */
export async function editIn(
  environment: Environment,
  text: string,
  extension: string,
  typed?: (text: string) => void,
): Promise<string | null> {
  const { editWith } = await import('./editor.ts');
  const edited = await editWith(environment, text, extension, typed);
  if ('refused' in edited) throw new UserError('failed', edited.refused.message, edited.refused.hint);
  return edited.saved;
}
