import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyFile, type JournalFile, journalText } from '../../src/store/journal-file.ts';
import { noPage, pageOf } from '../../src/store/page.ts';
import { aContact, anOrganization } from '../helpers/sample-records.ts';

const records = Array.from({ length: 12 }, (_, number) => aContact({ name: `Zoë ${number}\n  ]\n  "contacts": [` }));
const some = fc.uniqueArray(fc.nat(11), { maxLength: 12 });
const edited = fc.uniqueArray(fc.nat(11), { maxLength: 3 });

it('is written to the same bytes, whether lines are copied from the page before it or not', () => {
  fc.assert(
    fc.property(some, some, edited, fc.boolean(), (before, after, changed, odd) => {
      const file: JournalFile = {
        ...emptyFile,
        revision: 1,
        contacts: before.map((place) => records[place] ?? aContact({ name: '' })),
      };
      const old = pageOf(
        odd ? JSON.parse(`${JSON.stringify(file).slice(0, -1)},"contact":[{"x":1}],"__proto__":[1,2]}`) : file,
        noPage,
      );
      const contacts = after.map((place) => {
        const record = old.file.contacts[before.indexOf(place)] ?? records[place] ?? aContact({ name: '' });
        return changed.includes(place) ? { ...record, area: 'Håkonshalle' } : record;
      });
      const next: JournalFile = { ...old.file, revision: 2, contacts, organizations: [anOrganization({ name: 'Zoë Ltd' })] };
      expect(pageOf(next, old).bytes.toString()).toBe(journalText(next));
    }),
    { numRuns: 1_000 },
  );
});
