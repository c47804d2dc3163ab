import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import { asText, fromText, withEdited } from '../../src/domain/record-edits.ts';
import { aJournal, aLastContact } from '../helpers/sample-records.ts';
import { hakon, zoe } from '../helpers/some-customers.ts';
import { aCall } from '../store/calls.ts';

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

describe('an interaction put right', () => {
  const [thursday, friday, saturday] = ['2026-11-19T09:00:00Z', '2026-11-20T09:00:00Z', '2026-11-21T09:00:00Z'] as const;
  const furious = { ...aCall(zoe.id, 'furious'), at: friday, mood: { start: 'furious', end: 'furious' } } as const;
  const calm = { ...aCall(zoe.id, 'calm'), at: friday, mood: { start: 'calm', end: 'calm' } } as const;
  const attempt = { ...aCall(zoe.id, 'attempt'), at: saturday, reached: false } as const;
  const lastIn = (told: Interaction): Contact['last'] =>
    aLastContact(told.at, { interactionId: told.id, mood: told.mood?.end ?? null });

  /** Zoë and Håkon once the first interaction of the past is another. */
  function afterEdit(past: readonly [Interaction, ...Interaction[]], known: Partial<Contact>, change: Partial<Interaction>) {
    const journal = aJournal({ contacts: [{ ...zoe, ...known }, hakon] });
    const records = past.map((record) => ({ type: 'interaction', record }) as const);
    const history = { all: () => records, mentioning: () => records };
    const [before] = past;
    const edited = { type: 'interaction', record: { ...before, ...change } } as const;
    return withEdited(journal, history, { type: 'interaction', record: before }, edited).journal.contacts;
  }

  it('stays before what was written down later of the same moment', () => {
    const [her] = afterEdit([furious, calm], { last: lastIn(calm) }, { note: 'more' });
    expect(her?.last).toEqual(lastIn(calm));
  });

  it('is the last one no more where another was later', () => {
    const [her] = afterEdit([calm, { ...furious, at: thursday }], { last: lastIn(calm) }, { at: '2026-11-18T09:00:00Z' });
    expect(her?.last).toEqual(lastIn({ ...furious, at: thursday }));
  });

  it('was tried at another time, also where nobody was ever reached', () => {
    expect(afterEdit([attempt], { lastTry: { at: saturday } }, { at: thursday })[0]).toMatchObject({
      last: null,
      lastTry: { at: thursday },
    });
  });

  it('was with somebody else, and is forgotten of whom it was said of by mistake', () => {
    const [her, him] = afterEdit(
      [furious, attempt],
      { last: lastIn(furious), lastTry: { at: saturday } },
      { contactIds: [hakon.id] },
    );
    expect(her).toMatchObject({ last: null, lastTry: { at: saturday } });
    expect(him).toMatchObject({ last: lastIn(furious), lastTry: null });
  });

  it('leaves what came from elsewhere without its interaction, until something later is told', () => {
    const known = { last: aLastContact(saturday, { mood: 'upset' }), lastTry: { at: '2026-11-22T09:00:00Z' } };
    expect(afterEdit([calm], known, { note: 'more' })[0]).toMatchObject(known);
    expect(afterEdit([calm], known, { at: '2026-11-22T10:00:00Z' })[0]?.last).toMatchObject({ mood: 'calm' });
  });
});
