import { expect, it } from 'vitest';
import { newContact } from '../../src/domain/contact-changes.ts';
import { emptyJournal } from '../../src/domain/journal.ts';
import { askAboutContact } from '../../src/prompts/contact-form.ts';
import { askContact, askWhat, askWhenOr, askWhetherTold, askWhich } from '../../src/prompts/lone-questions.ts';
import { back } from '../../src/prompts/prompts.ts';
import { enter, scriptedPrompts } from '../helpers/scripted-prompts.ts';

const now = '2026-11-23T07:30:00Z';
const zoe = newContact({ name: 'Zoë Adams' }, '2zxxxxxxxxxx', now);
const hakon = newContact({ name: 'Håkon Berg' }, '2hxxxxxxxxxx', now);

it('asks about somebody new, and Enter skips all but the name', async () => {
  const prompts = scriptedPrompts(
    ['Name?', 'Ines Silva'],
    ['Organization?', enter],
    ['Phone?', '+351 21 000 0000'],
    ['Email?', back],
    ['Phone?', enter],
    ['Email?', enter],
    ['meet?', 'at the fair'],
  );
  expect(await askAboutContact(prompts, {})).toEqual({ name: 'Ines Silva', phone: ['+351 21 000 0000'], met: 'at the fair' });
});

it('asks about somebody new only what is not known', async () => {
  const known = { name: 'Ines Silva', organization: 'Silva Lda', phone: [], email: ['ines@example.com'] };
  const prompts = scriptedPrompts(['meet?', enter]);
  expect(await askAboutContact(prompts, known)).toEqual(known);
});

it('asks whom it concerns, by a part of the name', async () => {
  const prompts = scriptedPrompts(['Who?', 'hakon']);
  expect(await askContact(prompts, { ...emptyJournal, contacts: [zoe, hakon] })).toBe(hakon);
});

it('lets a person choose among several', async () => {
  expect(await askWhich(scriptedPrompts(['Which Adams?', 'Zoë']), 'Which Adams?', [hakon, zoe])).toBe(zoe);
});

it('asks what and when, with the proposal in words', async () => {
  const prompts = scriptedPrompts(['What did you promise?', 'the offer'], ['try again?', enter], ['try again?', 'fri']);
  const again = { ask: 'When will you try again?', option: '--again', whenEmpty: 'Tue 24 Nov 10:00', check: () => null };
  expect(await askWhat(prompts, { ask: 'What did you promise?', option: '<what>' })).toBe('the offer');
  expect(await askWhenOr(prompts, again)).toBeNull();
  expect(await askWhenOr(prompts, again)).toBe('fri');
});

it('takes it that they have not been told yet', async () => {
  expect(await askWhetherTold(scriptedPrompts(['Does Zoë know?', enter]), 'Zoë')).toBe(false);
});
