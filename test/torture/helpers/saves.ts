import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kwWell } from './at-home.ts';

/** A kind of save: how its journal begins, the save itself, and one that comes after it. */
export interface Case {
  readonly name: string;
  readonly what: string;
  readonly begin: (home: string) => Promise<void>;
  readonly args: readonly string[];
  readonly more: readonly string[];
  /** With every call reporting every error, instead of two of them. */
  readonly thorough?: true;
}

/** A journal of three saves, in which there is something of every kind. */
export async function smallJournal(home: string): Promise<void> {
  mkdirSync(dirname(home), { recursive: true });
  await kwWell(home, ['log', 'Zoë Adams', 'Said hello', '--new', '--learned', 'has a dog'], { seed: 'one' });
  await kwWell(home, ['log', 'Håkon Sørli', 'Wants prices', '--new', '--promise', 'the offer by fri'], { seed: 'two' });
  await kwWell(home, ['callback', 'zoe', 'tue 15:00', '--about', 'the budget'], { seed: 'three' });
}

/** The first of all calls: its id follows from the seed. */
export const theCall = '4nrd6985sfzf';

async function noJournal(home: string): Promise<void> {
  mkdirSync(dirname(home), { recursive: true });
}

async function oneCall(home: string): Promise<void> {
  await smallJournal(home);
  await kwWell(home, ['log', 'zoe', 'Asked for the price'], { seed: 'four' });
}

const log = ['log', 'zoe', 'About prices', '--promise', 'the new offer by thu', '--asked', 'a discount'];
const more = ['log', 'hakon', 'Said thanks', '--find-out', 'who decides by wed'];

/** `then` is undone on disk: what it appended stays, the journal is put back, as if it had been cut off just before its rename. */
async function cutOffSave(home: string): Promise<void> {
  await smallJournal(home);
  const journal = join(home, 'journal.json');
  copyFileSync(journal, `${home}.before`);
  await kwWell(home, ['log', 'zoe', 'This was cut off', '--waiting', 'their answer by fri'], { seed: 'cut off' });
  renameSync(`${home}.before`, journal);
}

async function halfASave(home: string): Promise<void> {
  await smallJournal(home);
  writeFileSync(join(home, 'history/2026.jsonl'), `${readFileSync(join(home, 'history/2026.jsonl'), 'utf8')}{"revision":4,"ty`);
}

async function editedByHand(home: string): Promise<void> {
  await smallJournal(home);
  const journal = join(home, 'journal.json');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('the offer', 'the better offer'));
}

async function editedPast(home: string): Promise<void> {
  await smallJournal(home);
  const history = join(home, 'history/2026.jsonl');
  writeFileSync(history, readFileSync(history, 'utf8').replace('Said hello', 'Hello'));
}

/** The kinds of save, each of which goes another way through the store. */
export const cases: readonly Case[] = [
  { name: 'log', what: 'a call with a promise is logged', begin: smallJournal, args: log, more, thorough: true },
  { name: 'first', what: 'the first one of all', begin: noJournal, args: [...log, '--new'], more: [...more, '--new'] },
  {
    name: 'edit',
    what: 'a call of the past is corrected',
    begin: smallJournal,
    args: ['edit', theCall, '--note', 'Said goodbye'],
    more,
  },
  { name: 'undo', what: 'the last step is taken back', begin: smallJournal, args: ['undo'], more },
  { name: 'undo-log', what: 'a logged call is taken back', begin: oneCall, args: ['undo'], more },
  { name: 'cut-off', what: 'a save that was cut off is carried out first', begin: cutOffSave, args: log, more },
  { name: 'half', what: 'half a save is cut off first', begin: halfASave, args: log, more },
  { name: 'by-hand', what: 'what was edited by hand is recorded first', begin: editedByHand, args: log, more },
  { name: 'beside', what: 'an edited history file stays as it is', begin: editedPast, args: log, more },
];
