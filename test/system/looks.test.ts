import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { hakon, zoe } from '../helpers/some-customers.ts';

/** What stands in a terminal of this width when the program is done. */
const shown = (desk: TestDesk, columns: number, ...args: readonly string[]): Promise<string> =>
  shownWith(0, desk, columns, ...args);

async function shownWith(exitCode: number, desk: TestDesk, columns: number, ...args: readonly string[]): Promise<string> {
  const command = [process.execPath, program, ...args];
  const env = { ...desk.env, KEEPWORD_NO_INPUT: '1' };
  const terminal = await openTerminal({ command, folder: desk.folder, env, columns, rows: 60 });
  expect(await terminal.exitCode()).toBe(exitCode);
  const screen = await terminal.screen();
  return screen.replace(/\n+\[exit \d\][\s\S]*$/, '').replaceAll(desk.folder, '~');
}

describe('on a terminal of 80 columns', () => {
  it('kw is a table that fits', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await shown(desk, 80)).toMatchInlineSnapshot(`
      "Mon 23 Nov 07:30: 3 late, 4 now, 1 today, 4 soon

      Left upset
      When              Who                   What                                 Id
      now               山田 芽衣             left furious
        山田 芽衣 was furious when you last spoke, on Friday, and nothing is planned.

      Late
      missed by 3 days  Ömer Kaya             call back                            7cb
        was for Fri 20 Nov 11:00; did you speak? kw done writes it down
      late by 3 days    Zoë Adams, Zoë Ltd    call back: budget answer             4k2
        +44 20 7946 0018 · was for Fri 20 Nov 16:00-17:00; 15:00-16:00 for them; moved
        once, first for Fri 20 Nov 11:00; they do not know yet; tried once
      late by 11 days   João Souza            keep in touch
        You last spoke on Thu 1 Oct, and meant to speak every 6 weeks.

      Now
      now               Håkon Nordmann        asked for: a training day            2rq
        +47 22 00 00 00
      now                                     answer: Can you come?                9rp
        hakon@fjord.example · Håkon Nordmann wrote an email on Friday at 10:00, 3 days
        ago, and has no answer yet.
      now               Ömer Kaya             tell them: the second brochure       3dr
        You dropped it, and Ömer Kaya does not know yet.

      Today
      today             Zoë Adams, Zoë Ltd    send the offer                       5pm
        +44 20 7946 0018

      Soon
      Tue 24 Nov        Håkon Nordmann, for…  waiting for: price list              6wt
        +47 22 00 00 00 · You are waiting for this from Håkon Nordmann, for Zoë Adams;
        you meant to chase it tomorrow.
      Wed 25 Nov        Ömer Kaya             find out: two offices?               8fn
      Wed 25 Nov        João Souza            the lease ends
      Thu 26 Nov        Zoë Adams, Zoë Ltd    ask whether all is well: the new d…  3ch
        +44 20 7946 0018

      Next: kw brief 5myx2m4kdh3p. With an id: kw done, tried, move or show."
    `);
  });

  it('brief is one screen', async ({ desk }) => {
    desk.has(busyMorning);
    await desk.session(
      'kw contact edit zoe --role "finance director" --hours "9-12, 14-17" --met "14 may 2024 at the fair" --introduced-by hakon',
      'kw learn zoe "birthday every 1 dec"',
      'kw log zoe "Went through the plan for 株式会社ひばり; she wants it in writing" --at "thu 10:00" --mood upset..calm',
    );
    const brief = await shown(desk, 80, 'brief', 'zoe');
    expect(brief.split('\n').length).toBeLessThanOrEqual(24);
    expect(brief).toMatchInlineSnapshot(`
      "Zoë Adams, finance director, Zoë Ltd

      You met on Tue 14 May 2024, at the fair; Håkon Nordmann introduced you. You last
      spoke on Thu 19 Nov, 4 days ago: you called.

      who      customer
      reach    +44 20 7946 0018, zoe@zoe-ltd.example
      there    06:30, 1 h behind you (Europe/London); hours 9-12, 14-17, not now
      mood     upset at first, calm at the end, 4 days ago

      you owe  call back: budget answer, late by 3 days: about Fri 20 Nov 15:00-16:00
               for them, 16:00-17:00 for you; moved once; they do not know yet; tried
               once (4k2)
               send the offer, Mon 23 Nov, today (5pm)
               ask whether all is well: the new desks, Thu 26 Nov, in 3 days (3ch)
               speak again, Mon 7 Dec, in 14 days (4fw)
      awaited  Håkon Nordmann: price list, Tue 24 Nov, tomorrow (6wt)

      lately   Thu 19 Nov, you called: Went through the plan for 株式会社ひばり; she
               wants it in writing
      ahead    Tue 1 Dec, in 8 days: birthday"
    `);
  });

  it('digest breaks its lines', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await shown(desk, 80, 'digest', '--days', '1', '--limit', '2')).toMatchInlineSnapshot(`
      "1 upset, 2 late, 4 today

      Left upset
      now               山田 芽衣 · left furious
                        kw brief 5myx2m4kdh3p · 山田 芽衣 was furious when you last
                        spoke, on Friday, and nothing is planned.

      Late
      missed by 3 days  Ömer Kaya · call back
                        kw done 7cb39x7qbwzt · Did you speak with Ömer Kaya? You
                        said you would call back on Friday at 11:00, and nothing is
                        written down since.
      late by 3 days    Zoë Adams, Zoë Ltd · call back: budget answer ·
                        +44 20 7946 0018
                        kw brief 7xq2m4kdh3pn · You said you would call back on
                        Friday between about 16:00 and 17:00, 15:00-16:00 for them:
                        late by 3 days. It moved once; at first it was for Friday at
                        11:00, 10:00 for them. They do not know yet that it moved.
                        Tried once, nobody reached.

      Today
      now               Håkon Nordmann · asked for: a training day · +47 22 00 00 00
                        kw done 2rqt9x7qbwzt · Håkon Nordmann asked for this and has
                        no answer yet.
      now               Håkon Nordmann · answer: Can you come? · hakon@fjord.example
                        kw log 8hk2m4kdh3pn --via email --done 9rpy9x7qbwzt · Håkon
                        Nordmann wrote an email on Friday at 10:00, 3 days ago, and
                        has no answer yet.
      and 2 more

      Waiting for
      Tue 24 Nov        Håkon Nordmann, for Zoë Adams · waiting for: price list ·
                        +47 22 00 00 00
                        kw brief 8hk2m4kdh3pn · You are waiting for this from Håkon
                        Nordmann, for Zoë Adams; you meant to chase it tomorrow.

      Gone quiet
      late by 11 days   João Souza · keep in touch
                        kw log 6jwt2m4kdh3p · You last spoke on Thu 1 Oct, and meant
                        to speak every 6 weeks.

      Dates ahead
      Wed 25 Nov        João Souza · the lease ends
                        kw brief 6jwt2m4kdh3p · It comes up on Wed 25 Nov, in 2
                        days.

      Since Fri 20 Nov
      1 dropped, 1 moved, 1 try that reached nobody, in contact with 1 person.

      Tomorrow
      Tue 24 Nov: 1"
    `);
  });

  it('history and contacts are tables, too', async ({ desk }) => {
    desk.has(busyMorning);
    await desk.run(['log', 'zoe', 'Went through the plan for 株式会社ひばり; she wants it in writing', '--learned', 'likes tea']);
    expect(await shown(desk, 80, 'history')).toMatchInlineSnapshot(`
      "When        Who        How         Id
      Mon 23 Nov  Zoë Adams  you called  4xtt8t
        Went through the plan for 株式会社ひばり; she wants it in writing. Learned:
        likes tea."
    `);
    expect(await shown(desk, 80, 'contact', 'list')).toMatchInlineSnapshot(`
      "5 contacts

      Name            Role     Last spoke           Open  Id
      Håkon Nordmann           not yet              3     8hk
      João Souza               8 weeks ago                6jw
      Ömer Kaya                not yet              2     4mr
      Zoë Adams       Zoë Ltd  today                5     7xq
      山田 芽衣                3 days ago, furious        5my"
    `);
  });
});

describe('on a terminal of 48 columns', () => {
  it('kw is a card for each, nothing cut', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await shown(desk, 48, 'due', '--limit', '6')).toMatchInlineSnapshot(`
      "Mon 23 Nov 07:30: 3 late, 4 now, 1 today, 4 soon

      Left upset
      now
        Who     山田 芽衣
        What    left furious
        山田 芽衣 was furious when you last spoke, on
        Friday, and nothing is planned.

      Late
      missed by 3 days
        Who     Ömer Kaya
        What    call back
        Id      7cb
        was for Fri 20 Nov 11:00; did you speak? kw
        done writes it down

      late by 3 days
        Who     Zoë Adams, Zoë Ltd
        What    call back: budget answer
        Number  +44 20 7946 0018
        Id      4k2
        was for Fri 20 Nov 16:00-17:00; 15:00-16:00
        for them; moved once, first for Fri 20 Nov
        11:00; they do not know yet; tried once

      late by 11 days
        Who     João Souza
        What    keep in touch
        You last spoke on Thu 1 Oct, and meant to
        speak every 6 weeks.

      Now
      now
        Who     Håkon Nordmann
        What    asked for: a training day
        Number  +47 22 00 00 00
        Id      2rq
      now
        What    answer: Can you come?
        Number  hakon@fjord.example
        Id      9rp
        Håkon Nordmann wrote an email on Friday at
        10:00, 3 days ago, and has no answer yet.

      and 6 more

      Next: kw brief 5myx2m4kdh3p. With an id: kw
      done, tried, move or show."
    `);
  });

  it('demo says how to go on in lines that fit, and the one to be typed whole', async ({ desk }) => {
    const screen = await shown(desk, 48, 'demo');
    expect(screen).toContain(
      '\n  kw log                    write down a call;\n                            it asks\n  kw history zoe            what was said\n',
    );
    expect(screen).toContain('\nTo go on playing with them, type:\n\n  export KEEPWORD_HOME=');
  });

  it('brief and digest break their lines', async ({ desk }) => {
    desk.has(busyMorning);
    expect(await shown(desk, 48, 'brief', '芽衣')).toMatchInlineSnapshot(`
      "山田 芽衣

      You last spoke on Fri 20 Nov, 3 days ago: you
      called.

      who   customer
      mood  furious"
    `);
    expect(await shown(desk, 48, 'digest', '--days', '1', '--limit', '1')).toMatchInlineSnapshot(`
      "1 upset, 2 late, 4 today

      Left upset
      now               山田 芽衣 · left furious
                        kw brief 5myx2m4kdh3p · 山田
                        芽衣 was furious when you last
                        spoke, on Friday, and nothing
                        is planned.

      Late
      missed by 3 days  Ömer Kaya · call back
                        kw done 7cb39x7qbwzt · Did you
                        speak with Ömer Kaya? You said
                        you would call back on Friday
                        at 11:00, and nothing is
                        written down since.
      and 1 more

      Today
      now               Håkon Nordmann · asked for: a
                        training day · +47 22 00 00 00
                        kw done 2rqt9x7qbwzt · Håkon
                        Nordmann asked for this and
                        has no answer yet.
      and 3 more

      Waiting for
      Tue 24 Nov        Håkon Nordmann, for Zoë Adams
                        · waiting for: price list ·
                        +47 22 00 00 00
                        kw brief 8hk2m4kdh3pn · You
                        are waiting for this from
                        Håkon Nordmann, for Zoë Adams;
                        you meant to chase it
                        tomorrow.

      Gone quiet
      late by 11 days   João Souza · keep in touch
                        kw log 6jwt2m4kdh3p · You last
                        spoke on Thu 1 Oct, and meant
                        to speak every 6 weeks.

      Dates ahead
      Wed 25 Nov        João Souza · the lease ends
                        kw brief 6jwt2m4kdh3p · It
                        comes up on Wed 25 Nov, in 2
                        days.

      Since Fri 20 Nov
      1 dropped, 1 moved, 1 try that reached nobody,
      in contact with 1 person.

      Tomorrow
      Tue 24 Nov: 1"
    `);
  });

  it('an error and its way out break between words, and those who could be meant stand below each other', async ({ desk }) => {
    desk.has({
      contacts: [
        { ...zoe, name: 'Zoë Elisabeth Adams-Nordmann of Zoë Ltd' },
        { ...hakon, name: 'Zoë Nordmann' },
      ],
    });
    expect(await shownWith(3, desk, 48, 'undo', '99')).toMatchInlineSnapshot(`
      "99 is no step that can be taken back.
      kw undo --list shows the steps and their
      numbers; kw redo brings back what kw undo took."
    `);
    expect(await shownWith(2, desk, 48, 'brief', 'zoe')).toMatchInlineSnapshot(`
      ""zoe" could be 2 people:
        7xq2m4kdh3pn Zoë Elisabeth Adams-Nordmann of
        Zoë Ltd
        8hk2m4kdh3pn  Zoë Nordmann
      Type more of the name, or an id instead of it.
      kw contact list shows everybody."
    `);
  });

  it('doctor lists what it found, with what repairs it or did', async ({ desk }) => {
    desk.has({ contacts: [zoe] });
    const found = async (exitCode: number, ...args: readonly string[]) =>
      (await shownWith(exitCode, desk, 48, ...args)).replace(/\n\nWorth knowing[\s\S]*/, '');
    expect(await found(1, 'doctor')).toMatchInlineSnapshot(`
      "One thing should be repaired. Save 1, with 1
      record alive.

      To be repaired
      - The contact 7xq2m4kdh3pn names 9zt2m4kdh3pn as
        its organization, which is not there.
        kw doctor --repair"
    `);
    expect(await found(0, 'doctor', '--repair')).toMatchInlineSnapshot(`
      "All was repaired. Save 2, with 1 record alive.

      Repaired
      - The contact 7xq2m4kdh3pn names 9zt2m4kdh3pn as
        its organization, which is not there.
        Put right; kw undo takes it back."
    `);
  });

  it('the help keeps its columns', async ({ desk }) => {
    expect(await shown(desk, 48, 'undo', '--help')).toMatchInlineSnapshot(`
      "Usage: kw undo [options] [step]

      Arguments:
        step    an earlier one, by its number in the
                list, when nothing later builds on it

      Options:
        --list  show the steps that can be taken back

      Examples:
        $ kw undo
        $ kw undo --list"
    `);
  });
});

const welcomeAt40 = [
  'Keepword remembers every customer and',
  'keeps every promise.',
  '',
  '  kw demo     look around with invented',
  '              customers',
];

it('welcomes who has no journal yet, and says when nothing is due', async ({ desk }) => {
  expect(await shown(desk, 80)).toMatchInlineSnapshot(`
    "Keepword remembers every customer and keeps every promise.

      kw demo     look around with invented customers
      kw log      write down your first call
    Your journal will be ~/keepword/journal.json"
  `);
  for (const line of (await shown(desk, 40)).split('\n').slice(0, 5)) expect(welcomeAt40).toContain(line);
  await desk.run(['log', 'Zoë Adams', 'Talked', '--new', '--promise', 'the offer by 4 dec']);
  expect(await shown(desk, 80)).toMatchInlineSnapshot(`"Nothing is due. Next: Zoë Adams, Fri 4 Dec (the offer)."`);
});

/** `script` keeps every byte that the program wrote to its terminal. */
it.for([
  ['in colour', { NO_COLOR: '' }, true],
  ['without', { NO_COLOR: '1' }, false],
  ['not in a terminal that can do nothing', { NO_COLOR: '', TERM: 'dumb' }, false],
] as const)('shows it %s', async ([, env, isColoured], { desk }) => {
  desk.has(busyMorning);
  const looks: string[] = [];
  for (const args of [[], ['brief', 'zoe'], ['digest']]) {
    const file = join(desk.folder, 'out');
    const line = `'${process.execPath}' '${program}' ${args.join(' ')}`;
    const command = ['script', '-qec', line, file];
    const terminal = await openTerminal({
      command,
      folder: desk.folder,
      env: { ...desk.env, SHELL: '/bin/sh', KEEPWORD_NO_INPUT: '1', ...env },
    });
    expect(await terminal.exitCode()).toBe(0);
    looks.push(readFileSync(file, 'utf8'));
  }
  expect(looks.map((text) => text.includes('\u001b['))).toEqual([isColoured, isColoured, isColoured]);
});
