import { expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { back, Interrupted, type Prompts } from '../../src/prompts/prompts.ts';
import type { Edit } from '../../src/prompts/terminal-asker.ts';
import { noPrompts, terminalPrompts } from '../../src/prompts/terminal-prompts.ts';
import { type FakeTerminal, fakeTerminal } from '../helpers/fake-terminal.ts';

function asking(edit: Edit = async () => null, columns = 80): { readonly terminal: FakeTerminal; readonly prompts: Prompts } {
  const terminal = fakeTerminal(columns);
  return { terminal, prompts: terminalPrompts({ ...terminal, colour: false, edit }) };
}

const note = { ask: 'What was said?', option: '--note', canGoBack: true, editor: true };
const colours = { ask: 'Which?', option: '--colour', choices: ['red', 'green', 'blue'].map((name) => ({ name, value: name })) };
const esc = '\x1b';
/** What moves the caret or changes the look of what follows. */
const sequences = new RegExp(`${esc}\\[[\\d;?]*[A-Za-z]`, 'g');
const colouring = new RegExp(`${esc}\\[[\\d;]*m`);
const later = () => new Promise((resolve) => setTimeout(resolve, 150));

it('answers questions that were typed ahead, key by key', async () => {
  const { terminal, prompts } = asking();
  terminal.type('gre\rwell said\ryn\r\x1b[B\rp');
  expect(await prompts.choose(colours)).toBe('green');
  expect(await prompts.text(note)).toBe('well said');
  expect(await prompts.confirm({ ask: 'Sure?', option: '--yes', proposed: true })).toBe(false);
  expect(await prompts.choose(colours)).toBe('green');
  expect(
    await prompts.keys({ ask: 'And?', option: '--more', soFar: [], keys: [{ key: 'p', does: 'promise' }], enter: 'saves' }),
  ).toBe('p');
});

it('takes one key for an answer where that is to do, and Enter for what is proposed', async () => {
  const { terminal, prompts } = asking();
  const check = { ask: 'Ask?', option: '--check', proposed: true, atOnce: true as const };
  terminal.type('nxy\rn');
  expect(await prompts.confirm(check)).toBe(false);
  expect(await prompts.confirm(check)).toBe(true);
  expect(await prompts.confirm(check)).toBe(true);
  expect(await prompts.confirm(check)).toBe(false);
});

it('takes lines that were typed before the question stood as answers', async () => {
  const { terminal, prompts } = asking();
  terminal.type('first answer\rsecond answer\r');
  expect(await prompts.text(note)).toBe('first answer');
  expect(await prompts.text(note)).toBe('second answer');
});

it.each([
  ['with marks', '\x1b[200~one\rtwo\r\rthree\r\x1b[201~'],
  ['without marks', 'one\rtwo\r\rthree\r'],
])('takes a paste of several lines %s whole', async (_how, pasted) => {
  const { terminal, prompts } = asking();
  const answer = prompts.text(note);
  await later();
  await terminal.typeSlowly(pasted, '\r');
  expect(await answer).toBe('one\ntwo\n\nthree');
});

it('takes a paste whole that arrives in pieces', async () => {
  const { terminal, prompts } = asking();
  const answer = prompts.text(note);
  await later();
  terminal.type('first line\r');
  terminal.type('second line\rthird');
  await later();
  terminal.type('\r');
  expect(await answer).toBe('first line\nsecond line\nthird');
});

it('goes back at Esc, and not in the middle of an arrow', async () => {
  const { terminal, prompts } = asking();
  const answer = prompts.choose({ ...colours, canGoBack: true });
  await later();
  terminal.type('\x1b');
  terminal.type('[B');
  await later();
  terminal.type('\r');
  expect(await answer).toBe('green');
  terminal.type('\x1b');
  expect(await prompts.text(note)).toBe(back);
});

it('leaves the answers above alone when only an addition to them is left with Esc', async () => {
  const erased = `${esc}[1A${esc}[2K\r`;
  const { terminal, prompts } = asking();
  const addition = { ask: 'What did you promise?', option: '--promise', canGoBack: true, fleeting: true };
  terminal.type('well said\r');
  expect(await prompts.text(note)).toBe('well said');
  const promised = prompts.text({ ...addition, soFar: [{ text: 'I called: Zoë' }] });
  void terminal.typeSlowly('the offer', esc, esc);
  expect(await promised).toBe(back);
  expect(terminal.written()).toContain('I called: Zoë');
  expect(terminal.written()).not.toContain(erased);
  expect(await prompts.text(note)).toBe(back);
  expect(terminal.written()).toContain(erased);
});

it('says that Enter skips only as long as nothing is typed', async () => {
  const { terminal, prompts } = asking();
  const answer = prompts.text({ ask: 'When and how did you meet?', option: '--met', canBeEmpty: true, proposed: 'at' });
  await terminal.typeSlowly(' ', '\x7f');
  expect(terminal.written()).not.toContain('Enter skips');
  await terminal.typeSlowly('\x7f\x7f');
  expect(terminal.written()).toContain('Enter skips');
  terminal.type('\r');
  expect(await answer).toBe('');
});

it('proposes what is there already, to be taken or edited', async () => {
  const { terminal, prompts } = asking();
  terminal.type('\r');
  expect(await prompts.text({ ...note, proposed: 'as before' })).toBe('as before');
  terminal.type('!\r');
  expect(await prompts.text({ ...note, proposed: 'as before' })).toBe('as before!');
});

it('says what is wrong with an answer and asks on', async () => {
  const { terminal, prompts } = asking();
  terminal.type('\rsoon\r\x15fri\r');
  expect(await prompts.text({ ...note, check: (text) => (text === 'soon' ? 'Say a day.' : null) })).toBe('fri');
  expect(terminal.written()).toContain('Please type something.');
  expect(terminal.written()).toContain('Say a day.');
});

it('goes on with an answer that is not finished, and remembers it as it stands', async () => {
  const { terminal, prompts } = asking();
  const typed: string[] = [];
  const isFinished = (text: string): boolean => text.endsWith('fri');
  terminal.type('the offer\r');
  const answer = prompts.text({
    ask: 'What did you promise?',
    option: '--promise',
    check: (text) => (isFinished(text) ? null : 'By when?'),
    unfinished: (text) => `${text} by `,
    typing: (text) => typed.push(text),
  });
  await later();
  expect(terminal.written()).toContain('By when?');
  expect(typed.at(-1)).toBe('the offer by ');
  terminal.type('fri\r');
  expect(await answer).toBe('the offer by fri');
});

it('opens the editor with what was typed, and takes what was saved', async () => {
  const { terminal, prompts } = asking(async (text) => `${text}, São Paulo, 株式会社\nline two`);
  terminal.type('Håkon\x05');
  expect(await prompts.text(note)).toBe('Håkon, São Paulo, 株式会社\nline two');
});

it.each<[string, Edit, string]>([
  ['was left without saving', async () => null, 'What was said?'],
  ['failed', () => Promise.reject(new UserError('failed', 'It ended with 3.')), 'It ended with 3.'],
])('goes on with the line when the editor %s', async (_how, edit, said) => {
  const { terminal, prompts } = asking(edit);
  terminal.type('typed\x05\r');
  expect(await prompts.text(note)).toBe('typed');
  expect(terminal.written()).toContain(said);
});

it.each(['', '  ', '\n\n'])('asks again when the editor was emptied, so that %j is no answer', async (saved) => {
  const { terminal, prompts } = asking(async () => saved);
  terminal.type('typed\x05after all\r');
  expect(await prompts.text(note)).toBe('after all');
  expect(terminal.written()).toContain('Please type something.');
});

it('takes an emptied editor for no answer where there need not be one', async () => {
  const { terminal, prompts } = asking(async () => '');
  terminal.type('typed\x05');
  expect(await prompts.text({ ...note, canBeEmpty: true })).toBe('');
});

it('counts what the editor saved as typed, although it will not do', async () => {
  const typed: string[] = [];
  const { terminal, prompts } = asking(async () => 'a long story');
  terminal.type('begun\x05');
  const answer = prompts.text({ ...note, check: () => 'Say a day.', typing: (text) => void typed.push(text) });
  await later();
  expect(typed.at(-1)).toBe('a long story');
  terminal.type('\x03');
  await expect(answer).rejects.toThrow(Interrupted);
});

it.each([
  ['Ctrl-C', '\x03'],
  ['Ctrl-D', '\x04'],
])('is interrupted by %s at every kind of question', async (_key, sent) => {
  const { terminal, prompts } = asking();
  const questions = [
    () => prompts.text(note),
    () => prompts.choose(colours),
    () => prompts.confirm({ ask: 'Sure?', option: '--yes', proposed: true }),
    () => prompts.keys({ ask: 'And?', option: '--more', soFar: [], keys: [], enter: 'saves' }),
  ];
  for (const ask of questions) {
    const answer = ask();
    terminal.type(sent);
    await expect(answer).rejects.toEqual(new Interrupted(130));
    expect(terminal.isRaw()).toBe(false);
  }
});

it.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('gives the terminal back at %s', async (signal, exitCode) => {
  const { terminal, prompts } = asking();
  const answer = prompts.text(note);
  await later();
  expect(terminal.isRaw()).toBe(true);
  process.emit(signal, signal);
  await expect(answer).rejects.toMatchObject({ exitCode });
  expect(terminal.isRaw()).toBe(false);
  expect(terminal.written()).toContain(`${esc}[?2004l`);
  expect(process.listenerCount(signal)).toBe(0);
});

it.each([
  'SIGTERM',
  'SIGHUP',
] as const)('says at once that somebody wants out at %s, while it still listens for it', async (signal) => {
  const { prompts } = asking();
  const listening: boolean[] = [];
  const leaving = (): void => void listening.push(process.listenerCount(signal) > 0);
  const answer = prompts.text({ ...note, leaving });
  await later();
  process.emit(signal, signal);
  expect(listening).toEqual([true]);
  await expect(answer).rejects.toThrow(Interrupted);
});

it('says at once that somebody wants out while the editor has the terminal', async () => {
  let told = 0;
  const { terminal, prompts } = asking(async () => {
    process.emit('SIGHUP', 'SIGHUP');
    expect(told).toBe(1);
    return 'saved';
  });
  terminal.type('half\x05');
  await expect(prompts.text({ ...note, leaving: () => void told++ })).rejects.toMatchObject({ exitCode: 129 });
});

it('keeps what the editor saved although somebody wanted out meanwhile', async () => {
  const typed: string[] = [];
  const kept: (string | undefined)[] = [];
  const { terminal, prompts } = asking(async () => {
    process.emit('SIGTERM', 'SIGTERM');
    return 'saved';
  });
  terminal.type('half\x05');
  const leaving = (): void => void kept.push(typed.at(-1));
  await expect(prompts.text({ ...note, leaving, typing: (text) => void typed.push(text) })).rejects.toMatchObject({
    exitCode: 143,
  });
  expect(kept).toEqual(['half', 'saved']);
});

it('keeps what had been saved in an editor that ended with an error when somebody wanted out', async () => {
  const typed: string[] = [];
  const kept: (string | undefined)[] = [];
  const { terminal, prompts } = asking(async (_text, _extension, saved) => {
    process.emit('SIGHUP', 'SIGHUP');
    saved?.('half and more');
    throw new UserError('failed', 'The editor was ended.', 'It counts as typed.');
  });
  terminal.type('half\x05');
  const leaving = (): void => void kept.push(typed.at(-1));
  await expect(prompts.text({ ...note, leaving, typing: (text) => void typed.push(text) })).rejects.toMatchObject({
    exitCode: 129,
  });
  expect(kept).toEqual(['half', 'half and more']);
});

it('says where the text of the editor is although somebody wanted out meanwhile', async () => {
  const { terminal, prompts } = asking(async () => {
    process.emit('SIGTERM', 'SIGTERM');
    throw new UserError('failed', 'It ended with 1.', 'What is kept: cat /tmp/note.md');
  });
  terminal.type('half\x05');
  await expect(prompts.text(note)).rejects.toMatchObject({ exitCode: 143 });
  expect(terminal.written()).toContain('It ended with 1. What is kept: cat /tmp/note.md\n');
});

it('is interrupted when the terminal is gone', async () => {
  const { terminal, prompts } = asking();
  const answer = prompts.text(note);
  await later();
  terminal.input.push(null);
  await expect(answer).rejects.toEqual(new Interrupted(129));
});

it('gives the terminal back after the last question', async () => {
  const { terminal, prompts } = asking();
  terminal.type('ok\r');
  await prompts.text(note);
  await later();
  expect(terminal.isRaw()).toBe(false);
});

it('colours nothing without colour', async () => {
  const { terminal, prompts } = asking();
  terminal.type('\r');
  await prompts.choose(colours);
  expect(terminal.written()).not.toMatch(colouring);
});

it('keeps every line within a narrow terminal', async () => {
  const { terminal, prompts } = asking(undefined, 48);
  terminal.type(`${'株式会社 '.repeat(30)}\r`);
  await prompts.text({ ...note, ask: 'What was said with 株式会社 山田 太郎 of a company with a long name?' });
  const lines = terminal
    .written()
    .replaceAll(sequences, '\n')
    .split(/[\r\n]+/);
  expect(lines.filter((line) => [...line].length > 47)).toEqual([]);
});

it('asks nobody where nobody is there, and names the option', async () => {
  const prompts = noPrompts();
  expect(prompts.canAsk).toBe(false);
  await expect(prompts.text(note)).rejects.toMatchObject({ code: 'would-ask', hint: 'Give --note.' });
});
