import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { program } from '../helpers/run-program.ts';
import { people } from '../helpers/some-customers.ts';

/** Node and the program are where they are on each machine. */
const steady = (text: string): string =>
  text.replaceAll(/\/\S*\/node \/\S*\/(?:keepword\.cjs|keepword|kw)\b/g, '<node> <keepword>');

const session = async (desk: TestDesk, ...lines: readonly string[]): Promise<string> => steady(await desk.session(...lines));

const noted = ({ home }: TestDesk) => JSON.parse(readFileSync(join(home, '.state/scheduled.json'), 'utf8'));

describe('what to install', () => {
  it('is for cron lines of the crontab', async ({ desk }) => {
    desk.has(people);
    expect(
      await session(
        desk,
        'kw schedule cron --clocks Europe/Berlin',
        'kw schedule cron --clocks Europe/Berlin --at 8:15 --days "sat, sun" -- --format markdown --days 3',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw schedule cron --clocks Europe/Berlin
      # >>> keepword: the digest of ~/keepword
      # 07:30 mon-fri, Europe/Berlin. kw schedule cron --remove takes these lines out again.
      30 7 * * 1-5 <node> <keepword> --home ~/keepword schedule run
      # <<< keepword
      These lines go into your crontab: kw schedule cron --install puts them there.
      $ kw schedule cron --clocks Europe/Berlin --at 8:15 --days "sat, sun" -- --format markdown --days 3
      # >>> keepword: the digest of ~/keepword
      # 08:15 sat,sun, Europe/Berlin. kw schedule cron --remove takes these lines out again.
      15 8 * * 0,6 <node> <keepword> --home ~/keepword schedule run -- --format markdown --days 3
      # <<< keepword
      These lines go into your crontab: kw schedule cron --install puts them there.
      "
    `);
  });

  it('is for cron on other clocks each time that it may be', async ({ desk }) => {
    desk.has(people);
    expect(
      await session(desk, 'kw schedule cron --clocks UTC', 'kw schedule cron --clocks Asia/Tokyo --at 11pm --days mon-thu'),
    ).toMatchInlineSnapshot(`
      "$ kw schedule cron --clocks UTC
      # >>> keepword: the digest of ~/keepword
      # 07:30 mon-fri, Europe/Berlin. kw schedule cron --remove takes these lines out again.
      # Each of these times is the right one for a part of the year; a run at another one does nothing.
      30 5,6 * * 1-5 <node> <keepword> --home ~/keepword schedule run --at 07:30 --days mon-fri
      # <<< keepword
      These lines go into your crontab: kw schedule cron --install puts them there.
      $ kw schedule cron --clocks Asia/Tokyo --at 11pm --days mon-thu
      # >>> keepword: the digest of ~/keepword
      # 23:00 mon-thu, Europe/Berlin. kw schedule cron --remove takes these lines out again.
      # Each of these times is the right one for a part of the year; a run at another one does nothing.
      0 6,7 * * 2-5 <node> <keepword> --home ~/keepword schedule run --at 23:00 --days mon-thu
      # <<< keepword
      These lines go into your crontab: kw schedule cron --install puts them there.
      "
    `);
  });

  it('is for systemd a service and a timer', async ({ desk }) => {
    desk.has(people);
    expect(
      (await session(desk, 'kw schedule systemd --days daily')).replaceAll(/digest-[0-9a-f]{8}/g, 'digest-<home>'),
    ).toMatchInlineSnapshot(`
      "$ kw schedule systemd --days daily
      # ~/.config/systemd/user/keepword-digest-<home>.service
      [Unit]
      Description=Keepword: the digest of the day

      [Service]
      Type=oneshot
      ExecStart=:<node> <keepword> --home ~/keepword schedule run

      # ~/.config/systemd/user/keepword-digest-<home>.timer
      [Unit]
      Description=Keepword: the digest of the day

      [Timer]
      OnCalendar=*-*-* 07:30:00 Europe/Berlin
      Persistent=true

      [Install]
      WantedBy=timers.target
      These are two files for systemd: kw schedule systemd --install puts them there and starts the timer.
      What it prints is in the journal of systemd: journalctl --user -u keepword-digest-<home>
      "
    `);
  });

  it('is for launchd a property list', async ({ desk }) => {
    desk.has(people);
    const { stdout } = await desk.run(['schedule', 'launchd', '--clocks', 'Europe/Berlin', '--days', 'fri', '--at', 'noon']);
    expect(stdout).toContain(
      '<dict><key>Weekday</key><integer>5</integer><key>Hour</key><integer>12</integer><key>Minute</key><integer>0</integer></dict>',
    );
    expect(stdout).toContain(
      `<string>--home</string>\n    <string>${desk.home}</string>\n    <string>schedule</string>\n    <string>run</string>\n  </array>`,
    );
  });

  it('has the plain name for the journal in the usual place', async ({ desk }) => {
    const { stdout } = await desk.run(['schedule', 'systemd'], { env: { KEEPWORD_HOME: undefined } });
    expect(stdout).toContain(`# ${desk.folder}/.config/systemd/user/keepword-digest.timer\n`);
    expect(stdout).toContain(` --home ${desk.folder}/.local/share/keepword schedule run\n`);
  });

  it('comes on our working days unless days are said', async ({ desk }) => {
    desk.has(people);
    await desk.run(['config', 'set', 'working-days', 'tue,wed,thu']);
    const { stdout } = await desk.run(['schedule', 'cron', '--clocks', 'Europe/Berlin', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ state: 'shown', at: '07:30', days: [2, 3, 4], next: '2026-11-24T07:30:00+01:00' });
  });

  it('is refused where the digest could not do it', async ({ desk }) => {
    desk.has(people);
    expect(
      await session(
        desk,
        'kw schedule cron -- --fromat markdown',
        'kw schedule cron -- --format pdf',
        'kw schedule cron -- zoe',
        'kw schedule cron -- --help',
        'kw schedule cron -- --home /elsewhere',
        'kw schedule systemd -- --now 2026-11-23',
        'kw schedule cron --format markdown',
        'kw schedule cron --at fri',
        'kw schedule cron --at 15-16h',
        'kw schedule cron --at 25:00',
        'kw schedule cron --days weekly',
        'kw schedule cron --clocks Mars/Base',
        'kw schedule cron --clocks berlin',
        'kw schedule cron --clocks EST',
        'kw schedule launchd --clocks Germany',
        'kw schedule cron --install --remove',
        'kw schedule launchd --install',
        'kw schedule anacron',
        'kw schedule',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw schedule cron -- --fromat markdown
      The digest does not take that: it has no option --fromat.
      kw digest --help shows its options.
      [exit 2]
      $ kw schedule cron -- --format pdf
      The digest does not take that: --format cannot be "pdf". It is one of text, markdown, html, json, eml.
      kw digest --help shows its options.
      [exit 2]
      $ kw schedule cron -- zoe
      The digest does not take that: it takes options only, and no other word.
      kw digest --help shows its options.
      [exit 2]
      $ kw schedule cron -- --help
      The digest does not take that: it has no option --help.
      kw digest --help shows its options.
      [exit 2]
      $ kw schedule cron -- --home /elsewhere
      --home is not for a digest on a schedule.
      It belongs before the --: kw --home <folder> schedule cron
      [exit 2]
      $ kw schedule systemd -- --now 2026-11-23
      --now is not for a digest on a schedule.
      Every digest would be that of the same day: leave it out.
      [exit 2]
      $ kw schedule cron --format markdown
      kw schedule cron has no option --format.
      kw schedule cron --help shows its options and examples.
      [exit 2]
      $ kw schedule cron --at fri
      --at cannot be "fri".
      Type a time such as 07:30.
      [exit 2]
      $ kw schedule cron --at 15-16h
      --at cannot be "15-16h".
      Type a time such as 07:30.
      [exit 2]
      $ kw schedule cron --at 25:00
      --at cannot be "25:00".
      Type a time such as 07:30.
      [exit 2]
      $ kw schedule cron --days weekly
      --days cannot be "weekly".
      Type days such as mon-fri, mon,wed,fri or daily.
      [exit 2]
      $ kw schedule cron --clocks Mars/Base
      "Mars/Base" is no time zone.
      Name a large city there, such as Europe/London, or the country.
      [exit 2]
      $ kw schedule cron --clocks berlin
      "berlin" is no time zone.
      Did you mean Europe/Berlin?
      [exit 2]
      $ kw schedule cron --clocks EST
      "EST" is no time zone.
      Did you mean America/New_York?
      [exit 2]
      $ kw schedule launchd --clocks Germany
      "Germany" is no time zone.
      Did you mean Europe/Berlin or Europe/Busingen?
      [exit 2]
      $ kw schedule cron --install --remove
      --install and --remove do not go together.
      kw schedule cron --help shows its options and examples.
      [exit 2]
      $ kw schedule launchd --install
      kw schedule launchd has no option --install.
      kw schedule launchd --help shows its options and examples.
      [exit 2]
      $ kw schedule anacron
      kw schedule has no command "anacron".
      Did you mean cron?
      [exit 2]
      $ kw schedule
      Usage: kw schedule [options] [command]

      Commands:
        cron [digest]     as lines of your crontab
        systemd [digest]  as a timer of systemd, which catches up after sleep
        launchd [digest]  as an agent of macOS, to install by hand
        run [digest]      what a scheduler runs: the digest, and a note for doctor
                          that it came

      More:
        help [command]    more about a command, or about a topic
      Which of these commands?
      [exit 2]
      "
    `);
  });

  it('is refused where the digest would refuse its options in the morning', async ({ desk }) => {
    desk.has(people);
    const lines = [
      '--send',
      '--to a@b.example',
      '--send --to nonsense',
      '--send --to a@b.example --to c@d.example',
      '--send --to a@b.example --format html',
      '--format eml',
      '--if-new --json',
      '--if-new --fields name',
      '--fields nonsense,zone',
    ];
    const said: string[] = [];
    for (const options of lines) {
      const digest = await desk.run(['digest', ...options.split(' ')]);
      const message = (text: string) => (text.startsWith('{') ? JSON.parse(text).error.message : text.split('\n')[0]);
      for (const kind of ['cron', 'systemd', 'launchd']) {
        const { stdout, stderr, exitCode } = await desk.run(['schedule', kind, '--', ...options.split(' ')]);
        expect({ stdout, exitCode, message: message(stderr) }).toEqual({
          stdout: '',
          exitCode: 2,
          message: message(digest.stderr),
        });
      }
      said.push(`${options}: ${message(digest.stderr)}`);
    }
    expect(said).toMatchInlineSnapshot(`
      [
        "--send: --send needs to know to whom.",
        "--to a@b.example: --to goes with --send or --format eml.",
        "--send --to nonsense: "nonsense" is no address to send mail to.",
        "--send --to a@b.example --to c@d.example: A digest goes to one address.",
        "--send --to a@b.example --format html: --send sends a mail, and --format html prints.",
        "--format eml: --format eml needs to know to whom.",
        "--if-new --json: --if-new may print nothing, which is no JSON.",
        "--if-new --fields name: --if-new may print nothing, which is no JSON.",
        "--fields nonsense,zone: There is no field "nonsense".",
      ]
    `);
    const { stdout } = await desk.run(['schedule', 'systemd', '--', '--send', '--to', 'a@b.example', '--if-new']);
    expect(stdout).toContain(' schedule run -- --send --to a@b.example --if-new\n');
  });

  it('can have no line break in a path', async ({ desk }) => {
    const env = { KEEPWORD_HOME: `${desk.folder}/two\nlines` };
    for (const kind of ['cron', 'systemd', 'launchd']) {
      const { stderr, exitCode } = await desk.run(['schedule', kind], { env });
      expect({ stderr, exitCode }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('line break') });
    }
  });
});

describe('what a scheduler runs', () => {
  it('is the digest, and a note that it came', async ({ desk }) => {
    desk.has(people);
    await desk.run(['promise', 'zoe', 'send the offer', '--by', 'fri']);
    const digest = await desk.run(['digest', '--format', 'markdown']);
    expect(await desk.run(['schedule', 'run', '--', '--format', 'markdown'])).toEqual(digest);
    expect(digest.stdout).toContain('send the offer');
    expect(noted(desk)).toMatchObject({ since: null, last: { exitCode: 0 } });
  });

  it('is a document for a program', async ({ desk }) => {
    desk.has(people);
    expect(await desk.run(['schedule', 'run', '--json'])).toEqual(await desk.run(['digest', '--json']));
    expect(await desk.run(['schedule', 'run', '--fields', 'zone'])).toEqual(await desk.run(['digest', '--fields', 'zone']));
    expect((await desk.run(['schedule', 'cron', '--fields', 'kind,at'])).stdout).toBe(
      '{"schema":"keepword.schedule/1","kind":"cron","at":"07:30"}\n',
    );
    expect((await desk.run(['schedule', 'cron', '--fields', 'nonsense'])).exitCode).toBe(2);
  });

  it('says nothing where nothing is due, and notes it', async ({ desk }) => {
    await desk.run(['contact', 'add', 'Ada']);
    expect(await session(desk, 'kw schedule run')).toBe('$ kw schedule run\n');
    expect(noted(desk).last.exitCode).toBe(0);
  });

  it('fails as the digest does, and makes no folder where there is none', async ({ desk }) => {
    expect(await session(desk, 'kw schedule run')).toMatchInlineSnapshot(`
      "$ kw schedule run
      There is no journal at ~/keepword/journal.json.
      Set KEEPWORD_HOME or --home to the right folder; kw where prints the one in use.
      [exit 4]
      "
    `);
    expect(() => noted(desk)).toThrow('ENOENT');
    mkdirSync(desk.home);
    await session(desk, 'kw schedule run');
    expect(noted(desk).last.exitCode).toBe(4);
  });

  it('waits for our time where it is started on other clocks, and comes once a day', async ({ desk }) => {
    desk.has(people);
    await desk.run(['promise', 'zoe', 'send the offer', '--by', 'fri']);
    const at = async (now: string) =>
      (await desk.run(['schedule', 'run', '--at', '07:30', '--days', 'mon-fri', '--now', now])).stdout !== '';
    expect(await at('2030-11-25T06:30')).toBe(false);
    expect(await at('2030-11-25T07:30')).toBe(true);
    expect(await at('2026-11-21T07:30')).toBe(false);
    expect(await at('2026-11-23T07:30')).toBe(false);
  });
});

describe('the days of a run', () => {
  it.for([
    ['mon', true],
    ['tue-sun', false],
    ['daily', true],
  ] as const)('are kept without a time, too: on a Monday %s is %s', async ([days, comes], { desk }) => {
    desk.has(people);
    await desk.run(['promise', 'zoe', 'send the offer', '--by', 'fri']);
    const once = await desk.run(['schedule', 'run', '--days', days]);
    expect(once).toMatchObject({ exitCode: 0, stdout: comes ? expect.stringContaining('send the offer') : '' });
    expect(await desk.run(['schedule', 'run', '--days', days])).toEqual(once);
  });
});

/** A timer, as systemd has it when it is started; made by hand, since there need not be a systemd. */
async function withTimer(desk: TestDesk, ...options: readonly string[]): Promise<string> {
  desk.has(people);
  const { stdout } = await desk.run(['schedule', 'systemd', '--json', ...options]);
  const [service, timer] = JSON.parse(stdout).changes;
  const wants = join(timer.path, '../timers.target.wants');
  mkdirSync(wants, { recursive: true });
  for (const { path, after } of [service, timer]) writeFileSync(path, after);
  symlinkSync(timer.path, join(wants, timer.path.split('/').at(-1)));
  return service.path;
}

const withoutName = (text: string): string => text.replaceAll(/digest-[0-9a-f]{8}/g, 'digest-<home>');

/** A crontab of this desk: `ours` has what stands in it; `whenRead` is what the shell does each time after it was read. */
function withCrontab({ folder }: TestDesk, table: string, whenRead = ''): { readonly ours: string; readonly PATH: string } {
  const [bin, ours] = [join(folder, 'bin'), join(folder, 'crontab')];
  mkdirSync(bin);
  writeFileSync(ours, table);
  const script = `#!/bin/sh\ncd '${folder}'\ncase $1 in\n-l) cat crontab; ${whenRead || ':'} ;;\n-) cat > crontab ;;\n-r) rm crontab ;;\nesac\n`;
  writeFileSync(join(bin, 'crontab'), script, { mode: 0o755 });
  return { ours, PATH: `${bin}:/usr/bin:/bin` };
}

describe('lines in the crontab', () => {
  const install = ['schedule', 'cron', '--install', '--clocks', 'Europe/Berlin'];

  it('are there before anybody reads the difference, also when nobody does', async ({ desk }) => {
    desk.has(people);
    const { ours, PATH } = withCrontab(desk, '5 4 * * * true\n');
    const intoClosedPipe = 'mkfifo pipe; exec 3<>pipe 4>pipe 3<&-; exec "$@" >&4';
    execFileSync('/bin/sh', ['-c', intoClosedPipe, 'sh', process.execPath, program, ...install], {
      cwd: desk.folder,
      env: { ...desk.env, PATH },
    });
    expect(readFileSync(ours, 'utf8')).toContain('5 4 * * * true\n# >>> keepword');
    expect(noted(desk).since).not.toBeNull();
  });

  it('are not put over what somebody else changes meanwhile, nor taken out of it', async ({ desk }) => {
    desk.has(people);
    const { ours, PATH } = withCrontab(desk, '5 4 * * * true\n', 'echo "# theirs" >> crontab');
    const { stdout, stderr, exitCode } = await desk.run(install, { env: { PATH } });
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: '',
      stderr: 'Your crontab was changed meanwhile by somebody else. Nothing was changed.\nThe same line again.\n',
      exitCode: 1,
    });
    expect(readFileSync(ours, 'utf8')).toBe('5 4 * * * true\n# theirs\n# theirs\n');
    const { stdout: block } = await desk.run(install.filter((word) => word !== '--install'));
    writeFileSync(ours, block);
    expect((await desk.run(['schedule', 'cron', '--remove'], { env: { PATH } })).exitCode).toBe(1);
    expect(readFileSync(ours, 'utf8')).toBe(`${block}# theirs\n# theirs\n`);
  });

  it('are shown as a difference, which is all that --dry-run does', async ({ desk }) => {
    desk.has(people);
    const { ours, PATH } = withCrontab(desk, '5 4 * * * true\n');
    const shown = await desk.run([...install, '--dry-run'], { env: { PATH } });
    expect(readFileSync(ours, 'utf8')).toBe('5 4 * * * true\n');
    const installed = await desk.run(install, { env: { PATH } });
    expect(installed.stdout).toBe(shown.stdout);
    expect(installed.stdout).toContain('+ 30 7 * * 1-5 ');
  });
});

describe('a timer that cannot be read', () => {
  it('is masked: that is said, with what takes it back, and nothing is done', async ({ desk }) => {
    const timer = (await withTimer(desk)).replace(/service$/, 'timer');
    rmSync(timer);
    symlinkSync('/dev/null', timer);
    expect(
      withoutName(await session(desk, 'kw schedule systemd --install', 'kw schedule systemd --remove')),
    ).toMatchInlineSnapshot(`
      "$ kw schedule systemd --install
      ~/.config/systemd/user/keepword-digest-<home>.timer is masked: systemd starts it for nobody.
      Take that back: systemctl --user unmask keepword-digest-<home>.timer
      [exit 1]
      $ kw schedule systemd --remove
      ~/.config/systemd/user/keepword-digest-<home>.timer is masked: systemd starts it for nobody.
      Take that back: systemctl --user unmask keepword-digest-<home>.timer
      [exit 1]
      "
    `);
    expect(readlinkSync(timer)).toBe('/dev/null');
  });

  it('is in the way, and was not to be written', async ({ desk }) => {
    const timer = (await withTimer(desk)).replace(/service$/, 'timer');
    rmSync(timer);
    mkdirSync(timer);
    expect(withoutName(await session(desk, 'kw schedule systemd --install'))).toMatchInlineSnapshot(`
      "$ kw schedule systemd --install
      ~/.config/systemd/user/keepword-digest-<home>.timer could not be read: it is not a file.
      Look at the folder: ls -la ~/.config/systemd/user/keepword-digest-<home>.timer
      [exit 1]
      "
    `);
  });
});

it('takes the timer out also where systemd refuses, with the link that starts it', async ({ desk }) => {
  const folder = join(await withTimer(desk), '..');
  const bin = join(desk.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'systemctl'), '#!/bin/sh\necho "Failed to connect to bus" >&2; exit 1\n', { mode: 0o755 });
  const env = { PATH: `${bin}:/usr/bin:/bin` };
  const removed = await desk.run(['schedule', 'systemd', '--remove'], { env });
  expect(removed).toMatchObject({
    exitCode: 0,
    stderr: 'systemd could not be told: Failed to connect to bus.\nThe digest does not come by itself any more.\n',
  });
  expect(readdirSync(folder, { recursive: true })).toEqual(['timers.target.wants']);
  symlinkSync('/gone', join(folder, 'timers.target.wants', removed.stdout.match(/keepword-digest-\w+\.timer/)?.[0] ?? ''));
  await desk.run(['schedule', 'systemd', '--remove'], { env });
  expect(readdirSync(folder, { recursive: true })).toEqual(['timers.target.wants']);
});

it('is read up on: what --install does, what it cannot, and when cron mails', async ({ desk }) => {
  const text = (await desk.run(['help', 'cron'])).stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain('kw schedule launchd prints a file for macOS, which you put in place yourself.');
  expect(text).toContain('cron mails what is printed where the machine can send mail.');
});

describe('what doctor says of it', () => {
  /** Without what other tests look at. */
  const doctor = async (desk: TestDesk, ...more: readonly string[]): Promise<string> =>
    steady((await desk.run(['doctor', ...more])).stdout.replaceAll(desk.folder, '~'))
      .split('\n')
      .filter((line) => line.includes('schedule') || line.startsWith('state'))
      .join('\n');

  const ran = ({ home }: TestDesk, startedAt: string, exitCode: number | null): void =>
    writeFileSync(join(home, '.state/scheduled.json'), JSON.stringify({ since: null, last: { startedAt, exitCode } }), {
      mode: 0o600,
    });

  it('is when it comes next, and whether it came', async ({ desk }) => {
    await withTimer(desk, '--at', '8:15');
    expect(await doctor(desk)).toMatchInlineSnapshot(`
      "worth-knowing	schedule			The digest comes next Mon 23 Nov 08:15 by systemd (mon-fri at 08:15); it has not come yet.	
      state	well	~/keepword		All is well. Save 1, with 3 records alive.	"
    `);
    ran(desk, '2026-11-20T07:15:01Z', 0);
    expect(await doctor(desk, '--now', '2026-11-23T08:00')).toMatchInlineSnapshot(`
      "worth-knowing	schedule			The digest comes next Mon 23 Nov 08:15 by systemd (mon-fri at 08:15); it last came Fri 20 Nov 08:15.	
      state	well	~/keepword		All is well. Save 1, with 3 records alive.	"
    `);
    expect(await doctor(desk, '--now', '2026-11-23T09:00')).toMatchInlineSnapshot(`
      "worth-knowing	schedule-missed			The digest of Mon 23 Nov 08:15 did not come by itself.	kw --home ~/keepword schedule run
      worth-knowing	schedule			The digest comes next Tue 24 Nov 08:15 by systemd (mon-fri at 08:15); it last came Fri 20 Nov 08:15.	
      state	well	~/keepword		All is well. Save 1, with 3 records alive.	"
    `);
    const { schedule } = JSON.parse((await desk.run(['doctor', '--json'])).stdout);
    expect(schedule).toEqual({
      entries: [{ by: 'systemd', at: '08:15', days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin', next: '2026-11-23T08:15:00+01:00' }],
      lastRun: { startedAt: '2026-11-20T07:15:01Z', exitCode: 0 },
    });
  });

  it('is that it failed, until it is run again', async ({ desk }) => {
    await withTimer(desk, '--', '--format', 'markdown');
    ran(desk, '2026-11-23T06:30:01Z', 4);
    expect(await doctor(desk, '--now', '2026-11-23T09:00')).toMatchInlineSnapshot(`
      "problem	schedule-failed			The digest of Mon 23 Nov 07:30 failed, with exit code 4.	kw --home ~/keepword schedule run -- --format markdown
      worth-knowing	schedule			The digest comes next Tue 24 Nov 07:30 by systemd (mon-fri at 07:30); it last came Mon 23 Nov 07:30.	
      state	left	~/keepword		One thing should be repaired. Save 1, with 3 records alive.	"
    `);
    await desk.run(['schedule', 'run', '--', '--format', 'markdown']);
    expect((await desk.run(['doctor'])).exitCode).toBe(0);
  });

  it('is that Node went away with an update', async ({ desk }) => {
    const service = await withTimer(desk, '--days', 'daily', '--', '--limit', '3');
    writeFileSync(service, readFileSync(service, 'utf8').replace(/ExecStart=:\S+/, 'ExecStart=:/old/node'));
    expect(await doctor(desk)).toMatchInlineSnapshot(`
      "problem	schedule-program			What systemd is to run is not there any more: /old/node.	kw --home ~/keepword schedule systemd --at 07:30 --days daily --install -- --limit 3
      worth-knowing	schedule			The digest comes next Tue 24 Nov 07:30 by systemd (daily at 07:30); it has not come yet.	
      state	left	~/keepword		One thing should be repaired. Save 1, with 3 records alive.	"
    `);
  });

  it('is nothing where the digest does not come by itself, and how it would is shown to a person', async ({ desk }) => {
    desk.has(people);
    expect(await doctor(desk)).toBe('state\twell\t~/keepword\t\tAll is well. Save 1, with 3 records alive.\t');
    expect(JSON.parse((await desk.run(['doctor', '--json'])).stdout).schedule).toEqual({ entries: [], lastRun: null });
  });

  it('is that a timer is masked', async ({ desk }) => {
    const timer = (await withTimer(desk)).replace(/service$/, 'timer');
    rmSync(timer);
    symlinkSync('/dev/null', timer);
    expect(withoutName(await doctor(desk))).toMatchInlineSnapshot(`
      "problem	schedule-unknown			Whether systemd starts the digest cannot be told. ~/.config/systemd/user/keepword-digest-<home>.timer is masked: systemd starts it for nobody. Take that back: systemctl --user unmask keepword-digest-<home>.timer	
      state	left	~/keepword		One thing should be repaired. Save 1, with 3 records alive.	"
    `);
    expect((await desk.run(['doctor'])).exitCode).toBe(1);
  });

  it('is that crontab refuses, but nothing where there is no cron', async ({ desk }) => {
    desk.has(people);
    const { PATH } = withCrontab(desk, '', 'echo "You (ada) are not allowed to use this program (crontab)" >&2; exit 1');
    const refused = await desk.run(['doctor'], { env: { PATH } });
    expect(refused.exitCode).toBe(0);
    expect(refused.stdout).toContain(
      'worth-knowing\tschedule-unknown\t\t\tWhether cron starts the digest cannot be told. crontab refused: You (ada) are not allowed to use this program (crontab). See what it says itself: crontab -l\t\n',
    );
    expect((await desk.run(['doctor'], { env: { PATH: desk.home } })).stdout).not.toContain('schedule');
  });

  it('is nothing where the settings cannot be read', async ({ desk }) => {
    await withTimer(desk);
    writeFileSync(join(desk.home, 'config.json'), '{');
    expect(JSON.parse((await desk.run(['doctor', '--json'])).stdout).schedule).toBeNull();
  });
});
