// Node's fs on a busy machine: any call that decides who holds a lock may come a little later than it was meant to.
const fs = process.getBuiltinModule('node:fs');

const late = { ...fs };
for (const name of ['linkSync', 'unlinkSync', 'openSync', 'writeFileSync', 'readdirSync']) {
  late[name] = (...args) => {
    if (Math.random() < 0.3) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 2);
    return fs[name](...args);
  };
}
module.exports = late;
