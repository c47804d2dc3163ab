import { singleLine } from '../domain/text.ts';
import type { Report } from '../reports/report.ts';

/** The form for scripts: a line for each row, tabs between its values, no header, nothing cut. */
export const asPlain = ({ plainRows }: Report): string => plainRows.map((row) => `${row.map(singleLine).join('\t')}\n`).join('');
