// Makes what the shells complete from: their scripts as texts, and the table of all commands, because to build the commands
// themselves for it each time would take too long.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/completion');
const generated = join(folder, 'generated');
const shells = ['bash', 'zsh', 'fish'];

mkdirSync(generated, { recursive: true });
const scripts = Object.fromEntries(shells.map((shell) => [shell, readFileSync(join(folder, `scripts/kw.${shell}`), 'utf8')]));
write('scripts.js', `export const scripts = ${JSON.stringify(scripts, null, 2)};\n`);
write(
  'scripts.d.ts',
  `export type Shell = ${shells.map((shell) => `'${shell}'`).join(' | ')};

/** For each shell that completes a line the script that makes it ask the program. */
export declare const scripts: Readonly<Record<Shell, string>>;
`,
);

const { commandTable } = await loadSource('src/command-table.ts');
// A long text is read faster than a long expression.
const table = JSON.stringify(JSON.stringify(await commandTable()));
write('command-table.js', `export const commandTable = JSON.parse(${table});\n`);
write(
  'command-table.d.ts',
  `import type { CommandEntry } from '../command-table.ts';

/** The program with all of its commands, as they were when it was built. */
export declare const commandTable: CommandEntry;
`,
);

function write(name, text) {
  writeFileSync(join(generated, name), text);
}
