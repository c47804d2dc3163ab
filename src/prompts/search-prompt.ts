import { createPrompt, useState } from '@inquirer/core';
import { answered, keysBelow, questionAndLine, type Setting, useStrokes } from './asking.ts';
import { fitted, fittedBefore, widthOf } from './fitting.ts';
import { afterStroke, asLine, type Line } from './line.ts';
import { type Back, back, type Choice, type SearchQuestion } from './prompts.ts';
import type { Stroke } from './strokes.ts';

/** How a search stands: what was typed, and which of the choices Enter would take. */
interface State {
  readonly line: Line;
  readonly at: number;
  readonly taken: Choice<unknown> | null;
}

type Config = Setting & SearchQuestion<unknown> & { readonly startAt?: number };

/** Choices to go through with the arrows, fewer with every letter typed. */
export const searchPrompt = createPrompt<Choice<unknown> | Back, Config>((config, done) => {
  const [state, setState] = useState<State>({ line: asLine(config.proposed ?? ''), at: config.startAt ?? 0, taken: null });
  const choices = config.search(state.line.text.trim());
  const { content, caret } = questionAndLine(config, config.ask, state.line);

  const accept = (taken: Choice<unknown> | undefined): void => {
    if (taken === undefined) return;
    setState({ ...state, taken });
    done(taken);
  };
  const leave = (): void => {
    if (!config.canGoBack) return;
    config.leaveNothing();
    done(back);
  };
  const move = (next: State): void => {
    setState(next);
    if (next.line.text !== state.line.text) config.typing?.(next.line.text);
  };
  const take = (stroke: Stroke): void => {
    if (stroke.key === 'enter') accept(choices[state.at]);
    else if (stroke.key === 'escape') leave();
    else move(after(state, stroke, choices.length));
  };
  useStrokes(config, { take, takesLines: false }, caret);

  if (state.taken !== null) return answered(config, config.ask, state.taken.name);
  return [
    content,
    [...listed(config, choices, state.at), ...keysBelow(config, [config.canGoBack && 'Esc goes back'])].join('\n'),
  ];
});

/** Arrows move among the choices; anything typed begins at the first of those that are left. */
function after({ line, at }: State, stroke: Stroke, count: number): State {
  const moved = movedTo(stroke, at, count);
  if (moved !== null) return { line, at: moved, taken: null };
  const typed = afterStroke(line, stroke);
  return { line: typed, at: typed.text === line.text ? at : 0, taken: null };
}

/** Where the arrows lead, round and round; null for strokes that do not move. */
function movedTo({ key }: Stroke, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'up') return (at + count - 1) % count;
  if (key === 'down') return (at + 1) % count;
  if (key === 'page-up') return Math.max(0, at - page);
  if (key === 'page-down') return Math.min(count - 1, at + page);
  return null;
}

const page = 8;

/** The choices around the one that Enter takes. */
function listed({ look, size }: Config, choices: readonly Choice<unknown>[], at: number): readonly string[] {
  if (choices.length === 0) return [look.quiet('Nothing fits.')];
  const room = Math.max(2, Math.min(page, size().rows - 5));
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), choices.length - room));
  const columns = size().columns - 3;
  const shown = choices.slice(from, from + room).map((choice, index) => {
    const name = choice.ending ? fittedBefore(choice.ending, choice.name, columns) : fitted(choice.name, columns);
    const hint = fitted(choice.hint ?? '', Math.max(0, columns - widthOf(name) - 2));
    const beside = widthOf(hint) > 3 ? `  ${look.quiet(hint)}` : '';
    return from + index === at ? `${look.answer(`> ${name}`)}${beside}` : `  ${name}${beside}`;
  });
  return choices.length > room ? [...shown, look.quiet(`  ${choices.length} in all, type to narrow`)] : shown;
}
