import { beforeEach, expect, it, vi } from 'vitest';
import { readGivenText } from '../../src/store/given-text.ts';

const calls = vi.hoisted(() => ({ answers: [] as (string | Error)[] }));

// What is piped in comes in parts of any size, or not yet: no real pipe does that on demand.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  readSync: (_: number, part: Buffer): number => {
    const answer = calls.answers.shift() ?? '';
    if (typeof answer !== 'string') throw answer;
    return part.write(answer);
  },
}));

const refused = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'read' });

beforeEach(() => {
  calls.answers = [];
});

it.each([
  ['in parts', ['für ', 'Zoë']],
  ['slower than it is read', [refused('EAGAIN'), 'für ', refused('EAGAIN'), refused('EAGAIN'), 'Zoë']],
  ['and ends as Windows says it', ['für Zoë', refused('EOF')]],
])('reads what is piped in %s', (_, answers) => {
  calls.answers = answers;
  expect(readGivenText('-')).toBe('für Zoë');
});

it('says why it cannot read what is piped in', () => {
  calls.answers = [refused('EISDIR')];
  expect(() => readGivenText('-')).toThrow('What is piped in cannot be read: it is a folder. Nothing was changed.');
});

it('stops reading where there is far too much', () => {
  calls.answers = ['für ', 'Zoë', 'and more'];
  expect(() => readGivenText('-', 5)).toThrow('What is piped in cannot be read: it is larger than 0 MiB. Nothing was changed.');
  expect(calls.answers).toEqual(['and more']);
});

it('lets a mistake of this program be one', () => {
  calls.answers = [new TypeError('a mistake')];
  expect(() => readGivenText('-')).toThrow(TypeError);
});
