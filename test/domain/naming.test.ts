import { describe, expect, it } from 'vitest';
import { openedCommitment } from '../../src/domain/commitment-changes.ts';
import type { Contact, Detail } from '../../src/domain/contact.ts';
import { newContact } from '../../src/domain/contact-changes.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import { emptyJournal, type History, type HistoryRecord, type Journal } from '../../src/domain/journal.ts';
import {
  anyRecordCalled,
  commitmentCalled,
  contactCalled,
  contactsMatching,
  organizationCalled,
  personOrOrganizationCalled,
} from '../../src/domain/naming.ts';
import { newOrganization } from '../../src/domain/organization-changes.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { aCase } from '../helpers/sample-records.ts';

const now = '2026-11-23T07:30:00Z';
const org = (id: string, name: string) => newOrganization({ name }, id, now);
const person = (id: string, name: string, more: Partial<Contact> = {}): Contact => newContact({ name, ...more }, id, now);
const reached = (...addresses: string[]): Pick<Contact, 'channels'> => ({
  channels: addresses.map((address) => ({
    via: address.includes('@') ? ('email' as const) : ('call' as const),
    address,
    label: null,
    preferred: false,
  })),
});

const journal: Journal = {
  ...emptyJournal,
  organizations: [org('2zntd2222222', 'Zoë Ltd'), org('3fjrd3333333', 'Fjord Supplies AS'), org('3frst3333333', 'Forst & Söhne')],
  contacts: [
    person('4k2aaaaaaaaa', 'Zoë Adams', {
      organizationId: '2zntd2222222',
      ...reached('+44 20 7946 0018', 'zoe@zoe-ltd.example'),
    }),
    person('4k3bbbbbbbbb', 'Håkon Berg', {
      organizationId: '3fjrd3333333',
      aliases: ['Boss'],
      ...reached('h.berg@fjord.example'),
    }),
    person('5mmccccccccc', 'Jürgen Müller', { organizationId: '3frst3333333', ...reached('0151 234567') }),
    person('5mmddddddddd', 'Anna Mueller', { organizationId: '2zntd2222222' }),
    person('6weeeeeeeeee', 'Søren Ærø', { ...reached('+45 (0)33 12 34 56') }),
    person('6wfffffffff2', 'Jan Weiß'),
    person('7ygggggggggg', 'Jan'),
    person('8zhhhhhhhhhh', '山田 太郎', { aliases: ['Yamada Tarō'] }),
    person('9bjjjjjjjjjj', "Maeve O'Hare-Lynn"),
    person('9bkkkkkkkkkk', '__proto__'),
  ],
};

const failure = (act: () => unknown): UserError => {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error('It should have failed, and said why.');
};

describe('a contact is called by', () => {
  it.each([
    ['the whole id', '4k2aaaaaaaaa', 'Zoë Adams'],
    ['how the id begins', '4k3', 'Håkon Berg'],
    ['how the id begins, in capitals', '4K3B', 'Håkon Berg'],
    ['the name', 'Zoë Adams', 'Zoë Adams'],
    ['the name without case and accents', 'ZOE ADAMS', 'Zoë Adams'],
    ['the name in another order', 'adams zoe', 'Zoë Adams'],
    ['a part of the name', 'adam', 'Zoë Adams'],
    ['parts of several names', 'zo ad', 'Zoë Adams'],
    ['ü for u', 'jurgen', 'Jürgen Müller'],
    ['ü for ue', 'juergen', 'Jürgen Müller'],
    ['ue for ü', 'anna müller', 'Anna Mueller'],
    ['ue for u', 'anna muller', 'Anna Mueller'],
    ['ue for u, and a short word beside it', 'ann muller', 'Anna Mueller'],
    ['å for a', 'hakon', 'Håkon Berg'],
    ['å for aa', 'haakon', 'Håkon Berg'],
    ['ø and æ', 'soren aero', 'Søren Ærø'],
    ['ø for oe', 'soeren', 'Søren Ærø'],
    ['ß for ss', 'weiss', 'Jan Weiß'],
    ['an accent of its own', 'Ju\u0308rgen', 'Jürgen Müller'],
    ['no apostrophe, no hyphen', 'ohare lynn', "Maeve O'Hare-Lynn"],
    ['another apostrophe', 'o’hare', "Maeve O'Hare-Lynn"],
    ['another script', '太郎', '山田 太郎'],
    ['full width letters', 'Ｂｅｒｇ', 'Håkon Berg'],
    ['an alias', 'boss', 'Håkon Berg'],
    ['an alias with accents', 'taro', '山田 太郎'],
    ['an email', 'zoe@zoe-ltd.example', 'Zoë Adams'],
    ['a part of an email', 'fjord.example', 'Håkon Berg'],
    ['a phone number', '+44 20 7946 0018', 'Zoë Adams'],
    ['the number with other spaces', '+442079460018', 'Zoë Adams'],
    ['the number as dialled abroad', '0044 20 7946-0018', 'Zoë Adams'],
    ['the number as dialled at home', '020 7946 0018', 'Zoë Adams'],
    ['the number with its country when kept without', '+49 151 234567', 'Jürgen Müller'],
    ['the number without the (0)', '+45 33 12 34 56', 'Søren Ærø'],
    ['the end of the number', '0018', 'Zoë Adams'],
    ['the beginning of the number', '020 7946', 'Zoë Adams'],
    ['the exact name, though it is a part of another', 'jan', 'Jan'],
    ['the person and the organization', 'mueller zoe ltd', 'Anna Mueller'],
    ['the organization and the person', 'forst müller', 'Jürgen Müller'],
    ['the name as a list shows it', 'Anna Mueller (Zoë Ltd)', 'Anna Mueller'],
    ['the organization alone, when it has one person', 'fjord supplies', 'Håkon Berg'],
    ['their own name before the name of their organization', 'zoë', 'Zoë Adams'],
    ['a name that computers trip over', '__proto__', '__proto__'],
  ])('%s', (_, typed, name) => {
    expect(contactCalled(journal, typed).name).toBe(name);
  });
});

it.each([
  'jürgen',
  'jurgen',
  'juergen',
  'müller',
  'muller',
  'mueller',
])('a part of "%s" never decides where the whole does not', (whole) => {
  const both = [person('5mmccccccccc', 'Müller, Jürgen'), person('5mmddddddddd', 'Juergen Mueller')];
  for (let length = 1; length <= whole.length; length += 1) {
    const found = contactsMatching({ ...emptyJournal, contacts: both }, whole.slice(0, length));
    expect(found.map(({ name }) => name).toSorted(), whole.slice(0, length)).toEqual(['Juergen Mueller', 'Müller, Jürgen']);
  }
});

it.each([
  ['muell', 'Muller'],
  ['mueller', 'Muller'],
  ['jue', 'Jürgen'],
  ['joel', null],
])('"%s" may mean %s where nobody else is called so', (typed, name) => {
  const contacts = ['Muller', 'Jürgen', 'Jolanda'].map((known, index) => person(`${index + 2}mmccccccccc`, known));
  expect(contactsMatching({ ...emptyJournal, contacts }, typed).map((found) => found.name)).toEqual(name === null ? [] : [name]);
});

describe('several contacts', () => {
  it.each([
    ['by a name', 'müller', ['Anna Mueller', 'Jürgen Müller']],
    ['by a name without its umlaut', 'muller', ['Anna Mueller', 'Jürgen Müller']],
    ['by a name with its umlaut written out', 'mueller', ['Anna Mueller', 'Jürgen Müller']],
    ['by how ids begin', '5mm', ['Anna Mueller', 'Jürgen Müller']],
    ['by a part, first where it begins', 'be', ['Håkon Berg']],
    ['by an organization', 'zoe ltd', ['Zoë Adams']],
    ['by a part of names and emails', 'er', ['Håkon Berg', 'Anna Mueller', 'Jürgen Müller', 'Søren Ærø']],
  ])('%s are listed, best first', (_, typed, names) => {
    expect(
      contactsMatching(journal, typed)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  it('are an error that names them', () => {
    const { code, message, hint, candidates } = failure(() => contactCalled(journal, 'Müller'));
    expect(code).toBe('ambiguous');
    expect(message).toBe('"Müller" could be 2 people:');
    expect(hint).toContain('id');
    expect(candidates).toEqual([
      { id: '5mmccccccccc', name: 'Jürgen Müller' },
      { id: '5mmddddddddd', name: 'Anna Mueller' },
    ]);
  });

  it('of which one is written just so are that one', () => {
    const both = { ...journal, contacts: [...journal.contacts, person('7yzzzzzzzzzz', 'Anna Müller')] };
    expect(contactsMatching(both, 'anna müller').map(({ name }) => name)).toEqual(['Anna Müller']);
    expect(contactsMatching(both, 'anna mueller').map(({ name }) => name)).toEqual(['Anna Mueller']);
  });

  it('of one name are told apart by what is known of them', () => {
    const twins = { ...journal, contacts: [...journal.contacts, person('7yzzzzzzzzzz', 'Zoë Adams', { area: 'Leeds' })] };
    expect(failure(() => contactCalled(twins, 'zoe adams')).candidates.map(({ name }) => name)).toEqual([
      'Zoë Adams (Zoë Ltd)',
      'Zoë Adams (Leeds)',
    ]);
  });

  it('are sought at once, however much was typed', () => {
    const many = { ...journal, contacts: Array.from({ length: 2_000 }, (_, index) => person(`6x${index}`, `Zoë Ærø ${index}`)) };
    const start = performance.now();
    expect(contactsMatching(many, 'zoe '.repeat(2_500))).toHaveLength(2_000);
    expect(failure(() => contactCalled(many, 'xy '.repeat(3_000))).code).toBe('not-found');
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('are all of them when nothing was typed, by name', () => {
    expect(
      contactsMatching(journal, ' ')
        .map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(['__proto__', 'Anna Mueller', 'Håkon Berg']);
  });
});

describe('nobody is found, and somebody suggested', () => {
  it.each([
    ['letters swapped', 'hakno', ['Håkon Berg']],
    ['a letter too many', 'adamms', ['Zoë Adams']],
    ['a letter too few', 'brg', ['Håkon Berg']],
    ['a wrong letter', 'zoe adans', ['Zoë Adams']],
    ['something else', 'Marguerite', []],
    ['no more than three, whoever is called so in full first', 'jann', ['Jan', 'Jan Weiß', 'Anna Mueller']],
  ])('%s', (_, typed, suggested) => {
    const { code, candidates } = failure(() => contactCalled(journal, typed));
    expect(code).toBe('not-found');
    expect(candidates.map(({ name }) => name)).toEqual(suggested);
  });

  it.each([
    ['plainly', 'Marguerite Duras', 'kw contact add "Marguerite Duras" adds them'],
    ['with a quote in it', "O'Neil", `kw contact add "O'Neil" adds them`],
    ['with a dollar sign', '$HOME', "kw contact add '$HOME' adds them"],
    ['with a dash in front', '-rf', 'kw contact add -- "-rf" adds them'],
    ['with an escape sequence', '\u001b[31mMarguerite\u202e', 'kw contact add "Marguerite" adds them'],
    ['very long', 'x'.repeat(10_000), `"${'x'.repeat(59)}…" adds them`],
  ])('and how to add them: %s', (_, typed, command) => {
    expect(failure(() => contactCalled(journal, typed)).hint).toContain(command);
  });

  it('and an empty name is not a name', () => {
    expect(failure(() => contactCalled(journal, ' ')).code).toBe('usage');
  });
});

describe('an organization is called by', () => {
  it.each([
    ['a part of its name', 'fjord', 'Fjord Supplies AS'],
    ['its name without accents', 'forst & soehne', 'Forst & Söhne'],
    ['its id', '2zn', 'Zoë Ltd'],
  ])('%s', (_, typed, name) => {
    expect(organizationCalled(journal, typed).name).toBe(name);
  });

  it('is suggested after a slip', () => {
    const { candidates, hint } = failure(() => organizationCalled(journal, 'fjrod'));
    expect(candidates.map(({ name }) => name)).toEqual(['Fjord Supplies AS']);
    expect(hint).toContain('kw organization add "fjrod" adds it');
  });
});

describe('a person or an organization is called by', () => {
  it.each([
    ["somebody's name", 'zoe', 'Zoë Adams'],
    ["somebody's address", 'h.berg', 'Håkon Berg'],
    ["somebody's name and where they work", 'adams ltd', 'Zoë Adams'],
    ["a name that is nobody's own", 'zoë ltd', 'Zoë Ltd'],
    ['a part of such a name', 'supplies', 'Fjord Supplies AS'],
    ['an id', '2zn', 'Zoë Ltd'],
  ])('%s', (_, typed, name) => {
    expect(personOrOrganizationCalled(journal, typed).name).toBe(name);
  });

  it('or nobody is, and somebody suggested', () => {
    expect(failure(() => personOrOrganizationCalled(journal, 'adasm')).candidates.map(({ name }) => name)).toEqual(['Zoë Adams']);
    expect(failure(() => personOrOrganizationCalled(journal, '')).code).toBe('usage');
  });
});

const offer = (id: string, more = {}) =>
  openedCommitment({ id, contactId: '4k2aaaaaaaaa', kind: 'promise', what: 'the offer', ...more }, now);
const withOffers: Journal = {
  ...journal,
  commitments: [offer('4k2mmmmmmmmm', { status: 'kept' }), offer('4k2nnnnnnnnn'), offer('5ppqqqqqqqqq', { status: 'kept' })],
};

describe('a commitment is called by', () => {
  it.each([
    ['how its id begins, open ones first', '4k2', '4k2nnnnnnnnn'],
    ['its id when it is closed', '4k2m', '4k2mmmmmmmmm'],
    ['how the id of a closed one begins', '5pp', '5ppqqqqqqqqq'],
  ])('%s', (_, typed, id) => {
    expect(commitmentCalled(withOffers, typed).id).toBe(id);
  });

  it.each([
    ['what it is about', 'offer'],
    ['whom it is with', 'zoe'],
  ])('nothing else, but %s brings suggestions', (_, typed) => {
    const { code, candidates } = failure(() => commitmentCalled(withOffers, typed));
    expect(code).toBe('not-found');
    expect(candidates).toEqual([{ id: '4k2nnnnnnnnn', name: 'commitment: the offer, Zoë Adams' }]);
  });

  it('one id, not several', () => {
    const both = { ...journal, commitments: [offer('4k2mmmmmmmmm'), offer('4k2nnnnnnnnn')] };
    expect(failure(() => commitmentCalled(both, '4k2')).candidates.map(({ id }) => id)).toEqual(['4k2mmmmmmmmm', '4k2nnnnnnnnn']);
  });
});

const call = {
  id: '8cqqqqqqqqqq',
  contactIds: ['4k2aaaaaaaaa'],
  at: now,
  via: 'call',
  note: 'the offer',
} as unknown as Interaction;
const past: readonly HistoryRecord[] = [{ type: 'interaction', record: call }];
const history: History = {
  all: () => past,
  mentioning: (texts) => past.filter((line) => texts.some((text) => JSON.stringify(line).includes(text))),
};

describe('any record is called by', () => {
  const detail = {
    id: '9dttttttttt2',
    text: 'tea',
    on: null,
    yearly: false,
    private: false,
    learnedAt: now,
    interactionId: null,
  };
  const everything = { ...withOffers, contacts: [...journal.contacts, person('3xxxxxxxxxxx', 'Ida', { details: [detail] })] };

  const step = { id: '6stpppppppp2', text: 'call', due: null, doneAt: null };
  const part = (id: string): Detail => ({ ...detail, id });
  /** As lists show them, `7cc` is a commitment that was kept and `6st` a step. */
  const likeItems: Journal = {
    ...everything,
    contacts: [...everything.contacts, person('3yyyyyyyyyyy', 'Jo', { details: [part('7ccdddddddd2'), part('6stdddddddd2')] })],
    commitments: [...everything.commitments, offer('7cccccccccc2', { status: 'kept' })],
    cases: [aCase({ id: '5ccccccccccc', contactId: '4k2aaaaaaaaa', steps: [step] })],
  };

  it.each([
    ['a short id before a detail whose id begins so', '7cc', '7cccccccccc2'],
    ['the short id of a step before such a detail', '6st', '5ccccccccccc'],
    ['the detail when one character more is typed', '7ccd', '3yyyyyyyyyyy'],
    ['another detail, likewise', '6std', '3yyyyyyyyyyy'],
  ])('%s', (_, typed, id) => {
    expect(anyRecordCalled(likeItems, history, typed).record.id).toBe(id);
  });

  it.each([
    ['the id of a contact', '4k3', 'contact', '4k3bbbbbbbbb'],
    ['the id of an organization', '2zn', 'organization', '2zntd2222222'],
    ['the id of a commitment', '4k2n', 'commitment', '4k2nnnnnnnnn'],
    ['the id of something past', '8cq', 'interaction', '8cqqqqqqqqqq'],
    ['the id of a detail within it', '9dt', 'contact', '3xxxxxxxxxxx'],
    ['the name of a contact', 'zoe', 'contact', '4k2aaaaaaaaa'],
    ['the name of an organization', 'zoe ltd', 'organization', '2zntd2222222'],
  ])('%s', (_, typed, type, id) => {
    const found = anyRecordCalled(everything, history, typed);
    expect([found.type, found.record.id]).toEqual([type, id]);
  });

  it('an id that two conversations begin with: they are told apart by what was said, or how, and with whom', () => {
    const other = {
      type: 'interaction',
      record: { ...call, id: '8cqrrrrrrrrr', note: null, contactIds: ['4k3bbbbbbbbb'] },
    } as const;
    const both: History = { all: () => [...past, other], mentioning: () => [...past, other] };
    expect(failure(() => anyRecordCalled(everything, both, '8cq')).candidates).toEqual([
      { id: '8cqqqqqqqqqq', name: 'interaction: the offer, Zoë Adams' },
      { id: '8cqrrrrrrrrr', name: 'interaction: call, Håkon Berg' },
    ]);
  });

  it('one id, not several', () => {
    const { code, candidates } = failure(() => anyRecordCalled(everything, history, '4k2'));
    expect(code).toBe('ambiguous');
    expect(candidates).toEqual([
      { id: '4k2aaaaaaaaa', name: 'contact: Zoë Adams' },
      { id: '4k2nnnnnnnnn', name: 'commitment: the offer, Zoë Adams' },
    ]);
  });
});
