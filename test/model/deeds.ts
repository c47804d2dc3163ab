import type { Commitment, Person, Thing, Things, Word } from './things.ts';

/** The line that does something; what it makes of the things as they are when it is saved, null where it must be refused. */
export interface Deed {
  readonly line: readonly string[];
  readonly change: (now: Things) => Things | null;
  /** Refused before anything is saved, because of how things are shown. */
  readonly isRefusedAtOnce?: boolean;
}

/** What decides to which thing something is done, how a new one is called, and when it is. */
export interface Chance {
  /** What is to be seen when the line is typed. */
  readonly shown: Things;
  readonly pick: number;
  readonly flag: boolean;
  readonly number: number;
  readonly at: string;
  readonly id: (name: string) => string;
}

/** Everything that somebody may do; each answers null when there is nothing to do it to. */
export const deeds: Readonly<Record<string, (chance: Chance) => Deed | null>> = {
  add: ({ number }) => ({
    line: ['contact', 'add', `Person ${number}`],
    change: (now) => withThing(now, `Person ${number}`, { kind: 'person', area: null, learned: [], last: null, lastTry: null }),
  }),

  area: onPerson((who, { number, id }) => ({
    line: ['contact', 'edit', id(who), '--area', `area ${number}`],
    change: (now) => withThing(now, who, { ...person(now, who), area: `area ${number}` }),
  })),

  learn: onPerson((who, { number, id }) => ({
    line: ['learn', id(who), `detail ${number}`],
    change: (now) => withThing(now, who, { ...person(now, who), learned: [...person(now, who).learned, `detail ${number}`] }),
  })),

  log: onPerson((who, { number, id, flag }) => ({
    line: ['log', id(who), `word ${number}`, ...(flag ? ['--promise', `thing ${number} by +3d`, '--exact'] : [])],
    change: (now) => {
      const spoken = afterWord(now, `word ${number}`, who, []);
      return flag ? withThing(spoken, `thing ${number}`, opened('promise', who, `word ${number}`)) : spoken;
    },
  })),

  noAnswer: onPerson((who, { shown, number, id, at }) => {
    const [only, another] = openWith(shown, who, 'callback');
    const tried = only === undefined ? [] : [only];
    return {
      line: ['log', id(who), `word ${number}`, '--no-answer'],
      change: (now) => afterTry(now, `word ${number}`, who, tried, at),
      isRefusedAtOnce: another !== undefined,
    };
  }),

  promise: onPerson((who, { number, id }) => ({
    line: ['promise', id(who), `thing ${number}`, '--by', '+3d', '--exact'],
    change: (now) => withThing(now, `thing ${number}`, opened('promise', who, null)),
  })),

  callback: onPerson((who, { number, id }) => ({
    line: ['callback', id(who), '+2d', '--about', `thing ${number}`, '--exact'],
    change: (now) => withThing(now, `thing ${number}`, opened('callback', who, null)),
  })),

  done: onOpen((what, { number, at, id, shown }) => ({
    line: ['done', id(what), `word ${number}`],
    change: (now) => {
      const kept = withThing(now, what, { ...commitment(now, what), status: 'kept', closedAt: at });
      return commitment(shown, what).kind === 'callback'
        ? afterWord(kept, `word ${number}`, commitment(now, what).with, [what])
        : kept;
    },
  })),

  // Always to a later day than ever before: what stays where it is has not moved. Told of the latest, they know of all.
  move: onOpen((what, { number, flag, id }) => ({
    line: ['move', id(what), `+${5 + number}d`, flag ? '--told' : '--untold', '--exact'],
    change: (now) => {
      const before = commitment(now, what);
      return withThing(now, what, { ...before, moves: before.moves + 1, untold: !flag });
    },
  })),

  drop: onOpen((what, { flag, at, id }) => ({
    line: ['drop', id(what), '--why', 'no use', flag ? '--told' : '--untold'],
    change: (now) => {
      const before = commitment(now, what);
      return withThing(now, what, {
        ...before,
        status: 'dropped',
        closedAt: at,
        moves: before.moves + 1,
        untold: !flag,
      });
    },
  })),

  told: (chance) => {
    const untold = chosen(chance, (thing) => isCommitment(thing) && thing.untold);
    const what = (chance.flag ? untold : undefined) ?? chosen(chance, isCommitment);
    if (what === undefined) return null;
    return {
      line: ['told', chance.id(what)],
      isRefusedAtOnce: commitment(chance.shown, what).isPast,
      change: (now) =>
        now.has(what) && commitment(now, what).untold ? withThing(now, what, { ...commitment(now, what), untold: false }) : null,
    };
  },

  edit: (chance) => {
    const which = chosen(chance, ({ kind }) => kind === 'word');
    if (which === undefined) return null;
    return {
      line: ['edit', chance.id(which), '--why', `reason ${chance.number}`],
      // It is put right as it is when it is saved, which may be after a save that was cut off.
      change: (now) =>
        now.has(which) ? withThing(now, which, { ...(now.get(which) as Word), why: `reason ${chance.number}` }) : null,
    };
  },
};

/** What is closed for more than two weeks, and told, is past with the next change. */
export function withPast(now: Things, at: string): Things {
  const since = new Date(Date.parse(at) - 14 * 86_400_000).toISOString();
  const isPast = (thing: Thing): thing is Commitment =>
    isCommitment(thing) && !thing.isPast && thing.closedAt !== null && thing.closedAt < since && !thing.untold;
  return new Map([...now].map(([name, thing]) => [name, isPast(thing) ? { ...thing, isPast: true } : thing]));
}

const opened = (kind: Commitment['kind'], who: string, from: string | null): Commitment => ({
  kind,
  with: who,
  from,
  status: 'open',
  closedAt: null,
  moves: 0,
  untold: false,
  tries: 0,
  isPast: false,
});

const withThing = (things: Things, name: string, thing: Thing): Things => new Map([...things, [name, thing]]);
const person = (things: Things, name: string): Person => things.get(name) as Person;
const commitment = (things: Things, name: string): Commitment => things.get(name) as Commitment;
const isOpen = (things: Things, name: string): boolean => things.has(name) && commitment(things, name).status === 'open';
const isCommitment = (thing: Thing): thing is Commitment => thing.kind === 'promise' || thing.kind === 'callback';

function afterWord(things: Things, word: string, who: string, about: readonly string[]): Things {
  const said = withThing(things, word, { kind: 'word', with: who, reached: true, why: null, about });
  return withThing(said, who, { ...person(things, who), last: word });
}

/** Refused when what was to be tried is closed by then. */
function afterTry(things: Things, word: string, who: string, about: readonly string[], at: string): Things | null {
  if (!about.every((what) => isOpen(things, what))) return null;
  const tried = about.reduce(
    (now, what) => withThing(now, what, { ...commitment(now, what), tries: commitment(now, what).tries + 1 }),
    things,
  );
  const said = withThing(tried, word, { kind: 'word', with: who, reached: false, why: null, about });
  return withThing(said, who, { ...person(things, who), lastTry: at });
}

const openWith = (things: Things, who: string, kind: Commitment['kind']): readonly string[] =>
  [...things].flatMap(([name, thing]) =>
    isCommitment(thing) && thing.kind === kind && thing.with === who && thing.status === 'open' ? [name] : [],
  );

function chosen({ shown, pick }: Chance, is: (thing: Thing) => boolean): string | undefined {
  const all = [...shown].filter(([, thing]) => is(thing));
  return all[pick % (all.length || 1)]?.[0];
}

/** With somebody, who must still be there when it is saved. */
function onPerson(make: (who: string, chance: Chance) => Deed): (chance: Chance) => Deed | null {
  return (chance) => {
    const who = chosen(chance, ({ kind }) => kind === 'person');
    if (who === undefined) return null;
    const { change, ...deed } = make(who, chance);
    return { ...deed, change: (now) => (now.has(who) ? change(now) : null) };
  };
}

/** On a commitment, open or not: what is closed is refused at once, or when it was closed or taken back by then. */
function onOpen(make: (what: string, chance: Chance) => Deed): (chance: Chance) => Deed | null {
  return (chance) => {
    const what = chosen(chance, isCommitment);
    if (what === undefined) return null;
    const { line, change } = make(what, chance);
    return {
      line,
      isRefusedAtOnce: commitment(chance.shown, what).status !== 'open',
      change: (now) => (isOpen(now, what) ? change(now) : null),
    };
  };
}
