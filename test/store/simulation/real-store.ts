import { constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Commitment } from '../../../src/domain/commitment.ts';
import type { Interaction } from '../../../src/domain/interaction.ts';
import type { Happening, HistoryRecord, Journal } from '../../../src/domain/journal.ts';
import type { Id } from '../../../src/domain/record.ts';
import type { Forgetting } from '../../../src/store/forgetting.ts';
import type { Latest, Shelf } from '../../../src/store/shelf.ts';
import type { Store } from '../../../src/store/store.ts';
import { aCommitment, anId } from '../../helpers/sample-records.ts';
import { aCall } from '../calls.ts';
import { type Change, type Content, type Entry, stepFor, wordsFor } from './contents.ts';
import type { Machine, Process } from './machine.ts';
import type { SubjectOn, Told, View } from './subject.ts';
import { SystemCalls } from './system-calls.ts';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

type Program = typeof import('../../../src/store/shelf.ts') &
  typeof import('../../../src/store/disk-shelf.ts') &
  typeof import('../../../src/store/forgetting.ts') &
  typeof import('../../../src/store/places.ts') &
  typeof import('../../../src/domain/user-error.ts');

/** The machine on which the store runs now, and its system calls. */
let machine: Machine;
let calls: SystemCalls;

/** `node:fs`: each function is that of the machine of the moment. */
const simulatedFs: object = Object.fromEntries(
  Object.getOwnPropertyNames(SystemCalls.prototype)
    .filter((name) => name.endsWith('Sync'))
    .map((name) => [
      name,
      (...given: readonly unknown[]) =>
        (calls[name as 'openSync'] as (...given: readonly unknown[]) => unknown).apply(calls, [...given]),
    ]),
);
Object.assign(simulatedFs, { constants });

const real = createRequire(import.meta.url);

/** The modules of Node that are not as they are. */
const simulated: Readonly<Record<string, object>> = {
  'node:fs': simulatedFs,
  'node:crypto': { ...real('node:crypto'), randomBytes: (count: number) => machine.random.bytes(count) },
  'node:os': { ...real('node:os'), hostname: () => 'desk' },
};

const moduleCalled = (name: string): object => simulated[name] ?? (real(name) as object);

const simulatedProcess = {
  get pid() {
    return machine.current.pid;
  },
  uptime: () => machine.uptime / 1_000,
  versions: process.versions,
  env: { TZ: 'Europe/Berlin' },
  getBuiltinModule: moduleCalled,
  kill: (pid: number) => {
    if (machine.living(pid) === undefined) throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
  },
};

/** The store as it is, compiled as one function, but on the disk and among the processes of a machine. */
const program = await compiled();

async function compiled(): Promise<Program> {
  const names = ['store/shelf', 'store/disk-shelf', 'store/forgetting', 'store/places', 'domain/user-error'];
  const { outputFiles } = await build({
    stdin: { contents: names.map((name) => `export * from './src/${name}.ts';`).join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    define: { 'import.meta.url': JSON.stringify(join(root, 'src/store/schema.ts')) },
    write: false,
    logLevel: 'error',
  });
  const module = { exports: {} as Program };
  const wait = (_array: Int32Array, _place: number, _value: number, time: number): void => machine.pass(time);
  const chance = Object.create(Math, { random: { value: () => machine.random.next() } }) as Math;
  const code = new Function('require', 'module', 'process', 'Atomics', 'Math', outputFiles[0]?.text ?? '');
  code(moduleCalled, module, simulatedProcess, { wait }, chance);
  return module.exports;
}

/** The store of this program. */
export const realStore: SubjectOn = (own) => {
  const ownCalls = new SystemCalls(own);
  const begin = (): void => {
    machine = own;
    calls = ownCalls;
  };
  const places = program.placesFor('/home/me/data/keepword', {});
  const waiting = { clock: () => own.clock, notice: () => undefined, patience: 20 };
  const open = new Map<Process, Shelf>();
  const shelfOf = (process: Process): Shelf => {
    const shelf = open.get(process) ?? new program.DiskShelf(places, waiting);
    open.set(process, shelf);
    return shelf;
  };
  return {
    // Forgetting somebody is not among them: it changes what earlier steps were called. `forgetting.test.ts` cuts it off everywhere.
    kinds: ['add', 'move', 'drop', 'log', 'log', 'archive', 'correct', 'undo', 'redo'],
    home: places.home,
    hasLock: true,
    endsWhereItCounts: true,
    save: (change, settled) => {
      begin();
      const shelf = shelfOf(own.current);
      if (change.kind === 'rewrite') return told(() => forgetFirst(shelf, program.openForgetting(places, waiting)));
      const watched: Shelf = {
        exists: () => shelf.exists(),
        latest: () => shelf.latest(),
        save: (command, plan) =>
          shelf.save(command, (latest) => {
            // The operations come only once.
            const known = { ...latest, operations: own.quietly(() => [...latest.operations]) };
            own.quietly(() => settled(viewOf(known)));
            return plan(known);
          }),
      };
      return told(() => carryOut(program.storeOn(watched, waiting.clock), change));
    },
    read: () => {
      begin();
      return viewOf(shelfOf(own.current).latest());
    },
    written: { list: 'commitments', record: commitmentFrom },
  };
};

/** Forgets whoever comes first of what is alive: each record of the simulation is about somebody of its own. */
function forgetFirst(shelf: Shelf, forgetting: Forgetting): void {
  forgetting.forget(shelf.latest().file.commitments[0]?.contactId ?? '');
}

function carryOut(store: Store, change: Change): void {
  if (change.kind === 'undo') store.undo();
  else if (change.kind === 'redo') store.redo();
  else
    store.update(change.kind, (latest, history) => {
      const { alive, happened } = stepFor(contentOf(latest, history.all()), change);
      return {
        journal: { ...latest, commitments: alive.map((entry) => asAlive(latest, entry)) },
        happened: happened.map(({ replaces, ...entry }) => asHappening(entry, replaces)),
        said: wordsFor(change),
      };
    });
}

const somebodyOf = (record: Id): Id => anId(`somebody of ${record}`);

const commitmentFrom = ({ id, text }: Entry): Commitment => ({ ...aCommitment({ contactId: somebodyOf(id), what: text }), id });

const callFrom = ({ id, text }: Entry): Interaction => ({ ...aCall(somebodyOf(id), text), id });

const asAlive = ({ commitments }: Journal, entry: Entry): Commitment =>
  commitments.find(({ id, what }) => id === entry.id && what === entry.text) ?? commitmentFrom(entry);

function asHappening(entry: Entry, replaces: boolean): Happening {
  const record: HistoryRecord =
    entry.type === 'commitment'
      ? { type: 'commitment', record: commitmentFrom(entry) }
      : { type: 'interaction', record: callFrom(entry) };
  return replaces ? { ...record, replaces } : record;
}

const contentOf = ({ commitments }: Journal, past: Iterable<HistoryRecord>): Content => ({
  alive: commitments.map(({ id, what }): Entry => ({ id, type: 'commitment', text: what })),
  past: [...past].map(
    ({ type, record }): Entry =>
      type === 'interaction'
        ? { id: record.id, type, text: record.note ?? '' }
        : { id: record.id, type: 'commitment', text: Reflect.get(record, 'what') as string },
  ),
});

function viewOf({ file, history, operations }: Latest): View {
  const done = [...operations].map(({ command, said }) =>
    command === 'undo' || command === 'redo' ? `${command}: ${said}` : said,
  );
  return { ...contentOf(file, history.all()), revision: file.revision, done: done.toReversed() };
}

function told(work: () => void): Told {
  try {
    work();
    return 'saved';
  } catch (error) {
    if (!(error instanceof program.UserError)) throw error;
    const { code, message } = error;
    machine.current.lastWords = message;
    if (code === 'journal-damaged') return 'refused';
    if (message.startsWith('It is gone from the journal')) return 'saved';
    if (message.startsWith('The change is there')) return 'there, perhaps not for good';
    if (message.startsWith('The change may have been saved or not')) return 'perhaps saved';
    return 'nothing changed';
  }
}
