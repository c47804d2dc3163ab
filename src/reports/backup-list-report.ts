import type { Desk } from '../domain/desk.ts';
import type { Journal, RecordType } from '../domain/journal.ts';
import { type Instant, withOffset } from '../domain/moment.ts';
import { asOfNow, type DocumentOfMoment } from './document.ts';
import { instantInWords } from './moment-words.ts';
import { countsInWords, countsOf, openIn, type RecordCounts, totalOf } from './record-counts.ts';
import type { Column, Report, Row } from './report.ts';

/** The earlier journals that are kept, the newest first. */
export interface BackupsDocument extends DocumentOfMoment<'keepword.backups/1'> {
  /** The backups, the newest first. */
  readonly items: readonly BackupItem[];
}

/** An earlier journal; what is in it is null when it cannot be read. */
export interface BackupItem {
  /** What names it for `kw backup restore`. */
  readonly name: string;
  /** The save that made it what it is. */
  readonly revision: number;
  /** When that was, in UTC. */
  readonly savedAt: Instant;
  /** Its absolute path. */
  readonly file: string;
  /** How many people are in it; null where it cannot be read. */
  readonly contacts: number | null;
  /** How many commitments were open; null where it cannot be read. */
  readonly open: number | null;
  /** How many records of what is alive are not as they are now; null when that cannot be known. */
  readonly differing: RecordCounts | null;
}

interface Kept {
  readonly name: string;
  readonly path: string;
  readonly revision: number;
  readonly savedAt: Instant;
  readonly held: { readonly journal: Journal; readonly differing: readonly { readonly type: RecordType }[] | null } | null;
}

/** The backups, the newest first. */
export function backupListReport(backups: readonly Kept[], desk: Desk): Report & { readonly facts: BackupsDocument } {
  const items = backups.map(itemFor);
  return {
    title: null,
    sections: items.length === 0 ? [] : [{ heading: null, columns, rows: items.map((item) => rowFor(item, desk)), notes: [] }],
    nothing: 'There is no backup yet: each save keeps the journal before it.',
    plainRows: items.map((item) => plainRow(item, desk)),
    facts: { ...asOfNow('keepword.backups/1', desk), items },
  };
}

const columns: readonly Column[] = [
  { title: 'Revision', shrink: 0 },
  { title: 'Saved', shrink: 0 },
  { title: 'Contacts', shrink: 0 },
  { title: 'Open', shrink: 0 },
  { title: 'Not as now', shrink: 1 },
];

const itemFor = ({ name, path, revision, savedAt, held }: Kept): BackupItem => ({
  name,
  revision,
  savedAt,
  file: path,
  contacts: held?.journal.contacts.length ?? null,
  open: held && openIn(held.journal),
  differing: held?.differing ? countsOf(held.differing) : null,
});

const rowFor = (item: BackupItem, desk: Desk): Row => ({
  cells: [
    String(item.revision),
    instantInWords(item.savedAt, desk),
    String(item.contacts ?? ''),
    String(item.open ?? ''),
    differs(item),
  ].map((text) => ({ text })),
});

function differs({ contacts, differing: counts }: BackupItem): string {
  if (contacts === null) return 'cannot be read';
  if (counts === null) return '';
  return totalOf(counts) === 0 ? 'nothing' : countsInWords(counts);
}

const plainRow = (item: BackupItem, { zone }: Desk): readonly string[] => [
  String(item.revision),
  withOffset(item.savedAt, zone),
  String(item.contacts ?? ''),
  String(item.open ?? ''),
  differs(item),
  item.name,
];
