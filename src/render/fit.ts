import type { Column } from '../reports/report.ts';

/** The blanks between two columns of a table. */
export const gap = 2;

/**
 * The widths at which the columns fit into a line, each at most as wide as its widest text. First the texts are cut, the
 * highest `shrink` first, as long as enough of them is left. Then columns are left out (width 0), whole ones before the
 * others are cut to the bone. Null when even those that never give way are too wide.
 */
export function fittedWidths(
  columns: readonly Column[],
  natural: readonly number[],
  available: number,
): readonly number[] | null {
  const shown = inOrder(columns).filter((index) => natural[index] !== 0);
  const whole = shown.find((index) => columns[index]?.whole);
  const widths = narrowed(columns, natural, available, whole === undefined ? [enough, leastOfAll] : [enough]);
  if (widths !== null) return widths;
  const first = whole ?? shown[0];
  return first === undefined ? null : fittedWidths(columns, natural.with(first, 0), available);
}

/** What a text needs to say enough, and what it needs to say anything at all. */
const enough = 20;
const leastOfAll = 12;

function narrowed(
  columns: readonly Column[],
  natural: readonly number[],
  available: number,
  leasts: readonly number[],
): readonly number[] | null {
  const widths = [...natural];
  let excess = total(widths) - available;
  const mayBeCut = inOrder(columns).filter((index) => !columns[index]?.whole);
  for (const [index, least] of leasts.flatMap((least) => mayBeCut.map((index) => [index, least] as const))) {
    const width = widths[index] ?? 0;
    const given = Math.min(Math.max(excess, 0), Math.max(width - least, 0));
    widths[index] = width - given;
    excess -= given;
  }
  return excess > 0 ? null : widths;
}

function total(widths: readonly number[]): number {
  const shown = widths.filter((width) => width > 0);
  return shown.reduce((sum, width) => sum + width, 0) + gap * Math.max(shown.length - 1, 0);
}

/** The columns that may give way, the first to do so first. */
const inOrder = (columns: readonly Column[]): readonly number[] =>
  columns
    .map(({ shrink }, index) => ({ shrink, index }))
    .filter(({ shrink }) => shrink > 0)
    .toSorted((one, other) => other.shrink - one.shrink)
    .map(({ index }) => index);
