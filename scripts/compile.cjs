// Runs a built file on some lines and writes down what V8 has compiled of it by then, and of the parts that lie beside it.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const tty = require('node:tty');
const vm = require('node:vm');

const [file, lines, linesAtTerminal] = process.argv.slice(2);
const loaded = new Map();

/** As bin/keepword.cjs loads it: code that was compiled from another text is of no use. */
function load(file) {
  if (loaded.has(file)) return loaded.get(file).exports;
  // The name is kept with the code: that of the package, and not of the machine on which it was built.
  const filename = `keepword/dist/${path.basename(file)}`;
  const script = new vm.Script(fs.readFileSync(file, 'latin1'), { filename });
  const module = { exports: {}, script };
  loaded.set(file, module);
  script.runInThisContext()(module.exports, requireFor, module);
  return module.exports;
}

const requireFor = (name) =>
  name.startsWith('./') ? load(path.join(path.dirname(file), `${name.slice(2)}.cjs`)) : require(name);

async function run() {
  const { main } = load(file);
  for (const line of JSON.parse(lines)) await main(line);
  pretendTerminal();
  for (const line of JSON.parse(linesAtTerminal)) await main(line);
  for (const [file, { script }] of loaded) keep(file.replace(/\.cjs$/, '.compiled'), script.createCachedData());
}

function keep(file, compiled) {
  const temporary = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, compiled);
  // The program runs with a mask that keeps what it writes private; this is for everybody who may run it.
  fs.chmodSync(temporary, 0o644);
  fs.renameSync(temporary, file);
}

/** What goes to stdout seems to be looked at from here on. */
function pretendTerminal() {
  const { fstatSync } = fs;
  fs.fstatSync = (file, ...options) => (file === 1 ? { isCharacterDevice: () => true, rdev: -1 } : fstatSync(file, ...options));
  tty.isatty = (file) => file === 1;
}

run();
