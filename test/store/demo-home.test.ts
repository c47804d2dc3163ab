import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoHomeBeside } from '../../src/store/demo-home.ts';
import { placesFor } from '../../src/store/places.ts';
import { aContact } from '../helpers/sample-records.ts';
import { freshPlaces, now, put, storeAt } from './open-stores.ts';

const demoHome = () => demoHomeBeside(`${freshPlaces().home}/`, () => now);

it('the demo begins anew each time, in a folder beside the journal', () => {
  const demo = demoHome();
  expect(demo.home).toMatch(/\/keepword-demo$/);
  put(demo.begin(), { contacts: [aContact({ name: 'Zoë Adams' })] });
  expect(demo.begin().read().contacts).toEqual([]);
});

it('the demo knows what it has written itself from what was typed since', () => {
  const demo = demoHome();
  expect(demo.holdsMore()).toBe(false);
  put(demo.begin(), { contacts: [aContact({ name: 'Zoë Adams' })] });
  expect(demo.holdsMore(), 'a demo that was cut off').toBe(true);
  demo.end();
  expect(demo.holdsMore()).toBe(false);
  writeFileSync(join(demo.home, '.state', 'last-digest'), 'given');
  expect(demo.holdsMore(), 'what the program notes for itself').toBe(false);
  mkdirSync(join(demo.home, '.state', 'drafts'));
  writeFileSync(join(demo.home, '.state', 'drafts', 'one.json'), '{}');
  expect(demo.holdsMore(), 'a draft').toBe(true);
  demo.end();
  put(storeAt(placesFor(demo.home, {})), { contacts: [aContact({ name: 'Ida Lund' })] });
  expect(demo.holdsMore(), 'a contact').toBe(true);
});

it('the demo puts aside what was typed under a name with the day in it, and never over another', () => {
  const demo = demoHome();
  const asides = ['one', 'two'].map((name) => {
    demo.begin();
    writeFileSync(join(demo.home, name), '');
    return demo.setAside();
  });
  const day = new Date(now).toISOString().slice(0, 10);
  expect(asides).toEqual([`${demo.home}-${day}`, `${demo.home}-${day}-2`]);
  expect(asides.map((aside) => readdirSync(aside))).toEqual([
    ['.keepword-demo', 'one'],
    ['.keepword-demo', 'two'],
  ]);
});

it('the demo takes an empty folder, and clears none that it did not make', () => {
  const [empty, other] = [demoHome(), demoHome()];
  for (const { home } of [empty, other]) mkdirSync(home);
  expect(empty.begin().exists()).toBe(false);
  writeFileSync(join(other.home, 'mine'), '');
  expect(() => other.begin()).toThrow('is there already, and no demo made it.');
  expect(readdirSync(other.home)).toEqual(['mine']);
});
