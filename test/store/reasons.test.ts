import { expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { codeOf, notSaved, reasonOf } from '../../src/store/reasons.ts';

it.for([
  ['ENOSPC', 'Make room on the disk: df -h /home/ada/keepword'],
  ['EDQUOT', 'Make room on the disk: df -h /home/ada/keepword'],
  ['EACCES', 'Look at the folder: ls -la /home/ada/keepword'],
] as const)('says after %s what shows why', ([code, hint]) => {
  expect(notSaved('/home/ada/keepword', Object.assign(new Error(code), { code })).hint).toBe(hint);
});

it.for([
  ['The lock was taken away. Nothing was changed.', 'The lock was taken away'],
  ['history/2026.jsonl cannot be used: it is not there.', 'history/2026.jsonl cannot be used: it is not there'],
] as const)('says of what was put into words already what it says: %s', ([message, reason]) => {
  const error = new UserError('journal-locked', message, 'Try it again.');
  expect([codeOf(error), reasonOf(error)]).toEqual(['', reason]);
});
