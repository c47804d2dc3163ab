import { expect, it } from 'vitest';
import { notSaved } from '../../src/store/reasons.ts';

it.for([
  ['ENOSPC', 'Make room on the disk: df -h /home/ada/keepword'],
  ['EDQUOT', 'Make room on the disk: df -h /home/ada/keepword'],
  ['EACCES', 'Look at the folder: ls -la /home/ada/keepword'],
] as const)('says after %s what shows why', ([code, hint]) => {
  expect(notSaved('/home/ada/keepword', Object.assign(new Error(code), { code })).hint).toBe(hint);
});
