import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { runHere } from '../helpers/program-here.ts';
import { type Scripted, scriptedPrompts } from '../helpers/scripted-prompts.ts';
import { people } from '../helpers/some-customers.ts';

/** What is asked about a call-back to Håkon at these words, and the day and time that are kept. */
async function keptAs(desk: TestDesk, when: string, script: readonly Scripted[], ...more: readonly string[]): Promise<string> {
  desk.has({ ...people, commitments: [] });
  const line = ['callback', 'hakon', when, ...more];
  const { exitCode, stderr } = await runHere(line, { env: desk.env, replacing: { prompts: scriptedPrompts(...script) } });
  if (exitCode !== 0) return stderr;
  const [{ due }] = JSON.parse((await runHere(['export'], { env: desk.env })).stdout).commitments;
  return [due.day, due.from].filter(Boolean).join(' ');
}

const sixInTheMorning = 'Tue 24 Nov 06:00 is outside your working hours, 09:00-18:00. Take Tue 24 Nov 09:00, tomorrow instead?';

describe('what is pointed out is asked about on a terminal', () => {
  it.for<[when: string, question: string, answer: boolean, kept: string]>([
    ['sat 10h', 'Sat 28 Nov is no working day. Take Mon 30 Nov 10:00, in 7 days instead?', true, '2026-11-30 10:00'],
    ['sat 10h', 'Sat 28 Nov is no working day. Take Mon 30 Nov 10:00, in 7 days instead?', false, '2026-11-28 10:00'],
    ['sat', 'Sat 28 Nov is no working day. Take Mon 30 Nov, in 7 days instead?', true, '2026-11-30'],
    ['tue 6h-7h', 'Take Tue 24 Nov 09:00-10:00, tomorrow instead?', true, '2026-11-24 09:00'],
    ['tue 6:00', sixInTheMorning, true, '2026-11-24 09:00'],
    ['fri 20:00', 'Take Mon 30 Nov 09:00, in 7 days instead?', true, '2026-11-30 09:00'],
  ])('%s: "%s" %s → %s', async ([when, question, answer, kept], { desk }) => {
    expect(await keptAs(desk, when, [[question, answer]])).toBe(kept);
  });

  it('and not where it is to be kept as it was said, or fits', async ({ desk }) => {
    expect(await keptAs(desk, 'sat 10h', [], '--exact')).toBe('2026-11-28 10:00');
    expect(await keptAs(desk, 'tue 10h', [])).toBe('2026-11-24 10:00');
  });

  it('and so is what is past, again and again until there is a day', async ({ desk }) => {
    expect(
      await keptAs(desk, 'today 7:00', [
        ['Mon 23 Nov 07:00 is past. Keep it?', false],
        ['When will you call Håkon Nordmann?', 'yesterday'],
        ['Sun 22 Nov is past. Keep it?', false],
        ['When will you call Håkon Nordmann?', 'tue 10h'],
      ]),
    ).toBe('2026-11-24 10:00');
    expect(await keptAs(desk, 'yesterday', [['Sun 22 Nov is past. Keep it?', true]])).toBe('2026-11-22');
    expect(await keptAs(desk, 'yesterday', [], '--allow-past')).toBe('2026-11-22');
  });

  it('by whose clock it is past, where the two differ', async ({ desk }) => {
    desk.has({ ...people, commitments: [] });
    await desk.run(['contact', 'edit', 'hakon', '--zone', 'Asia/Tokyo']);
    const { stderr } = await desk.run(['callback', 'hakon', 'today 9:00-12:00', '--now', '2026-11-23T10:30+01:00']);
    expect(stderr).toContain('Mon 23 Nov 09:00-12:00 for Håkon Nordmann, 01:00-04:00 for you is past.');
  });

  it('by the holidays of the configuration, which have names', async ({ desk }) => {
    const calendar =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261124\nSUMMARY:Founding day\nEND:VEVENT\nEND:VCALENDAR\n';
    await desk.run(['config', 'set', 'holidays', '-'], { input: calendar });
    expect(
      await keptAs(desk, 'tue 10h', [
        ['Tue 24 Nov is a holiday (Founding day). Take Wed 25 Nov 10:00, in 2 days instead?', true],
      ]),
    ).toBe('2026-11-25 10:00');
  });
});
