import type { Context } from '../context.ts';
import { dayOf, withOffset } from '../domain/moment.ts';
import { usualSendmail } from '../domain/sendmail.ts';
import { asTyped, singleLine } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { formats } from '../render/formats.ts';
import { newsIn } from '../reports/digest-news.ts';
import type { DigestReport } from '../reports/digest-report.ts';
import type { DigestOptions } from './digest-asked.ts';

/**
 * The digest as a message to this address, for `sendmail -t`. One that comes for its news has a name of its own: programs for mail
 * would take it for the one of this morning, and leave it out.
 */
export async function digestMessage(
  { desk, lastDigest }: Context,
  report: DigestReport,
  to: string,
  { ifNew }: DigestOptions,
): Promise<Buffer> {
  const { messageOf } = await import('../exchange/digest-mail.ts');
  const look = { columns: 78, colour: false, indented: false, fields: null };
  const name = (await lastDigest()).nameOf(dayOf(desk.now, desk.zone), to, ifNew && newsIn(report.items));
  return messageOf({
    to,
    subject: singleLine(report.title ?? ''),
    text: await formats.text(report, look),
    html: await formats.html(report, look),
    at: withOffset(desk.now, desk.zone),
    id: `keepword.${name}@${to.slice(to.lastIndexOf('@') + 1)}`,
  });
}

/** Hands the digest to the command that takes mail, and says what happened; `quiet` only when it went wrong. */
export async function sendDigest(context: Context, report: DigestReport, to: string, options: DigestOptions): Promise<void> {
  const command = context.configuration.read().sendmail ?? usualSendmail;
  const whyNot = await context.sendMail(command, await digestMessage(context, report, to, options));
  if (whyNot === null)
    return options.quiet ? undefined : context.terminal.say(`Sent to ${to}: ${singleLine(report.title ?? '')}.`);
  throw new UserError(
    'failed',
    `The digest was not sent: "${asTyped(command)}" ${whyNot.replace(/\.$/, '')}.`,
    'kw config set sendmail "msmtp -t" names another command; kw digest --format eml --to <address> shows what it is given.',
  );
}

/** One address such as `me@example.com`, in letters that every mail server takes: nothing in it can become another header or reader. */
export function readAddress(typed: string): string {
  const address = typed.trim();
  if (/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u.test(address)) return address;
  throw new UserError('usage', `"${asTyped(typed)}" is no address to send mail to.`, 'Give one alone, such as me@example.com.');
}
