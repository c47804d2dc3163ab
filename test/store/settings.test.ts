import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualWorkingTime } from '../../src/domain/desk.ts';
import { memoryConfiguration, openConfiguration } from '../../src/store/configuration.ts';
import { type Draft, memoryDrafts, openDrafts } from '../../src/store/drafts.ts';
import { randomIds, seededIds } from '../../src/store/ids.ts';
import { placesFor } from '../../src/store/places.ts';
import { anId } from '../helpers/sample-records.ts';
import { freshPlaces } from './open-stores.ts';

describe('the home folder', () => {
  it.each<[string, string | undefined, Record<string, string>, string]>([
    ['is what --home says', '/a', { KEEPWORD_HOME: '/b', XDG_DATA_HOME: '/c', HOME: '/d' }, '/a'],
    ['else what $KEEPWORD_HOME says', undefined, { KEEPWORD_HOME: '/b', XDG_DATA_HOME: '/c', HOME: '/d' }, '/b'],
    ['else lies in $XDG_DATA_HOME', undefined, { XDG_DATA_HOME: '/c', HOME: '/d' }, '/c/keepword'],
    ['which counts only when it is absolute', undefined, { XDG_DATA_HOME: 'c', HOME: '/d' }, '/d/.local/share/keepword'],
    ['else in the usual place', undefined, { HOME: '/d', KEEPWORD_HOME: '', XDG_DATA_HOME: '' }, '/d/.local/share/keepword'],
    ['also where HOME is not set', undefined, {}, join(homedir(), '.local/share/keepword')],
  ])('%s', (_, named, env, home) => expect(placesFor(named, env).home).toBe(home));

  it('may be named from where one is', () => expect(placesFor('x', {}).journal).toBe(join(process.cwd(), 'x/journal.json')));
});

describe('ids', () => {
  const form = /^[2-9][abcdfghjkmnpqrstuvwxyz][23456789abcdfghjkmnpqrstuvwxyz]{10}$/;

  it('are a digit, a letter, ten more, and never the same', () => {
    const newId = randomIds();
    const ids = Array.from({ length: 2_000 }, () => newId());
    expect(ids.filter((id) => !form.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(2_000);
    expect(new Set(ids.flatMap((id) => [...id.slice(2)])).size).toBe(30);
  });

  it('are the same for the same seed and start', () => {
    const [first, same, later] = [seededIds('docs', 0), seededIds('docs', 0), seededIds('docs', 1)];
    const ids = [first(), first(), first()];
    expect([same(), same(), same()]).toEqual(ids);
    expect(later()).toBe(ids[1]);
    expect(ids.every((id) => form.test(id))).toBe(true);
    expect(seededIds('other', 0)()).not.toBe(ids[0]);
  });
});

const draft = (words: string, startedAt: string): Draft => ({
  id: anId(words),
  startedAt,
  said: words,
  answers: { note: words },
});
const early = draft('call with Zoë Adams', '2026-11-23T06:30:00Z');
const late = draft('visit at 株式会社 梅', '2026-11-23T07:30:00Z');

describe.each([
  ['on disk', () => openDrafts(freshPlaces())],
  ['in memory', () => memoryDrafts()],
])('drafts %s', (_, open) => {
  it('are kept until they are dropped, the newest first', () => {
    const drafts = open();
    expect(drafts.list()).toEqual([]);
    drafts.keep(early);
    drafts.keep(late);
    expect(drafts.list()).toEqual([late, early]);
    drafts.keep({ ...early, answers: { note: 'more' } });
    expect(drafts.list()[1]?.answers).toEqual({ note: 'more' });
    drafts.drop(late.id);
    drafts.drop(late.id);
    expect(drafts.list()).toHaveLength(1);
  });
});

it('a draft is a file of its own that nobody else can read; one that is damaged stays and is not listed', () => {
  const places = freshPlaces();
  const drafts = openDrafts(places);
  drafts.keep(early);
  const folder = join(places.state, 'drafts');
  expect(readdirSync(folder)).toEqual([`${early.id}.json`]);
  expect(statSync(join(folder, `${early.id}.json`)).mode & 0o777).toBe(0o600);
  writeFileSync(join(folder, `${late.id}.json`), '{"id":');
  expect(drafts.list()).toEqual([early]);
  expect(readdirSync(folder)).toHaveLength(2);
});

it.each([
  'null',
  '5',
  '{}',
  '{"id":"2d2xxxxxxxxx"}',
  '{"id":"2d2xxxxxxxxx","startedAt":"x","said":"y","answers":null}',
  '{"id":"2d2xxxxxxxxx","startedAt":"x","said":5,"answers":{}}',
])('what is no draft is not listed: %s', (text) => {
  const places = freshPlaces();
  openDrafts(places).keep(early);
  writeFileSync(join(places.state, 'drafts/2d2xxxxxxxxx.json'), text);
  mkdirSync(join(places.state, 'drafts/2d3xxxxxxxxx.json'));
  expect(openDrafts(places).list()).toEqual([early]);
});

it('a draft that cannot be kept or dropped is an error of its own', () => {
  const places = freshPlaces();
  mkdirSync(join(places.state, `drafts/${early.id}.json`), { recursive: true });
  const refused = expect.objectContaining({ code: 'not-saved' });
  expect(() => openDrafts(places).keep(early)).toThrow(refused);
  expect(() => openDrafts(places).drop(early.id)).toThrow(refused);
});

describe.each([
  ['on disk', () => openConfiguration(freshPlaces())],
  ['in memory', () => memoryConfiguration()],
])('settings %s', (_, open) => {
  it('are what was set, and null where nothing was', () => {
    const configuration = open();
    expect(configuration.read()).toEqual({
      zone: null,
      dateOrder: null,
      workingTime: null,
      holidays: null,
      caseUpdates: null,
      ownAddresses: null,
      sendmail: null,
    });
    configuration.set(() => ({ zone: 'Europe/Berlin' }));
    configuration.set(() => ({ workingTime: usualWorkingTime }));
    expect(configuration.read()).toEqual({
      zone: 'Europe/Berlin',
      dateOrder: null,
      workingTime: usualWorkingTime,
      holidays: null,
      caseUpdates: null,
      ownAddresses: null,
      sendmail: null,
    });
  });

  it('cannot be set to what they cannot be', () => {
    const configuration = open();
    expect(() => configuration.set(() => ({ zone: 'Europe/Atlantis' }))).toThrow(
      '"zone" must be the name of a time zone such as',
    );
    expect(configuration.read().zone).toBeNull();
  });
});

describe('config.json', () => {
  const read = (text: string) => {
    const places = freshPlaces();
    mkdirSync(dirname(places.configuration), { recursive: true });
    writeFileSync(places.configuration, text);
    return openConfiguration(places);
  };

  it.each([
    ['{"zone":"Nowhere/X"}', '"zone" must be the name of a time zone such as "Europe/Berlin", or null'],
    ['{"dateOrder":"ymd"}', '"dateOrder" must be "dmy", "mdy" or null'],
    ['{"workingTime":8}', '"workingTime" must be an object with "days", "from", "to" and "daysOff", or null'],
    ['{"workingTime":{"days":[0],"from":"09:00","to":"18:00","daysOff":[]}}', '"workingTime.days" must be a list of weekdays'],
    ['{"workingTime":{"days":[],"from":"09:00","to":"18:00","daysOff":[]}}', '"workingTime.days" must be a list of weekdays'],
    ['{"workingTime":{"days":[1],"from":"18:00","to":"09:00","daysOff":[]}}', '"workingTime.to" must be later than "from"'],
    ['{"workingTime":{"days":[1],"from":"09:00","to":"09:00","daysOff":[]}}', '"workingTime.to" must be later than "from"'],
    ['{"workingTime":{"days":[1],"from":"9","to":"18:00","daysOff":[]}}', '"workingTime.from" must be a time such as "09:00"'],
    [
      '{"workingTime":{"days":[1],"from":"09:00","to":"18:00","daysOff":["2026-02-30"]}}',
      '"workingTime.daysOff" must be a list of days',
    ],
    ['{"caseUpdates":0}', '"caseUpdates" must be a number of working days from 1 to 366, or null'],
    ['{"sendmail":7}', '"sendmail" must be a command such as "/usr/sbin/sendmail -t -oi", or null'],
    ['{"sendmail":" "}', '"sendmail" must be a command'],
    ['{"caseUpdates":367}', '"caseUpdates" must be a number of working days'],
    ['{"ownAddresses":[1]}', '"ownAddresses" must be a list of email addresses'],
    ['{"caseUpdates":2.5}', '"caseUpdates" must be a number of working days'],
    ['{"holidays":"de.ics"}', '"holidays" must be an object with "from" and "days"'],
    ['{"holidays":{"from":"de.ics","days":{"2026-12-25":7}}}', '"holidays" must be an object with "from" and "days"'],
    ['{"holidays":[]}', '"holidays" must be an object with "from" and "days"'],
    ['{"holidays":{"from":"de.ics","days":null}}', '"holidays" must be an object with "from" and "days"'],
    ['{"holidays":{"from":"de.ics"}}', '"holidays" must be an object with "from" and "days"'],
    ['{"holidays":{"from":"de.ics","days":{"2026-02-30":"x"}}}', '"holidays" must be an object with "from" and "days"'],
    ['{"zone":null', 'line 1: it ends too early'],
    ['{"zone":null,\n"zone":null}', 'line 2: the same key is there twice'],
    ['[]', 'it is not an object { ... }'],
    ['', 'line 1: it ends too early'],
  ])('%s is refused with the file, the key and what may stand there', (text, why) => {
    expect(() => read(text).read()).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/config\.json cannot be used: /),
        hint: expect.stringContaining('kw doctor --repair'),
      }),
    );
    expect(() => read(text).read()).toThrow(why);
  });

  it('is refused where it is not UTF-8, and nothing in it becomes something else', () => {
    const places = freshPlaces();
    mkdirSync(places.home, { recursive: true });
    const text = Buffer.from('{"sendmail":"/home/jos\xe9/msmtp"}', 'latin1');
    writeFileSync(places.configuration, text);
    const refused = expect.objectContaining({
      message: `${places.configuration} cannot be used: it is not UTF-8.`,
      hint: expect.stringMatching(/^Convert it: iconv -f latin1 -t utf-8 \S+\/config\.json > (\S+) && cp \1 \S+\/config\.json$/),
    });
    expect(() => openConfiguration(places).read()).toThrow(refused);
    expect(() => openConfiguration(places).set(() => ({ zone: 'Asia/Tokyo' }))).toThrow(refused);
    expect(readFileSync(places.configuration)).toEqual(text);
  });

  it.each([
    ['a file', (target: string) => writeFileSync(target, '{"zone":"Asia/Tokyo"}')],
    ['a file that is not there yet', () => {}],
  ])('that is a link to %s stays one, and what it leads to is written', (_, make) => {
    const places = freshPlaces();
    mkdirSync(join(places.home, 'dotfiles'), { recursive: true });
    symlinkSync('dotfiles/link.json', places.configuration);
    symlinkSync('keepword.json', join(places.home, 'dotfiles/link.json'));
    const target = join(places.home, 'dotfiles/keepword.json');
    make(target);
    openConfiguration(places).set(() => ({ dateOrder: 'dmy' }));
    expect(lstatSync(places.configuration).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ dateOrder: 'dmy' });
    expect(readdirSync(join(places.home, 'dotfiles')).toSorted()).toEqual(['keepword.json', 'link.json']);
  });

  it('that is a link to itself is not written', () => {
    const places = freshPlaces();
    mkdirSync(places.home, { recursive: true });
    symlinkSync(places.configuration, places.configuration);
    expect(() => openConfiguration(places).set(() => ({ dateOrder: 'dmy' }))).toThrow('its link leads nowhere');
  });

  it('keeps what this version does not know', () => {
    const places = freshPlaces();
    mkdirSync(places.home, { recursive: true });
    writeFileSync(places.configuration, '\uFEFF{"later":{"x":1},"zone":"Asia/Tokyo"}');
    chmodSync(places.configuration, 0o640);
    openConfiguration(places).set(() => ({ dateOrder: 'dmy' }));
    expect(JSON.parse(readFileSync(places.configuration, 'utf8'))).toEqual({
      later: { x: 1 },
      zone: 'Asia/Tokyo',
      dateOrder: 'dmy',
      workingTime: null,
      holidays: null,
      caseUpdates: null,
      ownAddresses: null,
      sendmail: null,
    });
    expect(statSync(places.configuration).mode & 0o777).toBe(0o640);
  });
});
