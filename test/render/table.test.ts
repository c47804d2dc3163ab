import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { asTable } from '../../src/render/table.ts';
import { calls, facts, look, reportWith, sectionWith, tasks } from './sample-report.ts';

const shown = (columns: number, part = {}) =>
  asTable(reportWith({ title: 'What wants attention', sections: [tasks, facts], ...part }), look({ columns }));

const names = (...texts: readonly string[]) =>
  reportWith({
    sections: [
      sectionWith({
        columns: [
          { title: 'who', shrink: 1 },
          { title: 'id', shrink: 0 },
        ],
        rows: texts.map((text) => ({ cells: [{ text }, { text: '4k2' }] })),
      }),
    ],
  });

describe('on a wide terminal', () => {
  it('shows everything in full, one line a row', async () => {
    expect(await shown(100)).toMatchInlineSnapshot(`
      "What wants attention

      Today
      due             who            what
      late by 2 days  Zoë Adams      send the sales figures by region and by month
      today           株式会社 山田  call back: budget
        You said you would call back on Friday between 15:00 and 16:00.
      and 7 more

      reach     +44 20 7946 0018 (mobile), zoe@example.com
      remember  Has two daughters, Ida and Nora; likes to be called in the morning, before the first
                meeting.
      "
    `);
  });

  it('has room for 200 columns but keeps sentences readable', async () => {
    const lines = (
      await asTable(reportWith({ sections: [sectionWith({ notes: [{ text: 'word '.repeat(100) }] })] }), look({ columns: 200 }))
    ).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('where it gets narrow', () => {
  it('cuts the column that gives way first', async () => {
    expect(await shown(60)).toMatchInlineSnapshot(`
      "What wants attention

      Today
      due             who            what
      late by 2 days  Zoë Adams      send the sales figures by re…
      today           株式会社 山田  call back: budget
        You said you would call back on Friday between 15:00 and
        16:00.
      and 7 more

      reach     +44 20 7946 0018 (mobile), zoe@example.com
      remember  Has two daughters, Ida and Nora; likes to be
                called in the morning, before the first meeting.
      "
    `);
  });

  it('puts a number under its row rather than cutting it', async () => {
    expect(await asTable(reportWith({ sections: [calls] }), look({ columns: 60 }))).toMatchInlineSnapshot(`
      "when                    who                what          id
      Tue 24 Nov 15:00-16:00  Zoë Adams, Zoë L…  call back:…   4k2
        +44 20 7946 0018 · tried twice
      late by 2 days          Håkon Lie          the offer     7xq
      "
    `);
  });

  it('leaves no gap before a card that goes on from the one above', async () => {
    const rows = ['Zoë', '', 'Kai'].map((text) => ({
      cells: [{ text: 'today' }, { text }],
      ...(text === '' ? { goesOn: true as const } : {}),
    }));
    const sections = [
      sectionWith({
        columns: [
          { title: 'due', shrink: 0 },
          { title: 'who', shrink: 1 },
        ],
        rows,
      }),
    ];
    expect(await asTable(reportWith({ title: null, sections }), look({ columns: 48 }))).toBe(
      'today\n  who  Zoë\ntoday\n\ntoday\n  who  Kai\n',
    );
  });

  it('shows cards below 60 columns, where nothing is cut', async () => {
    expect(await shown(59)).toMatchInlineSnapshot(`
      "What wants attention

      Today
      late by 2 days
        who   Zoë Adams
        what  send the sales figures by region and by month

      today
        who   株式会社 山田
        what  call back: budget
        You said you would call back on Friday between 15:00 and
        16:00.
      and 7 more

      reach     +44 20 7946 0018 (mobile), zoe@example.com
      remember  Has two daughters, Ida and Nora; likes to be
                called in the morning, before the first meeting.
      "
    `);
  });

  it('puts facts below their labels where nothing else fits', async () => {
    expect(await shown(30)).toMatchInlineSnapshot(`
      "What wants attention

      Today
      late by 2 days
        who   Zoë Adams
        what  send the sales figures
              by region and by month

      today
        who   株式会社 山田
        what  call back: budget
        You said you would call back
        on Friday between 15:00 and
        16:00.
      and 7 more

      reach
        +44 20 7946 0018 (mobile),
        zoe@example.com
      remember
        Has two daughters, Ida and
        Nora; likes to be called in
        the morning, before the
        first meeting.
      "
    `);
  });

  it.each([20, 30, 48, 59, 60, 61, 72, 80, 120])('never writes a line longer than %d columns', async (columns) => {
    for (const line of (await shown(columns)).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });
});

describe('characters of all kinds', () => {
  it.each([
    ['accents', 'Zoë Ångström'],
    ['accents of their own', 'Zoe\u0308 Adams'],
    ['Japanese', '株式会社 山田'],
    ['Korean', '김 민준'],
    ['Devanagari', 'हिन्दी'],
    ['Thai', 'สมชาย'],
    ['emoji', '👩‍👩‍👧 family'],
    ['new emoji', '🫶 thanks'],
    ['flags', '🇳🇴 Håkon'],
    ['hearts', '❤️ and ☎'],
  ])('keeps the columns straight with %s', async (_, text) => {
    const lines = (await asTable(names('Ada', text), look())).trimEnd().split('\n');
    const starts = lines.slice(1).map((line) => stringWidth(line.slice(0, line.indexOf('4k2'))));
    expect(new Set(starts).size).toBe(1);
    expect(lines[2]).toContain(text.normalize('NFC'));
  });

  it.each(['株', '👩‍👩‍👧', 'é', 'क्षि'])('cuts between characters, not within %s', async (character) => {
    const line = (await asTable(names(character.repeat(60)), look({ columns: 61 }))).split('\n')[1] ?? '';
    const [name = ''] = line.split('…');
    expect(name).toBe(character.repeat(name.length / character.length));
    expect(stringWidth(line)).toBeLessThanOrEqual(61);
  });

  it('lets nothing through that a terminal would act on', async () => {
    const text = await asTable(names('\u001b[31mred\u001b[0m', 'a\tb\nc', '\u202eback', '\u009b2J'), look());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text).toContain('a b c');
  });
});

describe('many rows', () => {
  it('look the same beyond the rows that cli-table3 draws', async () => {
    const rows = (count: number) => names(...Array.from({ length: count }, (_, index) => `株 ${index}`));
    const [few, many] = [await asTable(rows(150), look()), await asTable(rows(250), look())];
    expect(many.split('\n').slice(0, 100)).toEqual(few.split('\n').slice(0, 100));
  });

  it('with 10,000 characters each are quick', async () => {
    const started = performance.now();
    await asTable(names(...Array.from({ length: 1000 }, () => 'long '.repeat(2000))), look());
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('colour', () => {
  it('says nothing that the words do not say', async () => {
    const report = reportWith({ title: 'What', sections: [tasks, facts] });
    const coloured = await asTable(report, look({ colour: true }));
    expect(coloured).toContain('\u001b[31mlate by 2 days\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colour is made of
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await asTable(report, look()));
  });
});

describe('nothing to show', () => {
  it('is said in a sentence', async () => {
    expect(await asTable(reportWith({ title: 'Today', nothing: 'Nothing is due. Enjoy your day.' }), look())).toBe(
      'Nothing is due. Enjoy your day.\n',
    );
  });

  it('is silent when there is nothing to say', async () => {
    expect(await asTable(reportWith({ sections: [sectionWith({ heading: { text: 'Late' } })] }), look())).toBe('');
  });
});

describe('sections with the same columns', () => {
  it('share their widths, and the first has the titles', async () => {
    const section = (heading: string, ...texts: readonly string[]) =>
      ({ ...names(...texts).sections[0], heading: { text: heading } }) as typeof tasks;
    const report = reportWith({ sections: [section('Late', 'Ada'), section('Today', 'Konstantin Långström')] });
    expect(await asTable(report, look())).toMatchInlineSnapshot(`
      "Late
      who                   id
      Ada                   4k2

      Today
      Konstantin Långström  4k2
      "
    `);
  });
});

it('lists points with what stands under them, and never breaks a command', async () => {
  const notes = [
    { text: 'One file lies where nobody needs it any more.', as: 'point' },
    { text: 'It is of the day before yesterday.', as: 'under' },
    { text: "rm '/home/ada/what nobody needs any more.json'", as: 'command' },
    { text: 'All of the rest is well, as far as can be seen.' },
  ] as const;
  expect(
    await asTable(reportWith({ sections: [sectionWith({ columns: [], rows: [], notes })] }), look({ columns: 30 })),
  ).toMatchInlineSnapshot(`
    "- One file lies where nobody
      needs it any more.
      It is of the day before
      yesterday.
      rm '/home/ada/what nobody needs any more.json'
    All of the rest is well, as
    far as can be seen.
    "
  `);
});
