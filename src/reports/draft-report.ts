import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Document } from './document.ts';
import { draftInLines, type UnfinishedLog } from './draft-words.ts';
import type { DraftItem } from './drafts-report.ts';
import { fact, factSection } from './facts.ts';
import { instantInWords, instantPlain } from './moment-words.ts';
import type { Report } from './report.ts';

/** One draft, whole. */
export interface DraftDocument extends Document<'keepword.draft/1'>, WholeDraft {}

/** A draft with all that was typed into it. */
export interface WholeDraft extends DraftItem {
  /** What was typed, under the names of the options of `kw log`: `note`, `promise`, ...; days and times are words still. */
  readonly answers: { readonly [option: string]: unknown };
}

/** All that was typed into a draft. */
export function draftReport(
  draft: UnfinishedLog & DraftItem,
  contacts: readonly Contact[],
  desk: Desk,
): Report & { readonly facts: DraftDocument } {
  const { id, startedAt, said, answers } = draft;
  const lines = draftInLines(answers, contacts);
  return {
    title: said,
    sections: [
      factSection([...lines.map(({ label, text }) => fact(label, text)), fact('typed', instantInWords(startedAt, desk))]),
    ],
    nothing: null,
    plainRows: [['id', id], ['typed', instantPlain(startedAt, desk.zone)], ...lines.map(({ label, text }) => [label, text])],
    facts: { schema: 'keepword.draft/1', id, startedAt, said, answers },
  };
}
