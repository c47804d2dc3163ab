import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placesFor } from '../../../src/store/places.ts';
import { agentsOf } from '../../../src/store/schedule/agents.ts';
import { openCrontab } from '../../../src/store/schedule/crontab-program.ts';
import { isRunnable, lastingProgram } from '../../../src/store/schedule/program-paths.ts';
import { openScheduler } from '../../../src/store/schedule/scheduler.ts';
import { openUnits, unitFile } from '../../../src/store/schedule/user-units.ts';
import { zoneOfServices } from '../../../src/store/schedule/zone-of-services.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keepword-programs-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of this name that does what the script says; `$0.log` is a place for it to write to. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const environment = () => ({ PATH: `${folder}:/usr/bin:/bin`, HOME: join(folder, 'ada') });

describe('the crontab', () => {
  it('is read and written byte for byte', () => {
    writeFileSync(join(folder, 'crontab.log'), '');
    const table = Buffer.from('# caf\xe9\r\n', 'latin1');
    const crontab = openCrontab(environment());
    program('crontab', '[ "$1" = -l ] && exec cat "$0.log"; exec cat > "$0.log"');
    crontab.replace(Buffer.alloc(0), table);
    expect(crontab.read()).toEqual(table);
  });

  it('is read as it is also where it is listed with other characters', () => {
    program(
      'crontab',
      '[ "$1" = -l ] && exec printf "%s" "$LISTED"; [ "$1 $EDITOR $VISUAL" = "-e cat cat" ] && exec printf "$RAW"',
    );
    const read = (listed: string, raw: string): string =>
      openCrontab({ ...environment(), LISTED: listed, RAW: raw })
        .read()
        .toString();
    expect(read('true\\r\n', 'true\\r\n')).toBe('true\r\n');
    expect(read('a\\b\n', 'a\\\\b\n')).toBe('a\\b\n');
    expect(read('a\\b\n', 'a\\b\n')).toBe('a\b\n');
    expect(() => read('true\\r\n', 'other\n')).toThrow('it does not show every character as it is');
  });

  it('is not changed where it cannot be read as it is', () => {
    program('crontab', '[ "$1" = -l ] && exec echo "a\\\\r"; echo "not allowed" >&2; exit 1');
    expect(() => openCrontab(environment()).read()).toThrow(/^crontab refused: not allowed\.$/);
  });

  it('is empty where there is none, and goes when it becomes empty', () => {
    program('crontab', 'echo "$@" >> "$0.log"; echo "no crontab for ada" >&2; [ "$1" = -r ]');
    const crontab = openCrontab(environment());
    expect(crontab.read()).toEqual(Buffer.alloc(0));
    crontab.replace(Buffer.alloc(0), Buffer.alloc(0));
    expect(readFileSync(join(folder, 'crontab.log'), 'utf8')).toBe('-l\n-l\n-r\n');
  });

  it('says what crontab said where that refuses', () => {
    program('crontab', 'echo "ada is not\n allowed." >&2; exit 1');
    const crontab = openCrontab(environment());
    expect(() => crontab.read()).toThrow(/^crontab refused: ada is not allowed\.$/);
    program('crontab', '[ "$1" = -l ] && exit; echo "no room" >&2; exit 1');
    const write = () => crontab.replace(Buffer.alloc(0), Buffer.from('x\n'));
    expect(write).toThrow('crontab refused: no room. Nothing was changed.');
  });

  it('is not written where it is another than the one that was read', () => {
    program('crontab', '[ "$1" = -l ] && exec echo "# theirs"; exec cat > "$0.log"');
    const crontab = openCrontab(environment());
    const write = () => crontab.replace(Buffer.from('# ours\n'), Buffer.from('x\n'));
    expect(write).toThrow('Your crontab was changed meanwhile by somebody else. Nothing was changed.');
    crontab.replace(Buffer.from('# theirs\n'), Buffer.from('x\n'));
    expect(readFileSync(join(folder, 'crontab.log'), 'utf8')).toBe('x\n');
  });

  it('cannot be had without the program', () => {
    const crontab = openCrontab({ PATH: folder });
    expect(() => crontab.read()).toThrow(/^The program crontab cannot be run: .*ENOENT/);
    expect(crontab.readIfAny()).toBeNull();
  });

  it('is had where there may be none, once the program is there', () => {
    program('crontab', 'exec echo "# ours"');
    expect(
      openCrontab({ PATH: `${folder}:/bin` })
        .readIfAny()
        ?.toString(),
    ).toBe('# ours\n');
  });
});

describe('the units', () => {
  const open = (more: Readonly<Record<string, string>> = {}) =>
    openUnits(placesFor(join(folder, 'kw'), {}), { ...environment(), ...more });

  it('are written into the folder of the person, and gone again', () => {
    const { service, timer } = open();
    expect(timer.path).toMatch(/ada\/\.config\/systemd\/user\/keepword-digest-[0-9a-f]{8}\.timer$/);
    expect(service.read()).toBeNull();
    service.write('one');
    service.write('two');
    expect(service.read()).toBe('two');
    service.remove();
    service.remove();
    expect(service.read()).toBeNull();
  });

  it('lie where XDG_CONFIG_HOME says, when that is a whole path', () => {
    expect(open({ XDG_CONFIG_HOME: '/conf' }).timer.path).toMatch(/^\/conf\/systemd\/user\//);
    expect(open({ XDG_CONFIG_HOME: 'conf' }).timer.path).toContain('/ada/.config/systemd/user/');
    expect(open({ HOME: '' }).timer.path).toContain('/.config/systemd/user/');
  });

  it('have the plain name for the journal in the usual place', () => {
    const units = openUnits(placesFor(undefined, environment()), environment());
    expect(units.timer.path).toMatch(/\/keepword-digest\.timer$/);
  });

  it('cannot be read or written where their folder is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    const { service } = open({ XDG_CONFIG_HOME: join(folder, 'file') });
    expect(service.read()).toBeNull();
    expect(() => service.write('one')).toThrow('a part of its path is not a folder. Nothing was changed.');
    expect(() => service.remove()).toThrow('a part of its path is not a folder. Nothing was changed.');
  });

  it('cannot be read or written where one is a link to itself', () => {
    const { service } = open();
    service.write('one');
    service.remove();
    symlinkSync(service.path, service.path);
    expect(() => service.read()).toThrow('its link leads nowhere');
    expect(() => service.write('two')).toThrow('its link leads nowhere. Nothing was changed.');
  });

  it('are written where a link leads, which stays one', () => {
    const { timer } = open();
    timer.write('one');
    timer.remove();
    symlinkSync(join(folder, 'dotfile'), timer.path);
    timer.write('two');
    expect(lstatSync(timer.path).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'dotfile'), 'utf8')).toBe('two');
  });

  it('are not written over what is no file', () => {
    const { timer } = open();
    timer.write('one');
    timer.remove();
    symlinkSync('/dev/null', timer.path);
    expect(() => timer.write('two')).toThrow('it is no file. Nothing was changed.');
    expect(statSync('/dev/null').isFile()).toBe(false);
  });

  it('cannot be read where one is masked', () => {
    const { service } = open();
    service.write('one');
    service.remove();
    symlinkSync('/dev/null', service.path);
    expect(() => service.read()).toThrow(`${service.path} is masked`);
  });

  it('cannot be read where one is a folder', () => {
    const { service } = open();
    mkdirSync(service.path, { recursive: true });
    expect(() => service.read()).toThrow('it is not a file');
  });

  it('show a mistake of this program as what it is', () => {
    expect(() => unitFile(7 as never).read()).toThrow(TypeError);
  });

  it('are not known to be enabled where the links to timers cannot be looked at', () => {
    const units = open();
    units.timer.write('');
    const wants = join(units.timer.path, '../timers.target.wants');
    symlinkSync(wants, wants);
    expect(() => units.isEnabled()).toThrow('its link leads nowhere');
  });

  it('are told to systemd, and the timer is started', () => {
    program('systemctl', 'echo "$@" >> "$0.log"');
    const units = open();
    expect(units.isEnabled()).toBe(false);
    units.start();
    expect(units.stop()).toBeNull();
    units.forget();
    const name = units.timer.path.split('/').at(-1);
    expect(readFileSync(join(folder, 'systemctl.log'), 'utf8').split('\n')).toEqual([
      '--user daemon-reload',
      `--user enable ${name}`,
      `--user restart ${name}`,
      `--user disable --now ${name}`,
      '--user daemon-reload',
      '',
    ]);
  });

  it('are enabled when there is a link to the timer', () => {
    const units = open();
    units.timer.write('');
    const wants = join(units.timer.path, '../timers.target.wants');
    mkdirSync(wants);
    symlinkSync(units.timer.path, join(wants, units.timer.path.split('/').at(-1) ?? ''));
    expect(units.isEnabled()).toBe(true);
  });

  it('are not taken where systemd refuses, and what it says is told', () => {
    program('systemctl', 'echo "Failed to connect to bus" >&2; exit 1');
    expect(() => open().start()).toThrow('systemd does not take them: Failed to connect to bus.');
    expect(open().stop()).toBe('Failed to connect to bus');
    program('systemctl', 'exit 3');
    expect(open().stop()).toBe('it ended with 3');
  });
});

describe('the paths of the program', () => {
  it('are names that stay, where they lead to the same files', () => {
    const node = program('node-20', '');
    const script = program('keepword.cjs', '');
    mkdirSync(join(folder, 'bin'));
    symlinkSync(node, join(folder, 'bin/node'));
    symlinkSync(script, join(folder, 'bin/keepword'));
    const folders = [join(folder, 'nowhere'), join(folder, 'bin')];
    expect(lastingProgram(node, script, folders)).toEqual([join(folder, 'bin/node'), join(folder, 'bin/keepword')]);
  });

  it('are where the files really are, where a name leads elsewhere', () => {
    const node = program('node-20', '');
    symlinkSync(node, join(folder, 'link'));
    symlinkSync('/bin/sh', join(folder, 'node'));
    expect(lastingProgram(join(folder, 'link'), join(folder, 'gone'), [folder])).toEqual([node, join(folder, 'gone')]);
  });

  it('are files that are there, or not any more', () => {
    expect([isRunnable(program('kw', '')), isRunnable(folder), isRunnable(join(folder, 'gone'))]).toEqual([true, false, false]);
  });
});

describe('the zone of the machine', () => {
  it('is the one that its clock file is a link to', () => {
    mkdirSync(join(folder, 'zoneinfo/Europe'), { recursive: true });
    writeFileSync(join(folder, 'zoneinfo/Europe/Berlin'), '');
    symlinkSync('zoneinfo/Europe/Berlin', join(folder, 'localtime'));
    writeFileSync(join(folder, 'timezone'), 'Asia/Tokyo\n');
    expect(zoneOfServices(folder)).toBe('Europe/Berlin');
  });

  it('is the one that is written down, where that is a copy', () => {
    writeFileSync(join(folder, 'localtime'), '');
    writeFileSync(join(folder, 'timezone'), 'Asia/Tokyo\n');
    expect(zoneOfServices(folder)).toBe('Asia/Tokyo');
  });

  it('is UTC where nothing says otherwise', () => {
    expect(zoneOfServices(folder)).toBe('UTC');
  });
});

it('has a place and a name for an agent of launchd', () => {
  const agents = agentsOf(placesFor(join(folder, 'kw'), {}), environment());
  expect(agents.file.path).toBe(join(folder, 'ada/Library/LaunchAgents', `${agents.label}.plist`));
  expect(agents.output).toBe(join(folder, 'ada/Library/Logs', `${agents.label}.log`));
  expect(agentsOf(placesFor(undefined, { HOME: '/x' }), { HOME: '/x' }).label).toBe('keepword-digest');
  expect(agentsOf(placesFor('/kw', {}), {}).file.path).toMatch(/^\/.*\/Library\/LaunchAgents\//);
});

it('touches nothing until it is asked', () => {
  const scheduler = openScheduler({ places: placesFor(folder, {}), environment: { PATH: folder }, clock: () => 0 });
  expect(scheduler.program.map(isRunnable)).toEqual([true, true]);
  expect(scheduler.clocks).toMatch(/^[A-Z]/);
});
