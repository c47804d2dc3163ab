import type { Note } from '../reports/report.ts';
import { hanging, type Pen, paragraph } from './pen.ts';

/** A sentence in as many lines as it takes. */
export function noteLines({ as, ...cell }: Note, pen: Pen): readonly string[] {
  if (as === 'command') return [`  ${pen.paint(cell.text, cell.tone)}`];
  if (as === 'point') return hanging('- ', cell, 2, pen);
  return paragraph(cell, as === 'under' ? 2 : 0, pen);
}
