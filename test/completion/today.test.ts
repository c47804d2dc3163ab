import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { aCommitment, on } from '../helpers/sample-records.ts';
import { zoe } from '../helpers/some-customers.ts';

/** The new year has begun in Berlin, where we are, but not where the machine is. */
const newYear = {
  NODE_OPTIONS: `--require ${fileURLToPath(new URL('../torture/helpers/other-clock.cjs', import.meta.url))}`,
  CLOCK: '2026-12-31T23:30:00Z',
  TZ: 'UTC',
};

const dueOn = (day: string) => aCommitment({ id: '4ct2m9x7qbwz', contactId: zoe.id, what: 'send the plan', due: on(day) });

const offered = async ({ run }: TestDesk, env: Readonly<Record<string, string | undefined>>): Promise<string> =>
  (await run(['__complete', 'fish', 'kw done '], { env })).stdout.trimEnd();

describe('the year that completion does not say, because it is this one,', () => {
  it.for([undefined, ''])('is that of our zone where KEEPWORD_NOW is %o', async (nothing, { desk }) => {
    desk.has({ contacts: [zoe], commitments: [dueOn('2027-01-04')] });
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    expect(await offered(desk, { ...newYear, KEEPWORD_NOW: nothing })).toMatch(/Zoë Adams, Mon 4 Jan$/);
  });

  it('is that of the moment that is pretended', async ({ desk }) => {
    desk.has({ contacts: [zoe], commitments: [dueOn('2027-01-04')] });
    expect(await offered(desk, { ...newYear, KEEPWORD_NOW: '2027-01-02' })).toMatch(/Mon 4 Jan$/);
    expect(await offered(desk, { ...newYear, KEEPWORD_NOW: '2026-12-02' })).toMatch(/Mon 4 Jan 2027$/);
  });
});
