import type { Finding } from '../domain/finding.ts';
import type { Document } from './document.ts';
import type { ScheduleFacts } from './installed-schedule.ts';

/** What doctor found, and what it did about it. */
export interface DoctorDocument extends Document<'keepword.doctor/1'> {
  /** `well`: nothing should be repaired; `repaired`: all was; `left`: something should be repaired still; `unusable`: the journal cannot be read and saved. */
  readonly state: DoctorState;
  /** The folder of the journal, as an absolute path. */
  readonly home: string;
  /** The last save; null when there is no journal. */
  readonly revision: number | null;
  /** How many records are alive. */
  readonly records: number;
  /** What was found, the worst first. */
  readonly findings: readonly DoctorFinding[];
  /** Where it runs. */
  readonly surroundings: DoctorSurroundings;
  /** How the digest comes by itself; null where the settings cannot be read. */
  readonly schedule: ScheduleFacts | null;
}

/** How it stands with the journal. */
export type DoctorState = 'well' | 'repaired' | 'left' | 'unusable';

/** One finding; `repaired` says what was done about it, and is null when nothing was. */
export interface DoctorFinding extends Finding {
  /** What was done about it, in a sentence; null where nothing was. */
  readonly repaired: string | null;
}

/** Where the program runs. */
export interface DoctorSurroundings {
  /** The version of Node. */
  readonly node: string;
  /** The zone of the machine, or of TZ; null when that names none. */
  readonly zone: string | null;
  /** What a cron job would see. */
  readonly cron: {
    /** The folder in which it would look, as an absolute path. */
    readonly home: string;
    /** It would find this journal. */
    readonly findsHome: boolean;
    /** It would find node in /usr/bin or /bin. */
    readonly findsNode: boolean;
  };
  /** Whether results are coloured, and what decided it. */
  readonly colour: {
    /** They are. */
    readonly isColoured: boolean;
    /** The option, the variable, or that it is a terminal or none. */
    readonly by: string;
  };
  /** Free room on the disk, in bytes; null when the system does not say. */
  readonly room: number | null;
  /** Whether the folder can have hard links, which the lock is made of; null when the system does not say. */
  readonly links: boolean | null;
}

/** What was looked at. */
export interface Examined {
  readonly isUsable: boolean;
  readonly findings: readonly DoctorFinding[];
  readonly revision: number | null;
  readonly records: number;
  readonly surroundings: Omit<DoctorSurroundings, 'colour' | 'cron'> & {
    readonly cron: { readonly home: string; readonly findsNode: boolean };
  };
}

/** The document of an examination. */
export function doctorDocument(
  examined: Examined,
  home: string,
  { colour, schedule }: { readonly colour: DoctorSurroundings['colour']; readonly schedule: ScheduleFacts | null },
): DoctorDocument {
  const { findings, revision, records, surroundings } = examined;
  const { node, zone, cron, room, links } = surroundings;
  return {
    schema: 'keepword.doctor/1',
    state: stateOf(examined),
    home,
    revision,
    records,
    findings,
    surroundings: { node, zone, cron: { ...cron, findsHome: cron.home === home }, colour, room, links },
    schedule,
  };
}

function stateOf({ isUsable, findings }: Examined): DoctorState {
  if (!isUsable) return 'unusable';
  if (findings.some(isLeft)) return 'left';
  return findings.some(({ repaired }) => repaired !== null) ? 'repaired' : 'well';
}

/** Whether it should be repaired still. */
export const isLeft = ({ severity, repaired }: DoctorFinding): boolean => severity === 'problem' && repaired === null;
