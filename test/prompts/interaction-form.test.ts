import { expect, it } from 'vitest';
import { openedCommitment } from '../../src/domain/commitment-changes.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { newContact } from '../../src/domain/contact-changes.ts';
import { type Desk, usualWorkingTime } from '../../src/domain/desk.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { contactsMatching } from '../../src/domain/naming.ts';
import type { InteractionAnswers } from '../../src/prompts/interaction-answers.ts';
import { askInteraction, type InteractionFormOptions } from '../../src/prompts/interaction-form.ts';
import { back, Interrupted, type KeysQuestion, type Prompts } from '../../src/prompts/prompts.ts';
import { enter, type ScriptedAnswer, scriptedPrompts } from '../helpers/scripted-prompts.ts';

const now = '2026-11-23T07:30:00Z';
const desk: Desk = { now, zone: 'Europe/Berlin', workingTime: usualWorkingTime, dateOrder: null };

const spokenTo = (contact: Contact, at: string): Contact => ({
  ...contact,
  last: { at, via: 'call', direction: 'out', mood: null, interactionId: '3axxxxxxxxxx' },
});
const zoe = spokenTo(newContact({ name: 'Zoë Adams' }, '2zxxxxxxxxxx', now), '2026-11-01T10:00:00Z');
const hakon = spokenTo(newContact({ name: 'Håkon Berg' }, '2hxxxxxxxxxx', now), '2026-11-20T10:00:00Z');
const yamada = newContact(
  { name: '山田 太郎', channels: [{ via: 'email', address: null, label: null, preferred: true }] },
  '2yxxxxxxxxxx',
  now,
);

const callback = (id: string, day: string, from: string | null) =>
  openedCommitment(
    { id, contactId: zoe.id, kind: 'callback', what: '', due: { day, from, to: null, zone: 'Europe/Berlin', tentative: false } },
    now,
  );
const at15 = callback('2cxxxxxxxxxx', '2026-11-23', '15:00');
const tomorrow = callback('3cxxxxxxxxxx', '2026-11-24', null);

const people: Journal = { ...emptyJournal, contacts: [zoe, hakon, yamada] };
const withCallback: Journal = { ...people, commitments: [at15] };

interface Asking {
  readonly journal?: Journal;
  readonly known?: InteractionAnswers;
  readonly keep?: (answers: InteractionAnswers) => void;
  readonly options?: Partial<InteractionFormOptions>;
}

const ask = (prompts: Prompts, { journal = people, known = {}, keep = () => undefined, options = {} }: Asking = {}) =>
  askInteraction(prompts, journal, desk, known, keep, {
    full: false,
    search: (typed) => contactsMatching(journal, typed),
    check: {},
    ...options,
  });

const plainCall = [
  ['Who?', enter],
  ['How?', enter],
  ['What was said with Håkon Berg?', 'All is well.'],
  ['Learned anything?', enter],
] as const;

it('writes a plain call down with four Enters and a sentence', async () => {
  expect(await ask(scriptedPrompts(...plainCall))).toEqual({
    contact: hakon.id,
    via: 'call',
    direction: 'out',
    note: 'All is well.',
  });
});

it('offers those with an open call-back first, then the recent, and a new contact last', async () => {
  const prompts = scriptedPrompts(['Who?', new Interrupted()]);
  await expect(ask(prompts, { journal: withCallback })).rejects.toThrow(Interrupted);
  const [who] = prompts.asked as unknown as readonly { search(typed: string): readonly { name: string; hint?: string }[] }[];
  expect(who?.search('').map(({ name, hint }) => [name, hint])).toEqual([
    ['Zoë Adams', 'call-back today 15:00'],
    ['Håkon Berg', ''],
    ['山田 太郎', ''],
    ['New contact', undefined],
  ]);
  expect(who?.search('zoe').map(({ name }) => name)).toEqual(['Zoë Adams', 'New contact "zoe"']);
});

it.each<[string, ScriptedAnswer, readonly string[]]>([
  ['yes, by Enter', enter, [at15.id]],
  ['no', false, []],
])('asks whether this was the call-back: %s', async (_answer, answer, done) => {
  const prompts = scriptedPrompts(
    ['Who?', 'zoe'],
    ['Was this the 15:00 call-back?', answer],
    ['How?', enter],
    ['said', 'Fine.'],
    ['Learned', enter],
  );
  expect(await ask(prompts, { journal: withCallback })).toMatchObject({ done });
});

it('asks which call-back it was where several are open', async () => {
  const journal = { ...people, commitments: [tomorrow, at15] };
  const prompts = scriptedPrompts(
    ['Which call-back', 'the call-back of Tue 24 Nov'],
    ['How?', enter],
    ['said', 'Fine.'],
    ['Learned', enter],
  );
  expect(await ask(prompts, { journal, known: { contact: zoe.id } })).toMatchObject({ done: [tomorrow.id] });
});

it.each<[string, string, readonly string[], readonly string[]]>([
  ['late', 'Was this', ['2026-11-20'], ['2026-11-20']],
  ['for today', 'Was this', ['2026-11-23'], ['2026-11-23']],
  ['as soon as possible', 'Was this', ['none'], ['none']],
  ['for a later day', 'Was this', ['2026-11-24'], []],
  ['late, and for a later day', 'Which call-back', ['2026-11-30', '2026-11-20'], ['2026-11-20']],
  ['for later days', 'Which call-back', ['2026-11-24', '2026-11-30'], []],
])('lets Enter close a call-back that is %s only where it was due', async (_when, question, days, closed) => {
  const commitments = days.map((day) => (day === 'none' ? { ...tomorrow, id: day, due: null } : callback(day, day, null)));
  const prompts = scriptedPrompts([question, enter], ['Learned', enter]);
  const known = { contact: zoe.id, via: 'call', note: 'All is well.' } as const;
  expect(await ask(prompts, { journal: { ...people, commitments }, known })).toEqual({ ...known, done: closed });
});

it('proposes their usual way, and knows who began', async () => {
  const prompts = scriptedPrompts(['How?', enter], ['said', 'Yes.'], ['Learned', enter]);
  expect(await ask(prompts, { known: { contact: yamada.id, direction: 'in' } })).toMatchObject({ via: 'email', direction: 'in' });
});

it('asks nothing that is known', async () => {
  const known = { contact: hakon.id, via: 'visit', direction: 'out', note: 'Lunch.' } as const;
  expect(await ask(scriptedPrompts(['Learned', enter]), { known })).toEqual(known);
});

it('adds with single keys, and shows what stands so far', async () => {
  const prompts = scriptedPrompts(
    ...plainCall.slice(0, 3),
    ['Learned', 'l'],
    ['What did you learn about Håkon Berg?', 'His daughter studies law'],
    ['Learned', 'p'],
    ['What did you promise', 'the offer by fri'],
    ['Learned', 'a'],
    ['What did Håkon Berg ask for?', 'a discount'],
    ['Why does Håkon Berg need it?', 'the budget is cut'],
    ['Learned', 'm'],
    ['at the start', 'upset'],
    ['at the end', 'calm'],
    ['Learned', enter],
  );
  const meaning = { promise: (text: string) => text.replace(' by fri', ', by Fri 27 Nov, in 4 days') };
  expect(await ask(prompts, { options: { meaning } })).toMatchObject({
    learned: ['His daughter studies law'],
    promise: ['the offer by fri'],
    asked: [{ what: 'a discount' }],
    why: 'the budget is cut',
    mood: 'upset..calm',
  });
  expect((prompts.asked.at(-1) as KeysQuestion<string>).soFar.map(({ text }) => text)).toEqual([
    'I called: Håkon Berg',
    'All is well.',
    'Learned: His daughter studies law',
    'Promised: the offer, by Fri 27 Nov, in 4 days',
    'Asked for: a discount',
    'Because: the budget is cut',
    'Mood: upset..calm',
  ]);
});

it('takes out what was added by mistake', async () => {
  const prompts = scriptedPrompts(['Learned', 'x'], ['Take out which?', 'Promised: the wrong thing'], ['Learned', enter]);
  const known = { contact: hakon.id, via: 'call', note: 'Hm.', promise: ['the offer by fri', 'the wrong thing by mon'] } as const;
  expect(await ask(prompts, { known })).toMatchObject({ promise: ['the offer by fri'] });
});

it('goes back with what was answered and added kept', async () => {
  const prompts = scriptedPrompts(
    ...plainCall.slice(0, 3),
    ['Learned', 'n'],
    ['speak next', 'in 2 weeks'],
    ['Learned', back],
    ['What was said', back],
    ['How?', 'They called'],
    ['What was said', enter],
    ['Learned', enter],
  );
  expect(await ask(prompts)).toMatchObject({ direction: 'in', note: 'All is well.', next: 'in 2 weeks' });
});

it('forgets the way and the call-back of somebody it was not', async () => {
  const prompts = scriptedPrompts(
    ['Who?', 'zoe'],
    ['Was this', enter],
    ['How?', 'I visited'],
    ['What was said with Zoë', back],
    ['How?', back],
    ['Was this', back],
    ['Who?', 'hakon'],
    ['How?', enter],
    ['What was said with Håkon', 'Hello.'],
    ['Learned', enter],
  );
  expect(await ask(prompts, { journal: withCallback })).toEqual({
    contact: hakon.id,
    via: 'call',
    direction: 'out',
    note: 'Hello.',
  });
});

it('adds somebody new on the way', async () => {
  const prompts = scriptedPrompts(
    ['Who?', 'Ines Silva'],
    ['Their name?', enter],
    ['how did you meet?', 'at the fair'],
    ['How?', enter],
    ['What was said with Ines Silva?', 'First call.'],
    ['Learned', enter],
  );
  expect(await ask(prompts)).toMatchObject({ newContact: 'Ines Silva', met: 'at the fair' });
});

it('asks everything in turn with --full', async () => {
  const prompts = scriptedPrompts(
    ['What did you learn', 'likes tea'],
    ['What did you promise', enter],
    ['When will you call back?', enter],
    ['What are you waiting for', enter],
    ['What will you find out', enter],
    ['Why', enter],
    ['offer instead', enter],
    ['speak next', enter],
    ['praise', 'Very quick!'],
    ['Learned', enter],
  );
  const known = { contact: hakon.id, via: 'call', note: 'Hm.' } as const;
  expect(await ask(prompts, { known, options: { full: true } })).toEqual({
    ...known,
    learned: ['likes tea'],
    quote: 'Very quick!',
  });
});

it('keeps every answer at once, and what is half typed when it is interrupted', async () => {
  const kept: InteractionAnswers[] = [];
  const { text, ...prompts } = scriptedPrompts(...plainCall.slice(0, 2));
  const interrupting: Prompts = {
    ...prompts,
    text: async ({ typing }) => {
      typing?.('half a sen');
      throw new Interrupted(143);
    },
  };
  await expect(ask(interrupting, { keep: (answers) => kept.push(answers) })).rejects.toMatchObject({ exitCode: 143 });
  expect(kept).toEqual([
    { contact: hakon.id },
    { contact: hakon.id, via: 'call', direction: 'out' },
    { contact: hakon.id, via: 'call', direction: 'out', halfTyped: { option: '--note', text: 'half a sen' } },
  ]);
});

it('keeps what is half typed the moment somebody wants out, without waiting for the question to be left', async () => {
  const kept: InteractionAnswers[] = [];
  const { text: _, ...prompts } = scriptedPrompts(...plainCall.slice(0, 2));
  const atTheMoment: InteractionAnswers[] = [];
  const left: Prompts = {
    ...prompts,
    text: async ({ typing, leaving }) => {
      leaving?.();
      typing?.('half a sen');
      leaving?.();
      atTheMoment.push(...kept);
      throw new Interrupted(129);
    },
  };
  await expect(ask(left, { keep: (answers) => kept.push(answers) })).rejects.toMatchObject({ exitCode: 129 });
  expect(atTheMoment).toHaveLength(3);
  expect(atTheMoment.at(-1)).toMatchObject({ contact: hakon.id, halfTyped: { option: '--note', text: 'half a sen' } });
});

it('goes on where it was interrupted, in the middle of the sentence', async () => {
  const prompts = scriptedPrompts(['What was said', enter], ['Learned', enter]);
  const known = { contact: hakon.id, via: 'call', halfTyped: { option: '--note', text: 'half a sen' } } as const;
  expect(await ask(prompts, { known })).toEqual({ contact: hakon.id, via: 'call', note: 'half a sen' });
});

it('goes on in the middle of what was being added, or of a sentence that was being changed', async () => {
  const known = { contact: hakon.id, via: 'call', note: 'All is well.' } as const;
  const adding = scriptedPrompts(['What did you promise', enter], ['Learned', enter]);
  expect(await ask(adding, { known: { ...known, halfTyped: { option: '--promise', text: 'the offer by f' } } })).toEqual({
    ...known,
    promise: ['the offer by f'],
  });
  const changing = scriptedPrompts(['What was said', enter], ['Learned', enter]);
  expect(await ask(changing, { known: { ...known, halfTyped: { option: '--note', text: 'All is we' } } })).toEqual({
    ...known,
    note: 'All is we',
  });
});

it('keeps a name that was begun, and goes on with it', async () => {
  const kept: InteractionAnswers[] = [];
  const interrupting: Prompts = {
    ...scriptedPrompts(),
    search: async ({ typing }) => {
      typing?.('Håk');
      throw new Interrupted(129);
    },
  };
  await expect(ask(interrupting, { keep: (answers) => kept.push(answers) })).rejects.toThrow(Interrupted);
  expect(kept).toEqual([{ halfTyped: { option: '<contact>', text: 'Håk' } }]);
  const resumed = scriptedPrompts(...plainCall);
  expect(await ask(resumed, { known: { halfTyped: { option: '<contact>', text: 'Håk' } } })).toMatchObject({ contact: hakon.id });
  expect(resumed.asked[0]).toMatchObject({ proposed: 'Håk' });
});

it('goes on in the middle of the name of somebody new, and of how you met', async () => {
  const named = scriptedPrompts(
    ['Who?', 'Ida Lu'],
    ['Their name?', enter],
    ['meet?', enter],
    ['How?', enter],
    ['said', 'Hi.'],
    ['Lea', enter],
  );
  const known = await ask(named, { known: { halfTyped: { option: '--new', text: 'Ida Lu' } } });
  expect(known).toMatchObject({ newContact: 'Ida Lu', note: 'Hi.' });
  expect(named.asked[0]).toMatchObject({ proposed: 'Ida Lu' });
  const met = scriptedPrompts(['meet?', enter], ['How?', enter], ['said', 'Hi.'], ['Learned', enter]);
  expect(await ask(met, { known: { newContact: 'Ida Lund', halfTyped: { option: '--met', text: 'at the fa' } } })).toMatchObject({
    newContact: 'Ida Lund',
    met: 'at the fa',
  });
});

it('goes on in the middle of what they asked for', async () => {
  const known = { contact: hakon.id, via: 'call', note: 'All is well.' } as const;
  const prompts = scriptedPrompts(['ask for?', enter], ['need it?', ''], ['Learned', enter]);
  expect(await ask(prompts, { known: { ...known, halfTyped: { option: '--asked', text: 'the pri' } } })).toEqual({
    ...known,
    asked: [{ what: 'the pri' }],
  });
});

it('comes back from the name of somebody new with what was typed, and takes nobody else for them', async () => {
  const prompts = scriptedPrompts(
    ['Who?', 'Zo'],
    ['How?', back],
    ['Who?', 'Newname Bär'],
    ['Their name?', back],
    ['Who?', enter],
    ['Their name?', enter],
    ['meet?', enter],
    ['How?', back],
    ['Who?', enter],
    ['Their name?', enter],
    ['meet?', enter],
    ['How?', enter],
    ['What was said with Newname Bär', 'Hello.'],
    ['Learned', enter],
  );
  expect(await ask(prompts)).toMatchObject({ newContact: 'Newname Bär', note: 'Hello.' });
  const again = prompts.asked[4] as unknown as { proposed: string; search(typed: string): readonly { name: string }[] };
  expect(again.proposed).toBe('Newname Bär');
});

it('takes somebody for new who was said to be, although the name is a part of another', async () => {
  const prompts = scriptedPrompts(['Who?', new Interrupted()]);
  const known = { newContact: 'Zoë', halfTyped: { option: '<contact>', text: 'Zoë' } } as const;
  await expect(ask(prompts, { known: { halfTyped: known.halfTyped } })).rejects.toThrow(Interrupted);
  const changing = scriptedPrompts(
    ['How?', back],
    ['Who?', enter],
    ['Their name?', enter],
    ['meet?', enter],
    ['How?', enter],
    ['said', 'Hi.'],
    ['Learned', enter],
  );
  expect(await ask(changing, { known: { newContact: 'Zoë' }, options: { resumed: true } })).toMatchObject({ newContact: 'Zoë' });
});

const draft = { contact: hakon.id, via: 'call', direction: 'out', note: 'All is well.' } as const;

it('goes back with Esc into what a draft has, and keeps it', async () => {
  const prompts = scriptedPrompts(
    ['Learned', back],
    ['What was said', back],
    ['How?', back],
    ['Who?', enter],
    ['How?', 'They called'],
    ['What was said', enter],
    ['Learned', enter],
  );
  expect(await ask(prompts, { known: draft, options: { resumed: true } })).toEqual({ ...draft, direction: 'in' });
});

it('takes the call-back that a draft keeps back when it was none of them', async () => {
  const known = { ...draft, contact: zoe.id, done: [at15.id] };
  const prompts = scriptedPrompts(
    ['Learned', back],
    ['said', back],
    ['How?', back],
    ['Was this', false],
    ['How?', enter],
    ['said', enter],
    ['Learned', enter],
  );
  expect(await ask(prompts, { journal: withCallback, known, options: { resumed: true } })).toEqual({ ...known, done: [] });
  const promise = scriptedPrompts(
    ['Learned', back],
    ['said', back],
    ['How?', back],
    ['Who?', enter],
    ['How?', enter],
    ['said', enter],
    ['Learned', enter],
  );
  const keeping = { ...known, done: ['6pxxxxxxxxxx'] };
  expect(await ask(promise, { journal: withCallback, known: keeping, options: { resumed: true } })).toEqual(keeping);
});

it('goes on in the middle of an addition below all that stands so far, and leaves it with Esc for good', async () => {
  const kept: InteractionAnswers[] = [];
  const halfTyped = { option: '--promise', text: 'the offer by f' };
  const prompts = scriptedPrompts(['What did you promise', back], ['Learned', enter]);
  const known = { ...draft, halfTyped };
  expect(await ask(prompts, { known, keep: (answers) => kept.push(answers), options: { resumed: true } })).toEqual(draft);
  expect(prompts.asked[0]).toMatchObject({
    soFar: [{ text: 'I called: Håkon Berg' }, { text: 'All is well.' }],
    canBeEmpty: false,
    fleeting: true,
    proposed: 'the offer by f',
  });
  expect(kept.at(-1)).toEqual(draft);
});

it('keeps no draft of an addition that was left with Esc, but proposes it there again', async () => {
  const kept: InteractionAnswers[] = [];
  const { text, ...others } = scriptedPrompts(['Learned', 'p'], ['Learned', 'p'], ['Learned', new Interrupted()]);
  const proposed: unknown[] = [];
  const prompts: Prompts = {
    ...others,
    text: async (question) => {
      proposed.push(question.proposed);
      question.typing?.('the offer by f');
      return back;
    },
  };
  await expect(ask(prompts, { known: draft, keep: (answers) => kept.push(answers) })).rejects.toThrow(Interrupted);
  expect(proposed).toEqual([undefined, 'the offer by f']);
  expect(kept.at(-1)).toEqual(draft);
});

it('keeps what stands in an addition again when it is interrupted there', async () => {
  const kept: InteractionAnswers[] = [];
  const { text, ...others } = scriptedPrompts(['Learned', 'p'], ['Learned', 'p']);
  let isAgain = false;
  const prompts: Prompts = {
    ...others,
    text: async ({ typing }) => {
      if (isAgain) throw new Interrupted();
      isAgain = true;
      typing?.('the offer by f');
      return back;
    },
  };
  await expect(ask(prompts, { known: draft, keep: (answers) => kept.push(answers) })).rejects.toThrow(Interrupted);
  expect(kept.at(-1)).toEqual({ ...draft, halfTyped: { option: '--promise', text: 'the offer by f' } });
});
