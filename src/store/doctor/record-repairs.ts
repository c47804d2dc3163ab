import type { Contact } from '../../domain/contact.ts';
import type { Journal } from '../../domain/journal.ts';
import { contactsTold } from '../../domain/last-contact.ts';
import { withoutDangling } from '../../domain/references.ts';
import { changesBetween, type RecordChange } from '../changes.ts';
import { journalOf } from '../journal-file.ts';
import type { Latest } from '../shelf.ts';
import type { Plan } from '../steps.ts';
import type { HistoryEdit } from './history-edits.ts';
import { danglingIn, interactionsIn } from './record-findings.ts';

/** One change that puts the records right, and writes down what was edited by hand in the history. */
export function mendingRecords({ file, history }: Latest, edits: readonly HistoryEdit[]): Plan {
  const journal = journalOf(file);
  const edited = edits.map(({ change }) => change);
  const past = () => pastAfter([...history.all()], edited);
  const dangling = danglingIn(journal, past).filter(({ isNeeded }) => !isNeeded);
  const clean = withReferences(journal, new Set(dangling.map(({ to }) => to)));
  const told = new Map(contactsTold(clean, interactionsIn(past())).map((contact) => [contact.id, contact]));
  const mended: Journal = { ...clean, contacts: clean.contacts.map((contact): Contact => told.get(contact.id) ?? contact) };
  const changed = [...changesBetween(journal, { journal: mended, happened: [] }, () => null), ...edited];
  return { said: saidOf(edits), changed, undoes: null, redoes: null };
}

const saidOf = (edits: readonly HistoryEdit[]): string =>
  edits.length === 0 ? 'doctor: records put right' : 'history edited by hand';

type Past = ReturnType<Latest['history']['all']> extends Iterable<infer Known> ? Known : never;

/** The past once the edits are written down. */
function pastAfter(past: readonly Past[], edited: readonly RecordChange[]): readonly Past[] {
  const changes = new Map(edited.map((change) => [change.id, change]));
  const stays = past.flatMap((known) => {
    const change = changes.get(known.record.id);
    if (change === undefined) return [known];
    return change.after === null ? [] : [{ type: change.type, record: change.after } as Past];
  });
  const added = edited.filter(({ was }) => was === null).map(({ type, after }) => ({ type, record: after }) as Past);
  return [...stays, ...added];
}

/** What is alive without the ids of records that are nowhere, where it can do without. */
function withReferences(journal: Journal, gone: ReadonlySet<string>): Journal {
  if (gone.size === 0) return journal;
  const cleaned = <T extends object>(records: readonly T[]): readonly T[] =>
    records.map((record) => {
      const clean = withoutDangling(record, gone);
      return JSON.stringify(clean) === JSON.stringify(record) ? record : clean;
    });
  return {
    contacts: cleaned(journal.contacts),
    organizations: journal.organizations,
    commitments: cleaned(journal.commitments),
    cases: cleaned(journal.cases),
    answers: cleaned(journal.answers),
  };
}
