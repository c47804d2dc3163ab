import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';

describe('without a journal', () => {
  it('says so, and where it looked', async ({ desk }) => {
    expect(
      await desk.session('kw', 'kw due', 'kw due --json', 'kw where', 'kw contact list', 'kw history'),
    ).toMatchInlineSnapshot(`
      "$ kw
      There is no journal yet at ~/keepword/journal.json. kw log begins one, kw demo shows how it looks.
      $ kw due
      There is no journal yet at ~/keepword/journal.json. kw log begins one, kw demo shows how it looks.
      $ kw due --json
      {"schema":"keepword.due/1","asOf":"2026-11-23T07:30:00+01:00","zone":"Europe/Berlin","counts":{"late":0,"now":0,"today":0,"soon":0},"more":0,"items":[]}
      $ kw where
      home	~/keepword
      journal	~/keepword/journal.json
      history	~/keepword/history
      operations	~/keepword/operations
      configuration	~/keepword/config.json
      backups	~/keepword/backups
      state	~/keepword/.state
      $ kw contact list
      $ kw history
      "
    `);
  });

  it('never lets a wrong home look like a quiet day to cron', async ({ desk }) => {
    expect(
      await desk.session('kw digest', 'kw export', 'kw digest --json', 'kw --home /nowhere/at-all digest'),
    ).toMatchInlineSnapshot(`
      "$ kw digest
      There is no journal at ~/keepword/journal.json.
      Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.
      [exit 4]
      $ kw export
      There is no journal at ~/keepword/journal.json.
      Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.
      [exit 4]
      $ kw digest --json
      {"error":{"code":"journal-missing","message":"There is no journal at ~/keepword/journal.json.","hint":"Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.","candidates":[]}}
      [exit 4]
      $ kw --home /nowhere/at-all digest
      There is no journal at /nowhere/at-all/journal.json.
      Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.
      [exit 4]
      "
    `);
  });

  it('finds nobody, and says how to add them', async ({ desk }) => {
    expect(await desk.session('kw brief zoe', 'kw log zoe "Talked"', 'kw done 4k2')).toMatchInlineSnapshot(`
      "$ kw brief zoe
      Nobody is called "zoe".
      kw contact add "zoe" adds them; kw contact list shows all that there are.
      [exit 3]
      $ kw log zoe "Talked"
      Nobody is called "zoe".
      kw contact add "zoe" adds them; kw contact list shows all that there are. With --new this log adds them.
      [exit 3]
      $ kw done 4k2
      No commitment has an id that begins with "4k2".
      kw due lists what is open, with the ids.
      [exit 3]
      "
    `);
  });

  it('begins one with the first thing that is written down', async ({ desk }) => {
    expect(
      await desk.session('kw log "Ada Example" "First call" --new', 'kw due --exit-code', 'kw brief ada'),
    ).toMatchInlineSnapshot(`
      "$ kw log "Ada Example" "First call" --new
      Call to Ada Example. kw undo takes it back.
      $ kw due --exit-code
      $ kw brief ada
      name	Ada Example	8p6aq98y8h2y
      met			
      seen	
      spoken	2026-11-23T07:30:00+01:00	call	out
      who			customer	
      there	2026-11-23T07:30:00+01:00	
      mood		
      lately	8zq6r7djuzc6	2026-11-23T07:30:00+01:00	call	out	First call
      "
    `);
  });
});

describe('the line itself', () => {
  it('is understood or explained', async ({ desk }) => {
    expect(
      await desk.session(
        'kw frobnicate',
        'kw due --kind nothing',
        'kw due --days x',
        'kw due --fields nothing',
        'kw --now yesterdayish due',
        'kw due a b c',
        'kw move',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw frobnicate
      kw has no command "frobnicate".
      kw --help lists the commands, kw help <command> its options.
      [exit 2]
      $ kw due --kind nothing
      --kind cannot be "nothing". It is one of callback, promise, waiting, find-out, request, reply, check, follow-up, untold, upset, unlogged, keep-in-touch, date, case-update, case-deadline, case-step, party.
      kw due --help shows its options and examples.
      [exit 2]
      $ kw due --days x
      --days cannot be "x". It must be a whole number, such as 7.
      kw due --help shows its options and examples.
      [exit 2]
      $ kw due --fields nothing
      {"error":{"code":"usage","message":"There is no field \\"nothing\\".","hint":"The fields are: kind, also, urgency, id, contact, contact.id, contact.name, contact.organization, contact.phone, contact.email, for, for.id, for.name, from, from.id, from.name, what, mood, due, due.day, due.from, due.to, due.zone, due.tentative, due.start, due.end, first, first.day, first.from, first.to, first.zone, first.tentative, first.start, first.end, late, late.days, late.minutes, moved, attempts, via, number, why, command, since.","candidates":[]}}
      [exit 2]
      $ kw --now yesterdayish due
      "yesterdayish" is not a date or date-time.
      Type --now 2026-03-10 or --now 2026-03-10T09:00.
      [exit 2]
      $ kw due a b c
      kw due takes one argument at most, and there are 3.
      Several words for one thing go in quotes: "Ida Lund", "tue 15-16h". kw due --help shows its options and examples.
      [exit 2]
      $ kw move
      Nobody is there to answer: Which one?
      Give its id.
      [exit 2]
      "
    `);
  });

  it('prints its version, and its help in groups', async ({ desk }) => {
    expect(await desk.session('kw --version')).toMatch(/^\$ kw --version\n\d+\.\d+\.\d+\n$/);
    expect(await desk.session('kw --help')).toMatchInlineSnapshot(`
      "$ kw --help
      Keepword remembers every customer and keeps every promise.

      Examples:
        $ kw                                 what wants attention today
        $ kw log                             write down the call you just had
        $ kw log zoe "Wants the offer" --promise "send the offer by fri"
        $ kw brief zoe                       one screen before you call
        $ kw callback zoe "tue 15-16h"       never ask a customer to call back
        $ kw done 4k2                        kept

      Usage: kw [options] [command]

      Every day:
        log [contact] [note]           write down a call, a visit, a letter
        due [contact]                  what wants attention
        brief [contact]                one screen before a conversation
        promise [contact] [what]       a promise of mine
        callback [contact] [when]      I call back, or drop by, in this window
        waiting [contact] [what]       somebody owes this; chase it on that day
        find-out [contact] [question]  a question that I will find the answer to
        done [id] [note]               kept; a call-back is logged, too
        tried [id]                     reached nobody; try again
        move [id] [when]               put it off, and say whether they know
        told [id]                      they know now that it moved
        drop [id]                      it is not going to happen; say why
        show <id>                      any record, whole
        edit <id>                      put any record right
        history [contact]              what was said and what came of it
        undo [step]                    take the last change back
        redo                           bring back what undo took back
        digest                         the day in writing, for cron

      People:
        contact                        the people you know
        organization                   the companies and offices that people belong to
        learn <contact> <detail>       keep one more detail about a person
        near <area>                    who is in an area, with what is open, to plan a
                                       visit

      Data:
        commitment                     all that was ever promised, asked for or
                                       awaited
        drafts                         what was typed into a log that was interrupted
        export                         everything, or what of it is wanted, as JSON,
                                       NDJSON or CSV
        import <file>                  take back an export, or records that a script
                                       wrote; undo takes it back
        doctor                         check everything, and repair it
        backup                         earlier journals, and copies of everything
        schema [name]                  the JSON Schemas of all documents
        schedule                       have the digest come by itself
        where                          where the journal and its files are
        config                         zone, working time, holidays, date order
        completion <shell>             a script for Tab in bash, zsh or fish
        demo                           look around with invented customers

      More:
        help [command]                 more about a command, or about a topic

      Everywhere:
        --home <folder>    the folder with the journal (or KEEPWORD_HOME)
        --now <moment>     as if it were this moment: 2026-12-01T09:00 (or
                           KEEPWORD_NOW)
        --json             one JSON document, for scripts
        --fields <names>   of the JSON only these: id,what,contact.name
        --plain            tabs and ISO dates, nothing cut: what a pipe gets
        --color <when>     auto, always or never
        --no-input         never ask (or KEEPWORD_NO_INPUT)
        --yes              answer yes where a command asks whether to go on
        --version          print the version

      Topics:
        help dates         the words for days and times
        help json          documents for scripts, their fields and their errors
        help exit-codes    what the program ends with, and why
        help cron          the digest every morning, and what else runs by itself
        help environment   the variables that are looked at

      Days and times: today, fri, +3d, "1 dec", 2026-12-01, "tue 15-16h", "about 3pm":
      kw help dates.

      Whatever is on a command line can be seen by others on this machine; for what is
      private use the questions, --edit, or --note - with a pipe.
      "
    `);
  });

  it('refuses a zone that is none', async ({ desk }) => {
    const { stderr, exitCode } = await desk.run(['log', 'x', 'y', '--new'], { env: { TZ: 'Nowhere/X' } });
    expect({ stderr, exitCode }).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "TZ is "Nowhere/X", which is no time zone.
      Use a name such as Europe/Berlin, or unset TZ.
      ",
      }
    `);
  });
});
