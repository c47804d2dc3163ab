import { severalLines } from '../domain/text.ts';
import type { Cell, Column, Note, Row, Section, Tone } from './report.ts';

/** A label and a fact; the label is missing where the one above goes on. */
export const fact = (label: string, text: string, tone?: Tone): Row => ({
  cells: [{ text: label, tone: 'quiet' }, cell(text, tone)],
});

/** Several facts under one label. */
export const factsUnder = (label: string, facts: readonly Cell[]): readonly Row[] =>
  facts.map((value, index) => ({ cells: [{ text: index === 0 ? label : '', tone: 'quiet' }, value] }));

/** A label and a fact, or nothing where nothing is known. */
export const factIfAny = (label: string, text: string | null, tone?: Tone): readonly Row[] =>
  text === null || text === '' ? [] : [fact(label, text, tone)];

/** A section of labels and facts. */
export const factSection = (rows: readonly Row[], heading: string | null = null): Section => ({
  heading: heading === null ? null : { text: heading },
  columns: labelAndFact,
  rows,
  notes: [],
});

/** Sentences that stand by themselves. */
export const sentences = (notes: readonly Note[], heading: string | null = null): Section => ({
  heading: heading === null ? null : { text: heading },
  columns: [],
  rows: [],
  notes,
});

/** A text of several lines, as it was written. */
export const paragraphs = (text: string, heading: string | null = null): Section =>
  sentences(
    severalLines(text)
      .split('\n')
      .map((line) => cell(line)),
    heading,
  );

/** A cell, with its tone where it has one. */
export const cell = (text: string, tone?: Tone): Cell => (tone === undefined ? { text } : { text, tone });

const labelAndFact: readonly Column[] = [
  { title: '', shrink: 0 },
  { title: '', shrink: 0 },
];
