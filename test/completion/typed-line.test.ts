import { describe, expect, it } from 'vitest';
import { quotedForBash } from '../../src/completion/quoting.ts';
import { typedLine } from '../../src/completion/typed-line.ts';

const bash = { breaks: '@=;|&(:', escapesInSingle: false };
const fish = { breaks: '', escapesInSingle: true };

/** A line, the words before the cursor, the word at it, what of that stays, and the quote that is open. */
it.each([
  ['kw ', ['kw'], '', '', ''],
  ['kw log zo', ['kw', 'log'], 'zo', '', ''],
  ['kw log Zoë\\ Ad', ['kw', 'log'], 'Zoë Ad', '', ''],
  ['kw log "Zoë Ad', ['kw', 'log'], 'Zoë Ad', '', '"'],
  ["kw log 'Zoë Ad", ['kw', 'log'], 'Zoë Ad', '', "'"],
  ['kw log Zo"ë Ad', ['kw', 'log'], 'Zoë Ad', 'Zo', '"'],
  ['kw log "Zoë"\\ Ad', ['kw', 'log'], 'Zoë Ad', '', ''],
  ["kw log 'it'\\''s", ['kw', 'log'], "it's", "it'", "'"],
  ['kw log "a \\"b\\" \\x', ['kw', 'log'], 'a "b" \\x', '', '"'],
  ['kw log --via=ca', ['kw', 'log'], '--via=ca', '--via=', ''],
  ['kw log zoe@ex', ['kw', 'log'], 'zoe@ex', 'zoe@', ''],
  ["kw log '' x", ['kw', 'log', ''], 'x', '', ''],
  ['kw log $(touch x) `y`', ['kw', 'log', '$(touch', 'x)'], '`y`', '', ''],
  ['kw log Zoë\\', ['kw', 'log'], 'Zoë', '', ''],
  ['', [], '', '', ''],
] as const)('bash reads %s', (line, words, text, kept, quote) => {
  expect(typedLine(line, bash)).toEqual({ words, current: { text, kept, quote }, isRedirect: false });
});

it.each([
  ["kw log 'it\\'s", ['kw', 'log'], "it's", "'"],
  ['kw log Zoë\\ Ad', ['kw', 'log'], 'Zoë Ad', ''],
  ['kw log --via=ca', ['kw', 'log'], '--via=ca', ''],
] as const)('fish reads %s', (line, words, text, quote) => {
  expect(typedLine(line, fish)).toMatchObject({ words, current: { text, quote } });
});

it.each(['kw export > fi', 'kw export 2>fi', 'kw import <fi', 'kw export >> "fi'])('%s leads to a file', (line) => {
  const { words, current, isRedirect } = typedLine(line, bash);
  expect({ words: words.slice(0, 2), text: current.text, isRedirect }).toEqual({
    words: ['kw', line.split(' ')[1]],
    text: 'fi',
    isRedirect: true,
  });
});

it('goes on with words after such a file', () => {
  expect(typedLine('kw export > file --form', bash)).toMatchObject({ words: ['kw', 'export'], isRedirect: false });
});

describe('a name in bash', () => {
  it.each([
    ['Zoë Adams', 'Zoë\\ Adams', 'Zoë Adams', 'Zoë Adams'],
    ["O'Brien", "O\\'Brien", "O'Brien", "O'\\''Brien"],
    ['$(touch x)', '\\$\\(touch\\ x\\)', '\\$(touch x)', '$(touch x)'],
    ['`x` "y" \\', '\\`x\\`\\ \\"y\\"\\ \\\\', '\\`x\\` \\"y\\" \\\\', '`x` "y" \\'],
    ['Yahoo!', 'Yahoo\\!', 'Yahoo"\\!"', 'Yahoo!'],
    ['~root *', '\\~root\\ \\*', '~root *', '~root *'],
    ['山田 芽衣', '山田\\ 芽衣', '山田 芽衣', '山田 芽衣'],
  ])('%s', (name, bare, inDouble, inSingle) => {
    expect([quotedForBash(name, ''), quotedForBash(name, '"'), quotedForBash(name, "'")]).toEqual([bare, inDouble, inSingle]);
  });

  it.each(['Zoë Adams', "O'Brien", '$(touch x)', '`x` "y" \\', '~root *', 'a=b:c@d'])('%s is read back to the letter', (name) => {
    const none = { breaks: '', escapesInSingle: false };
    expect(typedLine(quotedForBash(name, ''), none).current.text).toBe(name);
    expect(typedLine(`"${quotedForBash(name, '"')}`, none).current.text).toBe(name);
    expect(typedLine(`'${quotedForBash(name, "'")}`, none).current.text).toBe(name);
  });
});
