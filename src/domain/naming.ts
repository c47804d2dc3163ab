/** How a person names what is in the journal: by an id, how it begins, or what people and things are called. */
export { foldedForComparing } from './folding.ts';
export { shortestIds } from './ids.ts';
export {
  contactCalled,
  contactsCalledByWords,
  contactsCalledInFull,
  contactsMatching,
  organizationCalled,
  personOrOrganizationCalled,
} from './naming-people.ts';
export { type AnyRecord, anyRecordCalled, commitmentCalled, openCommitmentsLike, whatItIs } from './naming-records.ts';
