import { createPrompt, useState } from '@inquirer/core';
import { answered, keysBelow, linesSoFar, questionAndLine, type Setting, useStrokes } from './asking.ts';
import { wrapped } from './fitting.ts';
import { afterStroke, asLine, type Line, lineOf, typedText } from './line.ts';
import { type Back, back, problemWith, type TextQuestion } from './prompts.ts';
import type { Stroke } from './strokes.ts';

/** What came of a text question: an answer, a wish for the editor with what was typed so far, or the way back. */
export type TextOutcome = { readonly answer: string } | { readonly edit: string } | Back;

/** How a text question stands: what is typed, and what was wrong with the last Enter. */
interface State {
  readonly line: Line;
  readonly wrong: string | null;
  readonly answer: string | null;
}

/** A line to type, into which several lines may be pasted. */
export const textPrompt = createPrompt<TextOutcome, Setting & TextQuestion & { readonly wrong: string | null }>(
  (config, done) => {
    const { ask, proposed = '' } = config;
    const [state, setState] = useState<State>({ line: asLine(proposed), wrong: config.wrong, answer: null });
    const { content, caret } = questionAndLine(config, ask, state.line);

    const finish = (outcome: TextOutcome): void => {
      config.leaveNothing();
      done(outcome);
    };
    const leave = (): void => {
      if (config.canGoBack) finish(back);
    };
    const accept = (answer: string): void => {
      const wrong = problemWith(config, answer);
      const begun = wrong === null ? null : config.unfinished?.(answer);
      setState({ line: begun ? lineOf(begun) : state.line, wrong, answer: wrong === null ? answer : null });
      if (begun) config.typing?.(begun);
      if (wrong === null) done({ answer });
    };
    const type = (line: Line): void => {
      setState({ ...state, line, wrong: null });
      config.typing?.(typedText(line));
    };
    const take = (stroke: Stroke): void => {
      if (stroke.key === 'enter') accept(typedText(state.line).trim());
      else if (stroke.key === 'escape') leave();
      else if (stroke.key === 'editor' && config.editor) finish({ edit: typedText(state.line) });
      else type(afterStroke(state.line, stroke));
    };
    useStrokes(config, { take, takesLines: true }, caret);

    return state.answer === null
      ? [[...linesSoFar(config, config.soFar ?? []), content].join('\n'), below(config, state).join('\n')]
      : answered(config, ask, asLine(state.answer || (config.whenEmpty ?? '')).text);
  },
);

function below(config: Setting & TextQuestion, { line, wrong }: State): readonly string[] {
  const { look, size, meaning, canBeEmpty, whenEmpty, editor, canGoBack } = config;
  const columns = size().columns - 1;
  if (wrong !== null) return wrapped(wrong, columns).map(look.wrong);
  const meant = line.text === '' ? null : (meaning?.(typedText(line).trim()) ?? null);
  const echo = meant === null ? [] : wrapped(meant, columns).map(look.quiet);
  const onEnter = line.text === '' && (whenEmpty === undefined ? 'Enter skips' : `Enter takes ${whenEmpty}`);
  return [
    ...echo,
    ...keysBelow(config, [canBeEmpty && onEnter, editor && 'Ctrl-E opens the editor', canGoBack && 'Esc goes back']),
  ];
}
