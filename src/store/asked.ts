import { dirname, join } from 'node:path';
import type { Places } from './places.ts';
import { mustBeRefusal } from './reasons.ts';
import { makeFolder, readWhole } from './safe-file.ts';
import { replaceSimply } from './safe-replacing.ts';

/**
 * What a person was asked once and is not to be asked again. It is about this machine's terminal and not part of the
 * journal, so that saying "later" is no change that could be undone or that a reader would have to wait for.
 */
export interface Asked {
  list(): readonly string[];
  /** Keeps these in place of the earlier ones; false where nothing can be written. */
  keep(questions: readonly string[]): boolean;
}

const largest = 1 << 20;

/** What was asked at this home. A file that cannot be read means that nothing was. */
export function openAsked({ state }: Places): Asked {
  const path = join(state, 'asked.json');
  return {
    list: () => textsIn(path),
    keep: (questions) => {
      try {
        makeFolder(dirname(path));
        replaceSimply(path, `${JSON.stringify(questions)}\n`);
        return true;
      } catch (error) {
        mustBeRefusal(error);
        return false;
      }
    },
  };
}

function textsIn(path: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(readWhole(path, largest).bytes.toString('utf8'));
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}
