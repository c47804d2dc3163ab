import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { people } from '../helpers/some-customers.ts';

describe('a slip on the line', () => {
  it('gets a way out that is one', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe n --promise "by fri"',
        'kw log zoe n --waiting "by fri"',
        'kw log zoe n --promise "the offer"',
        'kw config set working-hours 25-26',
        'kw config set working-hours 0-24',
        'kw contact edit zoe --hours 25-26',
        'kw due --days 1000000000',
        'kw due --days x',
        'kw help dates --json',
        'kw log "Ada Vik" n --new --met "next fri at the fair"',
        'kw log "Ada Vik" n --new --met "last fri at the fair"',
        'kw contact add "Bo Vik" --met 2026-12-24',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe n --promise "by fri"
      "by fri" does not say what.
      Say it before, as in "send the offer by fri".
      [exit 2]
      $ kw log zoe n --waiting "by fri"
      "by fri" does not say what.
      Say it before, as in "send the offer by fri".
      [exit 2]
      $ kw log zoe n --promise "the offer"
      When is "the offer" due?
      Say it in the same text: --promise "the offer by fri".
      [exit 2]
      $ kw config set working-hours 25-26
      There is no such time as "25-26".
      Type one range such as 9-18.
      [exit 2]
      $ kw config set working-hours 0-24
      "0-24" is the whole day.
      Type one range such as 9-18.
      [exit 2]
      $ kw contact edit zoe --hours 25-26
      There is no such time as "25-26".
      Type hours such as --hours "9-12, 14-17".
      [exit 2]
      $ kw due --days 1000000000
      --days cannot be "1000000000". It must be 999999 at most.
      kw due --help shows its options and examples.
      [exit 2]
      $ kw due --days x
      --days cannot be "x". It must be a whole number, such as 7.
      kw due --help shows its options and examples.
      [exit 2]
      $ kw help dates --json
      {"error":{"code":"usage","message":"kw help dates prints no JSON.","hint":"Without --json: kw help dates","candidates":[]}}
      [exit 2]
      $ kw log "Ada Vik" n --new --met "next fri at the fair"
      Fri 4 Dec has not come yet, so that you cannot have met then.
      Say when you met, such as "14 may 2024 at the fair", or only how.
      [exit 2]
      $ kw log "Ada Vik" n --new --met "last fri at the fair"
      Call to Ada Vik. Met Fri 20 Nov at the fair. kw undo takes it back.
      $ kw contact add "Bo Vik" --met 2026-12-24
      Thu 24 Dec has not come yet, so that you cannot have met then.
      Say when you met, such as "14 may 2024 at the fair", or only how.
      [exit 2]
      "
    `);
  });

  it('is none: who owes it may also stand last, and a program writes moments with their offset', async ({ desk }) => {
    desk.has(people);
    expect(
      await desk.session(
        'kw log zoe n --waiting "the map by fri from Hakon"',
        'kw log zoe n --waiting "the map from Hakon by fri"',
        'kw promise zoe "the offer" --by 2026-11-27T15:00:00+01:00',
        'kw log zoe n --next 2026-11-27T15:00Z --callback 2026-11-27T15:00Z',
        'kw promise zoe "the offer" --by 2026-11-01T15:00Z',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log zoe n --waiting "the map by fri from Hakon"
      Call to Zoë Adams. Waiting for "the map" from Håkon Nordmann, to chase Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw log zoe n --waiting "the map from Hakon by fri"
      Call to Zoë Adams. Waiting for "the map" from Håkon Nordmann, to chase Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw promise zoe "the offer" --by 2026-11-27T15:00:00+01:00
      Promised Zoë Adams "the offer" by Fri 27 Nov 14:00 for Zoë Adams, 15:00 for you, in 4 days. kw undo takes it back.
      $ kw log zoe n --next 2026-11-27T15:00Z --callback 2026-11-27T15:00Z
      Call to Zoë Adams. Call-back Fri 27 Nov 15:00 for Zoë Adams, 16:00 for you, in 4 days, on +44 20 7946 0018. To speak again Fri 27 Nov 15:00 for Zoë Adams, 16:00 for you, in 4 days. kw undo takes it back.
      $ kw promise zoe "the offer" --by 2026-11-01T15:00Z
      Sun 1 Nov 16:00 is past.
      Say a day to come, or add --allow-past.
      [exit 2]
      "
    `);
  });
});

it('answers a second log with the same key as the first', async ({ desk }) => {
  desk.has(people);
  writeFileSync(
    join(desk.folder, 'in.eml'),
    ['From: Hakon <hakon@fjord.example>', 'Subject: Prices', 'Date: Fri, 20 Nov 2026 18:02:11 +0100', '', 'Which?'].join('\n'),
  );
  const line = ['log', '--eml', 'in.eml', '--promise', 'the prices by fri', '--json'];
  const [first, second] = [await desk.run(line), await desk.run(line)].map(({ stdout }) => JSON.parse(stdout));
  expect(first.commitments.map(({ kind }: { kind: string }) => kind)).toEqual(['reply', 'promise']);
  expect(second).toEqual(first);
  const id = first.commitments[0].id;
  await desk.run(['drop', id, '--why', 'a newsletter']);
  const third = JSON.parse((await desk.run(line)).stdout);
  expect(third.commitments).toEqual(
    expect.arrayContaining([first.commitments[1], expect.objectContaining({ id, status: 'dropped' })]),
  );
});
