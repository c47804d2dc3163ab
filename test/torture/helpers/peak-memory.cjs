// Says at the end how much memory the process held at most.
'use strict';
const fs = require('node:fs');
process.on('exit', () => fs.writeSync(2, `peak ${process.resourceUsage().maxRSS} KiB\n`));
