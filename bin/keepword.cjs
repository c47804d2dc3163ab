#!/usr/bin/env node
// Written for any Node there ever was: an old one must be able to read this far, to say what it needs.
'use strict';
var fs = require('fs');
var version = process.versions.node.split('.').map(Number);
var named = process.argv[2];
// The commands that have a file of their own, so that they need not wait for the rest to be read.
var quick = {
  due: 'due',
  log: 'log',
  digest: 'digest',
  brief: 'brief',
  export: 'export',
  __complete: 'complete',
  undefined: 'today',
};
var isQuick = Object.prototype.hasOwnProperty.call(quick, named);
var name = isQuick ? quick[named] : 'keepword';
// Beside this folder; what puts paths together has to be compiled first, and is not needed for it.
var dist = __dirname + '/../dist/';
var parts = {};

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  fail('Keepword needs Node 20.19 or newer; this is ' + process.versions.node + '.\nA newer one is at https://nodejs.org.');
} else if (!fs.existsSync(dist + name + '.cjs')) {
  var missing = require('path').join(__dirname, '..', 'dist', name + '.cjs');
  fail('Keepword is not built yet: ' + missing + ' is missing.\nRun: npm ci && npm run build');
} else if (process.argv.length === 3 && named === '--version') {
  // Scripts ask for this alone, and need not wait for all the rest.
  process.stdout.on('error', function (error) {
    if (error.code !== 'EPIPE') fail('The output could not be written: ' + error.message);
  });
  process.stdout.write(require('../package.json').version + '\n');
} else {
  run(isQuick ? load(name) : require(dist + 'keepword.cjs')).catch(function (error) {
    if (!error.needsWhole) throw error;
    run(require(dist + 'keepword.cjs'));
  });
}

function run(program) {
  return program.main(process.argv.slice(2)).then(function (exitCode) {
    // Nothing is lost by it: whatever was to be written has been, each time at once and whole. Taking the program apart in order
    // takes a millisecond, in which nothing happens.
    process.exit(exitCode);
  });
}

// A quick command's file is one function, so that its text need not be copied to be wrapped. It comes with the code that was
// compiled when it was built; where there is none, or another Node made it, it is compiled now.
function load(name) {
  var source = fs.readFileSync(dist + name + '.cjs', 'latin1');
  var compiled;
  try {
    compiled = fs.readFileSync(dist + name + '.compiled');
  } catch (error) {
    // It is compiled as it is needed, then.
  }
  var script = new (require('vm').Script)(source, { filename: 'keepword/dist/' + name + '.cjs', cachedData: compiled });
  var loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, requireFor, loaded);
  return loaded.exports;
}

// What is built into Node, or a part that lies beside the file because few runs need it.
function requireFor(name) {
  if (name.slice(0, 2) !== './') return require(name);
  parts[name] = parts[name] || load(name.slice(2));
  return parts[name];
}

function fail(message) {
  process.stderr.write('kw: ' + message + '\n');
  process.exitCode = 1;
}
