import { asTyped } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { documentFields } from './generated/document-fields.js';

/** Throws a UserError for a field that none of these documents ever has, and lists those they have. A document that is always whole has none. */
export function mustKnowFields(schemas: readonly string[], fields: readonly string[]): void {
  const known = [...new Set(schemas.flatMap((schema) => documentFields[schema] ?? []))];
  const wrong = fields.find((field) => !known.includes(field));
  if (wrong === undefined || known.length === 0) return;
  const listed = known.filter((path) => path.split('.').length <= levelsListed);
  throw new UserError('usage', `There is no field "${asTyped(wrong)}".`, `The fields are: ${listed.join(', ')}.`);
}

/** `contact.name` is listed; `contact.channels.address` works, but all of that depth would be hundreds. */
const levelsListed = 2;
