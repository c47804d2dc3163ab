import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { busyMorning } from '../helpers/busy-morning.ts';
import { it, type TestDesk } from '../helpers/desk.ts';
import { program } from '../helpers/run-program.ts';

const execute = promisify(execFile);

/** A folder whose name has everything that cron, systemd or a shell might take for their own. */
const oddName = String.raw`Zoë's 100% "odd" \% $HOME`;

/** A desk whose journal is in such a folder. */
function atOddHome(desk: TestDesk): TestDesk & { readonly env: Readonly<Record<string, string>> } {
  const home = join(desk.folder, oddName, 'keepword');
  mkdirSync(join(desk.folder, oddName));
  return Object.assign(Object.create(desk) as TestDesk, { env: { ...desk.env, KEEPWORD_HOME: home }, home });
}

/**
 * Runs a script as a machine of its own sees it: with crontabs and pids that are nobody else's. `kw` is the program, `kw_at` that at
 * a moment, `cron_at` the daemon for some seconds from a moment on.
 */
async function onMachine({ folder, env }: TestDesk, script: string): Promise<string> {
  const begin = `set -eu
mount -t tmpfs none /run
mount -t tmpfs none /dev/shm
mount -t tmpfs none /var/spool/cron/crontabs
chgrp crontab /var/spool/cron/crontabs
chmod 1730 /var/spool/cron/crontabs
kw() { '${process.execPath}' '${program}' "$@"; }
cron_at() { FAKETIME="@$1" LD_PRELOAD="$(ls /usr/lib/*/faketime/libfaketime.so.1)" cron -f & shift; "$@"; kill $(cat /run/crond.pid); wait || true; }
until_there() { for try in $(seq 150); do [ -s "$1" ] && sleep 0.3 && return; sleep 0.1; done; echo "$1 never came"; exit 1; }
`;
  const args = ['--mount', '--pid', '--fork', '--mount-proc', '--kill-child', '/bin/bash', '-c', begin + script];
  const { stdout } = await execute('unshare', args, {
    cwd: folder,
    env: { ...env, PATH: '/usr/sbin:/usr/bin:/sbin:/bin', TZ: 'UTC' },
  });
  return stdout;
}

/** The shell of cron's jobs: it keeps what they say, as the mail would, and the environment they have. */
function recordingShell({ folder }: TestDesk): string {
  const shell = join(folder, 'recording-shell');
  writeFileSync(
    shell,
    `#!/bin/sh\nenv > '${folder}/job.env'\n/bin/sh "$@" > '${folder}/job.part' 2>&1\nmv '${folder}/job.part' '${folder}/job.out'\n`,
  );
  chmodSync(shell, 0o755);
  return shell;
}

describe('cron', () => {
  it('runs the digest at its time, wherever the journal is, and nobody else notices', async ({ desk: plain }) => {
    const desk = atOddHome(plain);
    await desk.run(['contact', 'add', 'Zoë Adams'], { env: desk.env });
    await desk.run(['promise', 'zoe', 'send the offer', '--by', 'mon 23 nov', '--allow-past'], { env: desk.env });
    const others = `SHELL=${recordingShell(desk)}\nKEEPWORD_NOW=2026-11-23T07:30\n# caf\\351 a\\\\rb\n\n5 4 * * * true\\r\n`;
    const seen = await onMachine(
      desk,
      `printf '${others.replaceAll('\n', '\\n')}' > before; crontab before
kw schedule cron --install 2>&1
crontab -l > installed; crontab -n installed 2>&1
kw schedule cron --install 2>&1
crontab -l | cmp installed -
kw doctor 2>&1 | grep schedule
cron_at '2026-11-23 06:29:58' until_there job.out
kw doctor --now 2026-11-23T07:31 2>&1 | grep schedule
kw schedule cron --remove > /dev/null 2>&1
sed 1,3d /var/spool/cron/crontabs/root | cmp before - && echo 'as before'`,
    );
    expect(seen).toContain('+ 30 5,6 * * 1-5 ');
    expect(seen).toContain('successfully checked');
    expect(seen).toContain('It is there already');
    expect(seen).toContain(
      'worth-knowing\tschedule\t\t\tThe digest comes next Tue 24 Nov 07:30 by cron (mon-fri at 07:30); it has not come yet.\t\n',
    );
    expect(seen).toMatch(/by cron \(mon-fri at 07:30\); it last came \w+ \d+ \w+ (?:\d{4} )?\d\d:\d\d\./);
    expect(seen).toContain('as before\n');
    const digest = await desk.run(['digest'], { env: { ...desk.env, KEEPWORD_SEED: undefined } });
    expect(digest.stdout).toContain('send the offer');
    expect(readFileSync(join(desk.folder, 'job.out'), 'utf8')).toBe(digest.stdout);
    expect(readFileSync(join(desk.folder, 'job.env'), 'utf8')).not.toMatch(/^(?:LANG|TZ|TERM|KEEPWORD_HOME)=/m);
    expect(JSON.parse(readFileSync(join(desk.home, '.state/scheduled.json'), 'utf8')).last).toMatchObject({ exitCode: 0 });
  });

  it('does nothing on a Saturday, nor at the hour that it would be in summer', async ({ desk }) => {
    desk.has(busyMorning);
    await onMachine(
      desk,
      `printf 'SHELL=${recordingShell(desk)}\\nKEEPWORD_NOW=2026-11-23T06:30\\n' | crontab -
kw config set zone Europe/Berlin 2> /dev/null
kw schedule cron --install --clocks UTC > /dev/null 2>&1
cron_at '2026-11-21 06:29:58' sleep 4
[ ! -e job.env ]
cron_at '2026-11-23 05:29:58' until_there job.env
sleep 1; cat job.out`,
    ).then((out) => expect(out).toBe(''));
  });

  it('takes the crontab away where nothing else was in it', async ({ desk }) => {
    desk.has(busyMorning);
    const out = await onMachine(
      desk,
      `kw schedule cron --install 2>&1 > /dev/null; kw schedule cron --remove > /dev/null 2>&1; crontab -l 2>&1 || true`,
    );
    expect(out).toContain('no crontab for');
  });

  it('only shows the difference when it is asked to', async ({ desk }) => {
    desk.has(busyMorning);
    const out = await onMachine(desk, `kw schedule cron --install --dry-run 2>&1; crontab -l 2>&1 || true`);
    expect(out).toContain(
      '+ # <<< keepword\nNothing was changed. The digest would come mon-fri at 07:30, next Tue 24 Nov 07:30.\nno crontab for',
    );
  });
});

describe('systemd', () => {
  it('takes the units as they are written, wherever the journal is', async ({ desk: plain }) => {
    const desk = atOddHome(plain);
    // Without systemd as the first process its own systemctl only does what is done with files.
    const env = { ...desk.env, SYSTEMD_OFFLINE: '1', PATH: process.env.PATH ?? '' };
    await desk.run(['contact', 'add', 'Zoë Adams'], { env });
    const installed = await desk.run(['schedule', 'systemd', '--install', '--days', 'mon,wed', '--', '--days', '3'], { env });
    expect(installed).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('The digest comes mon,wed at 07:30, next Wed 25 Nov 07:30.'),
    });
    const folder = join(desk.folder, '.config/systemd/user');
    const [timer = ''] = /keepword-digest-\w+\.timer/.exec(installed.stdout) ?? [];
    const units = [join(folder, timer), join(folder, timer.replace('.timer', '.service'))];
    expect(await verified(units)).toBe('');
    expect(
      await execute('systemctl', ['--user', 'is-enabled', timer], { env }).catch(({ stdout }) => ({ stdout })),
    ).toMatchObject({ stdout: 'enabled\n' });
    const dump = await startedAsTest(desk.folder);
    expect(dump).toContain('\tOnCalendar: Mon,Wed *-*-* 07:30:00 Europe/Berlin\n');
    expect(dump).toContain('\tPersistent: yes\n');
    const [, line = ''] = /Command Line: (.* schedule run .*)/.exec(dump) ?? [];
    const words = (await execute('/bin/sh', ['-c', `printf '%s\\n' ${line}`])).stdout.split('\n');
    expect(words.slice(2)).toEqual(['--home', desk.home, 'schedule', 'run', '--', '--days', '3', '']);
    const again = await desk.run(['schedule', 'systemd', '--install', '--days', 'mon,wed', '--', '--days', '3'], { env });
    expect(again).toMatchObject({ stdout: '', stderr: expect.stringContaining('It is there already') });
    await desk.run(['schedule', 'systemd', '--remove'], { env });
    expect((await execute('find', [join(desk.folder, '.config'), '-name', 'keepword*'])).stdout).toBe('');
  });

  it('points out that a program which was fetched for one use may be gone tomorrow', async ({ desk }) => {
    desk.has(busyMorning);
    const folder = join(desk.folder, '_npx/a1');
    mkdirSync(join(folder, 'bin'), { recursive: true });
    cpSync(program, join(folder, 'bin/keepword.cjs'));
    symlinkSync(join(program, '../../dist'), join(folder, 'dist'));
    const env = { ...desk.env, SYSTEMD_OFFLINE: '1' };
    const line = [join(folder, 'bin/keepword.cjs'), 'schedule', 'systemd', '--install'];
    expect((await execute(process.execPath, line, { env })).stderr).toContain('npm install --global keepword');
  });

  it('would say so if it were written wrongly', async ({ desk }) => {
    const service = join(desk.folder, 'keepword-digest.service');
    writeFileSync(service, '[Service]\nType=oneshot\nExecStart=:/no/such/node x\n');
    expect(await verified([service])).toContain('/no/such/node');
  });

  it('comes at our time on its clocks', async ({ desk }) => {
    const { stdout } = await desk.run(['schedule', 'systemd', '--at', '8:15', '--days', 'mon-thu,sun']);
    const [, calendar = ''] = /^OnCalendar=(.*)$/m.exec(stdout) ?? [];
    const said = await execute(
      'systemd-analyze',
      ['calendar', '--base-time=2026-11-23 00:00:00 UTC', '--iterations=2', calendar],
      { env: { ...process.env, TZ: 'UTC' } },
    );
    expect(said.stdout).toContain('2026-11-23 07:15:00 UTC');
    expect(said.stdout).toContain('2026-11-24 07:15:00 UTC');
  });
});

/** What systemd itself makes of the units of a person when it starts for them, without doing any of it; root has no such units. */
async function startedAsTest(home: string): Promise<string> {
  await execute('chown', ['-R', 'nobody', home]);
  const asNobody = ['--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups'];
  const env = { HOME: home, XDG_RUNTIME_DIR: home, PATH: '/usr/bin:/bin' };
  const { stdout, stderr } = await execute('setpriv', [...asNobody, '/lib/systemd/systemd', '--test', '--user'], {
    env,
    maxBuffer: 8 << 20,
  });
  return `${stdout}${stderr}`;
}

/** What systemd has to say against units. */
const verified = async (units: readonly string[]): Promise<string> => {
  const env = { ...process.env, XDG_RUNTIME_DIR: tmpdir() };
  const line = ['--user', '--man=no', 'verify', ...units];
  const { stdout, stderr } = await execute('systemd-analyze', line, { env }).catch((error) => error);
  return `${stdout}${stderr}`;
};

describe('launchd', () => {
  it('has a property list that says the same, wherever the journal is', async ({ desk: plain }) => {
    const desk = atOddHome(plain);
    const { stdout } = await desk.run(['schedule', 'launchd', '--clocks', 'Europe/Berlin', '--days', 'mon,sun'], {
      env: desk.env,
    });
    const list = join(desk.folder, 'digest.plist');
    writeFileSync(list, stdout);
    await execute('plistutil', ['-i', list, '-o', `${list}.binary`, '-f', 'bin']);
    const agent = await loaded(list);
    expect(await loaded(`${list}.binary`)).toEqual(agent);
    expect(agent.ProgramArguments).toEqual([expect.any(String), expect.any(String), '--home', desk.home, 'schedule', 'run']);
    expect(agent.StartCalendarInterval).toEqual([
      { Weekday: 1, Hour: 7, Minute: 30 },
      { Weekday: 0, Hour: 7, Minute: 30 },
    ]);
  });
});

/** A property list as Python's own reader has it. */
async function loaded(list: string): Promise<{ readonly [key: string]: unknown }> {
  const script = 'import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], "rb"))))';
  return JSON.parse((await execute('python3', ['-c', script, list])).stdout);
}
