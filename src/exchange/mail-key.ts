import type { Email } from 'postal-mime';
import { singleLine } from '../domain/text.ts';

/**
 * The Message-ID as it is written; where there is none, a hash of what the sender wrote, which is the same with either kind of line
 * end and whatever the servers on its way added.
 */
export async function keyOfMail({ headers }: Email, message: Uint8Array): Promise<string> {
  const header = (name: string): string => headers.find(({ key }) => key === name)?.value ?? '';
  const id = singleLine(header('message-id')).replaceAll(/\s+/g, '');
  if (id !== '') return id;
  const written = [...['from', 'to', 'date', 'subject'].map(header), bodyOf(message)].join('\n');
  const hash = await crypto.subtle.digest('SHA-256', Buffer.from(written, 'utf8'));
  return `sha256:${Buffer.from(hash).toString('hex')}`;
}

/** What stands below the headers. */
function bodyOf(message: Uint8Array): string {
  const text = Buffer.from(message).toString('latin1').replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  return end === -1 ? '' : text.slice(end).trim();
}
