import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../helpers/run-program.ts';

type Environment = Readonly<Record<string, string>>;

/** The built program in a process that goes on, for looks at a journal which would cost more in starting than in looking. */
export interface Warm {
  run(args: readonly string[], env: Environment): Promise<Outcome>;
  end(): void;
}

const patience = 60_000;

/** Starts it. A run that ends its process, or does not end, is answered with the exit code -1. */
export function warmProgram(): Warm {
  let child = started();
  return {
    run: (args, env) => {
      if (child.exitCode !== null || child.signalCode !== null) child = started();
      return answered(child, () => child.send({ args, env }));
    },
    end: () => child.kill('SIGKILL'),
  };
}

const answered = (child: ChildProcess, ask: () => void): Promise<Outcome> =>
  new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(silence);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(outcome);
    };
    const silence = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('message', (outcome: Outcome) => settle(outcome));
    child.once('exit', (code, signal) =>
      settle({ stdout: '', stderr: `the process ended with ${code ?? signal}`, exitCode: -1 }),
    );
    ask();
  });

const started = (): ChildProcess =>
  fork(fileURLToPath(new URL('warm-program.mjs', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
