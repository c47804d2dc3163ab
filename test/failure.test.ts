import { expect, it } from 'vitest';
import { UserError } from '../src/domain/user-error.ts';
import { failureOf } from '../src/failure.ts';
import { problemsOf } from './helpers/json-schemas.ts';

const lastLine = (error: unknown): string => failureOf(error, true).words.split('\n').at(-1) ?? '';

it('says an error to a script in one line', () => {
  const error = new UserError('ambiguous', 'Two:\nwhich?', 'Say\nmore.', [{ id: '7xq2m4kdh3pn', name: 'Zoë' }]);
  expect(failureOf(error, true)).toEqual({
    words:
      '{"error":{"code":"ambiguous","message":"Two:\\nwhich?","hint":"Say\\nmore.","candidates":[{"id":"7xq2m4kdh3pn","name":"Zoë"}]}}',
    exitCode: 2,
  });
});

it('puts nothing into it that a terminal would act on', () => {
  const line = lastLine(new UserError('not-found', 'No \u009b2J', null, [{ id: '1', name: '\u202eback' }]));
  expect(line).toContain('\\u202eback');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
});

it('says a bug with its stack, and to a script in the last line, too', () => {
  const bug = new TypeError('x is undefined');
  expect(failureOf(bug, false)).toMatchObject({
    words: expect.stringContaining('TypeError: x is undefined\n    at '),
    exitCode: 1,
  });
  expect(JSON.parse(lastLine(bug))).toEqual({
    error: { code: 'failed', message: 'This is a bug in Keepword, not something you did wrong.', hint: null, candidates: [] },
  });
  expect(problemsOf(JSON.parse(lastLine(bug)), { as: 'keepword.error/1' })).toEqual([]);
});
