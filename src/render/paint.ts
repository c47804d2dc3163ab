import type { ChalkInstance } from 'chalk';
import type { Tone } from '../reports/report.ts';

/** Gives a text its tone; without colour the text is left as it is. */
export type Paint = (text: string, tone: Tone | undefined) => string;

/** The paint for a stream. chalk never looks at the environment here: the level is what was decided for this stream. */
export async function paintFor(colour: boolean): Promise<Paint> {
  if (!colour) return (text) => text;
  const { Chalk } = await import('chalk');
  const tones = tonesOf(new Chalk({ level: 1 }));
  return (text, tone) => (tone === undefined || text === '' ? text : tones[tone](text));
}

/** How each tone looks, in reports and in questions: few colours, and red for what is late. */
export const tonesOf = (chalk: ChalkInstance): Readonly<Record<Tone, (text: string) => string>> => ({
  late: chalk.red,
  now: chalk.cyan.bold,
  today: chalk.cyan,
  soon: (text) => text,
  good: chalk.green,
  quiet: chalk.dim,
  strong: chalk.bold,
});
