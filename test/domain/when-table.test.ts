import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { windowForBoth } from '../../src/domain/wording.ts';
import { monday, resolved, written } from './when-said.ts';
import { type Chapter, chapters, refused } from './when-table.ts';

describe.each(chapters)('$heading', ({ desk, looking, rows }) => {
  it.each(rows.map((row) => [...row] as const))('%s → %s', (phrase, means, pointedOut = '') => {
    const found = resolved(phrase, desk, looking);
    expect(written(found)).toBe(means);
    expect(found.remarks).toEqual(pointedOut === '' ? [] : [pointedOut]);
  });
});

describe.each(refused)('$heading', ({ rows }) => {
  it.each(rows)('%s is refused', (phrase, why, instead) =>
    expect(refusalOf(phrase)).toMatchObject({ code: 'usage', message: why, hint: instead }));
});

it('tells of at least 150 phrases, none of them twice', () => {
  const phrases = [...chapters.flatMap(({ rows }) => rows), ...refused.flatMap(({ rows }) => rows)].map(([phrase]) => phrase);
  expect(phrases.length).toBeGreaterThan(150);
  for (const { rows } of [...chapters, ...refused]) expect(new Set(rows.map(([phrase]) => phrase)).size).toBe(rows.length);
});

it('is what docs/dates.md tells', async () => {
  const all = [intro, ...chapters.map(chapterOf), refusedIntro, ...refused.map(refusedChapterOf)];
  await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/dates.md');
});

const intro = `# Days and times

Wherever a command takes a day or a time, these words are understood. The whole text is understood, or nothing is; and what was
understood is always said back, with its weekday, its date and how far it is.

In the tables it is Monday 23 November 2026, 10:30 in Berlin, unless a chapter says otherwise, and the contact, Zoë, is in London.
The second column is what the program says back. Working days are Monday to Friday.

What falls on a weekend, a day off or a holiday, or outside your hours or theirs, is pointed out besides, and the next time that
suits both is offered; \`--exact\` keeps it. \`kw config\` knows your working time.`;

const refusedIntro = `# What is refused

An error says what is wrong and shows what to type instead. Nothing is saved.`;

function refusalOf(text: string): UserError {
  try {
    resolved(text, monday, 'ahead');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error(`"${text}" was understood`);
}

function chapterOf({ heading, text, desk, looking, rows }: Chapter): string {
  const when = desk.now === monday.now ? '' : ` Here it is ${desk.now.slice(8, 10)} November.`;
  const table = rows.map(([phrase]) => {
    const { window, remarks } = resolved(phrase, desk, looking);
    return `| ${code(phrase)} | ${[window === null ? 'no date' : windowForBoth(window, desk, 'Zoë'), ...remarks].join('. ')} |`;
  });
  return [`## ${heading}`, '', `${text}${when}`, '', '| typed | means |', '| --- | --- |', ...table].join('\n');
}

const refusedChapterOf = ({ heading, text, rows }: (typeof refused)[number]): string =>
  [
    `## ${heading}`,
    '',
    text,
    '',
    '| typed | why not | instead |',
    '| --- | --- | --- |',
    ...rows.map(([phrase, why, instead]) => `| ${code(phrase)} | ${why} | ${instead} |`),
  ].join('\n');

const code = (phrase: string): string => (phrase === '' ? '(nothing)' : `\`${phrase}\``);
