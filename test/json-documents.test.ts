import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { documentsByCommand } from '../src/commands/documents.ts';
import { deskIn, it, type TestDesk } from './helpers/desk.ts';
import { type Schema, schemas } from './helpers/json-schemas.ts';
import { readableJson } from './helpers/readable-json.ts';
import { program } from './helpers/run-program.ts';
import { definitionsOf, keyRows, meaningOf, typeOf } from './helpers/schema-words.ts';
import { shellWords } from './helpers/shell-words.ts';
import { customers } from './helpers/some-customers.ts';
import { leaveDrafts } from './helpers/some-drafts.ts';
import { tableOf } from './helpers/written-table.ts';

const file = new URL('../docs/json.md', import.meta.url);
const all = [...schemas().values()];
const { shapes, texts } = definitionsOf(all);

/** How an example of each document is had: the last line prints it, those before it make it possible. */
const examples: Readonly<Record<string, readonly string[]>> = {
  'keepword.backups/1': ['kw learn zoe "plays the cello"', 'kw backup list --json'],
  'keepword.brief/1': ['kw brief zoe --json'],
  'keepword.change/1': ['kw promise zoe "send the contract" --by "next week" --json'],
  'keepword.commitments/1': ['kw commitment list --limit 1 --json'],
  'keepword.config/1': ['kw config set date-order dmy', 'cat keepword/config.json'],
  'keepword.contacts/1': ['kw contact list hakon --json'],
  'keepword.copy-saved/1': ['kw backup save keepword.copy --json'],
  'keepword.digest/1': ['kw digest --limit 1 --days 1 --json'],
  'keepword.doctor/1': ['kw doctor --json'],
  'keepword.draft/1': ['kw drafts show 2d2 --json'],
  'keepword.drafts/1': ['kw drafts list --json'],
  'keepword.due/1': ['kw due --limit 1 --json'],
  'keepword.error/1': ['kw brief zoey --json'],
  'keepword.export/1': ['kw export --contact hakon --json'],
  'keepword.export-line/1': ['kw export --contact hakon --format ndjson'],
  'keepword.forgotten/1': ['kw contact forget hakon --yes --json'],
  'keepword.history/1': ['kw log zoe "The budget is agreed" --learned "plays the cello" --json', 'kw history --json'],
  'keepword.import-plan/1': [
    'kw export --output all.json',
    'kw learn zoe "plays the cello"',
    'kw import all.json --dry-run --json',
  ],
  'keepword.journal/1': ['kw learn zoe "plays the cello"', 'cat keepword/journal.json'],
  'keepword.near/1': ['kw contact edit hakon --area Oslo', 'kw near oslo --json'],
  'keepword.organization-brief/1': ['kw brief "zoe ltd" --json'],
  'keepword.organizations/1': ['kw organization list --json'],
  'keepword.record/1': ['kw show 5pm --json'],
  'keepword.restore-plan/1': ['kw learn zoe "plays the cello"', 'kw backup restore latest --dry-run --json'],
  'keepword.schedule/1': ['kw schedule cron --clocks Europe/Berlin --json'],
  'keepword.schemas/1': ['kw schema --json'],
  'keepword.settings/1': ['kw config get working-hours --json'],
  'keepword.undo/1': ['kw learn zoe "plays the cello"', 'kw undo --list --json'],
  'keepword.where/1': ['kw where --json'],
};

describe('docs/json.md', () => {
  it('explains every document with what the program prints, and every key', async ({ desk }) => {
    const chapters: string[] = [];
    for (const schema of all) chapters.push(await chapterOn(schema, desk));
    const written = readFileSync(file, 'utf8');
    const introduction = written.split(firstHeading)[0]?.trimEnd();
    await expect(`${introduction}\n\n${firstHeading}${chapters.join('\n')}\n${shapesExplained()}`).toMatchFileSnapshot(
      file.pathname,
    );
  });

  it('has an example of each document, and of none that there is not', () => {
    expect(Object.keys(examples).toSorted()).toEqual(all.map(({ $id }) => $id).toSorted());
  });
});

describe('every schema', () => {
  it.for(all.map((schema) => [schema.$id, schema] as const))('%s says what it is, and what each of its keys is', ([, schema]) => {
    expect(unexplained(schema)).toEqual([]);
  });
});

const firstHeading = '## The documents\n\n';

/** Where in a schema something has no sentence that says what it is. */
function unexplained(part: unknown, place = ''): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {}, $defs = {} } = part as Record<string, Record<string, { readonly description?: string }>>;
  const named = [...Object.entries(properties), ...Object.entries($defs)];
  return [
    ...named.filter(([, { description }]) => !/^[A-Z`"].*[.]$/s.test(description ?? '')).map(([name]) => `${place}/${name}`),
    ...Object.entries(part).flatMap(([name, inner]) => (name === 'description' ? [] : unexplained(inner, `${place}/${name}`))),
  ];
}

async function chapterOn(schema: Schema, desk: TestDesk): Promise<string> {
  const [lines, printed] = await example(schema.$id, deskIn(join(desk.folder, schema.$id.replace('/', '-'))));
  return [
    `### ${schema.$id}\n`,
    `${meaningOf(schema)}${answeredBy(schema.$id)}\n`,
    `\`\`\`sh\n${lines.join('\n')}\n\`\`\`\n`,
    `\`\`\`json\n${printed}\n\`\`\`\n`,
    tableOf(['key', 'type', 'what it is'], keyRows(schema, shapes)),
  ].join('\n');
}

function answeredBy(schema: string): string {
  const commands = Object.entries(documentsByCommand).filter(([, { documents }]) => documents.includes(schema));
  if (commands.length === 0) return '';
  return ` Printed by ${commands.map(([command]) => (command === 'today' ? 'bare `kw`' : `\`kw ${command}\``)).join(', ')}.`;
}

function shapesExplained(): string {
  const shape = ([name, part]: [string, object]): string =>
    `### ${name}\n\n${meaningOf(part)}\n\n${tableOf(['key', 'type', 'what it is'], keyRows(part, shapes))}`;
  const text = ([name, part]: [string, object]): string =>
    `### ${name}\n\n${meaningOf(part)} ${typeOf(part)
      .replace(/^text$/, 'Text.')
      .replace(/^[`[].*$/, (choice) => `One of ${choice}.`)}\n`;
  return [
    '## The shapes in them\n',
    ...Object.entries(shapes).map(shape),
    '## The texts and choices in them\n',
    ...Object.entries(texts).map(text),
  ].join('\n');
}

/** The lines as they are typed, and what the last of them prints; nothing in it depends on this machine or this day. */
async function example(name: string, desk: TestDesk): Promise<readonly [readonly string[], string]> {
  const lines = examples[name] ?? [];
  desk.has(customers);
  leaveDrafts(desk, ['2026-11-23T06:00:00Z', { note: 'She agrees to', promise: ['send the contract by fri'] }]);
  const printed: string[] = [];
  for (const line of lines) printed.push(await outputOf(desk, line));
  const last = independent(printed.at(-1) ?? '', desk.folder);
  return [lines, name === 'keepword.export-line/1' ? last.trimEnd() : readableJson(JSON.parse(last))];
}

async function outputOf(desk: TestDesk, line: string): Promise<string> {
  const [named = '', ...args] = shellWords(line);
  if (named === 'cat') return readFileSync(join(desk.folder, args[0] ?? ''), 'utf8');
  const { stdout, stderr } = await desk.run(args);
  return stdout === '' ? (stderr.trimEnd().split('\n').at(-1) ?? '') : stdout;
}

const independent = (text: string, folder: string): string =>
  text
    .replaceAll(folder, '/home/you')
    .replaceAll(program, '/usr/local/lib/node_modules/keepword/bin/keepword.cjs')
    .replaceAll(process.execPath, '/usr/bin/node')
    .replace(/"(node)":"[^"]*"/, '"$1":"20.19.0"')
    .replace(/"(findsNode|links)":\w+/g, '"$1":true')
    .replace(/"room":\d+/, '"room":64000000000')
    .replace(/"token": ?"[^"]*"/, '"token":"k3v9x0q2"')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, (instant) => (isJustNow(instant) ? '2026-11-23T06:30:00Z' : instant))
    .replace(/\d{8}T\d{6}Z/g, '20261123T063000Z');

/** The store has the real clock, whatever moment is pretended. */
const isJustNow = (instant: string): boolean => Math.abs(Date.parse(instant) - Date.now()) < 3_600_000;
