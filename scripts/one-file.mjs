import { basename } from 'node:path';
import { transform } from 'esbuild';

/**
 * Joins the parts into which esbuild split the program to one CommonJS file.
 *
 * What the entry imports is code like any other. What waits behind an `import()` stays a text until it is asked for,
 * because Node reads over a text many times faster than it parses code: a command pays only for what it uses.
 */
export async function oneFile({ outputFiles, metafile }, entry, options) {
  const imports = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output.imports]));
  const atOnce = neededAtOnce(entry, imports);
  const parts = outputFiles.map(async ({ path, text }) => {
    const name = basename(path);
    const code = await asCommonJs(text, options);
    // In parentheses, so that Node parses it once and not twice.
    const factory = `(function(exports,require,module){${code}})`;
    return `${JSON.stringify(name)}:${atOnce.has(name) ? factory : JSON.stringify(factory)}`;
  });
  return `"use strict";const parts={\n${(await Promise.all(parts)).join(',\n')}\n};\n${loader}module.exports=part("./${entry}");\n`;
}

/** Only the functions called in the entry's own start are needed at once, with all that stands above them. */
function neededAtOnce(entry, imports, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  const named = imports.get(entry).filter(({ kind, external }) => kind === 'import-statement' && !external);
  for (const { path } of named) neededAtOnce(basename(path), imports, found);
  return found;
}

async function asCommonJs(text, options) {
  const { code } = await transform(text, { ...options, format: 'cjs', supported: { 'dynamic-import': false } });
  return code.trimEnd();
}

const loader = `const loaded={};
function part(name){
const own=parts[name.slice(2)];
if(own===undefined)return require(name);
if(loaded[name])return loaded[name].exports;
const module=loaded[name]={exports:{}};
const run=typeof own==="string"?(0,eval)(own+"\\n//# sourceURL=keepword/"+name.slice(2)):own;
run(module.exports,part,module);
return module.exports;
}
`;
