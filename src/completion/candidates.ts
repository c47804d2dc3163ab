import type { Day } from '../domain/moment.ts';
import { type Candidate, type Findable, found } from './candidate.ts';
import type { CommandEntry, OptionEntry, WantedKind } from './command-table.ts';
import type { Glance, NamedCommitment } from './glance.ts';
import { casesIn, commitmentsIn } from './known-ids.ts';
import { areasIn, contactsIn, organizationsIn, somebodyIn } from './known-people.ts';
import type { Wanted } from './wanted.ts';

/** What is looked up, each only when it is wanted. */
export interface Sources {
  readonly journal: () => Glance;
  readonly drafts: () => readonly Candidate[];
  readonly zones: () => readonly string[];
  readonly today: () => Day;
}

/** What may be put at the cursor; nothing where files are wanted, which the shell knows better. */
export function candidatesFor({ kind, typed }: Wanted, sources: Sources): readonly Candidate[] {
  if (typeof kind === 'string') return lookedUp(kind, typed, sources);
  if ('commands' in kind) return wordsFrom(kind.commands.map(asCandidate), typed);
  if ('options' in kind) return wordsFrom(kind.options.flatMap(optionNames), typed);
  return wordsFrom(kind.map(bare), typed);
}

function lookedUp(kind: WantedKind, typed: string, { journal, drafts, zones, today }: Sources): readonly Candidate[] {
  switch (kind) {
    case 'contact':
      return found(contactsIn(journal()), typed);
    case 'organization':
      return found(organizationsIn(journal()), typed);
    case 'somebody':
      return found(somebodyIn(journal()), typed);
    case 'open':
      return found(commitmentsIn(journal(), today(), isOpen), typed);
    case 'untold':
      return found(
        commitmentsIn(journal(), today(), ({ isUntold }) => isUntold),
        typed,
      );
    case 'case':
      return found(casesIn(journal()), typed);
    case 'record':
      return found(recordsIn(journal(), today()), typed);
    case 'area':
      return found(areasIn(journal()), typed);
    case 'draft':
      return wordsFrom(drafts(), typed);
    case 'backup':
      return wordsFrom([{ value: 'latest', says: 'the newest backup' }], typed);
    case 'zone':
      return found(zones().map(asZone), typed);
    case 'file':
    case 'folder':
    case 'nothing':
      return [];
  }
}

const isOpen = ({ status }: NamedCommitment): boolean => status === 'open';

const recordsIn = (journal: Glance, today: Day): readonly Findable[] => [
  ...commitmentsIn(journal, today, isOpen),
  ...casesIn(journal),
  ...contactsIn(journal),
];

/** Found by its place, too: Berlin is Europe/Berlin. */
const asZone = (zone: string): Findable => ({ ...bare(zone), names: [zone, zone.replaceAll(/[/_]/g, ' ')] });

const wordsFrom = (words: readonly Candidate[], typed: string): readonly Candidate[] =>
  words.filter(({ value }) => value.startsWith(typed));

const bare = (value: string): Candidate => ({ value, says: null });

const asCandidate = ({ name, says }: CommandEntry): Candidate => ({ value: name, says });

/** The short form of an option is no help to whoever looks for one. */
const optionNames = ({ names, says }: OptionEntry): readonly Candidate[] => names.slice(0, 1).map((value) => ({ value, says }));
