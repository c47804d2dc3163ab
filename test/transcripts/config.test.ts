import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

it('keeps our zone from the first save on, and lists every setting', async ({ desk }) => {
  expect(await desk.session('kw log Ada "First call" --new', 'kw config list', 'kw config get zone --json')).toMatchInlineSnapshot();
});

it('says which of two dates 1/12 is, once it has been told', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session(
      'kw promise zoe "send the offer" --by 1/12',
      'kw config set date-order dmy',
      'kw promise zoe "send the offer" --by 1/12',
    ),
  ).toMatchInlineSnapshot();
});

it('knows when we work', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session(
      'kw config set working-days "tue, wed, thu"',
      'kw config set working-hours 8-16',
      'kw config set days-off "24 dec, 25 dec"',
      'kw callback hakon "fri 10h"',
      'kw callback hakon "24 dec 10h"',
      'kw callback hakon "wed 17h"',
      'kw promise zoe "send the offer" --by 3bd',
      'kw config set days-off none',
    ),
  ).toMatchInlineSnapshot();
});

it('refuses what it does not know, with what would do', async ({ desk }) => {
  expect(
    await desk.session(
      'kw config get colour',
      'kw config set zone Nowhere/X',
      'kw config set date-order ymd',
      'kw config set working-days never',
      'kw config set working-hours "9-12, 14-17"',
      'kw config set days-off sometime',
    ),
  ).toMatchInlineSnapshot();
});
