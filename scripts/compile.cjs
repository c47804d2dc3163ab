// Runs a built file on some lines and writes down what V8 has compiled by then.
'use strict';
const fs = require('node:fs');
const tty = require('node:tty');
const vm = require('node:vm');

const [file, lines, linesAtTerminal] = process.argv.slice(2);
// As bin/keepword.cjs reads it: code that was compiled from another text is of no use.
const script = new vm.Script(fs.readFileSync(file, 'latin1'), { filename: file });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require, module_);

async function run() {
  for (const line of JSON.parse(lines)) await module_.exports.main(line);
  pretendTerminal();
  for (const line of JSON.parse(linesAtTerminal)) await module_.exports.main(line);
  const temporary = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, script.createCachedData());
  // The program runs with a mask that keeps what it writes private; this is for everybody who may run it.
  fs.chmodSync(temporary, 0o644);
  fs.renameSync(temporary, file.replace(/\.cjs$/, '.compiled'));
}

/** What goes to stdout seems to be looked at from here on. */
function pretendTerminal() {
  const { fstatSync } = fs;
  fs.fstatSync = (file, ...options) => (file === 1 ? { isCharacterDevice: () => true, rdev: -1 } : fstatSync(file, ...options));
  tty.isatty = (file) => file === 1;
}

run();
