import type { Context } from '../context.ts';
import { withPastMoved } from '../domain/archive.ts';
import type { Change, History, Journal } from '../domain/journal.ts';
import { mustSpeakOfWhoIsThere } from '../domain/who-is-there.ts';
import { changeDocument } from '../reports/change-document.ts';
import type { Saved } from '../store/store.ts';
import { sayDone } from './showing.ts';

/** What a command wants changed, as a function of the journal as it is when it is saved. */
export type Changing = (latest: Journal, history: History) => Change;

/** Saves a change and says so: one line with what was saved and how to take it back, or the changed records as JSON. */
export function save(context: Context, command: string, changing: Changing): Saved {
  const { store, configuration, desk } = context;
  const saved = store.update(command, (latest, history) => {
    const change = changing(latest, history);
    mustSpeakOfWhoIsThere(latest, change);
    return withPastMoved(change, desk.now);
  });
  if (configuration.read().zone === null) configuration.set({ zone: desk.zone });
  sayChanged(context, command, saved, `${saved.said}.${wayBack(saved)}`);
  return saved;
}

/** Where nothing was changed, `kw undo` would take back the step before, which nobody meant. */
const wayBack = ({ changed }: Saved): string => (changed.length === 0 ? '' : ' kw undo takes it back.');

/** Says a change that is on disk, in the form that was asked for. */
export const sayChanged = (context: Context, operation: string, saved: Saved, words: string): void =>
  sayDone(context, changeDocument(operation, saved.changed), words);
