import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';

it('who has waited longest for an answer comes first, and is never cut off', async ({ desk }) => {
  expect(
    await desk.session(
      'kw contact add "Zoë Adams" --now 2026-11-20T09:00',
      'kw contact add "Kai Lee" --now 2026-11-20T09:00',
      'kw contact add "Ana Sousa" --now 2026-11-20T09:00',
      'kw log zoe "Where is the offer?" --in --via email --at "2026-11-20 10:00" --now 2026-11-23T08:00',
      'kw log ana "Can we move?" --in --via email --now 2026-11-23T08:10',
      'kw log kai "He wonders about the price" --asked "the price" --at "2026-11-19 16:00" --now 2026-11-23T08:20',
      'kw due --now 2026-11-23T10:30',
      'kw due --fields what,since --now 2026-11-23T10:30',
      'kw digest --plain --limit 1 --now 2026-11-23T10:30',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw contact add "Zoë Adams" --now 2026-11-20T09:00
    Added Zoë Adams: customer. kw undo takes it back.
    $ kw contact add "Kai Lee" --now 2026-11-20T09:00
    Added Kai Lee: customer. kw undo takes it back.
    $ kw contact add "Ana Sousa" --now 2026-11-20T09:00
    Added Ana Sousa: customer. kw undo takes it back.
    $ kw log zoe "Where is the offer?" --in --via email --at "2026-11-20 10:00" --now 2026-11-23T08:00
    Email from Zoë Adams, Fri 20 Nov 10:00, 3 days ago. An answer is owed about "Where is the offer?". kw undo takes it back.
    $ kw log ana "Can we move?" --in --via email --now 2026-11-23T08:10
    Email from Ana Sousa. An answer is owed about "Can we move?". kw undo takes it back.
    $ kw log kai "He wonders about the price" --asked "the price" --at "2026-11-19 16:00" --now 2026-11-23T08:20
    Call to Kai Lee, Thu 19 Nov 16:00, 4 days ago. Asked for "the price". kw undo takes it back.
    $ kw due --now 2026-11-23T10:30
    now		request	9q5zv8ymh8gk	Kai Lee	the price		
    now		reply	6mg7h39nhaja	Zoë Adams	Where is the offer?		
    now		reply	6j3cy5q6tnas	Ana Sousa	Can we move?		
    $ kw due --fields what,since --now 2026-11-23T10:30
    {"schema":"keepword.due/1","asOf":"2026-11-23T10:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":3,"today":0,"soon":0},"more":0,"items":[{"what":"the price","since":"2026-11-19T15:00:00Z"},{"what":"Where is the offer?","since":"2026-11-20T09:00:00Z"},{"what":"Can we move?","since":"2026-11-23T07:10:00Z"}]}
    $ kw digest --plain --limit 1 --now 2026-11-23T10:30
    today	now		request	9q5zv8ymh8gk	Kai Lee	the price		Kai Lee asked for this and has no answer yet.	kw done 9q5zv8ymh8gk	
    "
  `);
});
