import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which of these texts a file below a folder has in its bytes or its name, as `grep -r` finds them: `path: text`. */
export const grep = (folder: string, texts: readonly string[]): readonly string[] =>
  filesIn(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    return texts.filter((text) => bytes.includes(text) || name.includes(text)).map((text) => `${name}: ${text}`);
  });

/** Every file below a folder, by its path from there. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false)
    .toSorted();
