import { quickRuler } from './width.ts';
import { wrapped } from './wrap.ts';

/** A text after its lead, broken between words where the terminal ends; what goes on stands below where the text began. */
export const hangingLines = (lead: string, text: string, columns: number): readonly string[] =>
  wrapped(text, Math.max(8, columns - quickRuler.width(lead)), quickRuler).map((line, index) =>
    index === 0 ? `${lead}${line}` : `${' '.repeat(quickRuler.width(lead))}${line}`,
  );
