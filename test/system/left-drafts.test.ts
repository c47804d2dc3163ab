import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal, type RealTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { customers, zoe } from '../helpers/some-customers.ts';

const run = (desk: TestDesk, ...args: readonly string[]) =>
  openTerminal({ command: [process.execPath, program, ...args], folder: desk.folder, env: { ...desk.env, KEEPWORD_SEED: '' } });

/** The questions of a log with somebody who has a call-back, what answers each, and what the draft has while it stands. */
const questions = [
  { shown: 'Who?', typed: 'zoe', answers: {} },
  { shown: 'Was this the', typed: '', answers: { contact: zoe.id } },
  { shown: 'How?', typed: '', answers: { done: ['4km2m9x7qbwz'] } },
  { shown: 'What was said', typed: 'She agrees.', answers: { via: 'call' } },
  { shown: 'Learned anything?', typed: 'l', answers: { note: 'She agrees.' } },
  { shown: 'What did you learn', typed: 'likes tea', answers: { note: 'She agrees.' } },
] as const;

/** How somebody may leave, and what the program exits with. */
const ways: readonly (readonly [way: string, exitCode: number, leave: (terminal: RealTerminal) => Promise<void>])[] = [
  ['Ctrl-C', 130, (terminal) => terminal.press('C-c')],
  ['Ctrl-D', 130, (terminal) => terminal.press('C-d')],
  ['SIGTERM', 143, (terminal) => terminal.signal('SIGTERM')],
  ['SIGHUP', 129, (terminal) => terminal.signal('SIGHUP')],
  ['kill -9', 137, (terminal) => terminal.signal('SIGKILL')],
];

/** Goes on until the question of this number stands. */
async function goTo(terminal: RealTerminal, question: number): Promise<void> {
  for (const { shown, typed } of questions.slice(0, question)) {
    await terminal.waitFor(shown);
    if (typed !== '') await terminal.type(typed);
    if (typed !== 'l') await terminal.press('Enter');
  }
  await terminal.waitFor(questions[question]?.shown ?? '');
}

async function drafts(desk: TestDesk): Promise<readonly { readonly id: string }[]> {
  return JSON.parse((await desk.run(['drafts', 'list', '--json'])).stdout).items;
}

async function answersIn(desk: TestDesk): Promise<object> {
  const [draft] = await drafts(desk);
  return draft ? JSON.parse((await desk.run(['drafts', 'show', draft.id, '--json'])).stdout).answers : {};
}

/** Ctrl-C at every question, the other ways at every second one. */
const everyWay = ways.flatMap(([way, exitCode, leave]) =>
  questions
    .map(({ shown }, question) => ({ way, exitCode, leave, shown, question }))
    .filter(({ question }) => way === 'Ctrl-C' || question % 2 === 0),
);

describe('leaving an interview', () => {
  it.for(everyWay)('by $way at $shown keeps what was answered', async ({ way, exitCode, leave, question }, { desk }) => {
    desk.has(customers);
    const before = (await desk.run(['export'])).stdout;
    const terminal = await run(desk, 'log');
    await goTo(terminal, question);
    await leave(terminal);
    await terminal.waitFor(`[exit ${exitCode}]`);
    if (way !== 'kill -9') expect([await terminal.cursorIsShown(), await terminal.isAsShellsLikeIt()]).toEqual([true, true]);
    expect((await desk.run(['export'])).stdout).toBe(before);
    expect(await drafts(desk)).toHaveLength(question === 0 ? 0 : 1);
    expect(await answersIn(desk)).toMatchObject(questions[question]?.answers ?? {});
  });

  it.for(ways.slice(0, 4))('by %s keeps what was half typed, also a name', async ([, exitCode, leave], { desk }) => {
    desk.has(customers);
    for (const [question, option] of [
      [0, '<contact>'],
      [3, '--note'],
      [5, '--learned'],
    ] as const) {
      const terminal = await run(desk, 'log');
      await goTo(terminal, question);
      await terminal.type('Hå and so');
      await terminal.waitFor('Hå and so');
      await leave(terminal);
      expect(await terminal.exitCode()).toBe(exitCode);
      expect(await answersIn(desk)).toMatchObject({ halfTyped: { option, text: 'Hå and so' } });
      await desk.run(['drafts', 'drop', '--all', '--yes']);
    }
  });

  it('is gone on with after a kill, saved, and the draft is gone', async ({ desk }) => {
    desk.has(customers);
    const terminal = await run(desk, 'log');
    await goTo(terminal, 4);
    await terminal.signal('SIGKILL');
    await terminal.waitFor('[exit 137]');
    expect((await desk.run([])).stderr).toContain('A draft is waiting: kw log --resume goes on with it.');
    const again = await run(desk, 'log', '--resume');
    await again.waitFor('She agrees.');
    await again.press('Enter');
    expect(await again.exitCode()).toBe(0);
    const { interactions } = JSON.parse((await desk.run(['export'])).stdout);
    expect(interactions).toMatchObject([{ note: 'She agrees.', commitmentIds: ['4km2m9x7qbwz'] }]);
    expect(await drafts(desk)).toEqual([]);
  });

  it('drops all drafts when somebody says so', async ({ desk }) => {
    desk.has(customers);
    const left = await run(desk, 'log');
    await goTo(left, 4);
    await left.press('C-c');
    await left.exitCode();
    for (const [key, waiting] of [
      ['n', 1],
      ['y', 0],
    ] as const) {
      const terminal = await run(desk, 'drafts', 'drop', '--all');
      await terminal.waitFor('Drop 1 draft? Nothing brings them back.');
      await terminal.press(key, 'Enter');
      expect(await terminal.exitCode()).toBe(0);
      expect(await drafts(desk)).toHaveLength(waiting);
    }
  });

  it('is mentioned by a bare kw also before there is a journal', async ({ desk }) => {
    const first = await run(desk, 'log');
    await first.waitFor('New contact');
    await first.press('Enter');
    await first.waitFor('Their name?');
    await first.type('Ida Lund');
    await first.press('Enter');
    await first.waitFor('When and how did you meet?');
    await first.signal('SIGKILL');
    await first.waitFor('[exit 137]');
    const today = await run(desk);
    await today.waitFor('write down your first call');
    expect(await today.waitFor('[exit 0]')).toContain('A draft is waiting: kw log --resume goes on with it.');
  });
});
