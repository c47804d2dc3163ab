import { singleLine } from './text.ts';
import { UserError } from './user-error.ts';

/** The name of a person or an organization: on one line, with single spaces, never empty. */
export function readName(typed: string): string {
  const name = singleLine(typed).replaceAll(/ +/g, ' ');
  if (name !== '') return name;
  throw new UserError('usage', 'A name is needed.', 'Write it in quotes, such as "Zoë Adams".');
}
