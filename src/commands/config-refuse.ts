import { UserError } from '../domain/user-error.ts';

/** Says that a setting cannot be what was typed, and what it may be. */
export function refuse(text: string, name: string, valid: string): never {
  throw new UserError('usage', `${name} cannot be "${text}".`, `It must be ${valid}${valid.endsWith('?') ? '' : '.'}`);
}
