import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../domain/environment.ts';
import { singleLine } from '../domain/text.ts';
import { codeOf, mustBeRefusal, reasonOf } from './reasons.ts';

/** How long a message may take to be accepted, and what is said about it to be heard, in milliseconds. */
const usualPatience = { accepted: 120_000, heard: 1_000 };

/**
 * Hands a message to a command; answers null when it was accepted, else what the command did instead: "ended with 75: no route to
 * host". The command is one of the shell, because it may have arguments. It has no terminal on which it could ask anybody, and is
 * waited for no longer than two minutes.
 */
export async function sendThrough(
  command: string,
  message: Uint8Array,
  env: Environment,
  patience = usualPatience,
  shell = '/bin/sh',
): Promise<string | null> {
  try {
    return await handTo(await started(shell, command, env), message, patience);
  } catch (error) {
    mustBeRefusal(error);
    return `could not be started by ${shell}: ${notStarted[codeOf(error)] ?? reasonOf(error)}`;
  }
}

/** The command as it runs; throws what the system says where it does not. */
async function started(shell: string, command: string, env: Environment): Promise<Child> {
  const child = spawn(shell, ['-c', command], { stdio: ['pipe', 'ignore', 'pipe'], env, detached: true });
  // Of most reasons it is told later.
  if (child.pid === undefined) throw (await once(child, 'error'))[0];
  return child;
}

/** What the system says of programs alone. */
const notStarted: Readonly<Record<string, string>> = {
  E2BIG: 'it is too long',
  EAGAIN: 'too many programs are running',
};

async function handTo(child: Child, message: Uint8Array, patience: typeof usualPatience): Promise<string | null> {
  let complaint = Buffer.alloc(0);
  let wasTaken = true;
  child.stderr.on('data', (part: Buffer) => {
    complaint = Buffer.concat([complaint, part.subarray(0, heardAtMost - complaint.length)]);
  });
  child.stdin.on('error', () => {
    wasTaken = false;
  });
  child.stdin.end(message);
  const how = await ended(child, patience);
  if (how === 0 && wasTaken) return null;
  const said = singleLine(complaint.toString('utf8')).slice(0, longest);
  return how === 127 || said === '' ? wordsFor(how) : `${wordsFor(how)}: ${said}`;
}

/** No more of what the command says is repeated. */
const longest = 300;

/** No more is kept of it, in bytes: by far enough for what is repeated. */
const heardAtMost = 4096;

/** Its exit code or the signal that ended it; null when it took too long, and was ended. What it left running is not waited for. */
const ended = (child: Child, { accepted, heard }: typeof usualPatience): Promise<Ending> =>
  new Promise((resolve) => {
    let how: Ending = null;
    const giveUp = (): void => {
      child.stdin.destroy();
      child.stderr.destroy();
      if (how === null) end(Number(child.pid));
      resolve(how);
    };
    let timer = setTimeout(giveUp, accepted);
    child.once('exit', (code, signal) => {
      how = code ?? signal;
      clearTimeout(timer);
      timer = setTimeout(giveUp, heard);
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve(how);
    });
  });

/** Ends it with what it started: as a group of its own it has the number of its first process. */
function end(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    // It has just ended by itself, or runs as somebody else, whom we may not end.
    mustBeRefusal(error);
  }
}

type Child = ChildProcessByStdio<Writable, null, Readable>;
type Ending = number | NodeJS.Signals | null;

function wordsFor(how: Ending): string {
  if (how === null) return 'took longer than two minutes';
  if (how === 0) return 'did not take all of it';
  return how === 127 ? 'was not found' : `ended with ${how}`;
}
