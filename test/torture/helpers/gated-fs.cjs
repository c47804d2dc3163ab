// Node's fs with a gate before each call by which processes see each other's locks: whoever stands there goes on when told to.
const fs = process.getBuiltinModule('node:fs');

const gated = { ...fs };
for (const name of ['linkSync', 'unlinkSync', 'openSync', 'readdirSync']) {
  gated[name] = (...args) => {
    globalThis.gate();
    return fs[name](...args);
  };
}
// A file is there before anything is in it.
gated.writeFileSync = (path, text, options) => {
  globalThis.gate();
  fs.writeFileSync(path, '', options);
  globalThis.gate();
  fs.writeFileSync(path, text);
};
module.exports = gated;
