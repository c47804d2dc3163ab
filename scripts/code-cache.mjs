import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What each of the quick commands is run with, so that all that it usually needs has been compiled. */
const usualLines = {
  due: [['due'], ['due', '--json']],
  today: [['today']],
  log: [
    ['log', 'zoe', '--full', '--no-input'],
    ['log', 'zoe', 'Talked', '--in', '--mood', 'uneasy..calm', '--learned', 'plays the cello', '--promise', 'send it by fri'],
  ],
  digest: [['digest'], ['digest', '--json'], ['digest', '--format', 'html']],
  brief: [
    ['brief', 'zoe'],
    ['brief', 'zoe', '--json'],
  ],
  export: [['export'], ['export', '--format', 'ndjson']],
  complete: [
    ['__complete', 'bash', '63', '80', '=:', 'kw done '],
    ['__complete', 'bash', '9', '80', '=:', 'kw brief zo'],
    ['__complete', 'zsh', '80', 'log', '--'],
    ['__complete', 'fish', 'kw '],
  ],
};

/** The same where a person usually looks on. */
const linesAtTerminal = { due: [['due']], today: [['today']], brief: [['brief', 'zoe']] };

/**
 * Keeps the compiled code of the quick commands beside them, as V8 gives it after a run on the invented customers. It takes
 * half of their time to compile; another Node than the one that built it finds the code unusable and compiles as ever.
 */
export function keepCompiled(root, commands) {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-build-'));
  const env = { PATH: process.env.PATH, HOME: folder, KEEPWORD_HOME: join(folder, 'keepword'), TZ: 'Europe/Berlin' };
  const run = (script, args, home) =>
    execFileSync(process.execPath, [join(root, script), ...args], {
      env: { ...env, KEEPWORD_HOME: home },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  run('bin/keepword.cjs', ['demo'], join(folder, 'keepword'));
  for (const command of commands) {
    const file = join(root, 'dist', `${command}.cjs`);
    run(
      'scripts/compile.cjs',
      [file, JSON.stringify(usualLines[command]), JSON.stringify(linesAtTerminal[command] ?? [])],
      join(folder, 'keepword-demo'),
    );
  }
  rmSync(folder, { recursive: true });
}
