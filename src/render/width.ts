/** Measures text in columns of a terminal, and cuts it between the characters that a reader sees. */
export interface Ruler {
  width(text: string): number;
  /** The text when it fits, otherwise its beginning with an ellipsis. */
  cut(text: string, columns: number): string;
  /** The text in pieces that fit, each as long as can be, and at least one character. */
  pieces(text: string, columns: number): Iterable<string>;
}

/**
 * A ruler for these texts. Measuring joined characters takes longer than a whole `due`, because of the engine's tables;
 * what it takes is loaded only where such a character is shown.
 */
export async function rulerFor(texts: readonly string[]): Promise<Ruler> {
  if (texts.every(isSimple)) return quickRuler;
  const { default: stringWidth } = await import('string-width');
  const segmenter = new Intl.Segmenter();
  return ruler(
    (text) => (isSimple(text) ? simpleWidth(text) : stringWidth(text)),
    (text) => (isSimple(text) ? simpleCharacters(text) : Array.from(segmenter.segment(text), ({ segment }) => segment)),
  );
}

/** Latin, Greek and Cyrillic letters and what stands between them: one column each. */
const narrow =
  ' -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03c9\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u20ac\u2190-\u2193';

/** Chinese, Japanese and Korean characters: two columns each. */
const wide = '\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60';

/** Emoji that are not joined to others: two columns each. Digits and letters of flags are emoji, too, but not alone. */
const emoji =
  '(?![0-9#*\u{1f1e6}-\u{1f1ff}])(?:\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}|(?!\\p{Emoji_Modifier})(?:\\p{Emoji}\ufe0f|\\p{Emoji_Presentation}))';

const narrowText = new RegExp(`^[${narrow}]*$`);
const narrowCharacter = new RegExp(`^[${narrow}]$`);
const wideCharacter = new RegExp(`^[${wide}]$`);

/** Patterns for texts with emoji, made for the first of them, because making them takes longer than measuring a screen of letters. */
function patterns(): { readonly all: RegExp; readonly each: RegExp } {
  made ??= {
    all: new RegExp(`^(?:${emoji}|[${narrow}${wide}])*$`, 'u'),
    each: new RegExp(`${emoji}|[${narrow}${wide}]`, 'gu'),
  };
  return made;
}

let made: ReturnType<typeof patterns> | undefined;

/** Whether every character of a text stands for itself, so that it can be measured without tables. */
export const isSimple = (text: string): boolean => widthOfLetters(text) !== null || patterns().all.test(text);

const simpleCharacters = (text: string): Iterable<string> =>
  widthOfLetters(text) === null ? (text.match(patterns().each) ?? []) : text;

/** The width of a text of plain letters, by far the most; null where there is anything else, such as an emoji. */
function widthOfLetters(text: string): number | null {
  if (narrowText.test(text)) return text.length;
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const columns = letterColumns.get(code) ?? lookedUp(code);
    if (columns === 0) return null;
    width += columns;
  }
  return width;
}

/** The columns of letters that were met before; 0 for what is no letter. */
const letterColumns = new Map<number, 0 | 1 | 2>();

function lookedUp(code: number): 0 | 1 | 2 {
  const letter = String.fromCharCode(code);
  const columns = narrowCharacter.test(letter) ? 1 : wideCharacter.test(letter) ? 2 : 0;
  letterColumns.set(code, columns);
  return columns;
}

function simpleWidth(text: string): number {
  const letters = widthOfLetters(text);
  if (letters !== null) return letters;
  let width = 0;
  for (const one of simpleCharacters(text)) width += narrowCharacter.test(one) ? 1 : 2;
  return width;
}

/** A ruler that needs no tables: right for letters and single emoji, and nearly so for anything else. */
export const quickRuler: Ruler = ruler(simpleWidth, simpleCharacters);

function ruler(width: (text: string) => number, charactersOf: (text: string) => Iterable<string>): Ruler {
  function* pieces(text: string, columns: number): Iterable<string> {
    let piece = '';
    let taken = 0;
    for (const one of charactersOf(text)) {
      const more = width(one);
      if (piece !== '' && taken + more > columns) {
        yield piece;
        piece = '';
        taken = 0;
      }
      piece += one;
      taken += more;
    }
    yield piece;
  }
  function cut(text: string, columns: number): string {
    if (width(text) <= columns) return text;
    const [start = ''] = pieces(text, columns - 1);
    return `${start.trimEnd()}…`;
  }
  return { width, cut, pieces };
}
