import { createPrompt, useState } from '@inquirer/core';
import { keysBelow, linesSoFar, type Setting, useStrokes } from './asking.ts';
import { widthOf } from './fitting.ts';
import { type Back, back, type KeysQuestion } from './prompts.ts';
import type { Stroke } from './strokes.ts';

/** One screen with what stands so far, from which Enter saves and a single key adds. Nothing of it stays. */
export const keysPrompt = createPrompt<string | Back, Setting & KeysQuestion<string>>((config, done) => {
  const [, setDrawn] = useState({});
  const ask = `${config.ask} `;

  const finish = (outcome: string | Back): void => {
    config.leaveNothing();
    done(outcome);
  };
  const take = (stroke: Stroke): void => {
    const pressed = stroke.key === 'typed' ? config.keys.find(({ key }) => key === stroke.text.toLowerCase()) : undefined;
    if (stroke.key === 'enter') finish('enter');
    else if (stroke.key === 'escape' && config.canGoBack) finish(back);
    else if (pressed !== undefined) finish(pressed.key);
    else setDrawn({});
  };
  useStrokes(config, { take, takesLines: false }, widthOf(ask));

  const enter = keysBelow(config, [`Enter ${config.enter}`, config.canGoBack && 'Esc goes back']);
  return [[...linesSoFar(config, config.soFar), config.look.strong(ask)].join('\n'), [...keyTable(config), ...enter].join('\n')];
});

/** The keys in columns, as many as fit. */
function keyTable({ keys, look, size }: Setting & KeysQuestion<string>): readonly string[] {
  const cells = keys.map(({ key, does }) => `${key} ${does}`);
  const width = Math.max(...cells.map(widthOf)) + 3;
  const across = Math.max(1, Math.floor((size().columns - 1) / width));
  const rows = Math.ceil(cells.length / across);
  return Array.from({ length: rows }, (_, row) =>
    cells
      .slice(row * across, (row + 1) * across)
      .map((cell) => look.strong(cell.slice(0, 1)) + cell.slice(1) + ' '.repeat(width - widthOf(cell)))
      .join('')
      .trimEnd(),
  );
}
