import { withLettersOfWindows } from './mail-text.ts';

/**
 * The same message with headers in UTF-8: some programs write a name or a subject as it is, in the alphabet of their text or of
 * Windows, although a mail has no word on which.
 */
export function withHeadersInUtf8(message: Uint8Array): Uint8Array {
  const text = Buffer.from(message).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const lines = text.slice(0, end).split('\n');
  if (lines.every(isUtf8)) return message;
  const decoder = decoderFor(/^content-type:[^\n]*;\s*charset="?([\w-]+)/im.exec(text.slice(0, end))?.[1]);
  const headers = lines.map((line) => (isUtf8(line) ? line : reEncoded(line, decoder))).join('\n');
  return Buffer.from(headers + text.slice(end), 'latin1');
}

/** Whether the bytes of a line, one a letter, are UTF-8. */
function isUtf8(line: string): boolean {
  if (!/[\x80-\xff]/.test(line)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    return true;
  } catch {
    return false;
  }
}

type Decoder = InstanceType<typeof TextDecoder>;

const reEncoded = (line: string, decoder: Decoder): string =>
  Buffer.from(withLettersOfWindows(decoder.decode(Buffer.from(line, 'latin1'))), 'utf8').toString('latin1');

/** What the text is in, where somebody knows it. It is not UTF-8, whatever it says. */
function decoderFor(charset = ''): Decoder {
  try {
    const decoder = new TextDecoder(charset);
    return decoder.encoding === 'utf-8' ? new TextDecoder('windows-1252') : decoder;
  } catch {
    return new TextDecoder('windows-1252');
  }
}
