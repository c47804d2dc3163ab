import type { Contact, Organization } from './contact.ts';
import { foldedForComparing } from './folding.ts';
import { byId, type Journal } from './journal.ts';
import { didYouMean } from './likeness.ts';
import { asArgument } from './shell-word.ts';
import { asTyped } from './text.ts';
import { type Candidate, UserError } from './user-error.ts';

type Named = Contact | Organization;

/** Several were meant by what was typed. The first ten are named; the message says how many there are. */
export function ambiguousName(
  journal: Journal,
  typed: string,
  matching: readonly Named[],
  what: 'people' | 'organizations',
): UserError {
  const candidates = matching.slice(0, 10).map((record) => asCandidate(journal, record, matching));
  const message = `"${asTyped(typed)}" could be ${matching.length} ${what}${matching.length > 10 ? ', among them' : ''}:`;
  return new UserError(
    'ambiguous',
    message,
    `Type more of the name, or an id instead of it. ${what === 'people' ? 'kw contact list shows everybody.' : 'kw organization list shows all.'}`,
    candidates,
  );
}

/** Nobody was meant by what was typed; whoever is called almost so is suggested. */
export function unknownContact(journal: Journal, typed: string): UserError {
  const meant = journal.contacts.map((value) => ({ value, names: foldedNames(value) }));
  return unknown(
    journal,
    typed,
    `Nobody is called "${asTyped(typed)}".`,
    didYouMean(foldedForComparing(typed), meant),
    'contact',
  );
}

/** No organization was meant by what was typed; those called almost so are suggested. */
export function unknownOrganization(journal: Journal, typed: string): UserError {
  const meant = journal.organizations.map((value) => ({ value, names: foldedNames(value) }));
  const message = `No organization is called "${asTyped(typed)}".`;
  return unknown(journal, typed, message, didYouMean(foldedForComparing(typed), meant), 'organization');
}

function unknown(journal: Journal, typed: string, message: string, likely: readonly Named[], noun: string): UserError {
  if (typed.trim() === '') return new UserError('usage', 'No name was given.', `kw ${noun} list shows all that there are.`);
  const hint = `kw ${noun} add ${asArgument(asTyped(typed))} adds ${noun === 'contact' ? 'them' : 'it'}; kw ${noun} list shows all that there are.`;
  const candidates = likely.map((record) => asCandidate(journal, record, likely));
  return new UserError('not-found', likely.length > 0 ? `${message} Did you mean:` : message, hint, candidates);
}

/** The name, with what tells namesakes apart. */
function asCandidate(journal: Journal, record: Named, among: readonly Named[]): Candidate {
  const isAlone = among.filter(({ name }) => name === record.name).length === 1;
  const more = isAlone ? undefined : distinctionOf(journal, record);
  return { id: record.id, name: more ? `${record.name} (${more})` : record.name };
}

function distinctionOf(journal: Journal, record: Named): string | undefined {
  const organization = 'organizationId' in record ? byId(journal.organizations, record.organizationId)?.name : undefined;
  const address = record.channels.find((channel) => channel.address !== null)?.address;
  return organization ?? address ?? record.area ?? undefined;
}

const foldedNames = ({ name, aliases }: Named): readonly string[] => [name, ...aliases].map(foldedForComparing);
