import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../src/domain/journal.ts';
import { lineSchemaFrom } from '../../src/exchange/line-schema.ts';

const { inWords, unknownKeys } = lineSchemaFrom(readFileSync('dist/schemas/keepword.export-line-1.json', 'utf8'));

describe('what is wrong with a record is said with what would be right', () => {
  it.each<[RecordType, object, string, string]>([
    [
      'interaction',
      { via: 'fax' },
      'via must be equal to one of the allowed values',
      'via must be one of call, visit, video, email, message, chat, letter, not "fax"',
    ],
    [
      'interaction',
      { at: 'tomorrow' },
      'at must match pattern "^..."',
      'at must be a point in time with its offset, such as 2026-11-24T14:00:00Z or 2026-11-24T15:00:00+01:00, not "tomorrow"',
    ],
    [
      'commitment',
      { attempts: [{ at: 'tomorrow' }] },
      'attempts[0].at must match pattern "^..."',
      'attempts[0].at must be a point in time, in UTC and to the second, such as 2026-11-24T14:00:00Z, not "tomorrow"',
    ],
    ['interaction', { minutes: '5' }, 'minutes must be number,null', 'minutes must be a number or null, not "5"'],
    ['interaction', { mood: 'calm' }, 'mood must be object', 'mood must be a record { ... }, not "calm"'],
    ['interaction', { mood: { start: 'calm' } }, "mood must have required property 'end'", 'mood.end is missing'],
    [
      'interaction',
      {},
      "it must have required property 'contactIds'",
      'contactIds is missing: give it, or "contact" with a name',
    ],
    ['contact', { name: 3 }, 'name must be string', 'name must be a text, not 3'],
    [
      'contact',
      { channels: [{ via: 'call' }, { via: 'sms' }] },
      'channels[1].via must be equal to one of the allowed values',
      'channels[1].via must be one of call, visit, video, email, message, chat, letter, not "sms"',
    ],
    [
      'commitment',
      { due: { day: 'soon' } },
      'due.day must match pattern "^..."',
      'due.day must be a calendar day, such as 2026-11-24, not "soon"',
    ],
    [
      'case',
      { id: '7' },
      'id must match pattern "^..."',
      'id must be twelve characters of 23456789abcdfghjkmnpqrstuvwxyz: a digit, a letter, ten more, so that none is a number and none is a name, not "7"',
    ],
    ['contact', {}, 'id is there twice', 'id is there twice'],
  ])('%s %j', (type, record, problem, words) => {
    expect(inWords(type, record, problem)).toBe(words);
  });
});

it('finds the keys that nobody knows, each once, wherever they are', () => {
  const record = { note: 'x', nte: 'y', mood: { start: 'calm', at: 1 }, due: null };
  expect(unknownKeys('interaction', record)).toEqual(['nte', 'mood.at', 'due']);
  expect(unknownKeys('contact', { channels: [{ via: 'call', nr: 1 }, { nr: 2 }], __proto__: null, tags: ['a'] })).toEqual([
    'channels.nr',
  ]);
  expect(unknownKeys('contact', JSON.parse('{"constructor":1,"__proto__":{}}'))).toEqual(['constructor', '__proto__']);
});
