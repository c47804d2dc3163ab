import MailComposer from 'nodemailer/lib/mail-composer';

/** A digest as it is to be mailed. */
export interface DigestMail {
  /** To whom, and from whom as well: it is a note to oneself. */
  readonly to: string;
  readonly subject: string;
  /** The same in two forms, of which a program for mail shows one. */
  readonly text: string;
  readonly html: string;
  /** When it was written: `2026-11-23T07:30:00+01:00`. */
  readonly at: string;
  /** The Message-ID without its brackets. */
  readonly id: string;
}

/**
 * The message for `sendmail -t`: its lines end as Unix has them, and no automatic answer comes back to it. It is a part beside the
 * program, so it shares nothing with that but values; it reads no file and no address of the network.
 */
export const messageOf = ({ to, subject, text, html, at, id }: DigestMail): Promise<Buffer> =>
  new MailComposer({
    from: { name: 'Keepword', address: to },
    to: { name: '', address: to },
    subject,
    text,
    html,
    date: dateOf(at),
    messageId: `<${id}>`,
    // So that the same digest is the same to the byte.
    baseBoundary: id.replace(/@.*/, ''),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    newline: 'unix',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

/** "Mon, 23 Nov 2026 07:30:00 +0100", on the clock of whoever wrote it. */
const dateOf = (at: string): string =>
  new Date(`${at.slice(0, 19)}Z`).toUTCString().replace('GMT', at.slice(19).replace(':', ''));
