import type { Written, WrittenOperation } from './as-written.ts';
import type { Run } from './runs.ts';

type Records = readonly { readonly id: string }[];

/** The document of a change as its writer printed it. */
type Document = { readonly operation: string; readonly removed: readonly string[] } & Readonly<Record<string, unknown>>;

const lists = ['contacts', 'organizations', 'interactions', 'commitments', 'cases', 'answers'];

/** What a writer with `--json` said that it saved, in a form that can be compared; null when it said nothing whole, or that nothing changed. */
export function acknowledgedBy({ stdout }: Pick<Run, 'stdout'>): string | null {
  if (!stdout.endsWith('}\n')) return null;
  const document = JSON.parse(stdout) as Document;
  const records = lists.flatMap((list) => document[list] as Records);
  // As when somebody else has moved something there already.
  if (records.length === 0 && document.removed.length === 0) return null;
  return said(document.operation, records, document.removed);
}

/** What of all that was acknowledged no operation of the journal has done; each operation was acknowledged once at most. */
export function lostOf(acknowledged: readonly string[], { operations }: Written): readonly string[] {
  const done = new Map<string, number>();
  for (const operation of operations.map(saidBy)) done.set(operation, (done.get(operation) ?? 0) + 1);
  return acknowledged.filter((one) => {
    const left = done.get(one) ?? 0;
    done.set(one, left - 1);
    return left < 1;
  });
}

function saidBy({ command, changed }: WrittenOperation): string {
  const records = changed.flatMap(({ after }) => (after === null ? [] : [after as { readonly id: string }]));
  return said(
    command,
    records,
    changed.filter(({ after }) => after === null).map(({ id }) => id),
  );
}

const said = (operation: string, records: Records, removed: readonly string[]): string =>
  [operation, ...records.map((record) => JSON.stringify(record)).toSorted(), ...removed.toSorted()].join('\n');
