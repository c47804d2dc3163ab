// The built program, kept running: each line that is sent to it is what `main` of the whole bundle runs, in this process. So a
// thousand looks at a journal do not cost a thousand starts.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { main } = createRequire(import.meta.url)(fileURLToPath(new URL('../../../dist/keepword.cjs', import.meta.url)));
const said = { 1: [], 2: [] };

const { writeSync } = fs;
fs.writeSync = (descriptor, bytes, ...rest) => {
  if (!(descriptor in said)) return writeSync(descriptor, bytes, ...rest);
  said[descriptor].push(Buffer.from(bytes));
  return bytes.length;
};
process.stderr.write = (text) => {
  said[2].push(Buffer.from(text));
  return true;
};

process.on('message', async ({ args, env }) => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  said[1] = [];
  said[2] = [];
  const exitCode = await main(args);
  process.send({ exitCode, stdout: `${Buffer.concat(said[1])}`, stderr: `${Buffer.concat(said[2])}` });
});
