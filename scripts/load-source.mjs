import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledRequire } from './bundled-require.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Loads a module of the program's own source, for what the build makes out of it: an older Node cannot run TypeScript as it is. */
export async function loadSource(path) {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-build-'));
  const outfile = join(folder, 'source.cjs');
  const { version } = createRequire(import.meta.url)('../package.json');
  await build({
    absWorkingDir: root,
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { KEEPWORD_VERSION: JSON.stringify(version) },
    plugins: [bundledRequire],
    logLevel: 'warning',
  });
  const loaded = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return loaded;
}
