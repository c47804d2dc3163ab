import { type Finding, lossCommand, repairCommand } from '../../domain/finding.ts';

/**
 * How a finding is repaired: with the files, together with other records as one change, by going on without what is lost or by putting
 * back what somebody edited, once they agree, or on its own.
 */
export type Repair = 'files' | 'records' | 'loss' | 'put-back' | (() => string);

/** A finding, and how `--repair` goes about it; null when a person has to. */
export interface Found extends Finding {
  readonly repair: Repair | null;
}

type Known = Pick<Found, 'kind' | 'what'> & Partial<Found>;

/** Something that should be repaired. */
export const problem = (known: Known): Found => found('problem', known);

/** Something that need not be repaired, but explains what a person may wonder about. */
export const worthKnowing = (known: Known): Found => found('worth-knowing', known);

const found = (severity: Found['severity'], known: Known): Found => ({
  severity,
  where: null,
  line: null,
  repair: null,
  command: known.repair === 'loss' || known.repair === 'put-back' ? lossCommand : known.repair ? repairCommand : null,
  ...known,
});
