import type { Context } from '../context.ts';
import { withPastMoved } from '../domain/archive.ts';
import type { Change, History, Journal } from '../domain/journal.ts';
import { UserError } from '../domain/user-error.ts';
import { mustSpeakOfWhoIsThere } from '../domain/who-is-there.ts';
import { changeDocument } from '../reports/change-document.ts';
import { excerpt } from '../reports/excerpt.ts';
import type { Saved } from '../store/store.ts';
import { sayDone } from './showing.ts';

/** What a command wants changed, as a function of the journal as it is when it is saved. */
export type Changing = (latest: Journal, history: History) => Change;

/** Saves a change and says so: one line with what was saved and how to take it back, or the changed records as JSON. */
export function save(context: Context, command: string, changing: Changing): Saved {
  const { store, configuration, desk } = context;
  const hasZone = configuration.read().zone !== null;
  const saved = store.update(command, (latest, history) => {
    const change = changing(latest, history);
    mustSpeakOfWhoIsThere(latest, change);
    return withPastMoved(change, desk.now);
  });
  sayChanged(context, command, saved, ended(inShort(saved)) + wayBack(saved));
  if (!hasZone) keepZone(context);
  return saved;
}

/** What was saved in words, in which nobody has a name longer than a line: who typed it knows it. */
function inShort({ said, journal }: Saved): string {
  const long = [...journal.contacts, ...journal.organizations].filter(({ name }) => name.length > longestName);
  return long.reduce((words, { name }) => words.replaceAll(name, () => excerpt(name, longestName)), said);
}

/** A name may end with a full stop of its own: "Håkon N." */
const ended = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

/** Characters. */
const longestName = 80;

/** The change is saved and said by now: a zone that cannot be kept makes no failure of it, and is kept with the next change. */
export function keepZone({ configuration, desk }: Context): void {
  try {
    configuration.set(({ zone }) => ({ zone: zone ?? desk.zone }));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

/** Where nothing was changed, `kw undo` would take back the step before, which nobody meant. */
const wayBack = ({ changed }: Saved): string => (changed.length === 0 ? '' : ' kw undo takes it back.');

/** Says a change that is on disk, in the form that was asked for. */
export const sayChanged = (context: Context, operation: string, saved: Saved, words: string): void =>
  sayDone(context, changeDocument(operation, saved.changed), words);

/** Says that a person left everything as it was; to a script, that no record was changed. */
export const sayUnchanged = (context: Context, operation: string, words: string): void =>
  sayDone(context, changeDocument(operation, []), words);
