import { singleLine } from './text.ts';
import { UserError } from './user-error.ts';

/** The name of a person or an organization: on one line, with single spaces, never empty. */
export function readName(typed: string): string {
  const name = singleLine(typed).replaceAll(/ +/g, ' ');
  if (name !== '') return name;
  throw new UserError('usage', 'A name is needed.', 'Write it in quotes, such as "Zoë Adams".');
}

/** The organization to be named beside somebody; null when they are called the same, as the desk of a company is. */
export const besideName = (name: string, organization: string | null | undefined): string | null =>
  !organization || name.toLowerCase() === organization.toLowerCase() ? null : organization;

/** "Zoë Adams, Zoë Ltd". */
export function nameWithOrganization(name: string, organization: string | null | undefined): string {
  const beside = besideName(name, organization);
  return beside === null ? name : `${name}, ${beside}`;
}
