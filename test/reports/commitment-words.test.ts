import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../src/domain/commitment.ts';
import { commitmentInWords, titleOf } from '../../src/reports/commitment-words.ts';
import { aCommitment, aDesk, aJournal } from '../helpers/sample-records.ts';
import { hakon, zoe } from '../helpers/some-customers.ts';

const journal = aJournal({ contacts: [zoe, { ...hakon, name: 'Haakon Berg' }] });

describe('who owes what is waited for', () => {
  it.each<[string, Partial<Commitment>, string]>([
    ['the contact', {}, 'Zoë Adams'],
    ['the contact, who was named', { fromId: zoe.id }, 'Zoë Adams'],
    ['somebody known', { fromId: hakon.id }, 'Haakon Berg, for Zoë Adams'],
    ['somebody known, by the present name', { fromId: hakon.id, fromText: 'Håkon Nordmann' }, 'Haakon Berg, for Zoë Adams'],
    ['the contact, by the present name', { fromId: zoe.id, fromText: 'Zoe A.' }, 'Zoë Adams'],
    ['a name', { fromText: 'the printer' }, 'the printer, for Zoë Adams'],
    ['somebody who is gone, whose name was kept', { fromId: '9qq2m4kdh3pn', fromText: 'Ann' }, 'Ann, for Zoë Adams'],
  ])('%s', (_, known, who) => {
    const plan = aCommitment({ contactId: zoe.id, kind: 'waiting', what: 'the plan', ...known });
    expect(titleOf(journal, plan, zoe)).toBe(`"the plan" (awaited from ${who})`);
    expect(commitmentInWords(journal, plan, zoe, aDesk())).toBe(`Waiting for "the plan" from ${who}`);
    const [alone] = who.split(',');
    expect(commitmentInWords(journal, plan, zoe, aDesk(), false)).toBe(`Waiting for "the plan" from ${alone}`);
  });
});
