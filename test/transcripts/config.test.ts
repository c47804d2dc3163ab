import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    zone	Europe/Berlin	config.json
    date-order		default
    working-days	mon,tue,wed,thu,fri	default
    working-hours	09:00-18:00	default
    days-off		default
    holidays		default
    case-updates	5	default
    own-addresses		default
    sendmail	/usr/sbin/sendmail -t -oi	default
    home	~/keepword	KEEPWORD_HOME
    now	2026-11-23T07:30	KEEPWORD_NOW
    input	on a terminal	default
    editor	the first that is there	default
    colour	no	NO_COLOR
    $ kw config get zone --json
    {"schema":"keepword.settings/1","items":[{"key":"zone","value":"Europe/Berlin","from":"config.json","by":null,"means":"our own time zone, such as Europe/Berlin"}]}
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
    Type "1 dec" or "12 jan"; or say once which comes first: kw config set date-order dmy (or mdy).
    [exit 2]
    $ kw config set date-order dmy
    date-order is dmy. Back: kw config set date-order none
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
    working-days is tue,wed,thu. Back: kw config set working-days mon,tue,wed,thu,fri
    $ kw config set working-hours 8-16
    working-hours is 08:00-16:00. Back: kw config set working-hours 09:00-18:00
    $ kw config set days-off "24 dec, 25 dec"
    days-off is 2026-12-24, 2026-12-25. Back: kw config set days-off none
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
    days-off is not set. Back: kw config set days-off '2026-12-24, 2026-12-25'
    "
  `);
});

it('takes stretches of working days, and none that is not meant', async ({ desk }) => {
  expect(
    await desk.session(
      'kw config set working-days mon-fri',
      'kw config set working-days sat-mon',
      'kw config set working-days "Mon, Wed, Fri"',
      'kw config set working-days monkey',
      'kw config set working-days "mon, wedding"',
      'kw config set working-days mon-',
      'kw config set working-days ""',
      'kw config get working-days',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw config set working-days mon-fri
    working-days is mon,tue,wed,thu,fri.
    $ kw config set working-days sat-mon
    working-days is mon,sat,sun. Back: kw config set working-days mon,tue,wed,thu,fri
    $ kw config set working-days "Mon, Wed, Fri"
    working-days is mon,wed,fri. Back: kw config set working-days mon,sat,sun
    $ kw config set working-days monkey
    working-days cannot be "monkey".
    It must be one or more of mon, tue, wed, thu, fri, sat, sun, such as mon-fri or mon,wed,fri.
    [exit 2]
    $ kw config set working-days "mon, wedding"
    working-days cannot be "mon, wedding".
    It must be one or more of mon, tue, wed, thu, fri, sat, sun, such as mon-fri or mon,wed,fri.
    [exit 2]
    $ kw config set working-days mon-
    working-days cannot be "mon-".
    It must be one or more of mon, tue, wed, thu, fri, sat, sun, such as mon-fri or mon,wed,fri.
    [exit 2]
    $ kw config set working-days ""
    working-days cannot be "".
    It must be one or more of mon, tue, wed, thu, fri, sat, sun, such as mon-fri or mon,wed,fri.
    [exit 2]
    $ kw config get working-days
    working-days	mon,wed,fri	config.json
    "
  `);
});

it('refuses what it does not know, with what would do', async ({ desk }) => {
  expect(
    await desk.session(
      'kw config get speed',
      'kw config get work-hours',
      'kw config set dateorder dmy',
      'kw config set home /elsewhere',
      'kw config set zone Nowhere/X',
      'kw config set zone berlin',
      'kw config set zone Europe/Brelin',
      'kw config set date-order ymd',
      'kw config set working-days never',
      'kw config set working-hours "9-12, 14-17"',
      'kw config set days-off sometime',
      `kw config set sendmail "msmtp 'no end"`,
      `kw config set sendmail 'msmtp "-t'`,
      'kw config set sendmail ""',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw config get speed
    There is no setting "speed".
    The settings are zone, date-order, working-days, working-hours, days-off, holidays, case-updates, own-addresses, sendmail.
    [exit 3]
    $ kw config get work-hours
    There is no setting "work-hours". Did you mean working-hours?
    The settings are zone, date-order, working-days, working-hours, days-off, holidays, case-updates, own-addresses, sendmail.
    [exit 3]
    $ kw config set dateorder dmy
    There is no setting "dateorder". Did you mean date-order?
    The settings are zone, date-order, working-days, working-hours, days-off, holidays, case-updates, own-addresses, sendmail.
    [exit 3]
    $ kw config set home /elsewhere
    home is not kept in config.json.
    It is the folder with the journal: --home or KEEPWORD_HOME.
    [exit 2]
    $ kw config set zone Nowhere/X
    "Nowhere/X" is no time zone.
    Name a large city there, such as Europe/London, or the country.
    [exit 2]
    $ kw config set zone berlin
    "berlin" is no time zone.
    Did you mean Europe/Berlin?
    [exit 2]
    $ kw config set zone Europe/Brelin
    "Europe/Brelin" is no time zone.
    Did you mean Europe/Berlin or Europe/Dublin?
    [exit 2]
    $ kw config set date-order ymd
    date-order cannot be "ymd".
    It must be dmy, mdy, or none.
    [exit 2]
    $ kw config set working-days never
    working-days cannot be "never".
    It must be one or more of mon, tue, wed, thu, fri, sat, sun, such as mon-fri or mon,wed,fri.
    [exit 2]
    $ kw config set working-hours "9-12, 14-17"
    working-hours cannot be "9-12, 14-17".
    It must be one range such as 9-18.
    [exit 2]
    $ kw config set days-off sometime
    "sometime" is not understood as a day or time.
    Type a day or time such as fri, +3d, "1 dec" or "tue 15:00-16:00".
    [exit 2]
    $ kw config set sendmail "msmtp 'no end"
    sendmail cannot be "msmtp 'no end".
    It must be a whole command on one line, such as "msmtp -t", or none.
    [exit 2]
    $ kw config set sendmail 'msmtp "-t'
    sendmail cannot be "msmtp "-t".
    It must be a whole command on one line, such as "msmtp -t", or none.
    [exit 2]
    $ kw config set sendmail ""
    sendmail cannot be "".
    It must be a whole command on one line, such as "msmtp -t", or none.
    [exit 2]
    "
  `);
});

/** As calendars on the web write it: Christmas each year, a movable one each year, one day, an appointment. */
const holidays = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20201225
DTEND;VALUE=DATE:20201227
RRULE:FREQ=YEARLY
SUMMARY:Christmas
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20200525
RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO
SUMMARY:Spring holiday
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART;VALUE=DATE:20261130
SUMMARY:St Andrew
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART:20261130T100000Z
SUMMARY:Dentist
END:VEVENT
END:VCALENDAR
`;

it('takes the holidays of a calendar over, and offers the next working day instead', async ({ desk }) => {
  desk.has(people);
  writeFileSync(join(desk.folder, 'holidays.ics'), holidays);
  expect(
    await desk.session(
      'kw config set holidays holidays.ics',
      'kw config get holidays',
      'kw callback hakon "mon 30 nov 10h"',
      'kw callback hakon "25 dec" --exact',
      'kw promise zoe "send the offer" --by "30 nov"',
      'kw promise zoe "send the plan" --by 5bd',
      'kw promise zoe "send the plan" --by eom',
      'kw config set holidays none',
      'kw promise zoe "send the plan" --by 5bd',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw config set holidays holidays.ics
    1 entry with a time of day left out.
    holidays is 19 days until 2031-12-26, from holidays.ics; the next: Mon 30 Nov (St Andrew), Fri 25 Dec (Christmas), Sat 26 Dec (Christmas). Back: kw config set holidays none
    $ kw config get holidays
    holidays	19 days until 2031-12-26, from holidays.ics	config.json
    $ kw callback hakon "mon 30 nov 10h"
    Mon 30 Nov is a holiday (St Andrew). It is kept as said; the next working slot would be Tue 1 Dec 10:00, in 8 days.
    Call-back to Håkon Nordmann Mon 30 Nov 10:00, in 7 days, on +47 22 00 00 00. kw undo takes it back.
    $ kw callback hakon "25 dec" --exact
    Call-back to Håkon Nordmann Fri 25 Dec, in 5 weeks, on +47 22 00 00 00. kw undo takes it back.
    $ kw promise zoe "send the offer" --by "30 nov"
    Mon 30 Nov is a holiday (St Andrew). It is kept as said; the next working slot would be Tue 1 Dec, in 8 days.
    Promised Zoë Adams "send the offer" by Mon 30 Nov, in 7 days. kw undo takes it back.
    $ kw promise zoe "send the plan" --by 5bd
    Promised Zoë Adams "send the plan" by Tue 1 Dec, in 8 days. kw undo takes it back.
    $ kw promise zoe "send the plan" --by eom
    Promised Zoë Adams "send the plan" by Fri 27 Nov, in 4 days. kw undo takes it back.
    $ kw config set holidays none
    holidays is not set.
    $ kw promise zoe "send the plan" --by 5bd
    Promised Zoë Adams "send the plan" by Mon 30 Nov, in 7 days. kw undo takes it back.
    "
  `);
});

it('takes holidays from a pipe, which may hold several calendars', async ({ desk }) => {
  const { stdout } = await desk.run(['config', 'set', 'holidays', '-', '--json'], { input: holidays + holidays });
  expect(JSON.parse(stdout)).toMatchObject({ items: [{ value: '19 days until 2031-12-26, from what was piped in' }] });
});

it('changes nothing for a calendar that it cannot use', async ({ desk }) => {
  writeFileSync(join(desk.folder, 'holidays.ics'), holidays);
  writeFileSync(join(desk.folder, 'cut.ics'), holidays.slice(0, 200));
  writeFileSync(join(desk.folder, 'weekly.ics'), holidays.replace('FREQ=YEARLY', 'FREQ=WEEKLY'));
  writeFileSync(join(desk.folder, 'old.ics'), holidays.replaceAll('RRULE:', 'X-RULE:').replaceAll('2026', '2021'));
  writeFileSync(join(desk.folder, 'latin.ics'), Buffer.from([0x42, 0xe9]));
  await desk.session('kw config set holidays holidays.ics');
  expect(
    await desk.session(
      'kw config set holidays missing.ics',
      'kw config set holidays .',
      'kw config set holidays latin.ics',
      'kw config set holidays cut.ics',
      'kw config set holidays weekly.ics',
      'kw config set holidays old.ics',
      'kw config get holidays',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw config set holidays missing.ics
    "missing.ics" cannot be read: it is not there. Nothing was changed.
    Name a file that is there; - reads what is piped in.
    [exit 2]
    $ kw config set holidays .
    "." cannot be read: it is not a file. Nothing was changed.
    Name a file that is there; - reads what is piped in.
    [exit 2]
    $ kw config set holidays latin.ics
    "latin.ics" cannot be read: it is no text in UTF-8. Nothing was changed.
    Convert it: iconv -f latin1 -t utf-8 latin.ics
    [exit 2]
    $ kw config set holidays cut.ics
    No holidays can be taken from "cut.ics": it is not a calendar (invalid line (no token ";" or ":") "RRULE"). Nothing was changed.
    Name an iCalendar file with whole-day entries, such as holidays.ics.
    [exit 2]
    $ kw config set holidays weekly.ics
    No holidays can be taken from "weekly.ics": its entry "Christmas" comes back in a way that is not known here. Nothing was changed.
    Name an iCalendar file with whole-day entries, such as holidays.ics.
    [exit 2]
    $ kw config set holidays old.ics
    No holidays can be taken from "old.ics": it has no whole day from 2026 on. Nothing was changed.
    Name an iCalendar file with whole-day entries, such as holidays.ics.
    [exit 2]
    $ kw config get holidays
    holidays	19 days until 2031-12-26, from holidays.ics	config.json
    "
  `);
});

it('takes a stretch of days off, and days one by one', async ({ desk }) => {
  expect(
    await desk.session(
      'kw config set days-off "24 dec, 28 dec to 1 jan"',
      'kw config set days-off "1 feb 2027 to 31 aug 2027"',
      'kw config set days-off "fri to none"',
      'kw config set date-order none',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw config set days-off "24 dec, 28 dec to 1 jan"
    days-off is 2026-12-24, 2026-12-28, 2026-12-29, 2026-12-30, 2026-12-31, 2027-01-01. Back: kw config set days-off none
    $ kw config set days-off "1 feb 2027 to 31 aug 2027"
    days-off cannot be "1 feb 2027 to 31 aug 2027".
    It must be a stretch of 120 days at most, such as "3 aug to 21 aug".
    [exit 2]
    $ kw config set days-off "fri to none"
    days-off cannot be "none".
    It must be days such as "24 dec, 25 dec", or a stretch such as "3 aug to 21 aug".
    [exit 2]
    $ kw config set date-order none
    date-order is not set.
    "
  `);
});

it('can be put right where the zone of the machine is none', async ({ desk }) => {
  const set = await desk.run(['config', 'set', 'zone', 'Europe/Berlin'], { env: { TZ: 'Nowhere/X' } });
  expect(set.stderr).toBe('zone is Europe/Berlin.\n');
  expect((await desk.run(['due'], { env: { TZ: 'Nowhere/X' } })).exitCode).toBe(0);
});

it('loses no setting of several that are set at once', async ({ desk }) => {
  const settings = [
    ['zone', 'Asia/Kolkata'],
    ['date-order', 'mdy'],
    ['working-days', 'mon,tue'],
    ['working-hours', '08:00-16:00'],
    ['days-off', '2026-12-24'],
  ] as const;
  for (let round = 0; round < 3; round += 1) {
    const [first, ...others] = round % 2 === 0 ? settings : settings.toReversed();
    await Promise.all([first, ...others].map(([key, value]) => desk.run(['config', 'set', key, value])));
    const { stdout } = await desk.run(['config', 'list', '--plain']);
    for (const [key, value] of settings) expect(stdout).toContain(`${key}\t${value}\tconfig.json\n`);
    for (const [key] of settings.slice(2))
      await desk.run(['config', 'set', key, key === 'days-off' ? 'none' : key === 'working-days' ? 'fri' : '9-18']);
  }
});

it('says where each value comes from', async ({ desk }) => {
  await desk.session('kw config set zone Asia/Kolkata');
  const env = { KEEPWORD_NOW: '', NO_COLOR: '', TERM: 'dumb', VISUAL: 'vim -f', EDITOR: 'nano', KEEPWORD_NO_INPUT: '1' };
  const { stdout } = await desk.run(['--home', desk.home, 'config', 'list', '--now', '2026-11-24T09:00'], { env });
  expect(stdout.replaceAll(desk.folder, '~')).toMatchInlineSnapshot(`
    "zone	Asia/Kolkata	config.json
    date-order		default
    working-days	mon,tue,wed,thu,fri	default
    working-hours	09:00-18:00	default
    days-off		default
    holidays		default
    case-updates	5	default
    own-addresses		default
    sendmail	/usr/sbin/sendmail -t -oi	default
    home	~/keepword	--home
    now	2026-11-24T09:00	--now
    input	never	KEEPWORD_NO_INPUT
    editor	vim -f	VISUAL
    colour	no	TERM
    "
  `);
  const bare = await desk.run(['config', 'list', '--no-input', '--color', 'never'], {
    env: { KEEPWORD_HOME: undefined, TZ: 'Nowhere/X', KEEPWORD_NOW: undefined, KEEPWORD_SEED: undefined },
  });
  expect(bare.stdout.replaceAll(desk.folder, '~')).toMatchInlineSnapshot(`
    "zone		TZ
    date-order		default
    working-days	mon,tue,wed,thu,fri	default
    working-hours	09:00-18:00	default
    days-off		default
    holidays		default
    case-updates	5	default
    own-addresses		default
    sendmail	/usr/sbin/sendmail -t -oi	default
    home	~/.local/share/keepword	default
    now	the real one	default
    input	never	--no-input
    editor	the first that is there	default
    colour	no	--color
    "
  `);
});

it('edits in the editor only where somebody is there', async ({ desk }) => {
  expect(await desk.session('kw config edit')).toMatchInlineSnapshot(`
    "$ kw config edit
    The settings are edited on a terminal.
    kw config set changes one without asking.
    [exit 2]
    "
  `);
});

it('says with each change how it is taken back, since kw undo takes back what is in the journal', async ({ desk }) => {
  desk.has(people);
  writeFileSync(
    join(desk.folder, 'holidays.ics'),
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas', 'END:VEVENT', 'END:VCALENDAR'].join(
      '\r\n',
    ),
  );
  expect(
    await desk.session(
      'kw promise zoe "send the offer" --by fri',
      'kw config set zone Asia/Kolkata',
      'kw config set zone Asia/Kolkata',
      'kw config set working-hours 8-17',
      'kw config set date-order dmy',
      'kw config set days-off "24 dec"',
      'kw config set days-off none',
      'kw config set own-addresses "me@example.com, office@example.com"',
      'kw config set own-addresses none',
      'kw config set sendmail "msmtp -t"',
      'kw config set holidays holidays.ics',
      'kw config set holidays none',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw promise zoe "send the offer" --by fri
    Promised Zoë Adams "send the offer" by Fri 27 Nov, in 4 days. kw undo takes it back.
    $ kw config set zone Asia/Kolkata
    zone is Asia/Kolkata. Back: kw config set zone Europe/Berlin
    $ kw config set zone Asia/Kolkata
    zone is Asia/Kolkata.
    $ kw config set working-hours 8-17
    working-hours is 08:00-17:00. Back: kw config set working-hours 09:00-18:00
    $ kw config set date-order dmy
    date-order is dmy. Back: kw config set date-order none
    $ kw config set days-off "24 dec"
    days-off is 2026-12-24. Back: kw config set days-off none
    $ kw config set days-off none
    days-off is not set. Back: kw config set days-off 2026-12-24
    $ kw config set own-addresses "me@example.com, office@example.com"
    own-addresses is me@example.com, office@example.com. Back: kw config set own-addresses none
    $ kw config set own-addresses none
    own-addresses is not set. Back: kw config set own-addresses 'me@example.com, office@example.com'
    $ kw config set sendmail "msmtp -t"
    sendmail is msmtp -t. Back: kw config set sendmail '/usr/sbin/sendmail -t -oi'
    $ kw config set holidays holidays.ics
    holidays is 1 day until 2026-12-25, from holidays.ics; the next: Fri 25 Dec (Christmas). Back: kw config set holidays none
    $ kw config set holidays none
    holidays is not set.
    "
  `);
});
