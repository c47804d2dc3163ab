import { globalOptionsOf, type RawGlobalOptions } from './commands/global-options.ts';
import type { Context, SeldomNeeded } from './context.ts';
import type { Environment } from './domain/environment.ts';
import type { ExitCode } from './domain/exit-codes.ts';
import type { Zone } from './domain/moment.ts';
import type { Prompts } from './prompts/prompts.ts';
import { noPrompts, terminalPrompts } from './prompts/terminal-prompts.ts';
import { deskFor, nowIn } from './real-desk.ts';
import { openConfiguration } from './store/configuration.ts';
import type { Opening } from './store/disk-shelf.ts';
import { openDrafts } from './store/drafts.ts';
import { editIn } from './store/editing.ts';
import { givenBytes, givenText, isFile } from './store/given.ts';
import { randomIds, seededIds } from './store/ids.ts';
import { openStore } from './store/journal-store.ts';
import { patience, type Waiting } from './store/lock.ts';
import { type Places, placesFor } from './store/places.ts';
import { isTerminal, realTerminal } from './terminal.ts';

/** What the program is to end with: a code, and a warning unless nothing is left to warn of. */
export interface Ending {
  code: ExitCode;
  warning: string | null;
}

/** What the outside gives. The options are known only after the line has been understood. */
export interface Outside {
  readonly options: () => RawGlobalOptions;
  readonly environment: Environment;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly exit: Ending;
  /** Runs another line. */
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}

/** The context of a real run. Each part is made when a command first asks for it. */
export function realContext(outside: Outside): Context {
  const { options, environment, clock, exit, run } = outside;
  const waiting = (): Waiting => ({ clock, notice: (text) => context.terminal.say(text), patience: howLongToWait() });
  const opening = (): Opening => ({
    ...waiting(),
    last: (text) => {
      exit.warning = text;
    },
  });
  const edit: Context['edit'] = (...asked) => editIn(environment, ...asked);
  const asking = (): Prompts => terminalPrompts({ colour: context.terminal.colour.err, edit });
  const parts = {
    places: () => placesFor(options().home, environment),
    terminal: () => realTerminal({ ...globalOptionsOf(options()), color: options().color, environment }),
    configuration: () => openConfiguration(context.places, waiting()),
    store: () => openStore(context.places, opening()),
    drafts: () => openDrafts(context.places),
    prompts: () => (mayAsk(options(), environment) ? asking() : noPrompts()),
    desk: () => deskFor(context.configuration.read(), { typed: options().now, environment, clock }),
    newId: () => idsFor(environment, context),
  };
  const context: Context = madeOnce(parts, {
    get options() {
      return globalOptionsOf(options());
    },
    ...seldomNeeded(outside, () => context.places, waiting, opening),
    edit,
    given: { text: givenText, bytes: givenBytes, isFile },
    run,
    exitWith: (code: ExitCode) => {
      exit.code = code;
    },
  });
  return context;
}

/** What few commands need, each loaded when it is asked for. */
const seldomNeeded = (
  { options, environment, clock }: Outside,
  places: () => Places,
  waiting: () => Waiting,
  opening: () => Opening,
): SeldomNeeded => ({
  asked: async () => (await import('./store/asked.ts')).openAsked(places()),
  backups: async () => (await import('./store/backup-shelf.ts')).openBackups(places(), opening()),
  demo: async () => (await import('./store/demo-home.ts')).demoHomeBeside(places().home, clock),
  lastDigest: async () => (await import('./store/last-digest.ts')).openLastDigest(places()),
  outsideFiles: async () => (await import('./store/outside-files.ts')).outsideFiles(places(), clock, isTerminal(2)),
  schemas: async () => (await import('./store/published-schemas.ts')).publishedSchemas(),
  sendMail: async (command, message) => (await import('./store/sendmail.ts')).sendThrough(command, message, environment),
  forgetting: async () => (await import('./store/forgetting.ts')).openForgetting(places(), opening()),
  settings: async () =>
    (await import('./store/settings/settings-desk.ts')).openSettings(places(), {
      said: options(),
      environment,
      waiting: waiting(),
    }),
  scheduler: async () => (await import('./store/schedule/scheduler.ts')).openScheduler({ places: places(), environment, clock }),
  doctor: async () => {
    const { openDoctor } = await import('./store/doctor/doctor.ts');
    const now = (zone: Zone) => nowIn(zone, { typed: options().now, environment, clock });
    return openDoctor({ places: places(), environment, now, ...waiting() });
  },
});

const idsFor = ({ KEEPWORD_SEED: seed }: Environment, context: Context): Context['newId'] =>
  seed ? seededIds(seed, context.store.revision() * 1000) : randomIds();

/** A person sees who is being waited for. */
const howLongToWait = (): number => (isTerminal(2) ? patience.ofPeople : patience.ofPrograms);

const mayAsk = ({ input }: RawGlobalOptions, { KEEPWORD_NO_INPUT }: Environment): boolean =>
  input && !KEEPWORD_NO_INPUT && isTerminal(0) && isTerminal(2);

/** Adds parts to something, each made when it is first asked for. */
function madeOnce<Parts extends object, Rest extends object>(
  parts: { readonly [name in keyof Parts]: () => Parts[name] },
  rest: Rest,
): Parts & Rest {
  for (const [name, make] of Object.entries<() => unknown>(parts))
    Object.defineProperty(rest, name, { get: once(make), configurable: true });
  return rest as Parts & Rest;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
