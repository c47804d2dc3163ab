// Makes the manual pages, of the same words as the help.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { manualPage } = await loadSource('src/manual.ts');
const made = new Date(process.env.SOURCE_DATE_EPOCH ? Number(process.env.SOURCE_DATE_EPOCH) * 1000 : Date.now());
const day = made.toLocaleDateString('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });

mkdirSync(join(root, 'man'), { recursive: true });
const page = await manualPage(day);
// The page has both names. As a file of its own, since a link to the other is not found where npm puts them.
for (const name of ['kw', 'keepword']) writeFileSync(join(root, `man/${name}.1`), page);
