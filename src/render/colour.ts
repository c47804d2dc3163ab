import type { Environment } from '../domain/environment.ts';
/** What was said on the command line with `--color`. */
export type ColourChoice = 'auto' | 'always' | 'never';

/** Whether a stream is coloured, and what decided it. */
export interface ColourDecision {
  readonly isColoured: boolean;
  readonly by: '--color' | 'NO_COLOR' | 'FORCE_COLOR' | 'TERM' | 'terminal';
}

/**
 * Whether a stream is to be coloured: `--color`, then `NO_COLOR` (unless empty), then `FORCE_COLOR` (unless `0` or
 * `false`), then `TERM=dumb`, then whether it is a terminal.
 */
export function colourDecision(choice: ColourChoice, environment: Environment, isTerminal: boolean): ColourDecision {
  if (choice !== 'auto') return { isColoured: choice === 'always', by: '--color' };
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return { isColoured: false, by: 'NO_COLOR' };
  if (FORCE_COLOR !== undefined) return { isColoured: FORCE_COLOR !== '0' && FORCE_COLOR !== 'false', by: 'FORCE_COLOR' };
  if (TERM === 'dumb') return { isColoured: false, by: 'TERM' };
  return { isColoured: isTerminal, by: 'terminal' };
}

/** Whether a stream is to be coloured. */
export const wantsColour = (...given: Parameters<typeof colourDecision>): boolean => colourDecision(...given).isColoured;
