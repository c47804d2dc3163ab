import type { Id } from '../../../src/domain/record.ts';
import { anId } from '../../helpers/sample-records.ts';

/** A record, as far as it matters whether it is there: alive, or in the history. */
export interface Entry {
  readonly id: Id;
  readonly type: 'commitment' | 'interaction';
  readonly text: string;
}

/** All that is remembered. */
export interface Content {
  readonly alive: readonly Entry[];
  readonly past: readonly Entry[];
}

export const nothing: Content = { alive: [], past: [] };

/** What somebody wants done. `pick` says to which of the records, whatever is there by then. */
export interface Change {
  readonly number: number;
  readonly kind: 'add' | 'move' | 'drop' | 'log' | 'archive' | 'correct' | 'undo' | 'redo' | 'rewrite';
  readonly pick: number;
}

/** What a change makes of a content: the alive part anew, and lines for the history. */
export interface Step {
  readonly alive: readonly Entry[];
  readonly happened: readonly (Entry & { readonly replaces: boolean })[];
}

/** What a change is called in the list of operations. */
export const wordsFor = ({ kind, number }: Change): string => `${kind} ${number}`;

/** What a change does to a content. Where there is nothing to move, drop, archive or correct, something is added. */
export function stepFor({ alive, past }: Content, change: Change): Step {
  const old = alive[change.pick % Math.max(1, alive.length)];
  const text = wordsFor(change);
  const added: Entry = { id: anId(text), type: 'commitment', text };
  switch (change.kind) {
    case 'move':
      if (old !== undefined) return { alive: alive.map((entry) => (entry === old ? { ...old, text } : entry)), happened: [] };
      break;
    case 'drop':
      if (old !== undefined) return { alive: alive.filter((entry) => entry !== old), happened: [] };
      break;
    case 'archive':
      if (old !== undefined)
        return { alive: alive.filter((entry) => entry !== old), happened: [{ ...old, text, replaces: false }] };
      break;
    case 'correct': {
      const earlier = past[change.pick % Math.max(1, past.length)];
      if (earlier !== undefined) return { alive, happened: [{ ...earlier, text, replaces: true }] };
      break;
    }
    case 'log': {
      const calls = Array.from({ length: 1 + (change.pick % 3) }, (_, count): Step['happened'][number] => ({
        id: anId(`${text} ${count}`),
        type: 'interaction',
        text: `${text} ${count} ${'and much to say '.repeat(change.pick % 5)}`,
        replaces: false,
      }));
      const touched = change.pick % 2 === 0 ? old : undefined;
      return { alive: alive.map((entry) => (entry === touched ? { ...entry, text } : entry)), happened: calls };
    }
  }
  return { alive: [...alive, added], happened: [] };
}

/** A content after a step: a record that is replaced keeps its place. */
export function after({ past }: Content, { alive, happened }: Step): Content {
  const replaced = new Map(happened.filter(({ replaces }) => replaces).map((entry) => [entry.id, entry]));
  const bare = ({ id, type, text }: Entry): Entry => ({ id, type, text });
  return {
    alive,
    past: [
      ...past.map((entry) => bare(replaced.get(entry.id) ?? entry)),
      ...happened.filter(({ replaces }) => !replaces).map(bare),
    ],
  };
}
