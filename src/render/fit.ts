import type { Column } from '../reports/report.ts';

/** The columns between two columns of a table. */
export const gap = 2;

/**
 * The widths at which the columns fit into a line, each at most as wide as its widest text. First they get narrower, the
 * highest `shrink` first; where that is not enough the highest is left out (width 0). Null when even those that never
 * give way are too wide.
 */
export function fittedWidths(
  columns: readonly Column[],
  natural: readonly number[],
  available: number,
): readonly number[] | null {
  const widths = narrowed(columns, natural, available);
  if (widths !== null) return widths;
  const first = shrinkable(columns).find((index) => natural[index] !== 0);
  return first === undefined ? null : fittedWidths(columns, natural.with(first, 0), available);
}

/** Narrower texts than this say nothing any more. */
const narrowest = 10;

function narrowed(columns: readonly Column[], natural: readonly number[], available: number): readonly number[] | null {
  const widths = [...natural];
  let excess = total(widths) - available;
  for (const index of shrinkable(columns)) {
    const width = widths[index] ?? 0;
    const given = Math.min(Math.max(excess, 0), Math.max(width - narrowest, 0));
    widths[index] = width - given;
    excess -= given;
  }
  return excess > 0 ? null : widths;
}

const total = (widths: readonly number[]): number => {
  const shown = widths.filter((width) => width > 0);
  return shown.reduce((sum, width) => sum + width, 0) + gap * Math.max(shown.length - 1, 0);
};

/** The columns that may give way, the first to do so first. */
const shrinkable = (columns: readonly Column[]): readonly number[] =>
  columns
    .map(({ shrink }, index) => ({ shrink, index }))
    .filter(({ shrink }) => shrink > 0)
    .toSorted((one, other) => other.shrink - one.shrink)
    .map(({ index }) => index);
