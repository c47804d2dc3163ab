import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const execute = promisify(execFile);

/** What runs in the terminal, and how large that is. */
export interface TerminalOptions {
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly folder: string;
  /** Everything that is in its environment, besides TERM and a UTF-8 locale. */
  readonly env: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
}

/** A program in a terminal of its own: what a person types, and what they see. */
export interface RealTerminal {
  /** Sends text as it is, all at once. */
  type(text: string): Promise<void>;
  /** Presses keys by their names, such as `Enter`, `Escape`, `C-c`, `Down`, all at once. */
  press(...keys: readonly string[]): Promise<void>;
  /** Pastes text; a modern terminal marks where a paste begins and ends when it is asked to. */
  paste(text: string, how: { readonly marked: boolean }): Promise<void>;
  /** Waits until the screen shows this, and answers the screen. Fails with the screen when it never does. */
  waitFor(text: string | RegExp): Promise<string>;
  /** What stands on the screen, without the empty lines below. */
  screen(): Promise<string>;
  /** Everything that was written, with the lines that have scrolled away, and wrapped lines joined. */
  transcript(): Promise<string>;
  resize(columns: number, rows: number): Promise<void>;
  signal(name: NodeJS.Signals): Promise<void>;
  /** Closes the window, as a person does, with the program still in it. */
  close(): Promise<void>;
  cursorIsShown(): Promise<boolean>;
  /** Whether it takes whole lines and shows what is typed, as a shell expects it. */
  isAsShellsLikeIt(): Promise<boolean>;
  /** Waits until the program has ended; 128 and more when a signal ended it. */
  exitCode(): Promise<number>;
}

/** Opens a terminal on a private server, which is gone when the test is over. */
export async function openTerminal({ command, folder, env, columns = 80, rows = 24 }: TerminalOptions): Promise<RealTerminal> {
  const server = `keepword-${randomBytes(6).toString('hex')}`;
  const tmuxFrom = async (cwd: string, args: readonly string[]): Promise<string> => {
    const own = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8' };
    return (await execute('tmux', ['-u', '-L', server, '-f', '/dev/null', ...args], { env: own, cwd })).stdout;
  };
  const tmux = (...args: readonly string[]): Promise<string> => tmuxFrom(folder, args);
  onTestFinished(async () => {
    // The folder of the test may be gone by then.
    await tmuxFrom('/', ['kill-server']).catch(() => undefined);
  });
  const settings = ['escape-time 0', 'status off'].flatMap((setting) => ['set-option', '-g', ...setting.split(' '), ';']);
  const environment = Object.entries({ TERM: 'screen-256color', LC_ALL: 'C.UTF-8', ...env }).map(
    ([name, value]) => `${name}=${value}`,
  );
  const size = ['-x', String(columns), '-y', String(rows)];
  const pid = join(folder, `${server}.pid`);
  const inShell = ['/bin/sh', '-c', shell, pid, '/usr/bin/env', '-i', ...environment, ...command];
  await tmux('start-server', ';', ...settings, 'new-session', '-d', ...size, ...inShell);

  const ask = async (what: string): Promise<string> => (await tmux('display-message', '-p', `#{${what}}`)).trim();
  const screen = async (): Promise<string> => (await tmux('capture-pane', '-p')).trimEnd();
  return {
    type: async (text) => void (await tmux('send-keys', '-l', '--', text)),
    press: async (...keys) => void (await tmux('send-keys', ...keys)),
    paste: async (text, { marked }) => {
      await tmux('set-buffer', '--', text);
      await tmux('paste-buffer', ...(marked ? ['-p'] : []));
    },
    waitFor: (text) => waitFor(text, screen),
    screen,
    transcript: async () => (await tmux('capture-pane', '-p', '-J', '-S', '-')).trimEnd(),
    resize: async (x, y) => void (await tmux('resize-window', '-x', String(x), '-y', String(y))),
    signal: async (name) => void process.kill(Number(readFileSync(pid, 'utf8')), name),
    close: async () => {
      const program = Number(readFileSync(pid, 'utf8'));
      await tmux('kill-server');
      await until(
        async () => !isRunning(program),
        async () => 'The program outlived its window.',
      );
    },
    cursorIsShown: async () => (await ask('cursor_flag')) === '1',
    isAsShellsLikeIt: async () => {
      const { stdout } = await execute('stty', ['-F', await ask('pane_tty'), '-a']);
      return [' icanon', ' echo ', ' isig '].every((setting) => stdout.replaceAll('\n', ' ').includes(setting));
    },
    exitCode: async () => Number(exitLine.exec(await waitFor(exitLine, screen))?.[1]),
  };
}

/** Runs a program as a shell does, says how it ended, and keeps the terminal open to look at. Needs a place for the pid. */
const shell = `trap : INT; /bin/sh -c 'echo $$ > "$0"; exec "$@"' "$0" "$@"; printf '\\n[exit %s]\\n' $?; exec sleep 600`;

const exitLine = /^\[exit (\d+)\]$/m;

function isRunning(program: number): boolean {
  try {
    return process.kill(program, 0);
  } catch {
    return false;
  }
}

async function waitFor(text: string | RegExp, screen: () => Promise<string>): Promise<string> {
  let shown = '';
  await until(
    async () => {
      shown = await screen();
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    },
    async () => `The screen never showed ${text}:\n${shown}`,
  );
  return shown;
}

async function until(isSo: () => Promise<boolean>, complaint: () => Promise<string>): Promise<void> {
  const patience = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > patience) throw new Error(await complaint());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
