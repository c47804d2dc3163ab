import type { Waiting } from '../lock.ts';
import { type Examination, told } from './examination.ts';
import { look, type Outside, settled } from './look.ts';
import { mended, seen } from './refusals.ts';
import { type Leave, needing, type Opened, openUp, repaired } from './repairing.ts';

/** Looks at everything, and repairs what can be repaired. */
export interface Doctor {
  /** Changes nothing, and takes no lock. */
  examine(): Examination;
  /** Repairs the modes that keep us out, of which a repair tells: before that nothing can be seen that is to be asked. */
  letIn(): void;
  /** Whether another machine holds the lock, which only goes when a person says so. */
  isLockedElsewhere(): boolean;
  /** What no copy has any more, so that somebody has to agree before it is given up; nothing when all can be had back. */
  wouldLose(): readonly string[];
  /** What somebody edited so that it cannot be taken over, and that is put back as it was only when they agree. */
  wouldPutBack(): readonly string[];
  /** Repairs what can be repaired, and what needs leave as far as there is leave, and says what it did. */
  repair(leave?: Partial<Leave>): Examination;
}

/** The doctor for a journal, and how it waits for another process. */
export function openDoctor(outside: Outside & Waiting): Doctor {
  const { places } = outside;
  const opened: Opened = { findings: [], words: new Map() };
  return {
    letIn: () => seen(places, () => openUp(places, opened)),
    examine: () => seen(places, () => told(settled(outside), new Map())),
    isLockedElsewhere: () => seen(places, () => look(outside).lock?.state === 'elsewhere'),
    wouldLose: () => seen(places, () => needing('loss', settled(outside)).map(({ what }) => what)),
    wouldPutBack: () => seen(places, () => needing('put-back', settled(outside)).map(({ what }) => what)),
    repair: (leave = {}) =>
      mended(places, () => repaired(outside, opened, { unlock: false, goOn: false, putBack: false, ...leave })),
  };
}
