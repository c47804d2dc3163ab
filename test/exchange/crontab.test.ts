import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/domain/schedule.ts';
import { blockIn, cronBlock, otherDigests, timesIn, withBlock, withoutBlock } from '../../src/exchange/crontab.ts';

const schedule: Schedule = { at: '07:30', days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin' };
const command = ['/usr/bin/node', '/usr/bin/kw', '--home', '/home/ada/kw', 'schedule', 'run'];
const plan = { home: '/home/ada/kw', schedule, times: [schedule], command };
const block = cronBlock(plan);

/** Not UTF-8, with a carriage return and an empty line. */
const others = Buffer.from('SHELL=/bin/sh\n# caf\xe9\n\n5 4 * * * true\r\n', 'latin1');

describe('the lines', () => {
  it('say where they begin and end, what they do, and when', () => {
    expect(block).toBe(`# >>> keepword: the digest of /home/ada/kw
# 07:30 mon-fri, Europe/Berlin. kw schedule cron --remove takes these lines out again.
30 7 * * 1-5 /usr/bin/node /usr/bin/kw --home /home/ada/kw schedule run
# <<< keepword
`);
  });

  it.each([
    ['daily', [1, 2, 3, 4, 5, 6, 7], '*'],
    ['on Sundays', [7], '0'],
    ['over the weekend', [1, 6, 7], '0,1,6'],
    ['on most days', [1, 2, 3, 5, 6, 7], '0-3,5,6'],
  ])('come %s', (_, days, field) => {
    const text = cronBlock({ ...plan, times: [{ ...schedule, days }] });
    expect(text).toContain(`\n30 7 * * ${field} /usr`);
    expect(timesIn(text, 'UTC').map(({ time }) => time.days)).toEqual([days]);
  });

  it('are one for hours of the same days', () => {
    const at = (time: string) => ({ ...schedule, at: time, zone: 'UTC' });
    const text = cronBlock({ ...plan, times: [at('05:30'), at('06:30'), at('06:00')] });
    expect(text).toContain('\n30 5,6 * * 1-5 /usr');
    expect(text).toContain('\n0 6 * * 1-5 /usr');
    expect(timesIn(text, 'UTC').map(({ time }) => time.at)).toEqual(['05:30', '06:30', '06:00']);
  });

  it.each(['a\nb', 'a\rb', 'a\0b', 'a\x7fb'])('cannot have a line break or the like: %j', (home) => {
    expect(() => cronBlock({ ...plan, home })).toThrow('a line break or another control character');
  });

  it('that somebody wrote anew are not understood', () => {
    expect(timesIn(block.replace('30 7 * * 1-5', '*/5 * * * *'), 'UTC')).toEqual([]);
  });
});

describe('a crontab', () => {
  it('gets them at its end, and has them once', () => {
    const once = withBlock(others, plan.home, block);
    expect(once).toEqual(Buffer.concat([others, Buffer.from(block)]));
    expect(withBlock(once, plan.home, block)).toEqual(once);
    expect(blockIn(once, plan.home)).toBe(block);
  });

  it('loses them, and not a byte besides', () => {
    expect(withoutBlock(withBlock(others, plan.home, block), plan.home)).toEqual(others);
    expect(withoutBlock(others, plan.home)).toEqual(others);
  });

  it('has them where they were when they change', () => {
    const before = Buffer.concat([others, Buffer.from(block), others]);
    const changed = block.replace('30 7', '15 8');
    expect(withBlock(before, plan.home, changed)).toEqual(Buffer.concat([others, Buffer.from(changed), others]));
  });

  it('that ends within a line gets a line break first, as cron wants it', () => {
    expect(withBlock(Buffer.from('5 4 * * * true'), plan.home, block).toString()).toBe(`5 4 * * * true\n${block}`);
  });

  it('has them once and loses them also where an editor of Windows has saved it', () => {
    const table = `5 4 * * * true\n${block}6 4 * * * true\n`.replaceAll('\n', '\r\n');
    const without = '5 4 * * * true\r\n6 4 * * * true\r\n';
    expect(withBlock(Buffer.from(table), plan.home, block).toString()).toBe(without.replace('6', `${block}6`));
    expect(withoutBlock(Buffer.from(table), plan.home).toString()).toBe(without);
    expect(withoutBlock(Buffer.from(table.slice(0, -'\n6 4 * * * true\r\n'.length)), plan.home).toString()).toBe(
      '5 4 * * * true\r\n',
    );
  });

  it('keeps those of another journal, even of one whose name begins alike', () => {
    const another = cronBlock({ ...plan, home: '/home/ada/kw2' });
    const both = withBlock(withBlock(others, '/home/ada/kw2', another), plan.home, block);
    expect(blockIn(both, plan.home)).toBe(block);
    expect(blockIn(both, '/home/ada/kw2')).toBe(another);
    expect(withoutBlock(both, plan.home)).toEqual(withBlock(others, '/home/ada/kw2', another));
  });

  it('in which a line only speaks of them has none', () => {
    expect(blockIn(Buffer.from(`0 1 * * * echo '# >>> keepword: the digest of ${plan.home}'\n`), plan.home)).toBeNull();
    expect(blockIn(Buffer.from(`0 1 * * * echo # >>> keepword: the digest of ${plan.home}\n`), plan.home)).toBeNull();
    expect(blockIn(Buffer.from(`0 1 * * * echo\n# >>> keepword: the digest of ${plan.home} \n`), plan.home)).toBeNull();
  });

  it.each([
    ['at its end', block.replace('# <<< keepword\n', '')],
    ['before those of another journal', `${block.replace('# <<< keepword\n', '')}${cronBlock({ ...plan, home: '/x' })}`],
  ])('in which they do not end is left alone: %s', (_, table) => {
    for (const change of [
      () => withBlock(Buffer.from(table), plan.home, block),
      () => withoutBlock(Buffer.from(table), plan.home),
    ])
      expect(change).toThrow('begin but do not end');
  });
});

it('knows lines that somebody wrote by hand and that run the digest', () => {
  const lines = [
    '30 7 * * 1-5  /usr/local/bin/kw digest',
    "0 8 * * * /usr/bin/node '/opt/k w/bin/keepword.cjs' --home /x digest --format markdown",
    '# 30 7 * * 1-5  /usr/local/bin/kw digest',
    '0 9 * * * kw export > backup',
    '0 9 * * * mkw digest',
  ];
  const table = withBlock(Buffer.from(`${lines.join('\n')}\n`), plan.home, block);
  expect(otherDigests(table, plan.home)).toEqual(lines.slice(0, 2));
});
