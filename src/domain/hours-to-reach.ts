import type { Contact } from './contact.ts';
import type { Desk } from './desk.ts';

/** Hours in which one may speak to somebody. */
export interface HoursToReach {
  /** Such as `9-12, 14-17`; null for any. */
  readonly hours: string | null;
  /** They never said so. */
  readonly areAssumed: boolean;
}

/**
 * The hours of a contact. Where none are known and their clocks are others than ours, they are taken to be those of a day:
 * nobody is to be called at three in the morning because it is nine here.
 */
export const hoursToReach = ({ hours, zone }: Pick<Contact, 'hours' | 'zone'>, desk: Desk): HoursToReach =>
  hours === null && zone !== null && zone !== desk.zone ? { hours: ofADay, areAssumed: true } : { hours, areAssumed: false };

const ofADay = '8-20';
