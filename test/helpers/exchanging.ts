import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Desk } from '../../src/domain/desk.ts';
import { exportedJson, exportedLines } from '../../src/exchange/export.ts';
import { givenRecords } from '../../src/exchange/given-records.ts';
import { importChange } from '../../src/exchange/import-change.ts';
import { type ImportPlan, importPlan } from '../../src/exchange/import-plan.ts';
import { readied } from '../../src/exchange/import-readying.ts';
import { lineSchemaFrom } from '../../src/exchange/line-schema.ts';
import { seededIds } from '../../src/store/ids.ts';
import type { Saved, Store } from '../../src/store/store.ts';

/** What an export of this store is, in one of its forms. */
export function exported(store: Store, desk: Desk, form: 'json' | 'ndjson'): string {
  const journal = store.read();
  const history = store.history();
  const pieces = (form === 'json' ? exportedJson : exportedLines)(journal, (each) => history.bytes(each), desk);
  return [...pieces].map((piece) => Buffer.from(piece as string).toString('utf8')).join('');
}

/** What importing this text would do. */
export function planned(store: Store, desk: Desk, text: string, replace = false): ImportPlan {
  const journal = store.read();
  return importPlan(journal, store.history(), ready(store, desk, text), replace);
}

/** Imports a text as `kw import` does, leaving out what cannot be taken. */
export function imported(store: Store, desk: Desk, text: string, replace = false): Saved {
  return store.update('import', (latest, history) => ({
    ...importChange(latest, history, importPlan(latest, history, ready(store, desk, text), replace).records, desk.now),
    said: 'imported',
  }));
}

const ready = (store: Store, desk: Desk, text: string) =>
  readied(store.read(), givenRecords(text, 'it'), {
    desk,
    idOf: (words) => seededIds(createHash('sha256').update(words).digest('hex'), 0)(),
    schema: lineSchemaFrom(readFileSync('dist/schemas/keepword.export-line-1.json', 'utf8')),
    problemIn: (record) => store.problemIn(record),
    progress: () => undefined,
  });
