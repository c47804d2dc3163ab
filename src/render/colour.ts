/** What was said on the command line with `--color`. */
export type ColourChoice = 'auto' | 'always' | 'never';

/**
 * Whether a stream is to be coloured: `--color`, then `NO_COLOR` (unless empty), then `FORCE_COLOR` (unless `0` or
 * `false`), then `TERM=dumb`, then whether it is a terminal.
 */
export function wantsColour(
  choice: ColourChoice,
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return TERM !== 'dumb' && isTerminal;
}
