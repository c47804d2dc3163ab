import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoHomeBeside } from '../../src/store/demo-home.ts';
import { aContact } from '../helpers/sample-records.ts';
import { freshPlaces, now, put } from './open-stores.ts';

const demoHome = () => demoHomeBeside(`${freshPlaces().home}/`, () => now);

it('the demo begins anew each time, in a folder beside the journal', () => {
  const demo = demoHome();
  expect(demo.home).toMatch(/\/keepword-demo$/);
  put(demo.begin(), { contacts: [aContact({ name: 'Zoë Adams' })] });
  expect(demo.begin().read().contacts).toEqual([]);
});

it('the demo takes an empty folder, and clears none that it did not make', () => {
  const [empty, other] = [demoHome(), demoHome()];
  for (const { home } of [empty, other]) mkdirSync(home);
  expect(empty.begin().exists()).toBe(false);
  writeFileSync(join(other.home, 'mine'), '');
  expect(() => other.begin()).toThrow('is there already, and no demo made it.');
  expect(readdirSync(other.home)).toEqual(['mine']);
});
