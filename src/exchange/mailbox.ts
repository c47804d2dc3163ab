import type { NoMail } from './mail.ts';

/**
 * The one message in a file, without the line by which a mailbox file begins it ("From zoe@example.com Mon Nov 23 ...") and the marks
 * it puts before such lines in the text.
 */
export function messageIn(bytes: Uint8Array): Uint8Array | NoMail {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?[\r\n]*/, '');
  if (text === '') return { why: 'it is empty' };
  if (!separator.test(text)) return Buffer.from(text, 'latin1');
  const count = text.split(/\r?\n\r?\n/).filter((paragraph) => separator.test(paragraph.replace(/^[\r\n]+/, ''))).length;
  if (count > 1) return { why: `it holds ${count} mails` };
  return Buffer.from(text.replace(/^[^\n]*\n/, '').replaceAll(/^>(>*From )/gm, '$1'), 'latin1');
}

/** The sender or a hash, then a date with its year. */
const separator = /^From \S+ [^\r\n]{0,40}\d\d:\d\d[^\r\n]{0,20} \d{4}/;
