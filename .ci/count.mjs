// Prints how many tests passed and failed, from the JSON report of a run and its exit code: "340 0".
import { existsSync, readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
const {
  numPassedTests = 0,
  numFailedTests = 0,
  testResults = [],
} = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};

/** A file that cannot even be read has no tests, and still failed. */
const unread = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
const failures = numFailedTests + unread;

// A run that fails without a failed test, such as one that finds no tests, is a failure all the same.
process.stdout.write(`${numPassedTests} ${failures === 0 && status !== '0' ? 1 : failures}\n`);
