import { mustBeRefusal } from './reasons.ts';

/** Says how far something long is: told what is done, it shows it for as long as that takes. */
export interface Progress {
  readonly at: (text: string) => void;
  /** Takes what it showed away again. */
  readonly end: () => void;
}

/** What is over sooner needs no word. */
const soon = 700;
const often = 100;

/** Where nobody looks on. */
export const noProgress: Progress = { at: () => {}, end: () => {} };

/** One line of a terminal that is written over. */
export function progressOn(write: (text: string) => void, clock: () => number): Progress {
  const began = clock();
  let shown = 0;
  const show = (text: string): void => {
    shown = clock();
    try {
      write(`\r\u001b[K${text}`);
    } catch (error) {
      // Whether it can be seen changes nothing about what is done.
      mustBeRefusal(error);
    }
  };
  return {
    at: (text) => {
      if (clock() - began > soon && clock() - shown > often) show(text);
    },
    end: () => {
      if (shown > 0) show('');
    },
  };
}
