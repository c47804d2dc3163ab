import { describe, expect, it } from 'vitest';
import { asText, fromText } from '../../src/domain/record-edits.ts';
import { zoe } from '../helpers/some-customers.ts';

const found = { type: 'contact', record: zoe } as const;

describe('a record in the editor', () => {
  it('comes out as it went in', () => {
    expect(fromText(asText(found), found)).toEqual(zoe);
  });

  it('may say something else of what it has', () => {
    expect(fromText(asText(found).replace('Europe/London', 'Europe/Dublin'), found)).toEqual({ ...zoe, zone: 'Europe/Dublin' });
  });

  it.each([
    ['null', 'What was saved is not a record { ... }.'],
    ['[]', 'What was saved is not a record { ... }.'],
    ['"Zoë"', 'What was saved is not a record { ... }.'],
    ['', 'What was saved cannot be used: line 1: it ends too early.'],
    [asText(found).replace('"customer"', 'friend'), 'What was saved cannot be used: line 9: it is not written as JSON.'],
    [
      asText(found).replace('"standing"', '"role": 5, "standing"'),
      'What was saved cannot be used: line 9: the same key is there twice.',
    ],
    [asText(found).replace(zoe.id, '2abcdfghjkmn'), 'id and createdAt belong to the record and cannot be changed.'],
    [asText(found).replace('"role": null,', ''), 'role is missing.'],
  ])('is refused, in words that show nothing of it: %j', (text, message) => {
    expect(() => fromText(text, found)).toThrow(message);
  });
});

it('has a role on one line, as the commands write it', () => {
  const text = asText(found).replace('"role": null', '"role": "owner\\nand more"');
  expect(fromText(text, found)).toMatchObject({ role: 'owner and more' });
});
