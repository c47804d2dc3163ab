import { createPrompt, useState } from '@inquirer/core';
import { answered, questionAndLine, type Setting, useStrokes } from './asking.ts';
import { asLine } from './line.ts';
import { type Back, back, type ConfirmQuestion } from './prompts.ts';
import type { Stroke } from './strokes.ts';

/** Yes or no: `y` or `n`, and Enter, unless one key is to do. Enter alone takes what is proposed. */
export const confirmPrompt = createPrompt<boolean | Back, Setting & ConfirmQuestion>((config, done) => {
  const [state, setState] = useState<{ readonly typed: boolean | null; readonly done: boolean }>({ typed: null, done: false });
  const ask = `${config.ask} ${config.proposed ? '(Y/n)' : '(y/N)'}`;
  const { content, caret } = questionAndLine(config, ask, asLine(state.typed === null ? '' : inWords(state.typed)));
  const yes = state.typed ?? config.proposed;

  const finish = (answer: boolean): void => {
    setState({ typed: answer, done: true });
    done(answer);
  };
  const take = (stroke: Stroke): void => {
    const typed = meant(stroke, state.typed);
    if (stroke.key === 'enter') {
      finish(yes);
    } else if (config.atOnce && stroke.key === 'typed' && typed !== null) {
      finish(typed);
    } else if (stroke.key === 'escape' && config.canGoBack) {
      config.leaveNothing();
      done(back);
    } else {
      setState({ ...state, typed });
    }
  };
  useStrokes(config, { take, takesLines: false }, caret);

  return state.done ? answered(config, config.ask, inWords(yes)) : content;
});

function meant(stroke: Stroke, before: boolean | null): boolean | null {
  if (stroke.key === 'backspace') return null;
  if (stroke.key !== 'typed') return before;
  if (/[yY]/.test(stroke.text)) return true;
  return /[nN]/.test(stroke.text) ? false : before;
}

const inWords = (yes: boolean): string => (yes ? 'yes' : 'no');
