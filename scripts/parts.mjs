import { basename } from 'node:path';

/**
 * What a quick command seldom needs: the checks of a journal that another program touched, the tables of a terminal, and an export of
 * less than all. Each is a file of its own in `dist`, so that it is read only when it is needed. None of them knows a class or a state of the rest.
 */
export const parts = ['src/store/generated/validate-journal.cjs', 'src/render/grid.ts', 'src/exchange/chosen-export.ts'];

/**
 * Leaves what reads calendars out of the program with all commands: it is as long as a third of that, and is asked for once a year.
 * It lies beside as a module of its own.
 */
export const calendarBeside = {
  name: 'calendar-beside',
  setup(build) {
    build.onResolve({ filter: /\/icalendar\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './icalendar.cjs', external: true },
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
    build.onResolve({ filter: /^\.\.?\// }, ({ path, kind }) =>
      kind !== 'entry-point' && names.includes(nameOf(path)) ? { path: `./${nameOf(path)}`, external: true } : undefined,
    );
  },
});
