import { type Part, type Problem, type Rule, rule } from './when-rule.ts';
import { zoneCalled } from './zone-name.ts';

/** The words that say whose clock is meant. */
export const clockRules: readonly Rule[] = [
  rule(String.raw`my\s+time`, () => ({ clock: { whose: 'mine' } })),
  rule(String.raw`(?:their|his|her)\s+time`, () => ({ clock: { whose: 'theirs' } })),
  rule(String.raw`(?:in\s+)?(?<zone>UTC|GMT|[a-z]+(?:[_-][a-z]+)*(?:/[a-z0-9_+-]+)+)`, ({ zone = '' }) => zoned(zone)),
];

function zoned(typed: string): Part | Problem {
  const zone = zoneCalled(typed);
  if (zone !== null) return { clock: { zone } };
  return {
    message: `There is no time zone "${typed}".`,
    hint: 'Name it as in Europe/Berlin or America/New_York.',
    isMistake: false,
  };
}
