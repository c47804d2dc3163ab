import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const docs = new URL('../docs/', import.meta.url);
const text = readFileSync(new URL('practices.md', docs), 'utf8');

/** What the document says of each practice: its number, and where its session is. */
const told = [...text.matchAll(/^- \[\*\*P(\d+): [^\]]+\*\*\]\(([^)#]+)#([^)]+)\)/gm)].map(([, number, file, anchor]) => ({
  number: Number(number),
  file,
  anchor,
}));

it('tells of every practice that is about promises and the right moment', () => {
  expect(told.map(({ number }) => number)).toEqual([8, 9, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 28, 32]);
});

it.each(told)('P$number has its session where the document says', ({ number, file, anchor }) => {
  expect(file).toBe('practice-sessions.md');
  const heading = sessions().find(({ title }) => anchorOf(title) === anchor)?.title;
  expect(heading).toMatch(new RegExp(`^P${number}: `));
});

it('has sessions that begin with the first contact, at a moment that is given in each line', () => {
  for (const { title, session } of sessions()) {
    expect(session, title).toMatch(/^\$ kw (?:contact add|config set|--now)/);
    for (const line of session.split('\n').filter((one) => one.startsWith('$ ')))
      expect(line, title).toMatch(/ --now \d{4}-\d\d-\d\dT\d\d:\d\d$/);
  }
});

it('is what docs/practice-sessions.md shows', async () => {
  const parts = sessions().map(({ title, session }) => `## ${title}\n\n\`\`\`console\n${session.trimEnd()}\n\`\`\``);
  await expect(`${[intro, ...parts].join('\n\n')}\n`).toMatchFileSnapshot('../docs/practice-sessions.md');
});

const intro = `# Sessions of the practices

Each is a session with the program as it came out of it, with the moment of each line, at a desk in Berlin; the checks run it whenever
anything is changed. What a pipe gets has tabs between its columns. [The practices](practices.md) say what each stands for.`;

interface Told {
  readonly title: string;
  readonly session: string;
}

/** Every session in the tests of the practices, in the order in which the document names them. */
function sessions(): readonly Told[] {
  const files = ['listening', 'call-backs', 'promises', 'finding-out', 'time', 'first-week'];
  const all = files.flatMap((name) => sessionsIn(new URL(`transcripts/practices/${name}.test.ts`, import.meta.url)));
  const place = ({ title }: Told): number => Number(/^P(\d+)/.exec(title)?.[1] ?? 99);
  return all.toSorted((one, other) => place(one) - place(other));
}

const sessionsIn = (file: URL): readonly Told[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^ {2}it\((['"])(?<title>.*)\1, async[\s\S]*?toMatchInlineSnapshot\(`\n(?<session>[\s\S]*?)`\);/gm,
    ),
  ].map(({ groups: { title = '', session = '' } = {} }) => ({
    title: title.replaceAll("\\'", "'"),
    session: session
      .replaceAll(/^ {6}/gm, '')
      .trim()
      .replaceAll(/^"|"$/g, '')
      .replaceAll(/\\([`\\$])/g, '$1')
      .replaceAll('\\"', '"'),
  }));

/** As GitHub makes it of a heading. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');
