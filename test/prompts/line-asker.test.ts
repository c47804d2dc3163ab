import { expect, it } from 'vitest';
import { back, Interrupted } from '../../src/prompts/prompts.ts';
import { terminalPrompts } from '../../src/prompts/terminal-prompts.ts';
import { fakeTerminal } from '../helpers/fake-terminal.ts';

function asking() {
  const terminal = fakeTerminal();
  return { terminal, prompts: terminalPrompts({ ...terminal, colour: false, edit: async () => null, dumb: true }) };
}

const note = { ask: 'What was said?', option: '--note', canGoBack: true };
const choices = ['red', 'green', 'blue'].map((name) => ({ name, value: name }));
const colours = { ask: 'Which?', option: '--colour', choices };
const more = {
  ask: 'More?',
  option: '--more',
  soFar: [{ text: 'so far' }],
  keys: [{ key: 'p', does: 'promise' }],
  enter: 'saves',
} as const;

it('asks with words alone on a terminal that cannot move its cursor', async () => {
  const { terminal, prompts } = asking();
  terminal.type('2\nbl\n\nn\np\nwell said\n');
  expect(await prompts.choose(colours)).toBe('green');
  expect(await prompts.choose(colours)).toBe('blue');
  expect(await prompts.confirm({ ask: 'Sure?', option: '--yes', proposed: true })).toBe(false);
  expect(await prompts.keys(more)).toBe('p');
  expect(await prompts.text(note)).toBe('well said');
  expect(terminal.isRaw()).toBe(false);
  expect(terminal.written()).not.toContain('\x1b');
});

it('takes what is proposed at Enter, and goes back at <', async () => {
  const { terminal, prompts } = asking();
  terminal.type('\n<\n');
  expect(await prompts.text({ ...note, proposed: 'as before' })).toBe('as before');
  expect(await prompts.text(note)).toBe(back);
});

it('takes lines that come at once as one answer', async () => {
  const { terminal, prompts } = asking();
  const answer = prompts.text(note);
  await terminal.typeSlowly('one\ntwo\n');
  expect(await answer).toBe('one\ntwo');
});

it('goes on with an answer that is not finished', async () => {
  const { terminal, prompts } = asking();
  const check = (text: string) => (text.endsWith('fri') ? null : 'By when?');
  const answer = prompts.text({ ...note, check, unfinished: (text) => `${text} by ` });
  await terminal.typeSlowly('the offer\n', 'fri\n');
  expect(await answer).toBe('the offer by fri');
  expect(terminal.written()).toContain('By when?\nthe offer by');
});

it('is interrupted when nobody types any more', async () => {
  const { terminal, prompts } = asking();
  terminal.input.push(null);
  await expect(prompts.text(note)).rejects.toEqual(new Interrupted(130));
});
