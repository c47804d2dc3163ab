import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestDesk } from './desk.ts';
import { program } from './run-program.ts';

const page = readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8');

/** What is to be copied from below a heading of the page, in a language where there are several. */
export function recipe(heading: string, language = String.raw`\w+`): string {
  const [, below = ''] = page.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [section = ''] = below.split(/^## /m);
  const [, block] = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section) ?? [];
  if (block === undefined) throw new Error(`docs/recipes.md has nothing to copy below "${heading}".`);
  return block;
}

/** The environment of a script or a bar: `kw` is a program on its path, as when it is installed. */
export function withProgram(desk: TestDesk): Readonly<Record<string, string>> & { readonly PATH: string } {
  const bin = join(desk.folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'kw'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, { mode: 0o755 });
  return { ...desk.env, PATH: `${bin}:/usr/bin:/bin` };
}
