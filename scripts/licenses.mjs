import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The names, versions and license texts of all packages of which something is in the bundle. */
export function licensesOf(metafiles, root) {
  const intro = 'The files of dist contain code of these packages.\n';
  return [intro, ...packagesIn(metafiles).map((folder) => licenseOf(join(root, folder)))].join(`\n${'-'.repeat(80)}\n`);
}

function packagesIn(metafiles) {
  const files = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const folders = files.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []);
  return [...new Set(folders)].sort();
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? 'No license text is included in the package.\n' : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text}`;
}
