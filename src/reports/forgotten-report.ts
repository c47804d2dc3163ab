import type { RecordType } from '../domain/journal.ts';
import type { Mention } from '../domain/mentions.ts';
import { singleLine } from '../domain/text.ts';
import type { Document } from './document.ts';
import { excerpt } from './excerpt.ts';
import { countsInWords, countsOf, type RecordCounts } from './record-counts.ts';
import type { Report } from './report.ts';

/** How much was erased, and what may still tell of them. */
export interface ForgottenDocument extends Document<'keepword.forgotten/1'> {
  /** The id of who was forgotten: nobody has it any more. Empty where nobody was left, and earlier wordings of records went. */
  readonly id: string;
  /** How many records were erased. */
  readonly gone: RecordCounts;
  /** Records of others, in whose own words they may be named. `kw show` shows them, `kw edit` puts them right. */
  readonly mayMention: readonly Mentioning[];
  /** Files in the folder that may tell of them and were left as they are, such as what a sync program put there. */
  readonly otherFiles: readonly string[];
}

/** A record that may name somebody. */
export interface Mentioning {
  /** What kind of record it is. */
  readonly type: RecordType;
  /** Its id. */
  readonly id: string;
  /** How the text begins that does. */
  readonly text: string;
}

interface Forgotten {
  readonly gone: readonly RecordType[];
  readonly otherFiles: readonly string[];
}

/** What was erased, and what may still tell of them. */
export function forgottenReport(
  id: string,
  forgotten: Forgotten,
  mentions: readonly Mention[],
): Report & { readonly facts: ForgottenDocument } {
  const mayMention = mentions.map(({ type, id: record, text }) => ({ type, id: record, text: excerpt(singleLine(text), 120) }));
  const rows = [
    ...mayMention.map(({ type, id: record, text }) => [type, record, text, `kw edit ${record}`]),
    ...forgotten.otherFiles.map((file) => ['file', file, '', '']),
  ];
  return {
    title: rows.length === 0 ? null : 'These may still tell of them (what stays, and for how long: docs/forgetting.md):',
    sections:
      rows.length === 0
        ? []
        : [
            {
              heading: null,
              columns,
              rows: rows.map(([type = '', id = '', text = '', command = '']) => ({
                cells: [type, text || id, command].map((cell) => ({ text: cell })),
              })),
              notes: [],
            },
          ],
    nothing: null,
    plainRows: rows,
    facts: {
      schema: 'keepword.forgotten/1',
      id,
      gone: countsOf(goneOf(forgotten)),
      mayMention,
      otherFiles: forgotten.otherFiles,
    },
  };
}

const columns = [
  { title: 'Kind', shrink: 0 },
  { title: 'Text', shrink: 1 },
  { title: 'To put it right', shrink: 0 },
];

const goneOf = ({ gone }: Forgotten): readonly { readonly type: RecordType }[] => gone.map((type) => ({ type }));

/** "1 contact, 3 interactions". */
export const goneInWords = (gone: readonly RecordType[]): string => countsInWords(countsOf(gone.map((type) => ({ type }))));
