import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { singleLine } from '../domain/text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

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
): Promise<string | null> {
  const child = spawn('/bin/sh', ['-c', command], { stdio: ['pipe', 'ignore', 'pipe'], env, detached: true });
  const complaints: Buffer[] = [];
  let wasTaken = true;
  child.stderr.on('data', (part: Buffer) => complaints.push(part));
  child.stdin.on('error', () => {
    wasTaken = false;
  });
  child.stdin.end(message);
  const how = await ended(child, patience);
  if (how === 0 && wasTaken) return null;
  const said = singleLine(Buffer.concat(complaints).toString('utf8')).slice(0, longest);
  return how === 127 || said === '' ? wordsFor(how) : `${wordsFor(how)}: ${said}`;
}

/** No more of what the command says is repeated. */
const longest = 300;

/** Its exit code or the signal that ended it; null when it took too long, and was ended. What it left running is not waited for. */
const ended = (child: Child, { accepted, heard }: typeof usualPatience): Promise<Ending> =>
  new Promise((resolve, reject) => {
    let how: Ending = null;
    const giveUp = (): void => {
      child.stdin.destroy();
      child.stderr.destroy();
      // With what it started: as a group of its own it has the number of its first process.
      if (how === null) process.kill(-Number(child.pid), 'SIGKILL');
      resolve(how);
    };
    let timer = setTimeout(giveUp, accepted);
    child.once('error', reject);
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

type Child = ChildProcessByStdio<Writable, null, Readable>;
type Ending = number | NodeJS.Signals | null;

function wordsFor(how: Ending): string {
  if (how === null) return 'took longer than two minutes';
  if (how === 0) return 'did not take all of it';
  return how === 127 ? 'was not found' : `ended with ${how}`;
}
