import type { Erased } from '../domain/forgetting.ts';
import type { RecordType } from '../domain/journal.ts';
import { lists, type RecordChange } from './changes.ts';

/**
 * Where the erased records stood in the lists of the journal, from one operation to the next: so that the places of all others can be
 * counted without them, and what is rebuilt from the operations has the order that it had.
 */
export class ErasedPlaces {
  readonly #erased: Erased;
  readonly #places = new Map<RecordType, readonly number[]>();

  constructor(erased: Erased) {
    this.#erased = erased;
  }

  /** The changes of the next operation, with their places counted without the erased records. */
  counted(changes: readonly RecordChange[]): readonly RecordChange[] {
    const before = new Map(this.#places);
    for (const type of Object.keys(lists) as (keyof typeof lists)[])
      this.#advance(
        type,
        changes.filter((change) => change.type === type),
      );
    return changes.map((change) => {
      const was = without(before.get(change.type) ?? [], change.was);
      const stays = typeof change.was === 'number' && typeof change.is === 'number';
      return { ...change, was, is: stays ? was : without(this.#places.get(change.type) ?? [], change.is) };
    });
  }

  /** As the journal does it: first what goes, then what comes, from the first place to the last. */
  #advance(type: RecordType, changes: readonly RecordChange[]): void {
    const gone = changes.flatMap(({ was, is }) => (typeof was === 'number' && typeof is !== 'number' ? [was] : []));
    const come = changes.flatMap(({ id, was, is }) => (typeof was !== 'number' && typeof is === 'number' ? [{ id, is }] : []));
    if (gone.length + come.length === 0) return;
    let places = (this.#places.get(type) ?? [])
      .filter((place) => !gone.includes(place))
      .map((place) => place - gone.filter((one) => one < place).length);
    for (const { id, is } of come.toSorted((one, other) => one.is - other.is)) {
      places = places.map((place) => (place >= is ? place + 1 : place));
      if (this.#erased.has(id)) places = [...places, is];
    }
    this.#places.set(type, places);
  }
}

const without = (places: readonly number[], place: RecordChange['was']): RecordChange['was'] =>
  typeof place === 'number' ? place - places.filter((one) => one < place).length : place;
