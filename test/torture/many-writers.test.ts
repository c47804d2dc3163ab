import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acknowledgedBy, lostOf } from './helpers/acknowledged.ts';
import { asWritten, leftOvers } from './helpers/as-written.ts';
import { figure } from './helpers/figures.ts';
import { freshHome } from './helpers/homes.ts';
import { lowdbOutcome, startLowdb } from './helpers/plain-lowdb.ts';
import { environmentOf, mustRun } from './helpers/runs.ts';
import { inFigures, rounds } from './helpers/scale.ts';

const writers = 32;
const writesEach = rounds(50);
const people = ['Zoë Adams', 'Håkon Nordmann', '株式会社 梅', "Seán O'Brien"];

type Env = Readonly<Record<string, string>>;
type Named = { readonly id: string };
type Exported = Readonly<Record<'contacts' | 'interactions' | 'commitments', readonly Named[]>>;

it('keeps what 32 processes write at once, while others read it', async () => {
  const env = environmentOf(freshHome());
  for (const name of people) await mustRun(env, 'contact', 'add', name);
  await mustRun(env, 'promise', 'zoe', 'send the offer', '--by', 'today', '--exact');
  const acknowledged: string[] = [];
  const ids = new Set<string>();
  const writing = Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let number = 0; number < writesEach; number++) {
        const { stdout } = await mustRun(env, ...lineOf(writer, number));
        const said = acknowledgedBy({ stdout });
        if (said === null) throw new Error(`exit 0 without a word of what was saved: ${stdout}`);
        acknowledged.push(said);
        ids.add(JSON.parse(stdout).interactions[0].id);
      }
    }),
  );
  const isOver = { yet: false };
  const reading = [digestLoop(env, isOver), exportLoop(env, isOver, ids)] as const;
  await writing.finally(() => {
    isOver.yet = true;
  });
  const [digests, exports] = await Promise.all(reading);
  const written = asWritten(env.KEEPWORD_HOME ?? '');
  const wanted = writers * writesEach;
  const there = acknowledged.length - lostOf(acknowledged, written).length;
  figure(
    `${writers} processes x ${writesEach} writes at once`,
    `${inFigures(there)} of ${inFigures(wanted)} there; ${digests} digests and ${exports} exports meanwhile, all consistent`,
  );
  expect({ there, interactions: ids.size, problems: written.problems }).toEqual({
    there: wanted,
    interactions: wanted,
    problems: [],
  });
  expect(leftOvers(env.KEEPWORD_HOME ?? '')).toEqual([]);
  expect(missing((await exported(env)).interactions, ids)).toEqual([]);
});

it('is not what lowdb gives as it comes', async () => {
  const path = join(freshHome(), 'journal.json');
  const processes = Array.from({ length: writers }, (_, writer) => startLowdb(path, String(writer), writesEach));
  const ended = await Promise.all(processes.map((process) => process.ended));
  const failed = ended.reduce((sum, each) => sum + each.failed, 0);
  const { acknowledged, lost, damaged } = lowdbOutcome(
    path,
    ended.flatMap(({ saved }) => saved),
    failed,
  );
  const found = `${inFigures(failed)} of ${inFigures(writers * writesEach)} writes failed, ${inFigures(lost)} of ${inFigures(acknowledged)} acknowledged lost`;
  figure(`${writers} processes x ${writesEach} writes at once, plain lowdb`, `${found}${damaged ? ', file corrupt' : ''}`);
  expect(lost + failed).toBeGreaterThan(0);
});

/** Readers leave the machine to the writers for most of the time. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

/** Every third write is of three records: what was said, a promise, and when the contact was last spoken to. */
const lineOf = (writer: number, number: number): readonly string[] => [
  'log',
  people[writer % people.length] ?? '',
  `note ${number} of ${writer}`,
  '--json',
  ...(number % 3 === 0 ? ['--promise', `send number ${number} of ${writer} by +3d`, '--exact'] : []),
];

async function digestLoop(env: Env, isOver: { readonly yet: boolean }): Promise<number> {
  for (let count = 0; ; count++, await aMoment()) {
    if (isOver.yet) return count;
    const { stdout } = await mustRun(env, 'digest');
    if (!stdout.includes('send the offer')) throw new Error(`a digest without the promise that is due:\n${stdout}`);
  }
}

/** Every export has all that was acknowledged before it began, and is a whole in itself. */
async function exportLoop(env: Env, isOver: { readonly yet: boolean }, ids: ReadonlySet<string>): Promise<number> {
  let before = { interactions: 0, commitments: 0 };
  for (let count = 0; ; count++, await aMoment()) {
    if (isOver.yet) return count;
    const known = [...ids];
    const { contacts, interactions, commitments } = await exported(env);
    const now = { interactions: interactions.length, commitments: commitments.length };
    const isLess = now.interactions < before.interactions || now.commitments < before.commitments;
    expect({ missing: missing(interactions, known), isLess }).toEqual({ missing: [], isLess: false });
    expect(danglingIn({ contacts, interactions, commitments })).toEqual([]);
    before = now;
  }
}

const exported = async (env: Env): Promise<Exported> => JSON.parse((await mustRun(env, 'export')).stdout);

function missing(records: readonly Named[], ids: Iterable<string>): readonly string[] {
  const there = new Set(records.map(({ id }) => id));
  return [...ids].filter((id) => !there.has(id));
}

/** The references that lead nowhere. */
function danglingIn(all: Exported): readonly string[] {
  const there = new Set([...all.contacts, ...all.interactions, ...all.commitments].map(({ id }) => id));
  const texts = [...all.contacts, ...all.interactions, ...all.commitments].map((record) => JSON.stringify(record));
  const named = texts.flatMap((text) => [
    ...[...text.matchAll(/"(?:contactId|interactionId|checkOf|fromId)":"([^"]+)"/g)].map(([, id = '']) => id),
    ...[...text.matchAll(/"(?:contactIds|commitmentIds)":\[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => JSON.parse(`[${list}]`) as string[],
    ),
  ]);
  return named.filter((id) => !there.has(id));
}
