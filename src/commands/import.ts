import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Change, History, Journal } from '../domain/journal.ts';
import { asTyped } from '../domain/text.ts';
import { type GivenRecords, givenRecords, noRecords, type Refused } from '../exchange/given-records.ts';
import { importChange } from '../exchange/import-change.ts';
import { type ImportPlan, importPlan } from '../exchange/import-plan.ts';
import { type Ready, readied, type UnknownKeys, unknownKeysIn } from '../exchange/import-readying.ts';
import { type LineSchema, lineSchemaFrom } from '../exchange/line-schema.ts';
import { importedInWords, importPlanReport } from '../reports/import-report.ts';
import type { OutsideFiles } from '../store/outside-files.ts';
import type { PublishedSchema } from '../store/published-schemas.ts';
import type { Saved } from '../store/store.ts';
import { mustBeWhole, mustFitIntoOneStep, mustTakeAll, recordInWords } from './import-refuse.ts';
import { keepZone, sayChanged } from './saving.ts';
import { show } from './showing.ts';

/** In bytes: more than a journal of half a million interactions. */
const largestImport = 400 << 20;

interface ImportOptions {
  readonly dryRun?: true;
  readonly replace?: true;
  readonly keepGoing?: true;
}

/** `kw import`: take back what `kw export` wrote, or what a script writes in the same form. */
export const addImportCommand = (program: Command, context: Context): Command =>
  program
    .command('import')
    .summary('take back an export, or records that a script wrote; undo takes it back')
    .argument('<file>', 'JSON or NDJSON as kw export writes it; - reads what is piped in')
    .option('--dry-run', 'only say what would be new, changed, the same or in conflict, each with its line')
    .option('--replace', 'what is here in another version gives way, whichever is newer')
    .option('--keep-going', 'leave out what cannot be taken or is in conflict, and take the rest')
    .addHelpText('after', help)
    .action((file: string, options: ImportOptions) => importFrom(context, file, options));

const help = `
Records are known by their ids. What is not here is added, what is here in an older
version is changed, and nothing is removed. Whatever a record can do without may be
missing in a line; "contact" may name somebody as on the command line.

Examples:
  $ kw import keepword.json --dry-run
  $ kw import keepword.json
  $ echo '{"type":"contact","name":"Ida Lund"}' | kw import -`;

async function importFrom(context: Context, file: string, options: ImportOptions): Promise<void> {
  const { store, configuration } = context;
  const files = await context.outsideFiles();
  const from = file === '-' ? 'What is piped in' : file;
  const schema = await schemaOfLines(context);
  // All that takes long is done before anybody has to wait for the lock.
  const ready = readyFrom(context, recordsIn(context, file, from, options), files, schema);
  sayUnknown(context, unknownKeysIn(ready, schema));
  const planned = (journal: Journal, history: History) => importPlan(journal, history, ready, options.replace === true);
  if (options.dryRun) return show(context, importPlanReport(file, planned(store.read(), store.history())));
  const hasZone = configuration.read().zone !== null;
  const made: ImportPlan[] = [];
  const saved = store.update('import', (latest, history) => {
    const plan = planned(latest, history);
    made.push(plan);
    return changeBy(context, plan, latest, history, from, options);
  });
  sayImported(context, saved, made.at(-1));
  if (!hasZone) keepZone(context);
}

/** The text, which may be as long as all that is made of it, is not kept beside it. */
function recordsIn({ given }: Context, file: string, from: string, options: ImportOptions): GivenRecords {
  const text = given.text(file, largestImport);
  const records = file === '-' && text.trim() === '' ? noRecords : givenRecords(text, from);
  mustBeWhole(records, from, options);
  return records;
}

function readyFrom({ desk, store }: Context, records: GivenRecords, { idOf, progress }: OutsideFiles, schema: LineSchema): Ready {
  const shown = progress();
  const ready = readied(store.read(), records, {
    desk,
    idOf,
    schema,
    problemIn: (record) => store.problemIn(record),
    progress: (done, of) => shown.at(`${done} of ${of} records are looked at`),
  });
  shown.end();
  return ready;
}

async function schemaOfLines({ schemas }: Context): Promise<LineSchema> {
  const { text } = (await schemas()).find(({ name }) => name === 'keepword.export-line/1') as PublishedSchema;
  return lineSchemaFrom(text);
}

/** Of many the first few say enough. */
const mostNamed = 5;

/** A key with a slip in it would be missed nowhere else. */
function sayUnknown({ terminal }: Context, keys: UnknownKeys): void {
  if (keys.size === 0) return;
  const named = [...keys].slice(0, mostNamed).map(([key, { place }]) => `"${asTyped(key)}" (${place})`);
  const more = keys.size > mostNamed ? `, and ${keys.size - mostNamed} more` : '';
  terminal.say(`Nothing in Keepword is called ${named.join(', ')}${more}: it is kept as it is, and shown nowhere.`);
}

function changeBy(
  { desk }: Context,
  plan: ImportPlan,
  latest: Journal,
  history: History,
  from: string,
  { keepGoing }: ImportOptions,
): Change {
  if (!keepGoing) mustTakeAll(plan, from);
  mustFitIntoOneStep(plan, from);
  return { ...importChange(latest, history, plan.records, desk.now), said: importedInWords(plan) };
}

/** The document holds what was changed: what was left out is said beside it, as it is without it. */
function sayImported(context: Context, saved: Saved, plan: ImportPlan | undefined): void {
  const left = plan === undefined ? [] : leftOut(plan);
  const done = saved.changed.length === 0 ? nothingChanged(plan) : `${saved.said}. kw undo takes it back.`;
  if (context.options.json && left.length > 0) context.terminal.say(left.join('\n'));
  sayChanged(context, 'import', saved, [...(context.options.json ? [] : left), done].join('\n'));
}

function nothingChanged(plan: ImportPlan | undefined): string {
  if (plan === undefined || plan.refused.length > 0) return 'Nothing was changed.';
  if (plan.records.length === 0) return 'Nothing was changed: there is no record in it.';
  const isAllHere = plan.records.every(({ state }) => state === 'same');
  return isAllHere ? 'Nothing was changed: all of it is here already.' : 'Nothing was changed.';
}

/** What was not taken, line by line. */
const leftOut = ({ records, refused }: ImportPlan): readonly string[] => [
  ...refused.map(({ place, why }: Refused) => `Left out: ${place}: ${why}.`),
  ...records.filter(({ state }) => state === 'conflicting').map((one) => `Left as it is here: ${recordInWords(one)}.`),
];
