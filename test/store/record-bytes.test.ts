import { describe, expect, it } from 'vitest';
import { bytesIn, bytesOf } from '../../src/store/record-bytes.ts';

const good = '{"revision":1,"type":"interaction","id":"x"}\n';
const partOf = (text: string | Buffer, isDoubtful = true) => ({
  bytes: Buffer.from(text as string),
  place: 0,
  where: (byte: number) => `byte ${byte}`,
  isDoubtful,
});

describe('the past is not passed on as bytes where a line', () => {
  it.each<readonly [string, string | Buffer]>([
    ['is not UTF-8', Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0x0a])])],
    ['does not end', `${good}{"revision":1,"type":"case","id":"x"\n`],
    ['is of no kind', `${good}{"revision":1,"type":"answer","id":"x"}\n`],
    ['does not say of which kind it is', `${good}{"revision":1,"tape":"case","id":"x"}\n`],
  ])('%s', (_, text) => {
    expect(() => [...bytesIn(partOf(text), 'lines')]).toThrow('byte 45 cannot be read');
  });

  it('is of no kind, in a file that this program wrote, too', () => {
    const text = `${good}{"revision":1,"type":"answer","id":"x"}\n`;
    expect(() => [...bytesIn(partOf(text, false), 'lines')]).toThrow('byte 45 cannot be read');
    expect([...bytesIn(partOf(good, false), 'list')].map(({ bytes }) => bytes.toString())).toEqual([',{"id":"x"}']);
  });

  it('was corrected to what is no record', () => {
    const corrected = { type: 'case', where: () => 'Line 3', isDoubtful: false } as const;
    expect(() => bytesOf({ ...corrected, text: '{"id":"x"' }, 'lines')).toThrow('Line 3 cannot be read');
    expect(bytesOf({ ...corrected, text: '{"id":"x"}' }, 'list').bytes.toString()).toBe(',{"id":"x"}');
  });
});
