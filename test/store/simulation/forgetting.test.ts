import { expect, it } from 'vitest';
import { type Fate, unharmed } from './machine.ts';
import { Scripted } from './scripted.ts';
import type { View } from './subject.ts';

// The one thing that cannot be taken back, cut off at each of its system calls: then it is done, or as if it had not begun; and once
// somebody has saved, nothing of it is left to do, not even after a power cut.

const fates: readonly (readonly [what: string, at: (call: number) => Fate])[] = [
  ['a kill', (call) => ({ ...unharmed, stopsAt: call })],
  ['a power cut', (call) => ({ ...unharmed, stopsAt: call, stop: 'power cut' })],
  ['a disk that fails', (call) => ({ ...unharmed, failsFrom: call, failures: 1 })],
];

/** Some people with what was written about them, of whom the first is to be forgotten. */
function begun(): Scripted {
  const store = new Scripted();
  for (const kind of ['add', 'add', 'log', 'archive', 'add', 'log', 'add'] as const) store.save(kind);
  return store;
}

/** Whether the first is gone; all the rest is there, and nothing of them when they are, once somebody has saved. */
function isGoneFrom(store: Scripted, before: View, what: string): boolean {
  const [first, ...others] = before.alive;
  expect(store.save('add'), what).toBe('saved');
  store.machine.powerCut();
  const { alive, past, done } = store.read();
  const isGone = alive.every(({ id }) => id !== first?.id);
  expect(
    alive.filter(({ text }) => !/^add (9|10)$/.test(text)),
    what,
  ).toEqual(isGone ? others : before.alive);
  expect(past, what).toEqual(before.past);
  expect(done.includes('Somebody was forgotten'), what).toBe(isGone);
  if (isGone) expect(store.filesWith([first?.id ?? '?', `"${first?.text}"`]), what).toEqual([]);
  return isGone;
}

it.each(fates)('forgetting is done or not begun, and finished by the next save, after %s', (_, fateAt) => {
  const seen = { gone: 0, there: 0 };
  for (let call = 1; ; call++) {
    const store = begun();
    const before = store.read();
    const { told, calls } = store.meeting(fateAt(call), 'rewrite');
    const isGone = isGoneFrom(store, before, `call ${call}: ${told}`);
    seen[isGone ? 'gone' : 'there']++;
    if (told !== null) expect(/nothing changed|refused/.test(told), `call ${call}: ${told}`).toBe(!isGone);
    if (calls < call) break;
  }
  expect(Math.min(seen.gone, seen.there)).toBeGreaterThan(20);
});

it('what finishes a forgetting that was killed may lose its power at any call, too', () => {
  for (let call = 1; ; call++) {
    const store = begun();
    const before = store.read();
    expect(store.save('rewrite', ['fsync', '/data/keepword', 'kill'])).toBeNull();
    const { calls } = store.meeting({ ...unharmed, stopsAt: call, stop: 'power cut' }, 'add');
    isGoneFrom(store, before, `call ${call}`);
    if (calls < call) break;
  }
});
