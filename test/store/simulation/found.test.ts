import { expect, it } from 'vitest';
import { Scripted } from './scripted.ts';

// What the simulation found, each as short as it can be told.

const operations = 'operations/2026-12.jsonl';

it('a save that was cut off before its operation was on disk is carried out only once it is', () => {
  const store = new Scripted();
  store.save('add');
  store.save('add', ['fsync', operations, 'kill']);
  store.save('add', ['write', operations, 'power cut']);
  expect(store.save('add')).toBe('saved');
  expect(store.done()).toEqual(['add 1', 'add 2', 'add 4']);
});

it('a save that was cut off right after the rename is made safe before anything is built on it', () => {
  const store = new Scripted();
  store.save('add');
  store.save('add');
  store.save('add', ['fsync', '/keepword', 'kill']);
  store.save('add', ['rename', '/journal.json', 'power cut']);
  expect(store.save('add')).toBe('saved');
  expect(store.done()).toEqual(['add 1', 'add 2', 'add 3', 'add 4', 'add 5']);
});

it('folders that were made by somebody who died are on disk before the first journal is', () => {
  const store = new Scripted();
  store.save('add', ['fsync', '/home/me', 'kill']);
  expect(store.save('add')).toBe('saved');
  store.machine.powerCut();
  expect(store.done()).toEqual(['add 2']);
});

it('does not say that nothing was changed when nobody could take it back', () => {
  const store = new Scripted();
  store.save('add');
  const told = store.save('add', ['fsync', operations, 'EIO'], ['open', '.state/lock', 'EIO']);
  expect(told).toBe('perhaps saved');
});

it('taking back removes the operation first, so that it is never without its history', () => {
  const store = new Scripted();
  store.save('log');
  store.save('log', ['rename', '/journal.json', 'EIO'], ['ftruncate', 'history/2026.jsonl', 'kill']);
  expect(store.save('add')).toBe('saved');
  expect(store.done()).toEqual(['log 1', 'add 3']);
});

it('what was taken back does not return with a power cut, also when it was the first of a file', () => {
  const store = new Scripted();
  store.save('add');
  store.machine.pass(24 * 3_600_000);
  expect(store.save('add', ['rename', '/journal.json', 'EIO'])).toBe('nothing changed');
  store.machine.powerCut();
  store.machine.pass(-24 * 3_600_000);
  expect(store.save('add')).toBe('saved');
  expect(store.done()).toEqual(['add 1', 'add 3']);
});

it('a file that was made and never written goes with the next save', () => {
  const store = new Scripted();
  store.save('add');
  store.machine.pass(24 * 3_600_000);
  store.save('add', ['fstat', 'operations/2027-01.jsonl', 'kill']);
  store.machine.pass(-24 * 3_600_000);
  store.save('add');
  expect(store.names('operations')).toEqual(['2026-12.jsonl']);
});

it('leaves no claim on a dead lock behind when whoever broke it dies too', () => {
  const store = new Scripted();
  store.save('add', ['open', operations, 'kill']);
  store.save('add', ['unlink', /lock\.[0-9a-f]+$/, 'kill']);
  expect(store.names('.state')).toContainEqual(expect.stringMatching(/^lock\./));
  store.save('add');
  expect(store.names('.state')).toEqual(['as-saved']);
});

it('leaves no ticket behind that could not be written', () => {
  const store = new Scripted();
  store.save('add');
  expect(store.save('add', ['fstat', '.state/as-saved', 'EIO'])).toBe('saved');
  const found: string[] = [];
  expect(store.save('add', ['write', /ticket/, 'EIO'], ['unlink', /ticket/, () => found.push(...store.names('.state'))])).toBe(
    'nothing changed',
  );
  expect(found).toContainEqual(expect.stringMatching(/^ticket/));
  expect(store.names('.state')).toEqual(['as-saved']);
});

it('a history is cut only when its operation is gone for good', () => {
  const store = new Scripted();
  store.save('add');
  store.save('log', ['rename', '/journal.json', 'EIO'], ['fsync', operations, () => undefined], ['fsync', operations, 'kill']);
  store.save('add', ['write', operations, 'power cut']);
  expect(store.save('add')).toBe('saved');
  expect(store.done()).toEqual(['add 1', 'add 4']);
});

it('does not say of an earlier change that is not sure to stay that it is the one asked for', () => {
  const store = new Scripted();
  store.save('add');
  store.save('add');
  store.save('add', ['rename', '/journal.json', 'kill']);
  expect(store.save('add', ['fsync', '/data/keepword', () => undefined], ['fsync', '/data/keepword', 'EIO'])).toBe(
    'nothing changed',
  );
  expect(store.done()).toEqual(['add 1', 'add 2', 'add 3']);
});

const indented = (text: string): string => JSON.stringify(JSON.parse(text), null, 4);
const renamed = (text: string): string => text.replace(/"what":"[^"]*"/, '"what":"by hand"');

it('does not take a file for its own that was edited right after it was saved', () => {
  const store = new Scripted();
  store.save('add');
  store.save('add');
  store.save('add', ['fsync', '/data/keepword', () => store.edit('journal.json', indented)]);
  expect(store.save('move')).toBe('saved');
  expect(store.read().alive.map(({ text }) => text)).toEqual(['move 4', 'add 2', 'add 3']);
});

it('does not overwrite what was edited while the backup was made', () => {
  const store = new Scripted();
  store.save('add');
  expect(store.save('add', ['link', '.json', () => store.edit('journal.json', renamed)])).toBe('saved');
  expect(store.done()).toEqual(['add 1', 'journal.json edited by hand', 'add 2']);
  expect(store.read().alive.map(({ text }) => text)).toEqual(['by hand', 'add 2']);
});

it('records also what is edited while an earlier edit is being recorded', () => {
  const store = new Scripted();
  store.save('add');
  store.edit('journal.json', renamed);
  const again = (): void => store.edit('journal.json', (text) => text.replace('by hand', 'by hand again'));
  expect(store.save('add', ['open', '.state/as-saved', () => undefined], ['write', '.state/as-saved', again])).toBe('saved');
  expect(store.done()).toEqual(['add 1', 'journal.json edited by hand', 'journal.json edited by hand', 'add 2']);
});

it('a backup that must be copied is whole or not there', () => {
  const store = new Scripted();
  store.machine.linklessFolder = `${store.home}/backups`;
  store.save('add');
  store.save('add', ['fsync', /backups\/.*tmp$/, 'power cut']);
  expect(store.names('backups').filter((name) => name.startsWith('journal-'))).toEqual([]);
  store.save('add');
  expect(store.names('backups')).toEqual([
    expect.stringMatching(/^journal-0000000001-/),
    expect.stringMatching(/^journal-0000000002-/),
  ]);
});

it.each(['stat', 'readdir'] as const)('a reader is not troubled by the first saves (before %s)', (call) => {
  const store = new Scripted();
  store.save('log', ['rename', '/journal.json', 'kill']);
  const twice = (): void => {
    store.another('add');
    store.another('add');
  };
  const place = call === 'stat' ? 'keepword/journal.json' : 'keepword/backups';
  expect(store.read([call, place, twice]).done.length).toBeOneOf([0, 3]);
});

it('does not say that nothing was changed when only a note of the history could not be made', () => {
  const store = new Scripted();
  store.save('add');
  const told = store.save('log', ['rename', '/journal.json', () => store.failNext('stat', 'history/2026.jsonl')]);
  expect([told, store.done()]).toEqual(['saved', ['add 1', 'log 2']]);
});

const history = 'history/2026.jsonl';

/** A log that fails, and whose process dies while what it appended to the history is cut off again, before that is on disk. */
function diesTakingBack(store: Scripted): void {
  const cutOff = ['fsync', history, 'kill'] as const;
  expect(store.save('log', ['rename', '/journal.json', 'EIO'], ['fsync', history, () => undefined], cutOff)).toBe(null);
}

it('what somebody died over taking back does not return beside what was saved since', () => {
  const store = new Scripted();
  store.save('log');
  const before = store.text(history);
  diesTakingBack(store);
  expect(store.save('add')).toBe('saved');
  store.machine.powerCut();
  expect(store.text(history)).toBe(before);
  expect(store.save('add')).toBe('saved');
  expect(store.done()).toEqual(['log 1', 'add 3', 'add 4']);
});

it('nor does it in the file of an earlier year, which nobody would cut any more', () => {
  const store = new Scripted();
  store.save('log');
  const before = store.text(history);
  diesTakingBack(store);
  store.machine.pass(24 * 3_600_000);
  expect(store.save('log')).toBe('saved');
  store.machine.powerCut();
  expect(store.text(history)).toBe(before);
  expect(store.done()).toEqual(['log 1', 'log 3']);
});

it('no claim of a living process is left behind that could not be removed', () => {
  const store = new Scripted();
  store.save('add', ['open', operations, 'kill']);
  store.save('add', ['unlink', /lock\.[0-9a-f]+$/, 'EIO']);
  expect(store.names('.state')).toContainEqual(expect.stringMatching(/^lock\./));
  expect(store.save('add')).toBe('saved');
  expect(store.names('.state')).toEqual(['as-saved']);
});
