import { describe, expect, it } from 'vitest';
import { formats } from '../../src/render/formats.ts';
import { type HistoryWanted, historyDocument } from '../../src/reports/history-document.ts';
import { historyReport } from '../../src/reports/history-report.ts';
import { look } from '../render/sample-report.ts';
import {
  commitment,
  desk,
  detail,
  everything,
  type Happened,
  hakon,
  id,
  interaction,
  openWithZoe,
  pastWith,
  saidWithZoe,
  shortIds,
  zoe,
} from './sample-people.ts';

const upset = interaction('8hw', '2026-11-21T13:10:00Z', {
  contactIds: [hakon.id, zoe.id],
  direction: 'in',
  mood: { start: 'furious', end: 'upset' },
  note: 'The same invoice came twice.',
  commitmentIds: [id('4k2')],
});
const closedLongAgo = commitment('9cl', {
  contactId: zoe.id,
  kind: 'promise',
  what: 'send photos',
  status: 'kept',
  outcome: 'on-time',
  interactionId: id('2zm'),
});
const past: readonly Happened[] = [...saidWithZoe, upset, closedLongAgo];

const all: HistoryWanted = { contact: null, since: null, via: null, limit: null };
const found = (wanted: Partial<HistoryWanted>) => historyDocument(everything, pastWith(...past), desk, { ...all, ...wanted });
const idsFound = (wanted: Partial<HistoryWanted>) => found(wanted).items.map((item) => item.id.slice(0, 3));

describe('which interactions', () => {
  it.each<[string, Partial<HistoryWanted>, readonly string[]]>([
    ['all, newest first', {}, ['8hw', '5zk', '4zn', '2zm']],
    ['with somebody', { contact: hakon }, ['8hw']],
    ['from a moment on', { since: '2026-11-19T15:00:00Z' }, ['8hw', '5zk']],
    ['in one way', { via: 'visit' }, ['2zm']],
    ['at most so many', { limit: 2 }, ['8hw', '5zk']],
    ['none', { via: 'letter' }, []],
  ])('%s', (_, wanted, ids) => {
    expect(idsFound(wanted)).toEqual(ids);
  });

  it('says how many more there are', () => {
    expect(found({ limit: 1 }).more).toBe(3);
    expect(found({}).more).toBe(0);
  });

  it('is in the order in which things happened, not in which they were written down', () => {
    const [first, ...others] = past;
    const document = historyDocument(everything, pastWith(...others, first as Happened), desk, all);
    expect(document.items.map((item) => item.id.slice(0, 3))).toEqual(['8hw', '5zk', '4zn', '2zm']);
  });
});

describe('what came of an interaction', () => {
  it('is what was opened in it, also when it was closed long ago', () => {
    expect(found({ via: 'visit' }).items[0]?.opened).toEqual([closedLongAgo]);
  });

  it('is what it kept or tried to keep', () => {
    expect(found({ contact: hakon }).items[0]?.settled).toEqual([openWithZoe[1]]);
  });

  it('is what was learned in it', () => {
    const learned = detail('3da', 'likes tea', { interactionId: id('5zk') });
    const journal = { ...everything, contacts: [{ ...zoe, details: [learned, detail('4da', 'known before')] }] };
    expect(
      historyDocument(journal, pastWith(...past), desk, { ...all, since: '2026-11-19T00:00:00Z' }).items[1]?.learned,
    ).toEqual([learned]);
  });

  it('knows the newer of two versions: what is alive', () => {
    const before = { ...openWithZoe[1], what: 'the old words' };
    const document = historyDocument(everything, pastWith(...past, before), desk, { ...all, contact: hakon });
    expect(document.items[0]?.settled[0]?.what).toBe('budget answer');
  });
});

describe('to read', () => {
  const shown = (wanted: Partial<HistoryWanted>, columns = 80) =>
    formats.table(
      historyReport(everything, pastWith(...past), desk, { ...all, ...wanted }, shortIds(everything)),
      look({ columns }),
    );

  it('has the names when it is about everybody', async () => {
    expect(await shown({ limit: 3 })).toMatchInlineSnapshot(`
      "When        Who                   How                  Id
      Sat 21 Nov  Håkon Lie, Zoë Adams  they called          8hwzzz
        The same invoice came twice. Furious at first, upset at the end.
      Thu 19 Nov  Zoë Adams             they called, 15 min  5zkzzz
        Needs our budget answer before the board meets. Uneasy at first, calm at the
        end.
      Mon 26 Oct  Zoë Adams             you called, 20 min   4znzzz
        They open in Leeds next month.
      and 1 more
      "
    `);
  });

  it('has no need of the name when it is about one', async () => {
    expect(await shown({ contact: zoe, limit: 2 })).toMatchInlineSnapshot(`
      "Zoë Adams

      When        Who        How                  Id
      Sat 21 Nov  Håkon Lie  they called          8hwzzz
        The same invoice came twice. Furious at first, upset at the end.
      Thu 19 Nov             they called, 15 min  5zkzzz
        Needs our budget answer before the board meets. Uneasy at first, calm at the
        end.
      and 2 more
      "
    `);
  });

  it('says what to do when there is nothing', async () => {
    expect(await shown({ via: 'letter' })).toBe('Nothing is written down here. kw log writes down what was said.\n');
  });

  it('is complete for scripts', async () => {
    const plain = await formats.plain(
      historyReport(everything, pastWith(...past), desk, { ...all, contact: hakon }, new Map()),
      look(),
    );
    expect(plain).toBe(
      `2026-11-21T14:10:00+01:00\t${upset.id}\tHåkon Lie, Zoë Adams\tcall\tin\ttrue\t\tThe same invoice came twice.\n`,
    );
  });
});
