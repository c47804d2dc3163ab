import { describe, expect, it } from 'vitest';
import { contactsNear, knownAreas } from '../../src/domain/areas.ts';
import { readEmail, readPhone } from '../../src/domain/channel-texts.ts';
import { newContact } from '../../src/domain/contact-changes.ts';
import { type ContactPlan, plannedContact, plannedEdit, withPlan } from '../../src/domain/contact-plan.ts';
import type { ContactTexts } from '../../src/domain/contact-texts.ts';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { namesakesOf } from '../../src/domain/namesakes.ts';
import { newOrganization } from '../../src/domain/organization-changes.ts';
import { addedInWords, changedInWords } from '../../src/reports/contact-words.ts';
import { detailInWords } from '../../src/reports/detail-words.ts';

const desk: Desk = { now: '2026-11-23T07:30:00Z', zone: 'Europe/Berlin', workingTime: usualWorkingTime, dateOrder: null };
const ids = { contact: '9bnnnnnnnnnn', organization: '9cnnnnnnnnnn' };
const ltd = newOrganization({ name: 'Zoë Ltd', area: 'London' }, '2zntd2222222', desk.now);
const zoe = newContact(
  { name: 'Zoë Adams', organizationId: ltd.id, role: 'owner', channels: [readPhone('+44 20 7946 0018')] },
  '4k2aaaaaaaaa',
  desk.now,
);
const hakon = newContact({ name: 'Håkon Berg', aliases: ['Hank'], area: 'Oslo' }, '4k3bbbbbbbbb', desk.now);
const journal: Journal = { ...emptyJournal, organizations: [ltd], contacts: [zoe, hakon] };

const added = (texts: ContactTexts): ContactPlan => plannedContact(journal, { name: 'Ida Lund', ...texts }, ids, desk);

describe('somebody new', () => {
  it('is a customer of whom nothing else is known', () => {
    expect(added({}).contact).toEqual(newContact({ name: 'Ida Lund', standing: 'customer' }, ids.contact, desk.now));
  });

  it('needs a name', () => {
    expect(() => added({ name: ' \u200b' })).toThrow('A name is needed.');
  });

  it.each([
    ['an organization that is known', 'zoe', ltd.id, false, []],
    ['one that is not', 'Fjord Supplies', ids.organization, true, []],
    ['one that may be a slip', 'Zoe Ldt', ids.organization, true, [{ id: ltd.id, name: 'Zoë Ltd' }]],
  ])('may belong to %s', (_, organization, id, isNewOrganization, likeOrganization) => {
    const plan = added({ organization });
    expect(plan.contact.organizationId).toBe(id);
    expect(plan).toMatchObject({ isNewOrganization, likeOrganization });
    expect(withPlan(journal, plan).organizations.map((each) => each.id)).toEqual(isNewOrganization ? [ltd.id, id] : [ltd.id]);
  });

  it('comes last, and nobody else changes', () => {
    expect(withPlan(journal, added({})).contacts.map(({ name }) => name)).toEqual(['Zoë Adams', 'Håkon Berg', 'Ida Lund']);
  });
});

describe('somebody who changes', () => {
  it.each<[ContactTexts, object]>([
    [{ organization: 'none' }, { organizationId: null, role: 'owner' }],
    [{ role: 'none' }, { organizationId: ltd.id, role: null }],
    [{ name: 'Zoë Adams-Lund' }, { name: 'Zoë Adams-Lund' }],
    [{ phone: ['none'] }, { channels: [] }],
  ])('by %o', (texts, expected) => {
    expect(plannedEdit(journal, zoe.id, texts, ids, desk).contact).toMatchObject(expected);
  });

  it('keeps their place', () => {
    const after = withPlan(journal, plannedEdit(journal, zoe.id, { role: 'none' }, ids, desk));
    expect(after.contacts.map(({ id }) => id)).toEqual([zoe.id, hakon.id]);
  });
});

describe('what was saved is said', () => {
  it.each<[string, ContactTexts, string]>([
    ['for somebody new', {}, 'Added Ida Lund: customer'],
    [
      'with all that is known',
      {
        organization: 'Fjord Supplies',
        role: 'buyer',
        phone: ['desk: +47 22 12 34 56'],
        email: ['ida@fjord.example'],
        prefers: 'email',
        zone: 'Europe/Oslo',
        hours: '9-12',
        area: 'Oslo',
        standing: 'prospect',
        every: '6w',
        pause: '1 dec',
        met: '14 may 2024 at the fair',
        introducedBy: 'zoe',
        alias: ['Ida L'],
        tag: ['vip'],
      },
      'Added Ida Lund: Fjord Supplies (a new organization), buyer, prospect, ida@fjord.example (preferred), +47 22 12 34 56 (desk), ' +
        'Europe/Oslo, to be called 9-12, in Oslo, in touch every 6 weeks, paused until Tue 1 Dec, ' +
        'met Tue 14 May 2024 at the fair, introduced by Zoë Adams, also called Ida L, #vip',
    ],
  ])('%s', (_, texts, words) => {
    expect(addedInWords(added(texts), journal, desk)).toBe(words);
  });

  it.each<[string, ContactTexts, string]>([
    ['a change', { role: 'chair', area: 'Leeds' }, 'Changed Zoë Adams: chair, in Leeds'],
    ['what was cleared', { organization: 'none', phone: ['none'] }, 'Changed Zoë Adams: no organization, no number or address'],
    ['a new name', { name: 'Zoë Lund' }, 'Changed Zoë Adams: now called Zoë Lund'],
    ['no change at all', { role: 'owner' }, 'Changed nothing about Zoë Adams'],
  ])('for %s', (_, texts, words) => {
    expect(changedInWords(zoe, plannedEdit(journal, zoe.id, texts, ids, desk), journal, desk)).toBe(words);
  });

  it.each([
    [{}, 'birthday'],
    [{ on: '2027-05-14' }, 'birthday, on Fri 14 May 2027'],
    [{ on: '2027-05-14', yearly: true, private: true }, 'birthday, every year on 14 May, private'],
  ])('for a detail with %o', (more, words) => {
    const detail = {
      id: '9d2222222222',
      text: 'birthday',
      on: null,
      yearly: false,
      private: false,
      learnedAt: desk.now,
      interactionId: null,
    };
    expect(detailInWords({ ...detail, ...more }, desk)).toBe(words);
  });
});

describe('whoever may be the same person', () => {
  it.each([
    ['has the same name', { name: 'ZOE ADAMS' }, [[zoe.name, true, null]]],
    ['goes by that name', { name: 'Hank' }, [[hakon.name, true, null]]],
    [
      'has the same number',
      { name: 'Reception', channels: [readPhone('020 7946 0018')] },
      [[zoe.name, false, '+44 20 7946 0018']],
    ],
    ['has both', { name: 'Zoë Adams', channels: [readPhone('+442079460018')] }, [[zoe.name, true, '+44 20 7946 0018']]],
    ['is nobody', { name: 'Zoë', channels: [readEmail('zoe@example.com')] }, []],
  ])('%s', (_, fields, expected) => {
    const found = namesakesOf(journal.contacts, newContact(fields, ids.contact, desk.now));
    expect(found.map(({ contact, sameName, address }) => [contact.name, sameName, address])).toEqual(expected);
  });
});

describe('who is near', () => {
  const last = { at: '2026-11-01T10:00:00Z', via: 'call', direction: 'out', mood: null, interactionId: '8c2222222222' } as const;
  const ida = newContact({ name: 'Ida', area: 'West London' }, '5n2222222222', desk.now);
  const near = { ...journal, contacts: [{ ...zoe, last }, hakon, ida] };

  it.each([
    [
      'those first with whom we have not spoken for longest, by their own area or that of their organization',
      'london',
      ['Ida', 'Zoë Adams'],
    ],
    ['their own area counts before that of their organization', 'OSLO', ['Håkon Berg']],
    ['nobody', 'Leeds', []],
  ])('%s', (_, area, names) => {
    expect(contactsNear(near, area).map(({ name }) => name)).toEqual(names);
  });

  it('may be asked for by the areas that are known', () => {
    expect(knownAreas(near)).toEqual(['London', 'Oslo', 'West London']);
  });
});
