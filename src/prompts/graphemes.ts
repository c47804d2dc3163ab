let segmenter: Intl.Segmenter | undefined;

/** What tells apart the characters that a reader sees. A file of its own: who moves a caret does not need to know how wide they are. */
export const graphemes = (): Intl.Segmenter => {
  segmenter ??= new Intl.Segmenter();
  return segmenter;
};
