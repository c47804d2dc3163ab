import type { Look } from '../../src/render/formats.ts';
import type { Report, Section } from '../../src/reports/report.ts';

/** A report with nothing in it, or with what a test puts there. */
export const reportWith = (part: Partial<Report> = {}): Report => ({
  title: null,
  sections: [],
  nothing: null,
  plainRows: [],
  facts: { schema: 'keepword.sample/1' },
  ...part,
});

/** A section without a heading, or with what a test puts there. */
export const sectionWith = (part: Partial<Section>): Section => ({ heading: null, columns: [], rows: [], notes: [], ...part });

/** What is to be done, as a table in which the task gives way first. */
export const tasks = sectionWith({
  heading: { text: 'Today' },
  columns: [
    { title: 'due', shrink: 0 },
    { title: 'who', shrink: 1 },
    { title: 'what', shrink: 2 },
  ],
  rows: [
    {
      cells: [
        { text: 'late by 2 days', tone: 'late' },
        { text: 'Zoë Adams' },
        { text: 'send the sales figures by region and by month' },
      ],
    },
    {
      cells: [{ text: 'today', tone: 'today' }, { text: '株式会社 山田' }, { text: 'call back: budget' }],
      note: { text: 'You said you would call back on Friday between 15:00 and 16:00.' },
    },
  ],
  notes: [{ text: 'and 7 more' }],
});

/** What is known about somebody, as a list of facts. */
export const facts = sectionWith({
  columns: [
    { title: '', shrink: 0 },
    { title: '', shrink: 0 },
  ],
  rows: [
    { cells: [{ text: 'reach', tone: 'quiet' }, { text: '+44 20 7946 0018 (mobile), zoe@example.com' }] },
    {
      cells: [
        { text: 'remember', tone: 'quiet' },
        { text: 'Has two daughters, Ida and Nora; likes to be called in the morning, before the first meeting.' },
      ],
    },
  ],
});

export const look = (part: Partial<Look> = {}): Look => ({ columns: 80, colour: false, indented: false, fields: null, ...part });

/** Whom to call, as a table whose number is of no use in parts. */
export const calls = sectionWith({
  columns: [
    { title: 'when', shrink: 0 },
    { title: 'who', shrink: 1 },
    { title: 'what', shrink: 2 },
    { title: 'number', shrink: 1, whole: true },
    { title: 'id', shrink: 0 },
  ],
  rows: [
    {
      cells: [
        { text: 'Tue 24 Nov 15:00-16:00' },
        { text: 'Zoë Adams, Zoë Ltd' },
        { text: 'call back: whether the budget was approved' },
        { text: '+44 20 7946 0018' },
        { text: '4k2' },
      ],
      note: { text: 'tried twice' },
    },
    { cells: [{ text: 'late by 2 days' }, { text: 'Håkon Lie' }, { text: 'the offer' }, { text: '' }, { text: '7xq' }] },
  ],
});
