import { basename } from 'node:path';

/**
 * What a quick command seldom needs. Each is a file of its own in `dist`, so that it is read only when it is needed; none of them knows a
 * class or a state of the rest.
 */
export const parts = [
  // The checks of a journal that another program touched.
  'src/store/generated/validate-journal.cjs',
  'src/store/editor.ts',
  // What only a terminal sees.
  'src/render/table.ts',
  'src/render/grid.ts',
  'src/render/html.ts',
  // An export of less than all.
  'src/exchange/chosen-export.ts',
  'src/exchange/csv-export.ts',
  // A digest that is noted.
  'src/store/digest-claim.ts',
  // What `--fields` may ask for.
  'src/render/generated/document-fields.js',
  'src/commands/documents.ts',
  // Whether what a word is to keep is theirs.
  'src/reports/not-with-them.ts',
  // The order in which a person chooses among what is open.
  'src/agenda/most-pressing-first.ts',
  // What may be taken instead of a slot that does not suit.
  'src/domain/slot-instead.ts',
  'src/domain/mood-told-late.ts',
  // What is said of what is no mail, or more than one.
  'src/commands/mail-refused.ts',
  // A draft in full.
  'src/reports/draft-words.ts',
];

/**
 * What reads calendars and mails, and writes mails: each is long, and is asked for once a day, once a year, or not at all. They lie beside
 * as modules of their own, which every bundle finds in the same place.
 */
export const modules = ['src/exchange/icalendar.ts', 'src/exchange/mail.ts', 'src/exchange/digest-mail.ts'];

/** Leaves these modules out of a bundle. */
export const modulesBeside = {
  name: 'modules-beside',
  setup(build) {
    const names = modules.map((file) => basename(file));
    build.onResolve({ filter: /\/exchange\/.*\.ts$/ }, ({ path, kind }) =>
      kind !== 'entry-point' && names.includes(basename(path))
        ? { path: `../dist/${nameOf(path)}.cjs`, external: true }
        : undefined,
    );
  },
};

/** The name of a part's file, without its ending. */
export const nameOf = (part) => basename(part).replace(/\.\w+$/, '');

/** Leaves these parts out of a bundle, which asks the starter for them by `require('./name')`. */
export const partsBeside = (those) => ({
  name: 'parts-beside',
  setup(build) {
    const names = those.map(nameOf);
    build.onResolve({ filter: /^\.\.?\// }, ({ path, kind, importer }) => {
      // A package may have a file of the same name.
      const isOurs = kind !== 'entry-point' && !importer.includes('node_modules');
      return isOurs && names.includes(nameOf(path)) ? { path: `./${nameOf(path)}`, external: true } : undefined;
    });
  },
});
