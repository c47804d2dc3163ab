import { severalLines, singleLine } from '../domain/text.ts';
import type { MailAddress } from './mail.ts';
import { ownWords } from './mail-words.ts';

/** A message as its note needs it. */
export interface MailPart {
  readonly subject: string;
  readonly text: string;
  readonly from: MailAddress | null;
  /** As it is written. */
  readonly date: string | null;
  /** The names of the files with it. */
  readonly attached: readonly string[];
  /** The messages that it carries. */
  readonly forwarded: readonly MailPart[];
}

/** A note is for reading again; whoever sent a book has it in the mail. */
const longest = 20_000;

/** The subject on the first line, then what is new in the mail, what it forwards, and the names of the files with it. */
export function noteOfMail(part: MailPart): string {
  const blocks = [part.subject, ownWords(part.text, part.subject), ...part.forwarded.map(forwardedNote), attachedNote(part)];
  const note = severalLines(blocks.filter((block) => block !== '').join('\n\n'));
  if (note.length <= longest) return note;
  const rest = (note.length - longest).toLocaleString('en');
  return `${note
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}\n\n[${rest} more characters in the mail]`;
}

const forwardedNote = (part: MailPart): string =>
  [
    '---------- Forwarded message ----------',
    ...(part.from === null ? [] : [`From: ${inOneLine(part.from)}`]),
    ...(part.date === null ? [] : [`Date: ${singleLine(part.date)}`]),
    `Subject: ${part.subject}`,
    '',
    severalLines(part.text),
    ...part.forwarded.map(forwardedNote),
    attachedNote(part),
  ]
    .join('\n')
    .trimEnd();

const inOneLine = ({ name, address }: MailAddress): string => (name === '' ? address : `${name} <${address}>`);

const attachedNote = ({ attached }: MailPart): string => {
  const named = attached.slice(0, 20);
  const more = attached.length - named.length;
  return attached.length === 0 ? '' : `Attached: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};
