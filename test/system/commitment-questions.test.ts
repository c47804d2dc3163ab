import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal, type RealTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { aCommitment, aContact, on } from '../helpers/sample-records.ts';
import { customers, hakon } from '../helpers/some-customers.ts';

const check = aCommitment({
  id: '4cm2m9x7qbwz',
  kind: 'check',
  what: 'the new timetable',
  contactId: hakon.id,
  due: on('2026-11-23'),
});

const question = aCommitment({
  id: '6fm2m9x7qbwz',
  kind: 'find-out',
  what: 'two offices?',
  contactId: hakon.id,
  due: on('2026-11-24'),
});

/** Of whom no number is known. */
const jane = aContact({ id: '3jn2m4kdh3pn', name: 'Jane Doe' });

/** What each command asks, question by question, with an answer. */
const interviews: readonly { readonly line: string; readonly questions: readonly (readonly [ask: string, answer: string])[] }[] =
  [
    {
      line: 'promise',
      questions: [
        ['Who?', ''],
        ['What did you promise Zoë Adams?', 'the plan'],
        ['By when?', 'fri'],
      ],
    },
    {
      line: 'waiting hakon',
      questions: [
        ['What are you waiting for', 'the prices'],
        ['By when?', 'fri'],
      ],
    },
    {
      line: 'find-out hakon',
      questions: [
        ['What does Håkon Nordmann want to know?', 'who signs'],
        ['By when?', 'fri'],
      ],
    },
    { line: 'promise hakon', questions: [['What did you promise Håkon Nordmann?', 'the plan by fri']] },
    { line: 'waiting hakon', questions: [['What are you waiting for', 'the prices from Fjord Supplies by tue']] },
    { line: 'callback hakon', questions: [['When will you call Håkon Nordmann?', 'fri 10h']] },
    {
      line: 'callback hakon --about a-saturday',
      questions: [
        ['When will you call Håkon Nordmann?', 'sat 10h'],
        ['Sat 28 Nov is no working day. Take Mon 30 Nov 10:00, in 7 days instead? (Y/n)', ''],
      ],
    },
    {
      line: 'callback jane',
      questions: [
        ['When will you call Jane Doe?', 'fri 10h'],
        ['On which number will you call Jane Doe?', 'mobile: +12125550100'],
        ['Keep +12125550100 with Jane Doe? (Y/n)', ''],
      ],
    },
    { line: 'done 5pm', questions: [['On Thu 26 Nov, in 3 days, ask Zoë Adams whether all is well? (Y/n)', 'n']] },
    { line: 'done 6fm', questions: [['Håkon Nordmann asked "two offices?". What is the answer?', 'yes, for both']] },
    { line: 'done 4cm', questions: [['Håkon Nordmann on "the new timetable": is everything good? (Y/n)', '']] },
    {
      line: 'done 4cm --not-well',
      questions: [
        ["What is wrong, in Håkon Nordmann's words?", 'Zwei Räume 会議室 sind doppelt belegt 😞'],
        ['When will you call Håkon Nordmann about it? (none: not at all)', ''],
      ],
    },
    {
      line: 'done',
      questions: [
        ['Which one?', 'two offices'],
        ['Håkon Nordmann asked "two offices?". What is the answer?', 'yes, for both'],
      ],
    },
    {
      line: 'drop',
      questions: [
        ['Which one?', 'two offices'],
        ['Why is it dropped?', 'too late'],
        ['Does Håkon Nordmann know? (y/N)', ''],
      ],
    },
    { line: 'tried 4km', questions: [['When will you try again?', '']] },
    {
      line: 'move 5pm',
      questions: [
        ['By when?', 'mon'],
        ['Does Zoë Adams know? (y/N)', 'y'],
      ],
    },
    {
      line: 'drop 5pm',
      questions: [
        ['Why is it dropped?', 'too late'],
        ['Does Zoë Adams know? (y/N)', ''],
      ],
    },
  ];

function open(desk: TestDesk, line: string, columns: number): Promise<RealTerminal> {
  desk.has({
    ...customers,
    contacts: [...(customers.contacts ?? []), jane],
    commitments: [...(customers.commitments ?? []), check, question],
  });
  return openTerminal({
    command: [process.execPath, program, ...line.split(' ')],
    folder: desk.folder,
    env: { ...desk.env, KEEPWORD_NOW: '2026-11-23T15:30' },
    columns,
  });
}

/** On a narrow terminal a question goes on in the next line. */
const shown = (ask: string): RegExp =>
  new RegExp(
    ask
      .split(' ')
      .map((word) => word.replaceAll(/[?()"+]/g, String.raw`\$&`))
      .join(String.raw`\s+`),
  );

async function answer(terminal: RealTerminal, questions: readonly (readonly [string, string])[]): Promise<void> {
  for (const [ask, text] of questions) {
    await terminal.waitFor(shown(ask));
    if (text !== '') await terminal.type(text);
    await terminal.press('Enter');
  }
}

const journal = async (desk: TestDesk): Promise<string> => (await desk.run(['export'])).stdout;

describe.each(interviews)('kw $line', ({ line, questions }) => {
  it.for([80, 48])('asks and saves, in %i columns', async (columns, { desk }) => {
    const terminal = await open(desk, line, columns);
    const before = await journal(desk);
    await answer(terminal, questions);
    expect(await terminal.exitCode()).toBe(0);
    expect(await journal(desk)).not.toBe(before);
  });

  it.for(questions.map(([ask], index) => [ask, index] as const))('changes nothing after Ctrl-C at "%s"', async ([ask, index], {
    desk,
  }) => {
    const terminal = await open(desk, line, 80);
    const before = await journal(desk);
    await answer(terminal, questions.slice(0, index));
    await terminal.waitFor(shown(ask));
    await terminal.press('C-c');
    expect(await terminal.exitCode()).toBe(130);
    expect(await terminal.cursorIsShown()).toBe(true);
    expect(await journal(desk)).toBe(before);
  });
});

it('says what is wrong in words to type at the question, not on a line', async ({ desk }) => {
  const terminal = await open(desk, 'callback jane', 80);
  await answer(terminal, [
    ['When will you call Jane Doe?', 'fri 10h'],
    ['On which number', 'x'],
  ]);
  await terminal.waitFor('"x" is no phone number. Write it as "+44 20 7946 0018".');
  await terminal.press('C-c');
  expect(await terminal.exitCode()).toBe(130);
});

it('kw told lets one choose only what moved without their knowing, and says where there is nothing', async ({ desk }) => {
  const nothing = await open(desk, 'told', 80);
  expect(await nothing.waitFor('[exit 3]')).toContain('There is nothing to choose from.');
  await desk.run(['move', '5pm', 'mon', '--untold']);
  const terminal = await openTerminal({
    command: [process.execPath, program, 'told'],
    folder: desk.folder,
    env: desk.env,
    columns: 80,
  });
  expect(await terminal.waitFor('Which one?')).not.toContain('two offices');
  await terminal.press('Enter');
  expect(await terminal.waitFor('[exit 0]')).toContain('knows now that');
});

it.for([48, 80])('each line of what one chooses from says whose it is, with %i columns', async (columns, { desk }) => {
  const people = ['Bartholomew Featherstonehaugh', '株式会社田中 太郎', 'Ömer 🎻 Kaya'].map((name) => aContact({ name }));
  const what = 'the revised offer for the licences of both offices, with the maintenance 💡 und die 請求書 of last year';
  const moves = [{ from: null, to: on('2026-11-24'), at: '2026-11-20T09:00:00Z', toldAt: null, why: null }];
  const commitments = people.map(({ id }) => aCommitment({ contactId: id, what, due: on('2026-11-24'), moves }));
  desk.has({ contacts: people, commitments });
  for (const command of ['done', 'tried', 'move', 'drop', 'told']) {
    const terminal = await openTerminal({
      command: [process.execPath, program, command],
      folder: desk.folder,
      env: desk.env,
      columns,
    });
    const screen = await terminal.waitFor('Which one?');
    for (const { name } of people) expect(screen).toContain(`…, ${name}`);
    await terminal.press('C-c');
    expect(await terminal.exitCode()).toBe(130);
  }
});

describe('kw tried', () => {
  it('takes the slot that it proposes at Enter, or the one that is typed', async ({ desk }) => {
    const terminal = await open(desk, 'tried 4km', 80);
    await terminal.waitFor('Enter takes about Mon 23 Nov 16:30 for Zoë Adams, 17:30 for you');
    await terminal.type('fri 10h');
    await terminal.press('Enter');
    expect(await terminal.waitFor('[exit 0]')).toContain('again Fri 27 Nov 10:00');
  });
});

describe('kw callback', () => {
  it('lets choose among several numbers, of which none is preferred', async ({ desk }) => {
    await desk.run(['contact', 'add', 'Ida Lund', '--phone', '+47 22 00 00 00', '--phone', 'mobile: +47 900 00 000']);
    const terminal = await openTerminal({
      command: [process.execPath, program, 'callback', 'ida', 'fri 10h'],
      folder: desk.folder,
      env: desk.env,
      columns: 80,
    });
    await terminal.waitFor('On which number will you call Ida Lund?');
    await terminal.press('Down');
    await terminal.press('Enter');
    expect(await terminal.waitFor('[exit 0]')).toContain('on +47 900 00 000');
  });
});

describe('a number that was asked for', () => {
  const numbersOfJane = async (desk: TestDesk): Promise<unknown> =>
    JSON.parse((await desk.run(['contact', 'show', 'jane', '--json'])).stdout).record.channels;

  it.for([
    ['', [{ via: 'call', address: '+12125550100', label: 'mobile', preferred: false }]],
    ['n', []],
  ] as const)('is kept with them unless that is refused: %j', async ([answered, channels], { desk }) => {
    const terminal = await open(desk, 'callback jane fri', 80);
    await answer(terminal, [
      ['On which number will you call Jane Doe?', 'mobile: +12125550100'],
      ['Keep +12125550100 with Jane Doe? (Y/n)', answered],
    ]);
    expect(await terminal.waitFor('[exit 0]')).toContain('on +12125550100');
    expect(await numbersOfJane(desk)).toEqual(channels);
    expect((await desk.run(['undo'])).exitCode).toBe(0);
    expect(await numbersOfJane(desk)).toEqual([]);
  });
});

describe('kw done on what is not well', () => {
  const told: readonly (readonly [string, string])[] = [["What is wrong, in Håkon Nordmann's words?", 'Room 2 is booked twice']];

  it('opens the call that is proposed, and says what comes first', async ({ desk }) => {
    const terminal = await open(desk, 'done 4cm --not-well', 80);
    await answer(terminal, [...told, ['When will you call Håkon Nordmann about it?', '']]);
    const screen = (await terminal.waitFor('[exit 0]')).replaceAll(/\s+/g, ' ');
    expect(screen).toContain('Call-back to Håkon Nordmann about "the new timetable" about Mon 23 Nov 17:30, today');
    expect(screen).toContain('hear all of it, and say sorry, before anything else.');
    const { record } = JSON.parse((await desk.run(['show', '4cm', '--json'])).stdout);
    expect(record).toMatchObject({ status: 'kept', well: false, answer: 'Room 2 is booked twice' });
  });

  it('opens nothing where nobody wants to call, and says how to', async ({ desk }) => {
    const terminal = await open(desk, 'done 4cm --not-well', 80);
    await answer(terminal, [...told, ['When will you call Håkon Nordmann about it?', 'none']]);
    const screen = (await terminal.waitFor('[exit 0]')).replaceAll(/\s+/g, ' ');
    expect(screen).not.toContain('Call-back to');
    expect(screen).toContain('"<when>" --about "the new timetable" says when you will call');
  });
});

describe('a day that there is not', () => {
  it('is asked for again, and nothing typed is lost', async ({ desk }) => {
    const terminal = await open(desk, 'promise zoe the-plan', 80);
    await terminal.waitFor('By when?');
    await terminal.type('25/12');
    await terminal.press('Enter');
    await terminal.waitFor('Type "25 dec"');
    for (const _ of '25/12') await terminal.press('BSpace');
    await terminal.type('25 dec');
    await terminal.press('Enter');
    expect((await terminal.waitFor(/Take|exit/)).replaceAll(/\s+/g, ' ')).toContain('25 Dec');
  });
});

describe('a name in the place of an id', () => {
  it('shows what is open with them, the soonest first', async ({ desk }) => {
    const terminal = await open(desk, 'tried zoe', 80);
    await terminal.waitFor('call back: the budget, Zoë Adams  Mon 23 Nov 15:00-16:00 for them');
    await terminal.press('Enter');
    await terminal.waitFor('When will you try again?');
    await terminal.press('Enter');
    expect(await terminal.waitFor('[exit 0]')).toContain('Tried the call-back to Zoë Adams about "the budget"; again');
  });
});
