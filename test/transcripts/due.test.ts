import { describe, expect } from 'vitest';
import { itemKinds } from '../../src/agenda/agenda-item.ts';
import { busyMorning, openCases } from '../helpers/busy-morning.ts';
import { it } from '../helpers/desk.ts';

describe('what wants attention', () => {
  it('comes one a line to a pipe, who left furious first, each id once', async ({ desk }) => {
    desk.has(busyMorning);
    expect(
      await desk.session('kw', 'kw due --limit 2 --plain', 'kw due --days 0', 'kw due --days 20 --kind follow-up'),
    ).toMatchInlineSnapshot(`
      "$ kw
      now		upset		山田 芽衣	left furious		
      late	2026-11-20T11:00:00+01:00	callback	7cb39x7qbwzt	Ömer Kaya			
      late	2026-11-20T16:00:00+01:00	callback	4k2m9x7qbwzt	Zoë Adams	budget answer	+44 20 7946 0018	
      late	2026-11-12T00:00:00+01:00	keep-in-touch		João Souza	keep in touch		
      now		request	2rqt9x7qbwzt	Håkon Nordmann	a training day	+47 22 00 00 00	
      now		reply	9rpy9x7qbwzt	Håkon Nordmann	Can you come?	hakon@fjord.example	
      now		untold	3drp9x7qbwzt	Ömer Kaya	the second brochure		
      today	2026-11-23T00:00:00+01:00	promise	5pm29x7qbwzt	Zoë Adams	send the offer	+44 20 7946 0018	
      soon	2026-11-24T00:00:00+01:00	waiting	6wt39x7qbwzt	Håkon Nordmann	price list	+47 22 00 00 00	Zoë Adams
      soon	2026-11-25T00:00:00+01:00	find-out	8fnd9x7qbwzt	Ömer Kaya	two offices?		
      soon	2026-11-25T00:00:00+01:00	date		João Souza	the lease ends		
      soon	2026-11-26T00:00:00+01:00	check	3chk9x7qbwzt	Zoë Adams	the new desks	+44 20 7946 0018	
      $ kw due --limit 2 --plain
      now		upset		山田 芽衣	left furious		
      late	2026-11-20T11:00:00+01:00	callback	7cb39x7qbwzt	Ömer Kaya			
      $ kw due --days 0
      now		upset		山田 芽衣	left furious		
      late	2026-11-20T11:00:00+01:00	callback	7cb39x7qbwzt	Ömer Kaya			
      late	2026-11-20T16:00:00+01:00	callback	4k2m9x7qbwzt	Zoë Adams	budget answer	+44 20 7946 0018	
      late	2026-11-12T00:00:00+01:00	keep-in-touch		João Souza	keep in touch		
      now		request	2rqt9x7qbwzt	Håkon Nordmann	a training day	+47 22 00 00 00	
      now		reply	9rpy9x7qbwzt	Håkon Nordmann	Can you come?	hakon@fjord.example	
      now		untold	3drp9x7qbwzt	Ömer Kaya	the second brochure		
      today	2026-11-23T00:00:00+01:00	promise	5pm29x7qbwzt	Zoë Adams	send the offer	+44 20 7946 0018	
      soon	2026-11-25T00:00:00+01:00	date		João Souza	the lease ends		
      $ kw due --days 20 --kind follow-up
      soon	2026-12-07T00:00:00+01:00	follow-up	4fwp9x7qbwzt	Zoë Adams		+44 20 7946 0018	
      "
    `);
  });

  it('shows every kind and urgency that is named', async ({ desk }) => {
    desk.has(busyMorning);
    expect(
      await desk.session(
        'kw due --kind reply --kind request',
        'kw due zoe --urgency late --urgency today',
        'kw due --kind reply --kind nothing',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw due --kind reply --kind request
      now		request	2rqt9x7qbwzt	Håkon Nordmann	a training day	+47 22 00 00 00	
      now		reply	9rpy9x7qbwzt	Håkon Nordmann	Can you come?	hakon@fjord.example	
      $ kw due zoe --urgency late --urgency today
      late	2026-11-20T16:00:00+01:00	callback	4k2m9x7qbwzt	Zoë Adams	budget answer	+44 20 7946 0018	
      today	2026-11-23T00:00:00+01:00	promise	5pm29x7qbwzt	Zoë Adams	send the offer	+44 20 7946 0018	
      $ kw due --kind reply --kind nothing
      --kind cannot be "nothing". It is one of callback, promise, waiting, find-out, request, reply, check, follow-up, untold, upset, unlogged, keep-in-touch, date, case-update, case-deadline, case-step, party.
      kw due --help shows its options and examples.
      [exit 2]
      "
    `);
  });

  it('is chosen by person, kind and urgency', async ({ desk }) => {
    desk.has(busyMorning);
    expect(
      await desk.session(
        'kw due hakon',
        'kw due zoe --kind untold',
        'kw due --kind unlogged',
        'kw due --urgency today',
        'kw due --urgency soon --kind waiting',
        'kw due --kind reply --urgency late',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw due hakon
      now		request	2rqt9x7qbwzt	Håkon Nordmann	a training day	+47 22 00 00 00	
      now		reply	9rpy9x7qbwzt	Håkon Nordmann	Can you come?	hakon@fjord.example	
      soon	2026-11-24T00:00:00+01:00	waiting	6wt39x7qbwzt	Håkon Nordmann	price list	+47 22 00 00 00	Zoë Adams
      $ kw due zoe --kind untold
      late	2026-11-20T16:00:00+01:00	callback	4k2m9x7qbwzt	Zoë Adams	budget answer	+44 20 7946 0018	
      $ kw due --kind unlogged
      late	2026-11-20T11:00:00+01:00	callback	7cb39x7qbwzt	Ömer Kaya			
      $ kw due --urgency today
      today	2026-11-23T00:00:00+01:00	promise	5pm29x7qbwzt	Zoë Adams	send the offer	+44 20 7946 0018	
      $ kw due --urgency soon --kind waiting
      soon	2026-11-24T00:00:00+01:00	waiting	6wt39x7qbwzt	Håkon Nordmann	price list	+47 22 00 00 00	Zoë Adams
      $ kw due --kind reply --urgency late
      "
    `);
  });

  it('tells a script by its exit code that something is late', async ({ desk }) => {
    desk.has(busyMorning);
    expect(
      await desk.session(
        'kw due --exit-code --urgency late --limit 0',
        'kw due --exit-code hakon',
        'kw due --exit-code --json --fields id --kind callback --limit 1',
        'kw due --urgency late --limit 0',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw due --exit-code --urgency late --limit 0
      [exit 6]
      $ kw due --exit-code hakon
      now		request	2rqt9x7qbwzt	Håkon Nordmann	a training day	+47 22 00 00 00	
      now		reply	9rpy9x7qbwzt	Håkon Nordmann	Can you come?	hakon@fjord.example	
      soon	2026-11-24T00:00:00+01:00	waiting	6wt39x7qbwzt	Håkon Nordmann	price list	+47 22 00 00 00	Zoë Adams
      $ kw due --exit-code --json --fields id --kind callback --limit 1
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":2,"now":0,"today":0,"soon":0},"more":1,"items":[{"id":"7cb39x7qbwzt"}]}
      [exit 6]
      $ kw due --urgency late --limit 0
      "
    `);
  });
});

describe('as JSON', () => {
  it('has exactly the documented keys', async ({ desk }) => {
    desk.has(busyMorning);
    const { stdout } = await desk.run(['due', 'zoe', '--json', '--kind', 'untold']);
    expect(JSON.parse(stdout)).toEqual({
      schema: 'keepword.due/1',
      asOf: '2026-11-23T07:30:00+01:00',
      zone: 'Europe/Berlin',
      counts: { late: 1, now: 0, today: 0, soon: 0 },
      more: 0,
      items: [
        {
          kind: 'callback',
          also: ['untold'],
          urgency: 'late',
          id: '4k2m9x7qbwzt',
          contact: {
            id: '7xq2m4kdh3pn',
            name: 'Zoë Adams',
            organization: 'Zoë Ltd',
            phone: '+44 20 7946 0018',
            email: 'zoe@zoe-ltd.example',
          },
          for: null,
          from: null,
          what: 'budget answer',
          mood: 'calm',
          due: {
            day: '2026-11-20',
            from: '15:00',
            to: '16:00',
            zone: 'Europe/London',
            tentative: true,
            start: '2026-11-20T15:00:00Z',
            end: '2026-11-20T16:00:00Z',
          },
          first: {
            day: '2026-11-20',
            from: '10:00',
            to: null,
            zone: 'Europe/London',
            tentative: false,
            start: '2026-11-20T10:00:00Z',
            end: '2026-11-20T10:15:00Z',
          },
          late: { days: 3, minutes: 3750 },
          moved: 1,
          attempts: 1,
          via: 'call',
          number: '+44 20 7946 0018',
          why: 'You said you would call back on Friday between about 16:00 and 17:00, 15:00-16:00 for them: late by 3 days. It moved once; at first it was for Friday at 11:00, 10:00 for them. They do not know yet that it moved. Tried once, nobody reached.',
          command: 'kw brief 7xq2m4kdh3pn',
          since: '2026-11-18T10:00:00Z',
        },
      ],
    });
  });

  it('names whom to chase, and on whose behalf', async ({ desk }) => {
    desk.has(busyMorning);
    const { items } = await document(desk, '--kind', 'waiting');
    expect(items).toMatchObject([
      {
        contact: { id: '8hk2m4kdh3pn', name: 'Håkon Nordmann', organization: null },
        for: { id: '7xq2m4kdh3pn', name: 'Zoë Adams' },
        late: null,
        number: '+47 22 00 00 00',
      },
    ]);
    expect(Object.keys(items[0]?.for ?? {})).toEqual(['id', 'name']);
  });

  it('has every kind, with a reason, and a command that works as it is', async ({ desk }) => {
    desk.has({ ...busyMorning, ...openCases });
    const { items, counts } = await document(desk, '--days', '20');
    expect(new Set(items.flatMap(({ kind, also }) => [kind, ...also]))).toEqual(new Set(itemKinds));
    expect(items.map(({ kind, why, command }) => `${kind}: ${why} ${command}`).join('\n')).toMatchInlineSnapshot(`
      "upset: 山田 芽衣 was furious when you last spoke, on Friday, and nothing is planned. kw brief 5myx2m4kdh3p
      case-update: The case "The wrong lamps" is open since Thu 12 Nov, and Ömer Kaya has not heard how it stands. kw show 6wrn2m4kdh3p
      callback: Did you speak with Ömer Kaya? You said you would call back on Friday at 11:00, and nothing is written down since. kw done 7cb39x7qbwzt
      callback: You said you would call back on Friday between about 16:00 and 17:00, 15:00-16:00 for them: late by 3 days. It moved once; at first it was for Friday at 11:00, 10:00 for them. They do not know yet that it moved. Tried once, nobody reached. kw brief 7xq2m4kdh3pn
      keep-in-touch: You last spoke on Thu 1 Oct, and meant to speak every 6 weeks. kw log 6jwt2m4kdh3p
      request: Håkon Nordmann asked for this and has no answer yet. kw done 2rqt9x7qbwzt
      reply: Håkon Nordmann wrote an email on Friday at 10:00, 3 days ago, and has no answer yet. kw log 8hk2m4kdh3pn --via email --done 9rpy9x7qbwzt
      untold: You dropped it, and Ömer Kaya does not know yet. kw told 3drp9x7qbwzt
      case-step: It is a step of the case "The heating is out", to be done by today at 10:00: in 2 h 30 min. kw show 5hta2m4kdh3p
      promise: You promised it for today. kw done 5pm29x7qbwzt
      party: About "The heating is out", the case of Håkon Nordmann, Ömer Kaya is to be told by today. Håkon Nordmann has not given leave yet. kw show 5hta2m4kdh3p
      waiting: You are waiting for this from Håkon Nordmann, for Zoë Adams; you meant to chase it tomorrow. kw brief 8hk2m4kdh3pn
      case-deadline: The case "The heating is out" is to be solved by Wednesday: in 2 days. kw show 5hta2m4kdh3p
      find-out: You said you would find out, and promised the answer for Wednesday: in 2 days. kw done 8fnd9x7qbwzt
      date: It comes up on Wed 25 Nov, in 2 days. kw brief 6jwt2m4kdh3p
      check: You meant to ask on Thursday whether all is well with it: in 3 days. kw brief 7xq2m4kdh3pn
      follow-up: You meant to speak again on Mon 7 Dec: in 14 days. kw brief 7xq2m4kdh3pn"
    `);
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(items.length);
    for (const command of new Set(items.map((item) => item.command))) {
      expect(await desk.session(command), command).not.toMatch(/\[exit (?!2\])/);
    }
  });

  it('is the same whatever the zone and the language of the machine, and however many ask at once', async ({ desk }) => {
    desk.has({ ...busyMorning, ...openCases });
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    const machines = [
      { TZ: 'Europe/Berlin', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'Asia/Kathmandu', LC_ALL: 'C.UTF-8' },
    ];
    for (const line of [['due', '--json'], ['due'], ['digest']]) {
      const lists = await Promise.all(machines.map((env) => desk.run([...line, '--now', '2026-11-23T07:30'], { env })));
      expect(new Set(lists.map(({ stdout }) => stdout)).size).toBe(1);
      expect(lists[0]?.stdout).toContain('The heating is out');
    }
  });

  it('picks fields and keeps the envelope', async ({ desk }) => {
    desk.has(busyMorning);
    expect(
      await desk.session(
        'kw due hakon --fields id,what,contact.name',
        'kw due --fields due.start --json --limit 1',
        'kw due --fields id,nothing',
        'kw due --json --limit 0',
        'kw due nobody --json',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw due hakon --fields id,what,contact.name
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":2,"today":0,"soon":1},"more":0,"items":[{"id":"2rqt9x7qbwzt","what":"a training day","contact":{"name":"Håkon Nordmann"}},{"id":"9rpy9x7qbwzt","what":"Can you come?","contact":{"name":"Håkon Nordmann"}},{"id":"6wt39x7qbwzt","what":"price list","contact":{"name":"Håkon Nordmann"}}]}
      $ kw due --fields due.start --json --limit 1
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":3,"now":4,"today":1,"soon":4},"more":11,"items":[{"due":null}]}
      $ kw due --fields id,nothing
      {"error":{"code":"usage","message":"There is no field \\"nothing\\".","hint":"The fields are: kind, also, urgency, id, contact, contact.id, contact.name, contact.organization, contact.phone, contact.email, for, for.id, for.name, from, from.id, from.name, what, mood, due, due.day, due.from, due.to, due.zone, due.tentative, due.start, due.end, first, first.day, first.from, first.to, first.zone, first.tentative, first.start, first.end, late, late.days, late.minutes, moved, attempts, via, number, why, command, since.","candidates":[]}}
      [exit 2]
      $ kw due --json --limit 0
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":3,"now":4,"today":1,"soon":4},"more":12,"items":[]}
      $ kw due nobody --json
      {"error":{"code":"not-found","message":"Nobody is called \\"nobody\\".","hint":"kw contact add \\"nobody\\" adds them; kw contact list shows all that there are.","candidates":[]}}
      [exit 3]
      "
    `);
  });
});

interface Item {
  readonly kind: string;
  readonly also: readonly string[];
  readonly for: object | null;
  readonly why: string;
  readonly command: string;
}

async function document(
  desk: { run(args: readonly string[]): Promise<{ readonly stdout: string }> },
  ...options: readonly string[]
): Promise<{ readonly items: readonly Item[]; readonly counts: Readonly<Record<string, number>> }> {
  return JSON.parse((await desk.run(['due', '--json', ...options])).stdout);
}
