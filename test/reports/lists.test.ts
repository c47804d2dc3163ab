import { describe, expect, it } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { formats } from '../../src/render/formats.ts';
import { contactListReport } from '../../src/reports/contact-list-report.ts';
import { organizationBriefReport } from '../../src/reports/organization-brief.ts';
import { organizationListReport } from '../../src/reports/organization-list-report.ts';
import { whereReport } from '../../src/reports/where-report.ts';
import { look } from '../render/sample-report.ts';
import { contact, desk, everything, shortIds, zoe, zoeLtd } from './sample-people.ts';

const ids = shortIds(everything);

describe('all contacts', () => {
  it('are listed by name, with their last word', async () => {
    expect(await formats.table(contactListReport(everything, desk, ids), look())).toMatchInlineSnapshot(`
      "2 contacts

      Name       Role                       Last spoke  Open  Id
      Håkon Lie                             not yet           3hk
      Zoë Adams  finance director, Zoë Ltd  4 days ago  3     7xq
      "
    `);
  });

  it('are sorted whatever the accents', () => {
    const names = ['Zoë', 'Östen', 'anna', 'Ärne', 'Bo', '花'];
    const contacts = names.map((name, index) => contact(`3a${index}`, name));
    const { facts } = contactListReport({ ...emptyJournal, contacts }, desk, new Map());
    expect(facts.items.map(({ name }) => name)).toEqual(['anna', 'Ärne', 'Bo', 'Östen', 'Zoë', '花']);
  });

  it('show who left upset, in words', async () => {
    const upset = {
      ...zoe,
      last: { at: desk.now, via: 'call', direction: 'in', mood: 'furious', interactionId: zoe.id },
    } as const;
    expect(await formats.table(contactListReport({ ...everything, contacts: [upset] }, desk, ids), look())).toContain(
      'today, furious',
    );
  });

  it('come whole as JSON, with what a list adds', () => {
    expect(contactListReport(everything, desk, ids).facts.items[1]).toEqual({ ...zoe, organization: 'Zoë Ltd', open: 3 });
  });

  it('of which there are none, say how to begin', async () => {
    const text = await formats.table(contactListReport(emptyJournal, desk, ids), look());
    expect(text).toBe('Nobody is here yet. kw contact add "Ida Lund" adds somebody; so does kw log.\n');
  });
});

describe('organizations', () => {
  it('are listed with their people', async () => {
    expect(await formats.table(organizationListReport(everything, ids), look())).toMatchInlineSnapshot(`
      "1 organization

      Name     Area    People     Id
      Zoë Ltd  London  Zoë Adams  3zt
      "
    `);
  });

  it('have a brief: who is there, and what is open', async () => {
    expect(await formats.table(organizationBriefReport(everything, zoeLtd, desk, ids), look())).toMatchInlineSnapshot(`
      "Zoë Ltd, London

      reach      +44 20 7946 0000 (desk)

      Who        Role              Last spoke  Id
      Zoë Adams  finance director  4 days ago  7xq
        +44 20 7946 0018 (mobile, preferred)

      Open
      Zoë Adams  call back: budget answer, late by 3 days: Fri 20 Nov 15:00-16:00 for
                 them, 16:00-17:00 for you; tried once (4k2)
                 find out: does the licence cover two offices?, Tue 24 Nov, tomorrow
                 (6nd)
                 waiting for: the signed contract, Fri 27 Nov, in 4 days (8wp)
      "
    `);
  });

  it('come with what is open, the most pressing first', () => {
    const [person] = organizationBriefReport(everything, zoeLtd, desk, ids).facts.people;
    expect(person?.open.map(({ what }) => what)).toEqual([
      'budget answer',
      'does the licence cover two offices?',
      'the signed contract',
    ]);
  });

  it('without people say how to add one', async () => {
    const text = await formats.table(organizationBriefReport(emptyJournal, { ...zoeLtd, channels: [] }, desk, ids), look());
    expect(text.replaceAll('\n', ' ')).toContain('kw contact add "Ida Lund" --organization "Zoë Ltd" adds somebody.');
  });
});

describe('where everything is', () => {
  const places = {
    home: '/h',
    journal: '/h/journal.json',
    history: '/h/history',
    operations: '/h/operations',
    configuration: '/h/config.json',
    backups: '/h/backups',
    state: '/h/.state',
  };

  it('is said in every form', async () => {
    expect(whereReport(places).facts).toEqual({ schema: 'keepword.where/1', ...places });
    expect(await formats.plain(whereReport(places), look())).toContain('journal\t/h/journal.json\n');
    expect(await formats.table(whereReport(places), look())).toContain('journal        /h/journal.json\n');
  });
});
