import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledRequire } from '../scripts/bundled-require.mjs';

/** A generated journal, and a copy of it for the commands that write, so that those that read always find the same. */
export async function homeWith(interactions) {
  const { generateJournal } = await generator();
  const folder = mkdtempSync(join(tmpdir(), 'keepword-bench-'));
  const reading = join(folder, 'reading');
  const writing = join(folder, 'writing');
  generateJournal(reading, now(), { interactions });
  cpSync(reading, writing, { recursive: true });
  return { interactions, reading, writing, remove: () => rmSync(folder, { recursive: true }) };
}

/** To the second, as the journal has it: what is due is counted from the day on which it is measured. */
const now = () => `${new Date().toISOString().slice(0, 19)}Z`;

/** The generator is written in TypeScript, as the store is that it writes through; older Nodes cannot run that as it is. */
async function generator() {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-bench-'));
  const outfile = join(folder, 'generator.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('generator.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [bundledRequire],
    logLevel: 'warning',
  });
  const loaded = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return loaded;
}
