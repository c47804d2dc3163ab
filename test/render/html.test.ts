import { describe, expect, it } from 'vitest';
import { asHtml } from '../../src/render/html.ts';
import type { Report, Row } from '../../src/reports/report.ts';

const rowWith = (number: string, known: Partial<Row> = {}): Row => ({
  cells: [
    { text: 'late by 3 days', tone: 'late' },
    { text: 'Zoë Adams', tone: 'strong' },
    { text: 'send the offer' },
    { text: number, toReach: true },
  ],
  ...known,
});

const pageOf = (rows: readonly Row[], known: Partial<Report> = {}): string =>
  asHtml({
    title: '1 late',
    sections: [{ heading: { text: 'Late', tone: 'late' }, columns: [], rows, notes: [{ text: 'and 7 more' }] }],
    nothing: 'Nothing is due.',
    ...known,
  });

const body = (page: string): string => page.slice(page.indexOf('<body>'));

describe('a page', () => {
  it('says who, what, why, where to reach them and what to type', () => {
    const row = rowWith('+44 20 7946 0018', { command: 'kw done 5pm', note: { text: 'You promised it.' } });
    expect(body(pageOf([row], { moment: 'Monday, 23 November 2026, 07:30' }))).toMatchInlineSnapshot(`
      "<body>
      <div class="page">
      <p class="moment">Monday, 23 November 2026, 07:30</p>
      <h1>1 late</h1>
      <h2 class="late">Late</h2>
      <table class="rows" role="presentation" width="100%">
      <tr class="late"><td class="label" valign="top">late by 3 days</td><td class="main" valign="top"><div><b><bdi>Zoë Adams</bdi></b> &middot; <bdi>send the offer</bdi></div><div class="quiet">You promised it.</div><div class="todo"><a href="tel:+442079460018">Call +44 20 7946 0018</a> <code><span>kw</span> <span>done</span> <span>5pm</span></code></div></td></tr>
      </table>
      <p class="note">and 7 more</p>
      </div>
      </body>
      </html>
      "
    `);
  });

  it.each([
    ['+44 20 7946 0018', '<a href="tel:+442079460018">Call +44 20 7946 0018</a>'],
    ['+44 (0)20 7946-0018', '<a href="tel:+442079460018">Call +44 (0)20 7946-0018</a>'],
    ['030 / 23125 014', '<a href="tel:03023125014">Call 030 / 23125 014</a>'],
    ['+49 30 23125-0 ext. 45', '<a href="tel:+4930231250;ext=45">Call +49 30 23125-0 ext. 45</a>'],
    ['030 23125 #7', '<a href="tel:03023125;ext=7">Call 030 23125 #7</a>'],
    ['030 23125x12', '<a href="tel:03023125;ext=12">Call 030 23125x12</a>'],
    ['zoe@x12', '<a href="mailto:zoe@x12">Write to zoe@x12</a>'],
    ['zoe@zoe-ltd.example', '<a href="mailto:zoe@zoe-ltd.example">Write to zoe@zoe-ltd.example</a>'],
    ['zoe@x.example?bcc=eve@x.example', '<span>zoe@x.example?bcc=eve@x.example</span>'],
    ['zoe+a&b%@x.example', '<a href="mailto:zoe%2Ba%26b%25@x.example">Write to zoe+a&amp;b%@x.example</a>'],
    ['zoe@x.example?bcc=', '<a href="mailto:zoe@x.example%3Fbcc%3D">Write to zoe@x.example?bcc=</a>'],
    ['javascript:alert(1)', '<span>javascript:alert(1)</span>'],
    ['12 High Street, London', '<span>12 High Street, London</span>'],
  ])('makes of %s a link that does no more than it says', (number, html) => {
    expect(pageOf([rowWith(number)])).toContain(html);
  });

  it('shows what somebody wrote as text, wherever it stands', () => {
    const evil = `</title><script>alert(1)</script><img src=x onerror="a()" x='\u202e\u001b[31m&lt;`;
    const row = rowWith(evil, { cells: Array.from({ length: 4 }, () => ({ text: evil })), note: { text: evil }, command: evil });
    const page = pageOf([row], { title: evil, moment: evil, nothing: evil });
    expect(page).not.toMatch(/<script|<img|\u202e|x='/);
    expect(page).not.toContain('\u001b');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;a()&quot; x=&#39;&amp;lt;');
    const tagsOf = (text: string): readonly string[] => text.match(/<\/?[a-z0-9]+/g) ?? [];
    const usual = tagsOf(pageOf([rowWith('x', { note: { text: 'y' }, command: 'z' })], { moment: 'm' }));
    expect(tagsOf(page).filter((tag) => !usual.includes(tag))).toEqual([]);
  });

  it('needs no other file, runs nothing, and has no picture', () => {
    expect(pageOf([rowWith('+44 20 7946 0018')])).not.toMatch(
      /<script|<link|<img|<svg|<iframe|<form|@import|url\(|src=|https?:/i,
    );
  });

  it('says what there is to say when there is nothing', () => {
    expect(body(pageOf([], { title: 'Nothing is due', sections: [] }))).toContain('<p class="note">Nothing is due.</p>');
    expect(pageOf([], { title: null, sections: [], nothing: null })).toContain('<title></title>');
  });

  it('leaves out a section with nothing in it, and a heading that there is not', () => {
    const empty = { heading: { text: 'Empty' }, columns: [], rows: [], notes: [] };
    const bare = { heading: null, columns: [], rows: [], notes: [{ text: 'bare' }] };
    const page = body(pageOf([], { sections: [empty, bare] }));
    expect(page).not.toMatch(/Empty|<h2/);
    expect(page).toContain('<p class="note">bare</p>');
  });
});

describe('its calendar', () => {
  const day = (name: string, count: number, off: string | null = null, isToday = false) => ({ day: name, count, off, isToday });
  const calendar = () => ({
    heading: 'The days ahead',
    days: [
      day('Mon 23 Nov', 7, null, true),
      day('Tue 24 Nov', 5),
      day('Wed 25 Nov', 2),
      day('Thu 26 Nov', 0),
      day('Fri 27 Nov', 0, 'Founding Day'),
      day('Sat 28 Nov', 1, 'off'),
      day('Sun 29 Nov', 0, 'off'),
      day('Mon 30 Nov', 0),
    ],
  });

  it('has a row a week, and says in words and numbers what the colours say', () => {
    const section = { heading: { text: 'The week ahead' }, columns: [], rows: [], notes: [{ text: 'Tue 24 Nov: 5' }], calendar };
    const page = body(pageOf([], { sections: [section] }));
    expect(page.slice(page.indexOf('<h2'), page.indexOf('</div>'))).toMatchInlineSnapshot(`
      "<h2 class="strong">The days ahead</h2>
      <table class="days" width="100%" cellspacing="4">
      <tr><td class="much here" bgcolor="#85b6ec" align="center" valign="top" width="14%">Today<br>23 Nov<br><b>7</b></td><td class="more ahead" bgcolor="#b5d3f3" align="center" valign="top" width="14%">Tue<br>24 Nov<br><b>5</b></td><td class="some ahead" bgcolor="#dcebfa" align="center" valign="top" width="14%">Wed<br>25 Nov<br><b>2</b></td><td class="none ahead" bgcolor="#ffffff" align="center" valign="top" width="14%">Thu<br>26 Nov<br><b>–</b></td><td class="off ahead" bgcolor="#e7e4dd" align="center" valign="top" width="14%">Fri<br>27 Nov<br><b>–</b><br><span>Founding Day</span></td><td class="some ahead" bgcolor="#dcebfa" align="center" valign="top" width="14%">Sat<br>28 Nov<br><b>1</b><br><span>off</span></td><td class="off ahead" bgcolor="#e7e4dd" align="center" valign="top" width="14%">Sun<br>29 Nov<br><b>–</b><br><span>off</span></td></tr>
      <tr><td class="none ahead" bgcolor="#ffffff" align="center" valign="top" width="14%">Mon<br>30 Nov<br><b>–</b></td></tr>
      </table>
      "
    `);
  });
});
