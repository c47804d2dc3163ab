#!/usr/bin/env node
// Written for any Node there ever was: an old one must be able to read this far, to say what it needs.
'use strict';
var version = process.versions.node.split('.').map(Number);
var bundle = require('path').join(__dirname, '..', 'dist', 'keepword.cjs');

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  fail('Keepword needs Node 20.19 or newer; this is ' + process.versions.node + '.\nA newer one is at https://nodejs.org.');
} else if (!require('fs').existsSync(bundle)) {
  fail('Keepword is not built yet: ' + bundle + ' is missing.\nRun: npm ci && npm run build');
} else if (process.argv.length === 3 && process.argv[2] === '--version') {
  // Scripts ask for this alone, and need not wait for all the rest.
  process.stdout.write(require('../package.json').version + '\n');
} else {
  require(bundle)
    .main(process.argv.slice(2))
    .then(function (exitCode) {
      process.exitCode = exitCode;
    });
}

function fail(message) {
  process.stderr.write('kw: ' + message + '\n');
  process.exitCode = 1;
}
