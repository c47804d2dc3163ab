import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** Runs `.ci/run` in a folder where nothing does anything but say its name, and apt-get ends so. */
function checksWith(aptGet: 'exit 0' | 'exit 100'): { readonly output: string; readonly exitCode: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'keepword-checks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('.ci', join(folder, '.ci'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  for (const [name, does] of [
    ['bin/npm', 'echo "npm $*"'],
    ['bin/apt-get', aptGet],
    ['.ci/smoke', 'echo smoke'],
  ] as const) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${does}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const PATH = [join(folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':');
  const { stdout, status } = spawnSync(join(folder, '.ci/run'), { encoding: 'utf8', env: { PATH } });
  return { output: stdout, exitCode: status };
}

it('the checks of a change run every kind of test, and hold the coverage', () => {
  const { output, exitCode } = checksWith('exit 0');
  for (const name of ['test', 'run coverage', 'run test:system', 'run test:torture', 'run --silent bench'])
    expect(output).toContain(`npm ${name}\n`);
  expect(output).toMatch(/\n\d+ passed, 0 failed\n$/);
  expect(exitCode).toBe(0);
});

it('they start no test that needs packages which could not be installed, and fail', () => {
  const { output, exitCode } = checksWith('exit 100');
  expect(output).not.toMatch(/npm run test:(system|torture)/);
  expect(output).toMatch(/torture tests need: FAILED\n.*\n\d+ passed, 1 failed\n$/s);
  expect(exitCode).toBe(1);
});
