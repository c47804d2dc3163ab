import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { readZone } from '../../src/domain/zone-hints.ts';

const hintFor = (typed: string): string | null => {
  try {
    return `taken: ${readZone(typed)}`;
  } catch (error) {
    if (error instanceof UserError) return error.hint;
    throw error;
  }
};

const anyPlace = 'Name a large city there, such as Europe/London, or the country.';

describe('a zone that is no name of one', () => {
  it.each([
    ['New York', 'Did you mean America/New_York?'],
    ['new_york', 'Did you mean America/New_York?'],
    ['berlin', 'Did you mean Europe/Berlin?'],
    ['São Paulo', 'Did you mean America/Sao_Paulo?'],
    ['port-au-prince', 'Did you mean America/Port-au-Prince?'],
    // The engine lists it as Calcutta.
    ['Kolkata', 'Did you mean Asia/Kolkata?'],
    ['PST', 'Did you mean America/Los_Angeles?'],
    ['pdt', 'Did you mean America/Los_Angeles?'],
    ['IST', 'Did you mean Asia/Kolkata, Europe/Dublin or Asia/Jerusalem?'],
    ['Germany', 'Did you mean Europe/Berlin or Europe/Busingen?'],
    ['GB', 'Did you mean Europe/London?'],
    ['USA', 'Did you mean America/New_York, America/Chicago, America/Denver or America/Los_Angeles?'],
    ['australia', 'Did you mean Australia/Sydney, Australia/Brisbane, Australia/Adelaide or Australia/Perth?'],
    ['Europe/Berln', 'Did you mean Europe/Berlin?'],
    ['san francisco', anyPlace],
    ['UTC+1', anyPlace],
    ['東京', anyPlace],
    ['constructor', anyPlace],
    ['   ', anyPlace],
  ])('%s: %s', (typed, hint) => expect(hintFor(typed)).toBe(hint));

  it.each(['EST', 'mst'])('%s never changes its clocks, which hardly anybody means', (typed) => {
    expect(hintFor(typed)).toMatch(/^Did you mean America/);
  });

  it.each(['UTC', 'GMT', 'CET', 'Europe/Berlin', 'europe/berlin', 'Asia/Kolkata', 'Asia/Calcutta'])('%s is one', (typed) => {
    expect(hintFor(typed)).toMatch(/^taken: /);
  });
});
