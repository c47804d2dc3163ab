import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAsked } from '../../src/store/asked.ts';
import { freshPlaces } from './open-stores.ts';

describe('what was asked', () => {
  it('is kept beside the drafts, for nobody else to read', () => {
    const places = freshPlaces();
    expect(openAsked(places).list()).toEqual([]);
    expect(openAsked(places).keep(['one', 'two'])).toBe(true);
    expect(openAsked(places).list()).toEqual(['one', 'two']);
    expect(readdirSync(places.home)).toEqual(['.state']);
    expect(statSync(join(places.state, 'asked.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{"one":1}', '["one'])('is nothing where the file has %s', (text) => {
    const places = freshPlaces();
    mkdirSync(places.state, { recursive: true });
    writeFileSync(join(places.state, 'asked.json'), text);
    expect(openAsked(places).list()).toEqual([]);
  });

  it('cannot be kept where nothing can be written', () => {
    const places = freshPlaces();
    mkdirSync(join(places.state, 'asked.json'), { recursive: true });
    expect(openAsked(places).list()).toEqual([]);
    expect(openAsked(places).keep(['one'])).toBe(false);
  });
});
