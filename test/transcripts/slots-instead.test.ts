import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { aContact } from '../helpers/sample-records.ts';
import { enter, type Scripted, scriptedPrompts } from '../helpers/scripted-prompts.ts';

const contacts = [
  aContact({ name: 'Zoë Adams', zone: 'Europe/London', hours: '9-12, 14-17' }),
  aContact({ name: 'Bob Stone', zone: 'America/New_York' }),
  aContact({ name: 'Taro Sato', zone: 'Asia/Tokyo', hours: '9-12' }),
  aContact({ name: 'Ken Mori', zone: 'Asia/Tokyo', hours: '8:30-12, 13-17' }),
  aContact({ name: 'Ida Lund' }),
];
const at = { KEEPWORD_NOW: '2026-11-23T10:30' };

/** What is said of each line where nobody can be asked, and nothing is kept of it. */
async function saidOf(desk: TestDesk, ...lines: readonly (readonly string[])[]): Promise<string> {
  desk.has({ contacts });
  const said: string[] = [];
  for (const line of lines) {
    const { stderr } = await desk.run(line, { env: at });
    said.push(`${line.slice(1).join(' ')}: ${stderr.split('\n').slice(0, -2).join(' / ')}`);
  }
  return said.join('\n');
}

describe('a slot that does not suit', () => {
  it('is one that begins when they or we close, and what is due then is none', async ({ desk }) => {
    expect(
      await saidOf(
        desk,
        ['callback', 'zoe', 'tue 12:00'],
        ['callback', 'zoe', 'tue 12:00-12:15'],
        ['callback', 'zoe', 'tue 17:00'],
        ['callback', 'zoe', 'tue 11:59'],
        ['callback', 'zoe', 'tue 14:00'],
        ['callback', 'ida', '18:00'],
        ['callback', 'ken', 'tue 17:00'],
        ['callback', 'zoe', 'tue 12:00', '--via', 'visit'],
        ['promise', 'ida', 'x', '--by', '18:00'],
      ),
    ).toMatchInlineSnapshot(`
      "zoe tue 12:00: It is Tue 24 Nov 12:00 for them, which is outside their hours, 9-12, 14-17. It is kept as said; the next working slot would be Tue 24 Nov 14:00 for Zoë Adams, 15:00 for you, tomorrow.
      zoe tue 12:00-12:15: It is Tue 24 Nov 12:00-12:15 for them, which is outside their hours, 9-12, 14-17. It is kept as said; the next working slot would be Tue 24 Nov 14:00-14:15 for Zoë Adams, 15:00-15:15 for you, tomorrow.
      zoe tue 17:00: Tue 24 Nov 18:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Wed 25 Nov 09:00 for Zoë Adams, 10:00 for you, in 2 days.
      zoe tue 11:59: 
      zoe tue 14:00: 
      ida 18:00: Mon 23 Nov 18:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Tue 24 Nov 09:00, tomorrow.
      ken tue 17:00: It is Tue 24 Nov 17:00 for them, which is outside their hours, 8:30-12, 13-17. It is kept as said: no time suits both your hours and theirs.
      zoe tue 12:00 --via visit: It is Tue 24 Nov 12:00 for them, which is outside their hours, 9-12, 14-17. It is kept as said; the next working slot would be Tue 24 Nov 14:00 for Zoë Adams, 15:00 for you, tomorrow.
      ida x --by 18:00: "
    `);
  });

  it('is cut to what suits both where nothing is as long, and only where they never meet is that said', async ({ desk }) => {
    expect(
      await saidOf(
        desk,
        ['callback', 'zoe', 'tue afternoon'],
        ['callback', 'zoe', 'fri 11-15h'],
        ['callback', 'zoe', 'tonight'],
        ['callback', 'bob', 'tomorrow afternoon'],
        ['promise', 'ida', 'x', '--by', 'tomorrow 8-18h'],
        ['callback', 'taro', 'sat 10h'],
        ['callback', 'taro', 'tue 11:30'],
        ['callback', 'taro', 'tue 14-16h'],
      ),
    ).toMatchInlineSnapshot(`
      "zoe tue afternoon: Tue 24 Nov 14:00-19:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Tue 24 Nov 14:00-17:00 for Zoë Adams, 15:00-18:00 for you, tomorrow.
      zoe fri 11-15h: It is Fri 27 Nov 11:00-15:00 for them, which is outside their hours, 9-12, 14-17. It is kept as said; the next working slot would be Fri 27 Nov 11:00-12:00 for Zoë Adams, 12:00-13:00 for you, in 4 days.
      zoe tonight: Mon 23 Nov 19:00-23:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Tue 24 Nov 09:00-10:00 for Zoë Adams, 10:00-11:00 for you, tomorrow.
      bob tomorrow afternoon: Tue 24 Nov 19:00-00:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Wed 25 Nov 08:00-09:00 for Bob Stone, 14:00-15:00 for you, in 2 days.
      ida x --by tomorrow 8-18h: Tue 24 Nov 08:00-18:00 is outside your working hours, 09:00-18:00. It is kept as said; the next working slot would be Tue 24 Nov 09:00-18:00, tomorrow.
      taro sat 10h: Sat 28 Nov is no working day. It is kept as said: no time suits both your hours and theirs; the least outside yours would be Mon 30 Nov 11:30 for Taro Sato, 03:30 for you, in 7 days.
      taro tue 11:30: Tue 24 Nov 03:30 is outside your working hours, 09:00-18:00. It is kept as said: no time suits both your hours and theirs.
      taro tue 14-16h: Tue 24 Nov 06:00-08:00 is outside your working hours, 09:00-18:00. It is kept as said: no time suits both your hours and theirs; the least outside yours would be Wed 25 Nov 11:00-12:00 for Taro Sato, 03:00-04:00 for you, in 2 days."
    `);
  });
});

describe('where our hours and theirs never meet', () => {
  async function keptOf(desk: TestDesk, line: readonly string[], script: readonly Scripted[]) {
    const { stderr } = await runHere(line, { env: { ...desk.env, ...at }, replacing: { prompts: scriptedPrompts(...script) } });
    const [{ due }] = JSON.parse((await desk.run(['export'])).stdout).commitments;
    return { due: `${due.day} ${due.from}`, stderr };
  }
  const least =
    'Sat 28 Nov is no working day. No time suits both your hours and theirs. Take Mon 30 Nov 11:30 for Taro Sato, 03:30 for you, in 7 days instead, outside your hours?';

  it.for<[answer: boolean | typeof enter, due: string]>([
    [enter, '2026-11-28 10:00'],
    [true, '2026-11-30 11:30'],
  ])('the slot within theirs that is least outside ours is offered: %s', async ([answer, due], { desk }) => {
    desk.has({ contacts });
    expect((await keptOf(desk, ['callback', 'taro', 'sat 10h', '--number', '+81 3 1234 5678'], [[least, answer]])).due).toBe(due);
  });

  it('Enter leaves the day after a try, and the slot is named', async ({ desk }) => {
    desk.has({ contacts });
    const { stdout } = await desk.run(['callback', 'taro', 'tue 10h', '--exact', '--json'], { env: at });
    const { id } = JSON.parse(stdout).commitments[0];
    const { due, stderr } = await keptOf(desk, ['tried', id], [['When will you try again?', enter]]);
    expect(due).toBe('2026-11-24 10:00');
    expect(stderr).toContain(
      'No time suits both your hours and theirs; the least outside yours would be about Tue 24 Nov 11:30 for Taro Sato, 03:30 for you, tomorrow.',
    );
  });
});
