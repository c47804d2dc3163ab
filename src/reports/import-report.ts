import { type AnyRecord, whatItIs } from '../domain/naming.ts';
import type { Id } from '../domain/record.ts';
import { capitalized, singleLine } from '../domain/text.ts';
import { excerpt } from './excerpt.ts';
import { fact, factSection, sentences } from './facts.ts';
import { countsInWords, countsOf } from './record-counts.ts';
import type { Report } from './report.ts';

/** What `kw import --dry-run --json` prints: what importing would do, record by record. */
export interface ImportPlanDocument {
  /** Which document this is, and its version: within a version keys are only ever added. */
  readonly schema: 'keepword.import-plan/1';
  /** The file, or `-` for what was piped in. */
  readonly from: string;
  /** How many records would become what. */
  readonly counts: ImportCounts;
  /** In the order of the file, those that cannot be taken last. */
  readonly records: readonly ImportPlanRecord[];
}

/** How many of the records would become what. */
export interface ImportCounts {
  /** They are not here, and would be added. */
  readonly new: number;
  /** They are here in an older version, which would give way. */
  readonly changed: number;
  /** They are here as they are there. */
  readonly same: number;
  /** They are here in another version that is as new: without a word on it nothing would be taken. */
  readonly conflicting: number;
  /** They cannot be taken. */
  readonly refused: number;
}

/** One record of what is imported, and what becomes of it. */
export interface ImportPlanRecord {
  /** Its line, counted from 1; null in a JSON document. */
  readonly line: number | null;
  /** Where it stands: `line 3`, or `interactions[3]` in a JSON document. */
  readonly place: string;
  /** What would become of it; `conflicting`: it is here in another version that is as new. `refused`: it cannot be taken. */
  readonly state: 'new' | 'changed' | 'same' | 'conflicting' | 'refused';
  /** The kind of record; null where it is not known. */
  readonly type: AnyRecord['type'] | null;
  /** Its id; null where it is not known. */
  readonly id: Id | null;
  /** What it is called or about. */
  readonly what: string | null;
  /** Why it cannot be taken; null when it can. */
  readonly why: string | null;
}

interface Place {
  readonly line: number | null;
  readonly place: string;
}

interface Plan {
  readonly records: readonly (Place & {
    readonly state: 'new' | 'changed' | 'same' | 'conflicting';
    readonly record: AnyRecord;
  })[];
  readonly refused: readonly (Place & { readonly why: string })[];
}

const states = ['new', 'changed', 'same', 'conflicting', 'refused'] as const;

/** What is shown of each state to a person; programs get every line. */
const most = 20;

/** What importing would do. */
export function importPlanReport(from: string, plan: Plan): Report & { readonly facts: ImportPlanDocument } {
  const facts = importPlanDocument(from, plan);
  const inState = (state: string): readonly ImportPlanRecord[] => facts.records.filter((one) => one.state === state);
  return {
    title: 'Importing it would change:',
    sections: [
      factSection([
        ...states.slice(0, 4).map((state) => fact(headings[state], wordsOf(plan, state))),
        ...(facts.counts.refused > 0 ? [fact(headings.refused, String(facts.counts.refused), 'late' as const)] : []),
      ]),
      ...(['changed', 'conflicting', 'refused'] as const).flatMap((state) => listed(headings[state], inState(state))),
    ],
    nothing: null,
    plainRows: facts.records.map(({ state, place, type, id, what, why }) => [
      state,
      place,
      type ?? '',
      id ?? '',
      why ?? what ?? '',
    ]),
    facts,
  };
}

const headings = {
  new: 'New',
  changed: 'Changed',
  same: 'The same',
  conflicting: 'In conflict',
  refused: 'Cannot be taken',
} as const;

const wordsOf = ({ records }: Plan, state: string): string =>
  countsInWords(countsOf(records.filter((one) => one.state === state).map(({ record }) => record))) || 'nothing';

function listed(heading: string, records: readonly ImportPlanRecord[]): readonly Report['sections'][number][] {
  if (records.length === 0) return [];
  const notes = records
    .slice(0, most)
    .map(({ place, type, id, what, why }) => ({ text: `${place}: ${why ?? `${type} ${id}, ${what}`}`, as: 'point' as const }));
  const more = records.length - notes.length;
  return [
    sentences(more === 0 ? notes : [...notes, { text: `and ${more} more; --json has all`, as: 'point' as const }], heading),
  ];
}

function importPlanDocument(from: string, { records, refused }: Plan): ImportPlanDocument {
  const all: readonly ImportPlanRecord[] = [
    ...records.map(({ line, place, state, record: { type, record } }) => ({
      line,
      place,
      state,
      type,
      id: record.id,
      what: whatInShort({ type, record } as AnyRecord),
      why: null,
    })),
    ...refused.map(({ line, place, why }) => ({ line, place, state: 'refused' as const, type: null, id: null, what: null, why })),
  ];
  const of = (state: ImportPlanRecord['state']): number => all.filter((one) => one.state === state).length;
  const counts: ImportCounts = {
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
    conflicting: of('conflicting'),
    refused: of('refused'),
  };
  return { schema: 'keepword.import-plan/1', from, counts, records: all };
}

/** What a record is called or about, on one line. */
export const whatInShort = ({ record }: AnyRecord): string => excerpt(singleLine(whatItIs(record)), 40);

/** "Added 2 contacts, 1 interaction; changed 1 commitment"; of one record also what it is about. */
export function importedInWords({ records }: Plan): string {
  const taken = records.filter(({ state }) => state === 'new' || state === 'changed');
  const said = (state: 'new' | 'changed', word: string): string => {
    const counts = countsInWords(countsOf(taken.filter((one) => one.state === state).map(({ record }) => record)));
    return counts === '' ? '' : `${word} ${counts}`;
  };
  const [only, ...others] = taken;
  if (only === undefined) return 'Nothing was changed';
  const words = capitalized([said('new', 'added'), said('changed', 'changed')].filter((part) => part !== '').join('; '));
  return others.length === 0 ? `${words}: "${whatInShort(only.record)}"` : words;
}
