/** A line as a shell would split it: words at spaces, with single quotes, double quotes and backslashes. Nothing is expanded. */
export function shellWords(line: string): readonly string[] {
  const words: string[] = [];
  let inWord = false;
  let end = 0;
  for (const [text, single, double, escaped, bare] of line.matchAll(pieces)) {
    end += text.length;
    const part = single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? bare;
    if (part !== undefined) words.push(inWord ? `${words.pop()}${part}` : part);
    inWord = part !== undefined;
  }
  if (end < line.length) throw new Error(`A quote is left open: ${line}`);
  return words;
}

const pieces = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)|\s+/gsy;
