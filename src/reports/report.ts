/** How something is to be shown; the words always say it too, so that nothing is lost without colour. */
export type Tone = 'late' | 'now' | 'today' | 'soon' | 'good' | 'quiet' | 'strong';

/** One cell of a row, as a person reads it. Never has a line break. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  /** It is a number to call or an address to write to, or nothing. */
  readonly toReach?: true;
}

/**
 * A sentence of a section: by itself, as a point of a list, or under the point before it. A command is never broken, so that it can
 * be copied as it stands.
 */
export interface Note extends Cell {
  readonly as?: 'point' | 'under' | 'command';
}

/** One line of a section, in the order of its columns. `note` is a sentence that belongs under it. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly note?: Cell;
  /** What to type about it, for reports that are read away from a terminal: before the note. */
  readonly command?: string;
  /** It belongs to the row above: what both share stands there, and is left out here. */
  readonly goesOn?: true;
}

/**
 * A column; `shrink` tells which gives way first where the terminal is narrow (higher sooner, 0 never). Columns of which
 * none has a title make a list of facts: labels, and a last text that is never cut.
 */
export interface Column {
  readonly title: string;
  readonly shrink: number;
  /** Half of it says nothing, as of a phone number: where there is no room it stands under the row instead of being cut. */
  readonly whole?: true;
}

/** A part of a report: rows under a heading, then plain sentences. */
export interface Section {
  readonly heading: Cell | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
  /** The same as a calendar, for the formats that can show one. */
  readonly calendar?: () => Calendar;
}

/** Days in rows of seven, the first of them today. */
export interface Calendar {
  readonly heading: string;
  readonly days: readonly DayCell[];
}

/** One day of a calendar, and how much falls on it. */
export interface DayCell {
  /** "Mon 23 Nov". */
  readonly day: string;
  readonly count: number;
  readonly isToday: boolean;
  /** Why we do not work: the name of a holiday, or "off". */
  readonly off: string | null;
}

/** What a reading command found, as a value; `render` has the formats. What a format does not ask for may be left to be made when asked. */
export interface Report {
  readonly title: string | null;
  /** The moment it tells of, in words, for what is kept and read later: "Monday, 23 November 2026, 07:30". */
  readonly moment?: string;
  readonly sections: readonly Section[];
  /** What to say when there is nothing in it; null when it is never empty. */
  readonly nothing: string | null;
  /** The rows of `--plain` and pipes, without a header. */
  readonly plainRows: readonly (readonly string[])[];
  /** The JSON document: a promise to scripts, with a schema and a test of its own. */
  readonly facts: { readonly schema: string };
}
