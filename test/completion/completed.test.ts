import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/command-table.ts';
import type { Sources } from '../../src/completion/candidates.ts';
import { completed } from '../../src/completion/completed.ts';
import { commandTable as builtTable } from '../../src/completion/generated/command-table.js';
import type { Glance } from '../../src/completion/glance.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { aCommitment, aContact, anOrganization, on } from '../helpers/sample-records.ts';
import { callback, hakon, promise, zoe, zoeLtd } from '../helpers/some-customers.ts';

const table = await commandTable();

const glanceOf = ({ contacts = [], organizations = [], commitments = [], cases = [] }: Partial<Journal>): Glance => ({
  contacts: () => contacts,
  contactNames: () => contacts,
  organizations: () => organizations,
  commitments: () => commitments.map((one) => ({ ...one, isUntold: one.moves.some(({ toldAt }) => toldAt === null) })),
  cases: () => cases,
  otherIds: () => [...organizations, ...cases].map(({ id }) => id),
});

const nobody = aContact({ id: '6bcm2m9x7qbw', name: 'Zoë Brandt' });
const one = aContact({ id: '2bcm2m9x7qbw', name: 'Ann Lee', role: 'buyer', organizationId: zoeLtd.id });
const another = aContact({ id: '3bcm2m9x7qbw', name: 'ann lee' });
const hidden = aContact({ id: '4bcm2m9x7qbw', name: 'Right\u202eto left' });
const dash = aContact({ id: '5bcm2m9x7qbw', name: '--yes' });
const moved = aCommitment({
  id: '6mv2m9x7qbwz',
  contactId: zoe.id,
  kind: 'promise',
  what: 'the plan',
  due: on('2026-12-01'),
  moves: [{ from: on('2026-11-27'), to: on('2026-12-01'), at: '2026-11-20T09:00:00Z', toldAt: null, why: null }],
});

const journal = {
  contacts: [zoe, hakon, nobody, one, another, hidden, dash],
  organizations: [zoeLtd, anOrganization({ id: '9bt2m4kdh3pn', name: 'Fjord AS', area: 'Oslo' })],
  commitments: [promise, callback, moved],
};

const homes: (string | null)[] = [];
const sources: Sources = {
  journal: () => glanceOf(journal),
  drafts: () => [{ value: '2d3', says: 'call with Zoë' }],
  zones: () => ['Europe/Berlin', 'Europe/London', 'America/Argentina/Buenos_Aires'],
  today: () => '2026-11-23',
};

const ask = (...asked: readonly string[]): readonly string[] =>
  completed(asked, table, (home) => {
    homes.push(home);
    return sources;
  });

const bash = (line: string, type = '9', columns = '80'): readonly string[] => ask('bash', type, columns, ' "\'@><=;|&(:', line);

it.each([
  ['kw config set date-order ', ['dmy', 'mdy', 'none']],
  ['kw config set zone Berl', ['Europe/Berlin']],
  ['kw config set holidays ', []],
  ['kw export --only in', ['interactions']],
  ['kw export --only contacts,an', ['contacts,answers']],
  ['kw export --only=contacts,an', ['contacts,answers']],
  ['kw export --format=js', ['json']],
  ['kw export --frmat=js', []],
])('%s', (line, values) => {
  expect(
    ask('fish', line)
      .slice(1)
      .map((reply) => reply.split('\t')[0]?.replace(/^--\w+=/, '')),
  ).toEqual(values);
});

it('knows the commands as they are now', () => {
  expect(builtTable).toEqual(JSON.parse(JSON.stringify(table)));
});

describe('what is wanted', () => {
  it.each([
    ['kw find', ['find-out']],
    ['kw contact m', ['merge']],
    ['kw help cont', ['contact']],
    ['kw log --voicem', ['--voicemail']],
    ['kw log --hom', ['--home']],
    ['kw log zoe --via em', ['email']],
    ['kw log zoe --via=em', ['email']],
    ['kw log zoe --in --via em', ['email']],
    ['kw --plain log zoe --via em', ['email']],
    ['kw --color a', ['auto', 'always']],
    ['kw config get case', ['case-updates']],
    ['kw completion f', ['fish']],
    ['kw contact add --zone Europe/B', ['Europe/Berlin']],
    ['kw contact add --zone berl', ['Europe/Berlin']],
    ['kw contact add --zone buenos', ['America/Argentina/Buenos_Aires']],
    ['kw near o', ['Oslo']],
    ['kw log --resume ', ['2d3']],
    ['kw log --resume --fu', ['--full']],
    ['kw told ', ['6mv']],
    ['kw done 4', ['4km']],
    ['kw contact edit zoe --organization fj', ['Fjord\\ AS']],
    ['kw brief fj', ['Fjord\\ AS']],
    ['kw backup restore la', ['latest']],
    ['kw log zoe some words', []],
    ['kw log zoe note more', []],
    ['kw nothing zo', []],
    ['kw log -- --voi', []],
    ['kw log --nonsense=x', []],
  ])('%s', (line, replies) => {
    expect(bash(line)).toEqual(['words', ...replies]);
  });

  it.each([
    ['kw backup save ', 'files'],
    ['kw export > x', 'files'],
    ['kw backup restore ./x', 'files'],
    ['kw --home ', 'folders'],
    ['kw --home=x', 'folders'],
  ])('%s: what the shell knows better', (line, kind) => {
    expect(bash(line)).toEqual([kind]);
  });

  it('looks into the folder that the line names', () => {
    for (const line of ['kw done ', 'kw --home a done ', 'kw done --home=b ', "kw --home '~/c' done "]) bash(line);
    expect(homes.slice(-4)).toEqual([null, 'a', 'b', '~/c']);
  });
});

describe('a name', () => {
  it.each([
    ['kw log hak', ['Håkon\\ Nordmann']],
    ['kw log HÅKON', ['Håkon\\ Nordmann']],
    ['kw log nord', ['Håkon\\ Nordmann']],
    ['kw log "Håkon N', ['Håkon Nordmann']],
    ["kw log 'h", ['Håkon Nordmann']],
    ['kw log ann', ['2bcm2m9x7qbw', '3bcm2m9x7qbw']],
    ['kw log right', ['4bcm2m9x7qbw']],
    ['kw log 5bc', ['5bcm2m9x7qbw']],
    ['kw log x@', []],
  ])('%s', (line, replies) => {
    expect(bash(line).filter((reply) => reply !== ' ')).toEqual(['words', ...replies]);
  });

  it('that does not begin with what was typed takes its place only when it is the only one', () => {
    expect(bash('kw log Zoë')).toEqual(['words', 'Zoë\\ Adams', 'Zoë\\ Brandt']);
    expect(bash('kw log zoe')).toEqual(['words', ' ', 'Zoë\\ Adams', 'Zoë\\ Brandt']);
    expect(bash('kw log zoe', '37')).toEqual(['words', 'Zoë\\ Adams', 'Zoë\\ Brandt']);
    expect(bash('kw log zoe', '42')).toEqual(['words', 'Zoë\\ Adams', 'Zoë\\ Brandt']);
  });

  it('in zsh is left to zsh, unless it does not begin so', () => {
    expect(ask('zsh', '80', 'log', 'Zoë A')).toEqual(['words described', 'Zoë Adams', 'Zoë Adams  Zoë Ltd']);
    expect(ask('zsh', '80', 'log', 'ann')).toEqual([
      'words described unlike',
      '2bcm2m9x7qbw',
      '2bcm2m9x7qbw  Ann Lee, buyer, Zoë Ltd',
      '3bcm2m9x7qbw',
      '3bcm2m9x7qbw  ann lee',
    ]);
  });

  it('in fish has what was typed in it, as fish wants it', () => {
    expect(ask('fish', 'kw log hak')).toEqual(['words', 'hakon nordmann\tHåkon Nordmann']);
    expect(ask('fish', 'TZ=UTC kw log Håk')).toEqual(['words', 'Håkon Nordmann']);
    expect(ask('fish', 'kw log --via=em')).toEqual(['words', '--via=email']);
  });
});

describe('an id', () => {
  it('is listed with what it is, and put in without', () => {
    expect(bash('kw done ', '9')).toEqual(['words', '4km', '5pm', '6mv']);
    expect(bash('kw done ', '37')).toEqual(['words', '4km', '5pm', '6mv']);
    expect(bash('kw done ', '63')).toEqual([
      'words',
      '4km  call back: the budget, Zoë Adams, Mon 23 Nov',
      '5pm  send the offer, Zoë Adams, Fri 27 Nov',
      '6mv  the plan, Zoë Adams, Tue 1 Dec',
    ]);
  });

  it('is found by whom it is with and what it is about', () => {
    expect(bash('kw done offer')).toEqual(['words', '5pm']);
    expect(bash('kw done zoe')).toEqual(['words', ' ', '4km', '5pm', '6mv']);
  });

  it('is never listed wider than the terminal', () => {
    expect(bash('kw done ', '63', '30')).toEqual([
      'words',
      '4km  call back: the budget,…',
      '5pm  send the offer, Zoë Ad…',
      '6mv  the plan, Zoë Adams, T…',
    ]);
  });

  it('among whole records stands beside cases and people', () => {
    expect(bash('kw show ').slice(1, 4)).toEqual(['4km', '5pm', '6mv']);
    expect(bash('kw show hak')).toEqual(['words', 'Håkon\\ Nordmann']);
  });
});

it('answers nothing to what no shell asks', () => {
  expect(ask()).toEqual([]);
  expect(ask('tcsh', 'kw ')).toEqual([]);
});
