import { rmdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { UserError } from '../../../src/domain/user-error.ts';
import { attempted } from '../../../src/store/doctor/attempted.ts';
import { orRefused } from '../../../src/store/refused.ts';

const mistaken = (): never => {
  throw new TypeError('a mistake of this program');
};

const refused = (): never => {
  throw new UserError('failed', 'It did not work.');
};

it('a repair says what it did, or nothing where the system refuses it; a mistake stays one', () => {
  expect(attempted(() => 'Removed.')).toEqual(['Removed.']);
  expect(attempted(() => String(rmdirSync('/no/such/folder')))).toEqual([]);
  expect(() => attempted(mistaken)).toThrow(TypeError);
  expect(() => attempted(() => String(statSync('/no\0where')))).toThrow(TypeError);
  expect(() => attempted(refused)).toThrow('It did not work.');
});

it('work answers, or the error that a person can do something about; a mistake stays one', () => {
  expect(orRefused(() => 1)).toBe(1);
  expect(orRefused(refused)).toBeInstanceOf(UserError);
  expect(() => orRefused(mistaken)).toThrow(TypeError);
});
