import { describe, expect, it } from 'vitest';
import { placesFor } from '../../../src/store/places.ts';
import { aroundOf, type Said } from '../../../src/store/settings/settings-around.ts';

const around = (said: Partial<Said>, environment: Readonly<Record<string, string>>) => {
  const { zone, values } = aroundOf(placesFor('/kw', {}), { input: true, ...said }, environment);
  return {
    zone: `${zone.value} ${zone.from} ${zone.by}`,
    ...Object.fromEntries(values.map(({ key, value, from, by }) => [key, `${value}, ${from}${by === null ? '' : ` ${by}`}`])),
  };
};

describe('where what is in no file comes from', () => {
  it('is nowhere, where nobody said anything', () => {
    expect(around({}, {})).toEqual({
      zone: `${Intl.DateTimeFormat().resolvedOptions().timeZone} default the machine`,
      home: '/kw, default',
      now: 'the real one, default',
      input: 'on a terminal, default',
      editor: 'the first that is there, default',
    });
  });

  it('is the environment', () => {
    const environment = {
      TZ: 'Asia/Tokyo',
      KEEPWORD_HOME: '/kw',
      XDG_DATA_HOME: '/data',
      KEEPWORD_NOW: '2026-11-23',
      KEEPWORD_NO_INPUT: '1',
      VISUAL: ' vim ',
      EDITOR: 'nano',
    };
    expect(around({}, environment)).toEqual({
      zone: 'Asia/Tokyo environment TZ',
      home: '/kw, environment KEEPWORD_HOME',
      now: '2026-11-23, environment KEEPWORD_NOW',
      input: 'never, environment KEEPWORD_NO_INPUT',
      editor: 'vim, environment VISUAL',
    });
    expect(around({}, { XDG_DATA_HOME: '/data', VISUAL: ' ', EDITOR: 'nano' })).toMatchObject({
      home: '/kw, environment XDG_DATA_HOME',
      editor: 'nano, environment EDITOR',
    });
    expect(around({}, { XDG_DATA_HOME: 'data', TZ: 'Nowhere/X' })).toMatchObject({
      home: '/kw, default',
      zone: 'null environment TZ',
    });
  });

  it('is the line, before the environment', () => {
    const environment = { KEEPWORD_HOME: '/other', KEEPWORD_NOW: '2026-11-23', KEEPWORD_NO_INPUT: '1' };
    expect(around({ home: '/kw', now: '2026-11-24', input: false }, environment)).toMatchObject({
      home: '/kw, option --home',
      now: '2026-11-24, option --now',
      input: 'never, option --no-input',
    });
  });
});
