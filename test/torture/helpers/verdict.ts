import type { Outcome } from '../../helpers/run-program.ts';

/** One of the three kinds of file, damaged in one way. */
export interface Damage {
  readonly what: string;
  /** Within the home, such as `history/2026.jsonl`. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether all that counts in it can still be parsed: then what it says now is what is right. */
  readonly isReadable: boolean;
}

/** What is wrong with how the program took a damaged file; null when nothing is. */
export function verdictOn(
  args: readonly string[],
  { exitCode, stdout, stderr }: Outcome,
  damage: Damage,
  right: string,
): string | null {
  if (/This is a bug|\n {4}at /.test(stderr) || exitCode < 0 || exitCode > 100)
    return `it crashes: [${exitCode}] ${stderr.slice(0, 600)}`;
  if (exitCode === 4) return refusalOf(stdout, stderr);
  if (exitCode === 0) return answerOf(args, stdout, stderr, damage, right);
  // A name that nobody has any more, a step that does not fit any more: true of what the file says now.
  if (damage.isReadable && [1, 2, 3].includes(exitCode) && stdout === '') return null;
  return `it neither refuses nor answers: [${exitCode}] ${stderr}`;
}

function refusalOf(stdout: string, stderr: string): string | null {
  if (stdout !== '') return `it answers with a part: ${stdout.slice(0, 200)}`;
  // Where two files do not fit together, either may be the one that is named.
  if (!/journal\.json|history\/\d{4}|operations/.test(stderr)) return `it does not name the file: ${stderr}`;
  if (!stderr.includes('Nothing was changed')) return `it does not say that nothing was changed: ${stderr}`;
  return /\b(?:kw|cp|ls|npm) \S/.test(stderr) ? null : `it offers no way back: ${stderr}`;
}

function answerOf(args: readonly string[], stdout: string, stderr: string, { isReadable }: Damage, right: string): string | null {
  if (!isParsed(args, stdout)) return `it answers with what is no JSON: ${stdout.slice(0, 200)}`;
  if (isReadable || timeless(stdout) === timeless(right)) return null;
  return stderr.includes('cannot be read and is left out')
    ? null
    : `it answers something else without a word: ${stdout.slice(0, 300)}`;
}

function isParsed([command, ...options]: readonly string[], stdout: string): boolean {
  if (command !== 'export') return true;
  try {
    for (const text of options.includes('ndjson') ? stdout.trim().split('\n') : [stdout]) JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An answer without when it was given. */
export const timeless = (text: string): string => text.replace(/"exportedAt":"[^"]*"/, '');

/** Whether all that counts of a file can be parsed: the whole, or each line. */
export function canBeParsed(name: string, bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!name.endsWith('l')) JSON.parse(text);
    else for (const line of text.split('\n').slice(0, -1)) JSON.parse(line);
    return !name.endsWith('l') || text.endsWith('\n');
  } catch {
    return false;
  }
}
