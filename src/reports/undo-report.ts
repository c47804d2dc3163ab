import type { Desk } from '../domain/desk.ts';
import { dayOf, type Instant, timeOf, withOffset } from '../domain/moment.ts';
import { dayInWords } from '../domain/wording.ts';
import type { Report } from './report.ts';

/** The steps that undo would take. */
export interface UndoDocument {
  readonly schema: 'keepword.undo/1';
  readonly items: readonly UndoStep[];
}

/** One step, as undo would take it back: all that one command changed. */
export interface UndoStep {
  readonly revision: number;
  readonly at: Instant;
  readonly command: string;
  /** In the user's words. */
  readonly said: string;
  /** How many records it touched. */
  readonly records: number;
}

interface Step {
  readonly revision: number;
  readonly at: Instant;
  readonly command: string;
  readonly said: string;
  readonly changed: readonly object[];
}

/** The steps that undo would take, the last one first. */
export function undoReport(steps: readonly Step[], desk: Desk): Report {
  const items = steps.map(({ revision, at, command, said, changed }) => ({
    revision,
    at,
    command,
    said,
    records: changed.length,
  }));
  const facts: UndoDocument = { schema: 'keepword.undo/1', items };
  const columns = [
    { title: 'When', shrink: 0 },
    { title: 'Command', shrink: 0 },
    { title: 'What', shrink: 1 },
  ];
  const rows = items.map(({ at, command, said }) => ({
    cells: [{ text: whenDone(at, desk) }, { text: command }, { text: said }],
  }));
  return {
    title: null,
    sections: rows.length === 0 ? [] : [{ heading: null, columns, rows, notes: [] }],
    nothing: 'There is nothing to undo.',
    plainRows: items.map(({ at, command, said }) => [withOffset(at, desk.zone), command, said]),
    facts,
  };
}

function whenDone(at: Instant, { now, zone }: Desk): string {
  const day = dayOf(at, zone);
  const today = dayOf(now, zone);
  return day === today ? timeOf(at, zone) : `${dayInWords(day, today)} ${timeOf(at, zone)}`;
}
