import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../../../src/store/backups.ts';
import { environmentFor } from './at-home.ts';
import type { Warm } from './warm.ts';

/**
 * All that a journal tells, as one text: everything in it and the steps that can be taken back. Two journals with the same
 * past tell the same: ids are numbered in their order, and when something was written down is left out.
 */
export async function stateOf(home: string, warm: Warm): Promise<string> {
  const all = await answer(warm, home, ['export']);
  const steps = await answer(warm, home, ['undo', '--list', '--plain']);
  const said = steps.replace(/^[^\t]*\t/gm, '');
  return withNumberedIds(`${all.replace(/"exportedAt":"[^"]*"/, '')}\n${said}`);
}

async function answer(warm: Warm, home: string, args: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await warm.run(args, environmentFor(home));
  return exitCode === 0 ? stdout : `[exit ${exitCode}] ${stderr.replaceAll(home, '')}`;
}

function withNumberedIds(text: string): string {
  const numbers = new Map<string, number>();
  return text.replaceAll(/\b[2-9][a-z][2-9a-z]{10}\b/g, (id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `<${numbers.get(id)}>`;
  });
}

/** What lies in a home that should not be there once a save is over: temporary files, tickets, a lock. */
export const leftOversIn = (home: string): readonly string[] =>
  [...namesIn(home), ...namesIn(join(home, '.state'))].filter((name) => /\.tmp$|^ticket\.|^lock/.test(name));

/** The backups that are no whole journals. */
export const brokenBackupsIn = (home: string): readonly string[] =>
  namesIn(join(home, 'backups')).filter((name) => !isJournal(readFileSync(join(home, 'backups', name), 'utf8')));

function isJournal(text: string): boolean {
  try {
    return (JSON.parse(text) as { schema?: string }).schema === 'keepword.journal/1';
  } catch {
    return false;
  }
}
