import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placesFor } from '../../../src/store/places.ts';
import { openSettings } from '../../../src/store/settings/settings-desk.ts';
import { noSettings } from '../../../src/store/settings.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keepword-settings-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const path = () => join(home, 'config.json');
const open = () =>
  openSettings(placesFor(home, {}), {
    said: { input: true },
    environment: {},
    waiting: { clock: Date.now, notice: () => {}, patience: 1_000 },
  }).text;

describe('the settings as a text', () => {
  it('have every setting in them, also those that were never set', () => {
    expect(JSON.parse(open().read().text)).toEqual(noSettings);
    writeFileSync(path(), '\uFEFF{"zone":"Europe/Berlin","later":1}');
    expect(JSON.parse(open().read().text)).toEqual({ ...noSettings, zone: 'Europe/Berlin', later: 1 });
  });

  it.each([
    '{"zone":',
    '{"ownAddresses":"me@example.com"}',
    '{"workingTime":{"days":"mon"}}',
    '[]',
  ])('are as they stand there, and no settings, where they cannot be used: %s', (text) => {
    writeFileSync(path(), text);
    expect(open().read()).toEqual({ text, settings: null });
  });

  it('are settings too, where they can be used', () => {
    writeFileSync(path(), '{"ownAddresses":["me@example.com"]}');
    expect(open().read().settings).toEqual({ ...noSettings, ownAddresses: ['me@example.com'] });
  });

  it('are nothing where a folder is in the way, and that is said', () => {
    mkdirSync(path());
    expect(() => open().read()).toThrow('cannot be read: it is not a file.');
  });

  it('are not there where their folder is none', () => {
    const text = openSettings(placesFor(join(home, 'config.json', 'x'), {}), {
      said: { input: true },
      environment: {},
      waiting: { clock: Date.now, notice: () => {}, patience: 1_000 },
    }).text;
    writeFileSync(path(), '');
    expect(JSON.parse(text.read().text)).toEqual(noSettings);
    expect(() => text.keep('{}')).toThrow('could not be written');
  });

  it('are kept with those that were left out, and with the mode that the file had', () => {
    writeFileSync(path(), '{"zone":"Europe/Berlin"}', { mode: 0o640 });
    const text = open();
    text.read();
    expect(text.keep('{"dateOrder":"dmy"}')).toEqual({ ...noSettings, dateOrder: 'dmy' });
    expect(readFileSync(path(), 'utf8')).toBe(`${JSON.stringify({ ...noSettings, dateOrder: 'dmy' }, null, 2)}\n`);
    expect(statSync(path()).mode & 0o777).toBe(0o640);
  });

  it('are kept where a link leads, which stays one', () => {
    writeFileSync(join(home, 'dotfile'), '{"zone":"Europe/Berlin"}');
    symlinkSync('dotfile', path());
    const text = open();
    text.read();
    text.keep('{"dateOrder":"dmy"}');
    expect(lstatSync(path()).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(home, 'dotfile'), 'utf8')).toContain('dmy');
  });

  it('are no text for an editor where they are not UTF-8', () => {
    writeFileSync(path(), Buffer.from('{"sendmail":"/home/jos\xe9/msmtp"}', 'latin1'));
    expect(() => open().read()).toThrow('config.json cannot be used: it is not UTF-8.');
  });

  it('are kept where there were none', () => {
    const text = open();
    text.read();
    expect(text.keep('{"zone":"Asia/Kolkata"}').zone).toBe('Asia/Kolkata');
  });

  it('are not kept over what another program changed meanwhile', () => {
    const text = open();
    text.read();
    writeFileSync(path(), '{"zone":"Asia/Tokyo"}');
    expect(() => text.keep('{"zone":"Asia/Kolkata"}')).toThrow('changed by another program while you edited them');
    expect(readFileSync(path(), 'utf8')).toBe('{"zone":"Asia/Tokyo"}');
  });
});

describe('an edited text', () => {
  it.each([
    ['{"zone":"Europe/Berlin"}', '{}'],
    ['{"workingTime":{"days":[1],"from":"09:00","to":"12:00","daysOff":[]}}', '{}'],
    ['{"later":2}', '{"later":1}'],
  ])('will do: %s', (text, before) => {
    expect(open().problemIn(text, before)).toBeNull();
  });

  it.each([
    ['{"zone":', '{}', 'What was saved cannot be used: line 1'],
    ['[]', '{}', 'What was saved is not an object { ... } of settings.'],
    ['null', '{}', 'What was saved is not an object { ... } of settings.'],
    ['"zone"', '{}', 'What was saved is not an object { ... } of settings.'],
    ['{"zoen":"Europe/Berlin"}', '{}', 'There is no setting "zoen". Did you mean "zone"?'],
    ['{"colour":"red"}', '{"', 'There is no setting "colour".'],
    ['{"colour":"red"}', 'null', 'There is no setting "colour".'],
    ['{"zone":"Mars/Base"}', '{}', '"zone" must be the name of a time zone such as "Europe/Berlin", or null.'],
    ['{"dateOrder":"ymd"}', '{}', '"dateOrder" must be "dmy", "mdy" or null.'],
    ['{"workingTime":{"days":[9]}}', '{}', '"workingTime.days" must be a list of weekdays'],
    [
      '{"workingTime":{"days":[1],"from":"09:00","to":"12:00","daysOff":[],"day":[]}}',
      '{}',
      'There is no setting "workingTime.day". Did you mean "workingTime.days"?',
    ],
  ])('is refused: %s', (text, before, message) => {
    expect(open().problemIn(text, before)?.message).toContain(message);
  });
});
