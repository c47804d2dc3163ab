import { Chalk } from 'chalk';
import { tonesOf } from '../render/paint.ts';
import type { Tone } from '../reports/report.ts';

/** How questions look. Without colour every part is plain, and the words still say everything. */
export interface Look {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly answer: (text: string) => string;
  readonly wrong: (text: string) => string;
  readonly tone: (tone: Tone | undefined, text: string) => string;
}

/** The look for a terminal with colour, or without. */
export function lookFor(colour: boolean): Look {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const tones = tonesOf(chalk);
  return {
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    answer: (text) => chalk.cyan(text),
    wrong: (text) => chalk.red(text),
    tone: (tone, text) => (tone === undefined ? text : tones[tone](text)),
  };
}
