import { createRequire } from 'node:module';
import type { RecordType } from '../domain/journal.ts';
import { lists } from './changes.ts';
import type { Validate, Validators } from './generated/validate-journal.cjs';
import { emptyFile, type JournalFile } from './journal-file.ts';
import { isOfThePast } from './own-names.ts';

/** What makes a value no journal: where, such as `contacts[3].name`, and why. */
export interface Mismatch {
  readonly where: string;
  readonly why: string;
}

/** Why something does not match, in words. */
export const inWords = ({ where, why }: Mismatch): string => `${where || 'it'} ${why}`;

/** A file of its own, because it is long, and a journal that this program wrote itself need not be checked. */
const validators = (): Validators => createRequire(import.meta.url)('./generated/validate-journal.cjs');

/** Checks a value against the schema of `journal.json`, and what a schema cannot say. Null when all is well. */
export function mismatchIn(value: unknown): Mismatch | null {
  return mismatchBy(validators().journal, value) ?? wrongName(value as JournalFile) ?? sameIdTwice(value as JournalFile);
}

/** Checks one record of any kind, alive or past. Null when all is well; otherwise where within the record. */
export function mismatchInRecord(type: RecordType, record: object): Mismatch | null {
  if (type === 'interaction') return mismatchBy(validators().interaction, record);
  const mismatch = mismatchIn({ ...emptyFile, revision: 1, [lists[type]]: [record] });
  return mismatch && { ...mismatch, where: mismatch.where.replace(/^\w+\[0\]\.?/, '') };
}

function mismatchBy(validate: Validate, value: unknown): Mismatch | null {
  if (validate(value)) return null;
  const { instancePath, message = 'is not as it should be' } = validate.errors?.[0] as NonNullable<Validate['errors']>[number];
  return { where: placeInWords(instancePath), why: message };
}

/** `/contacts/3/name` as `contacts[3].name`. */
const placeInWords = (path: string): string =>
  path
    .slice(1)
    .replace(/(^|\/)(\d+)(?=\/|$)/g, '[$2]')
    .replaceAll('/', '.');

function wrongName({ files }: JournalFile): Mismatch | null {
  const wrong = Object.entries(files).find(
    ([name, length]) => !isOfThePast(name) || !Number.isSafeInteger(length) || length <= 0,
  );
  return wrong === undefined
    ? null
    : { where: 'files', why: 'must name files of the history and of the operations with their lengths' };
}

function sameIdTwice(file: JournalFile): Mismatch | null {
  for (const list of Object.values(lists)) {
    const seen = new Set<string>();
    for (const [place, { id }] of file[list].entries()) {
      if (seen.has(id)) return { where: `${list}[${place}].id`, why: 'is there twice' };
      seen.add(id);
    }
  }
  return null;
}
