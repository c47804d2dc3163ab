import { useEffect, useRef, useState } from '@inquirer/core';
import { fitted, widthOf, windowOn, wrapped } from './fitting.ts';
import type { Keyboard, Listener } from './keyboard.ts';
import type { Line } from './line.ts';
import type { Look } from './look.ts';
import type { SoFar } from './prompts.ts';

/** What every question on a terminal stands on. */
export interface Setting {
  readonly keyboard: Keyboard;
  readonly look: Look;
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** Nothing of the question is to stay on the screen once it is answered. */
  readonly leaveNothing: () => void;
}

/** Takes strokes while the question stands, and keeps the caret where it belongs. Answers nothing; draws by state. */
export function useStrokes({ keyboard }: Setting, { take, takesLines }: Listener, caretColumn: number): void {
  const latest = useRef(take);
  const column = useRef(caretColumn);
  const [, setPlaced] = useState(false);
  latest.current = take;
  column.current = caretColumn;
  useEffect((rl) => {
    // The screen manager would look for the caret in a line that readline edits, by a width that is wrong for emoji.
    rl.getCursorPos = () => ({ rows: 0, cols: column.current });
    setPlaced(true);
    return keyboard.listen({ take: (stroke) => latest.current(stroke), takesLines });
  }, []);
}

/** A question and the line to type in: side by side, or one under the other where there is little room. */
export function questionAndLine(
  { look, size }: Setting,
  ask: string,
  line: Line,
): { readonly content: string; readonly caret: number } {
  const columns = size().columns - 1;
  const beside = columns - widthOf(ask) - 1 >= Math.min(30, columns / 2);
  const head = beside ? `${ask} ` : '> ';
  const { text, caret } = windowOn(line, columns - widthOf(head));
  const above = beside ? [] : wrapped(ask, columns).map(look.strong);
  return {
    content: [...above, (beside ? look.strong(head) : head) + text].join('\n'),
    caret: widthOf(head) + widthOf(text.slice(0, caret)),
  };
}

/** What stays on the screen of a question: its words and the answer, on one line. */
export function answered({ look, size }: Setting, ask: string, answer: string): string {
  const columns = size().columns - 1;
  const question = fitted(ask, Math.max(columns - widthOf(answer) - 1, columns / 2));
  return `${question} ${look.answer(fitted(answer, columns - widthOf(question) - 1))}`;
}

/** The keys that do more than Enter, dimly below a question. */
export const keysBelow = ({ look, size }: Setting, keys: readonly (string | false | undefined)[]): readonly string[] =>
  wrapped(keys.filter(Boolean).join(', '), size().columns - 1)
    .filter((line) => line !== '')
    .map(look.quiet);

/** What stands so far, its latest lines where there is not room for all. */
export function linesSoFar({ look, size }: Setting, soFar: SoFar): readonly string[] {
  const { columns, rows } = size();
  const lines = soFar.flatMap(({ text, tone }, index) =>
    wrapped(fitted(text, 3 * columns), columns - 3).map((line) => look.tone(tone, index === 0 ? line : `  ${line}`)),
  );
  const room = Math.max(3, rows - 8);
  return lines.length > room ? [look.quiet('…'), ...lines.slice(1 - room)] : lines;
}
