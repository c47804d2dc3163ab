import type { RecordType } from '../domain/journal.ts';
import { capitalized } from '../domain/text.ts';
import type { Document } from './document.ts';
import { fact, factSection } from './facts.ts';
import { countsInWords, countsOf, type RecordCounts, totalOf } from './record-counts.ts';
import type { Report } from './report.ts';

/** What restoring would change. */
export interface RestorePlanDocument extends Document<'keepword.restore-plan/1'> {
  /** The name of a backup, or the path of a file. */
  readonly from: string;
  /** The save that made what would be restored. */
  readonly revision: number;
  /** There is no journal yet: all that the file holds comes here. */
  readonly vacant: boolean;
  /** Records that are there and are gone here. */
  readonly comeBack: RecordCounts;
  /** Records that are here and are not there. */
  readonly go: RecordCounts;
  /** Records that are other there than here. */
  readonly differ: RecordCounts;
}

interface Plan {
  readonly revision: number;
  readonly isVacant: boolean;
  readonly changed: readonly { readonly type: RecordType; readonly before: object | null; readonly after: object | null }[];
}

/** What restoring would change. */
export function restorePlanReport(from: string, name: string, plan: Plan): Report & { readonly facts: RestorePlanDocument } {
  const facts = restorePlanDocument(from, plan);
  const { comeBack, go, differ } = facts;
  const rows = Object.entries({ 'Come back': comeBack, Go: go, Differ: differ });
  return {
    title: plan.isVacant ? `${planInWords(name, plan)}.` : `Restoring ${name} would change:`,
    sections: plan.isVacant ? [] : [factSection(rows.map(([name, counts]) => fact(name, countsInWords(counts) || 'nothing')))],
    nothing: null,
    plainRows: rows.map(([name, counts]) => [name.toLowerCase(), countsInWords(counts)]),
    facts,
  };
}

/** The same as a document. */
export function restorePlanDocument(from: string, { revision, isVacant, changed }: Plan): RestorePlanDocument {
  const both = changed.filter(({ before, after }) => before !== null && after !== null);
  return {
    schema: 'keepword.restore-plan/1',
    from,
    revision,
    vacant: isVacant,
    comeBack: countsOf(changed.filter(({ before }) => before === null)),
    go: countsOf(changed.filter(({ after }) => after === null)),
    differ: countsOf(both),
  };
}

/** One sentence: "2 contacts come back, 1 commitment goes, 3 interactions become as they were". */
export function planInWords(from: string, plan: Plan): string {
  const { comeBack, go, differ } = restorePlanDocument(from, plan);
  if (plan.isVacant) return `All that is in ${from} comes here, with what undo can take back: ${countsInWords(comeBack)}`;
  const parts = [said(comeBack, 'comes back', 'come back'), said(go, 'goes', 'go'), said(differ, 'differs', 'differ')];
  return capitalized(parts.filter((part) => part !== '').join('; ') || 'nothing differs');
}

const said = (counts: RecordCounts, one: string, several: string): string =>
  totalOf(counts) === 0 ? '' : `${countsInWords(counts)} ${totalOf(counts) === 1 ? one : several}`;
