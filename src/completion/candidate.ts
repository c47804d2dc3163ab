import { foldings } from '../domain/folding.ts';
import { singleLine } from '../domain/text.ts';

/** Something that may be put at the cursor. */
export interface Candidate {
  /** As the program takes it, without any quotes. */
  readonly value: string;
  /** What it is, for whoever chooses. */
  readonly says: string | null;
}

/** The same with all that it may be found by. */
export interface Findable extends Candidate {
  readonly names: readonly string[];
}

/** Those of which a name begins with what was typed, or else a word of a name, whatever its case and accents. */
export function found(all: readonly Findable[], typed: string): readonly Findable[] {
  const [plain = ''] = foldings(typed);
  if (typed === '' || plain === '') return all.filter(({ value }) => value.startsWith(typed));
  const folded = all.map((one) => ({ one, names: one.names.flatMap(foldings) }));
  const those = (fits: (name: string) => boolean): readonly Findable[] =>
    folded.filter(({ one, names }) => one.value.startsWith(typed) || names.some(fits)).map(({ one }) => one);
  const first = those((name) => name.startsWith(plain));
  return first.length > 0 ? first : those((name) => name.includes(` ${plain}`));
}

/** Whether a name can be typed as it is: on one line, without a character that cannot be seen, and not taken for an option. */
export const isTypeable = (name: string): boolean => name !== '' && !name.startsWith('-') && singleLine(name) === name;
