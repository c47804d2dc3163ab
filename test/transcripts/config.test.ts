import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

it('keeps our zone from the first save on, and lists every setting', async ({ desk }) => {
  expect(
    await desk.session('kw log Ada "First call" --new', 'kw config list', 'kw config get zone --json'),
  ).toMatchInlineSnapshot(`
    "$ kw log Ada "First call" --new
    Call to Ada. kw undo takes it back.
    $ kw config list
    zone	Europe/Berlin
    date-order	
    working-days	mon,tue,wed,thu,fri
    working-hours	09:00-18:00
    days-off	
    holidays	
    case-updates	5
    $ kw config get zone --json
    {"schema":"keepword.settings/1","items":[{"key":"zone","value":"Europe/Berlin","means":"our own time zone, such as Europe/Berlin"}]}
    "
  `);
});

it('says which of two dates 1/12 is, once it has been told', async ({ desk }) => {
  desk.has(people);
  expect(
    await desk.session(
      'kw promise zoe "send the offer" --by 1/12',
      'kw config set date-order dmy',
      'kw promise zoe "send the offer" --by 1/12',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw promise zoe "send the offer" --by 1/12
    "1/12" could mean two days: which number is the month?
    Name the month, such as "1 dec"; or say once which comes first: kw config set date-order dmy (or mdy).
    [exit 2]
    $ kw config set date-order dmy
    date-order is dmy.
    $ kw promise zoe "send the offer" --by 1/12
    Promised Zoë Adams "send the offer" by Tue 1 Dec, in 8 days. kw undo takes it back.
    "
  `);
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
  ).toMatchInlineSnapshot(`
    "$ kw config set working-days "tue, wed, thu"
    working-days is tue,wed,thu.
    $ kw config set working-hours 8-16
    working-hours is 08:00-16:00.
    $ kw config set days-off "24 dec, 25 dec"
    days-off is 2026-12-24, 2026-12-25.
    $ kw callback hakon "fri 10h"
    Fri 27 Nov is no working day. It is kept as said; the next working slot would be Tue 1 Dec 10:00, in 8 days.
    Call-back to Håkon Nordmann Fri 27 Nov 10:00, in 4 days, on +47 22 00 00 00. kw undo takes it back.
    $ kw callback hakon "24 dec 10h"
    Thu 24 Dec is no working day. It is kept as said; the next working slot would be Tue 29 Dec 10:00, in 5 weeks.
    Call-back to Håkon Nordmann Thu 24 Dec 10:00, in 4 weeks, on +47 22 00 00 00. kw undo takes it back.
    $ kw callback hakon "wed 17h"
    Wed 25 Nov 17:00 is outside your working hours, 08:00-16:00. It is kept as said; the next working slot would be Thu 26 Nov 08:00, in 3 days.
    Call-back to Håkon Nordmann Wed 25 Nov 17:00, in 2 days, on +47 22 00 00 00. kw undo takes it back.
    $ kw promise zoe "send the offer" --by 3bd
    Promised Zoë Adams "send the offer" by Thu 26 Nov, in 3 days. kw undo takes it back.
    $ kw config set days-off none
    days-off is not set.
    "
  `);
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
  ).toMatchInlineSnapshot(`
    "$ kw config get colour
    There is no setting "colour".
    The settings are zone, date-order, working-days, working-hours, days-off, holidays, case-updates.
    [exit 3]
    $ kw config set zone Nowhere/X
    zone cannot be "Nowhere/X".
    It must be a name such as Europe/Berlin.
    [exit 2]
    $ kw config set date-order ymd
    date-order cannot be "ymd".
    It must be dmy, mdy, or none.
    [exit 2]
    $ kw config set working-days never
    working-days cannot be "never".
    It must be days such as mon,tue,wed,thu,fri.
    [exit 2]
    $ kw config set working-hours "9-12, 14-17"
    working-hours cannot be "9-12, 14-17".
    It must be one range such as 9-18.
    [exit 2]
    $ kw config set days-off sometime
    "sometime" is not understood as a day or time.
    Type a day or time such as fri, +3d, "1 dec" or "tue 15:00-16:00".
    [exit 2]
    "
  `);
});
