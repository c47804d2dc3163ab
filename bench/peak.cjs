// Loaded before the program: says at its end how much memory it had in use at most, in MiB, as the last line of stderr.
'use strict';
const { existsSync, readFileSync, writeSync } = require('node:fs');

// On Linux what it counts for a process (ru_maxrss) begins with what the parent had; the peak of the memory itself (VmHWM) does not.
const status = '/proc/self/status';
const kibibytes = () =>
  existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))[1] : process.resourceUsage().maxRSS;

process.on('exit', () => writeSync(2, `${kibibytes() / 1024}\n`));
