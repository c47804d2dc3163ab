import { globalOptionsOf, type RawGlobalOptions } from './commands/global-options.ts';
import type { Context, Terminal } from './context.ts';
import { type Desk, usualWorkingTime } from './domain/desk.ts';
import type { Environment } from './domain/environment.ts';
import type { ExitCode } from './domain/exit-codes.ts';
import { zoneFrom } from './domain/machine-zone.ts';
import { type Instant, toInstant, type Zone } from './domain/moment.ts';
import { parseNow } from './domain/pretended-moment.ts';
import { UserError } from './domain/user-error.ts';
import type { Prompts } from './prompts/prompts.ts';
import { noPrompts, terminalPrompts } from './prompts/terminal-prompts.ts';
import { openConfiguration, type Settings } from './store/configuration.ts';
import type { Doctor } from './store/doctor/doctor.ts';
import { openDrafts } from './store/drafts.ts';
import { editIn } from './store/editing.ts';
import { givenBytes, givenText } from './store/given.ts';
import { randomIds, seededIds } from './store/ids.ts';
import { openStore } from './store/journal-store.ts';
import { patience } from './store/lock.ts';
import { type Places, placesFor } from './store/places.ts';
import type { Store } from './store/store.ts';
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
export function realContext({ options, environment, clock, exit, run }: Outside): Context {
  const places = once(() => placesFor(options().home, environment));
  const terminal = once(() => realTerminal({ ...globalOptionsOf(options()), color: options().color, environment }));
  const notice = (text: string): void => terminal().say(text);
  const configuration = once(() => openConfiguration(places(), { clock, notice, patience: howLongToWait() }));
  const warning = (text: string | null): void => {
    exit.warning = text;
  };
  const store = once(() => openStore(places(), clock, notice, howLongToWait(), warning));
  const edit: Context['edit'] = (text, extension) => editIn(environment, text, extension);
  const asking = (): Prompts => terminalPrompts({ colour: terminal().colour.err, edit });
  const prompts = once(() => (mayAsk(options(), environment) ? asking() : noPrompts()));
  const drafts = once(() => openDrafts(places()));
  const desk = once(() => deskAt(options().now, clock, configuration().read(), environment));
  const newId = once(() => idsFor(environment, store));
  return {
    get store() {
      return store();
    },
    get drafts() {
      return drafts();
    },
    get configuration() {
      return configuration();
    },
    get prompts() {
      return prompts();
    },
    get terminal() {
      return terminal();
    },
    get desk() {
      return desk();
    },
    get places() {
      return places();
    },
    get newId() {
      return newId();
    },
    get options() {
      return globalOptionsOf(options());
    },
    doctor: () => doctorFor({ options, environment, clock }, places(), terminal()),
    ...rarelyLoaded(places, { options, environment, clock }, notice, warning),
    edit,
    given: { text: givenText, bytes: givenBytes },
    run,
    exitWith: (code) => {
      exit.code = code;
    },
  };
}

/** What few commands need, each loaded when it is asked for. */
const rarelyLoaded = (
  places: () => Places,
  { options, environment, clock }: Pick<Outside, 'options' | 'environment' | 'clock'>,
  notice: (text: string) => void,
  warning: (text: string | null) => void,
): Pick<
  Context,
  'asked' | 'backups' | 'demo' | 'forgetting' | 'lastDigest' | 'outsideFiles' | 'schemas' | 'scheduler' | 'sendMail' | 'settings'
> => ({
  asked: async () => (await import('./store/asked.ts')).openAsked(places()),
  backups: async () => (await import('./store/backup-shelf.ts')).openBackups(places(), clock, notice, howLongToWait(), warning),
  demo: async () => (await import('./store/demo-home.ts')).demoHomeBeside(places().home, clock),
  lastDigest: async () => (await import('./store/last-digest.ts')).openLastDigest(places()),
  outsideFiles: async () => (await import('./store/outside-files.ts')).outsideFiles(places(), clock, isTerminal(2)),
  schemas: async () => (await import('./store/published-schemas.ts')).publishedSchemas(),
  sendMail: async (command, message) => (await import('./store/sendmail.ts')).sendThrough(command, message, environment),
  forgetting: async () =>
    (await import('./store/forgetting.ts')).openForgetting(places(), clock, notice, howLongToWait(), warning),
  settings: async () =>
    (await import('./store/settings/settings-desk.ts')).openSettings(places(), {
      said: options(),
      environment,
      waiting: { clock, notice, patience: howLongToWait() },
    }),
  scheduler: async () => (await import('./store/schedule/scheduler.ts')).openScheduler({ places: places(), environment, clock }),
});

async function doctorFor(
  { options, environment, clock }: Pick<Outside, 'options' | 'environment' | 'clock'>,
  places: Places,
  terminal: Terminal,
): Promise<Doctor> {
  const { openDoctor } = await import('./store/doctor/doctor.ts');
  const now = (zone: Zone) => nowIn(options().now, clock, environment, zone);
  return openDoctor({ places, environment, clock, now, notice: (text) => terminal.say(text), patience: howLongToWait() });
}

const idsFor = ({ KEEPWORD_SEED: seed }: Environment, store: () => Store): Context['newId'] =>
  seed ? seededIds(seed, store().revision() * 1000) : randomIds();

function deskAt(typed: string | undefined, clock: () => number, settings: Settings, environment: Environment): Desk {
  const zone = settings.zone ?? systemZone(environment);
  return {
    now: nowIn(typed, clock, environment, zone),
    zone,
    workingTime: {
      ...(settings.workingTime ?? usualWorkingTime),
      ...(settings.holidays && { holidays: settings.holidays.days }),
    },
    dateOrder: settings.dateOrder,
    ...(settings.caseUpdates === null ? {} : { caseUpdates: settings.caseUpdates }),
  };
}

function nowIn(typed: string | undefined, clock: () => number, environment: Environment, zone: Zone): Instant {
  const pretended = typed ?? (environment.KEEPWORD_NOW || undefined);
  return pretended === undefined ? toInstant(clock()) : parseNow(pretended, zone);
}

/** The zone of the machine, asked for only until the first save has put one into the configuration. */
function systemZone({ TZ }: Environment): Zone {
  const zone = zoneFrom(TZ);
  if (zone !== null) return zone;
  throw new UserError('usage', `TZ is "${TZ}", which is no time zone.`, 'Use a name such as Europe/Berlin, or unset TZ.');
}

/** A person sees who is being waited for. */
const howLongToWait = (): number => (isTerminal(2) ? patience.ofPeople : patience.ofPrograms);

const mayAsk = ({ input }: RawGlobalOptions, { KEEPWORD_NO_INPUT }: Environment): boolean =>
  input && !KEEPWORD_NO_INPUT && isTerminal(0) && isTerminal(2);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
