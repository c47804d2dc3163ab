// Says at the end how much memory the process held at most. What getrusage says begins with what its parent held.
'use strict';
const fs = require('node:fs');
process.on('exit', () => {
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'utf8'));
  fs.writeSync(2, `peak ${peak} KiB\n`);
});
