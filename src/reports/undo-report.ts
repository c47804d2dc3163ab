import { type Instant, withOffset, type Zone } from '../domain/moment.ts';
import { counted, minutesInWords } from '../domain/wording.ts';
import type { Document } from './document.ts';
import { cell } from './facts.ts';
import { lastingWords } from './lasting-words.ts';
import type { Report } from './report.ts';

/** The steps that undo would take. */
export interface UndoDocument extends Document<'keepword.undo/1'> {
  /** The steps, the last one first. */
  readonly items: readonly UndoStep[];
}

/** One step, as undo would take it back: all that one command changed. */
export interface UndoStep {
  /** What names the step: `kw undo <revision>` takes it back out of turn. */
  readonly revision: number;
  /** When it was done, in UTC. */
  readonly at: Instant;
  /** The command that did it. */
  readonly command: string;
  /** In the user's words. */
  readonly said: string;
  /** How many records it touched. */
  readonly records: number;
}

interface Step {
  readonly revision: number;
  readonly at: Instant;
  /** Minutes since then. */
  readonly age: number;
  readonly command: string;
  readonly said: string;
  readonly changed: readonly object[];
}

/** The steps that undo would take, the last one first. */
export function undoReport(steps: readonly Step[], zone: Zone): Report & { readonly facts: UndoDocument } {
  const rows = steps.map((step) => ({
    cells: [cell(agoInWords(step.age)), cell(step.command), cell(lastingWords(step.said)), cell(String(step.revision), 'quiet')],
  }));
  return {
    title: null,
    sections: rows.length === 0 ? [] : [{ heading: null, columns, rows, notes: [] }],
    nothing: 'There is nothing to undo.',
    plainRows: steps.map(({ at, command, said, revision }) => [
      withOffset(at, zone),
      command,
      lastingWords(said),
      String(revision),
    ]),
    facts: { schema: 'keepword.undo/1', items: steps.map(itemFor) },
  };
}

const columns = [
  { title: 'When', shrink: 0 },
  { title: 'Command', shrink: 0 },
  { title: 'What', shrink: 1 },
  { title: 'Step', shrink: 0 },
];

const itemFor = ({ revision, at, command, said, changed }: Step): UndoStep => ({
  revision,
  at,
  command,
  said: lastingWords(said),
  records: changed.length,
});

/** A step in a line: `done: Kept the call-back to Zoë Adams, on time (2 min ago)`. */
export const stepInWords = ({ command, said, age }: Pick<Step, 'command' | 'said' | 'age'>): string =>
  `${tellsItself(said, command) ? '' : `${command}: `}${lastingWords(said)} (${agoInWords(age)})`;

/** As "journal.json edited by hand" does; a catalogue that was sent does not tell that it was a log. */
const tellsItself = (said: string, command: string): boolean => said.startsWith(`${command}: `) || said.endsWith(` ${command}`);

/** How long ago something was done, as rough as one speaks of it. */
function agoInWords(minutes: number): string {
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutesInWords(minutes)} ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `${counted(Math.floor(minutes / (24 * 60)), 'day')} ago`;
}
