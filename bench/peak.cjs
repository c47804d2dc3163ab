// Loaded before the program: says at its end how much memory it had in use at most, in MiB, as the last line of stderr.
'use strict';
const { existsSync, readFileSync, writeSync } = require('node:fs');

// What the system counts for a process on Linux begins with what its parent had; what it says of the memory itself does not.
const status = '/proc/self/status';
const kibibytes = () =>
  existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))[1] : process.resourceUsage().maxRSS;

process.on('exit', () => writeSync(2, `${kibibytes() / 1024}\n`));
