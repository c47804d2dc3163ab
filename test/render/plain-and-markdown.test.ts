import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../src/render/markdown.ts';
import { asPlain } from '../../src/render/plain.ts';
import { calls, facts, reportWith, sectionWith, tasks } from './sample-report.ts';

describe('plain', () => {
  it('is a line a row, tabs between, nothing cut and no header', () => {
    const long = 'word '.repeat(2000).trim();
    expect(
      asPlain(
        reportWith({
          plainRows: [
            ['late', '2026-11-20', long],
            ['today', '', '株'],
          ],
        }),
      ),
    ).toBe(`late\t2026-11-20\t${long}\ntoday\t\t株\n`);
  });

  it('stays a line a row whatever the texts hold', () => {
    expect(asPlain(reportWith({ plainRows: [['a\tb', 'one\ntwo', '\u001b[31mred\u001b[0m']] }))).toBe('a b\tone two\tred\n');
  });

  it('is empty when there is nothing', () => {
    expect(asPlain(reportWith({ nothing: 'Nothing is due.' }))).toBe('');
  });
});

describe('markdown', () => {
  it('has headings, lists with their notes, and facts with their labels', () => {
    expect(asMarkdown(reportWith({ title: 'What wants attention', sections: [tasks, facts] }))).toMatchInlineSnapshot(`
      "# What wants attention

      ## Today

      - **late by 2 days** · Zoë Adams · send the sales figures by region and by month
      - **today** · 株式会社 山田 · call back: budget\\
        You said you would call back on Friday between 15:00 and 16:00.

      and 7 more

      - **reach**: \\+44 20 7946 0018 (mobile), zoe@example.com
      - **remember**: Has two daughters, Ida and Nora; likes to be called in the morning, before the first meeting.
      "
    `);
  });

  it('has a table where no row has more to say', () => {
    const rows = calls.rows.map(({ cells }) => ({ cells }));
    expect(asMarkdown(reportWith({ sections: [{ ...calls, rows }] }))).toMatchInlineSnapshot(`
      "| when | who | what | number | id |
      | --- | --- | --- | --- | --- |
      | Tue 24 Nov 15:00-16:00 | Zoë Adams, Zoë Ltd | call back: whether the budget was approved | \\+44 20 7946 0018 | 4k2 |
      | late by 2 days | Håkon Lie | the offer |  | 7xq |
      "
    `);
  });

  it('says the label again where it goes on', () => {
    const rows = [{ cells: [{ text: 'lately' }, { text: 'you called' }] }, { cells: [{ text: '' }, { text: 'they wrote' }] }];
    expect(asMarkdown(reportWith({ sections: [{ ...facts, rows }] }))).toBe(
      '- **lately**: you called\n- **lately**: they wrote\n',
    );
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['no | cell', 'no \\| cell'],
    ['[no](link)', '\\[no\\](link)'],
    ['<b>no</b> &amp;', '\\<b\\>no\\</b\\> \\&amp;'],
    ['*no* _em_ `code`', '\\*no\\* \\_em\\_ \\`code\\`'],
  ])('takes %s as it is', (text, expected) => {
    expect(asMarkdown(reportWith({ sections: [sectionWith({ notes: [{ text }] })] }))).toBe(`${expected}\n`);
  });

  it('says so when there is nothing', () => {
    expect(asMarkdown(reportWith({ title: 'Today', nothing: 'Nothing is due.' }))).toBe('Nothing is due.\n');
  });
});
