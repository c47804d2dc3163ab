/** What is wrong with a line, and the way out of it. */
export interface MailRefused {
  readonly message: string;
  readonly hint: string;
}

/** For whoever has several. */
export const oneMailAtATime =
  '--eml takes one mail, and a line writes down one. Of each file: for mail in *.eml; do kw log --eml "$mail"; done';

/** Where a word on the line is another file, which would have been taken for a person or a note. */
export const severalMails = (file: string): MailRefused => ({
  message: `"${file}" is a file, and no person and no note. Nothing was changed.`,
  hint: oneMailAtATime,
});

/** What was named, or piped in for `-`, and is none. */
export const noMail = (path: string, why: string): MailRefused => ({
  message: `${path === '-' ? 'What was piped in' : `"${path}"`} cannot be taken as a mail: ${why}.`,
  hint: 'Name one mail as your mail program saves it. formail -s kw log --eml - < <file> takes each of a mailbox file.',
});
