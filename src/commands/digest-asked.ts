import type { GlobalOptions } from '../context.ts';
import { UserError } from '../domain/user-error.ts';

/** The forms it comes in. */
export const digestForms = ['text', 'markdown', 'html', 'json', 'eml'] as const;
/** One of them. */
export type DigestForm = (typeof digestForms)[number];

/** The options of the digest, as they were typed. */
export interface DigestOptions {
  readonly format?: DigestForm;
  readonly days: number;
  readonly limit: number;
  readonly to?: readonly string[];
  readonly send?: true;
  readonly quiet?: true;
  readonly ifNew?: true;
  readonly always?: true;
}

/** In which form it is to come, and to whom a mail goes; null when it is none. */
export interface DigestAsked {
  readonly form: DigestForm | 'plain';
  readonly to: string | null;
}

type Everywhere = Pick<GlobalOptions, 'json' | 'plain'>;

/** What is wanted, or a UserError where the options do not go together: now, and for a digest on a schedule before there is one. */
export async function digestAsked(options: DigestOptions, everywhere: Everywhere): Promise<DigestAsked> {
  const form = formAskedFor(options, everywhere);
  return { form, to: await readerOf(options, form) };
}

function formAskedFor({ format, send, ifNew }: DigestOptions, { json, plain }: Everywhere): DigestAsked['form'] {
  const everywhere = json ? 'json' : plain ? 'plain' : undefined;
  const form = everywhere ?? format ?? (send ? 'eml' : 'text');
  const printing = everywhere ? `--${everywhere}` : `--format ${form}`;
  const silent = ifNew && form === 'json' ? '--if-new may print nothing, which is no JSON' : null;
  const twice = format !== undefined && format !== form ? `${printing} and --format ${format} are two forms` : silent;
  const clash = send && form !== 'eml' ? `--send sends a mail, and ${printing} prints` : twice;
  if (clash === null) return form;
  throw new UserError('usage', `${clash}.`, 'Leave one of them out.');
}

async function readerOf({ to: readers = [], send }: DigestOptions, form: DigestAsked['form']): Promise<string | null> {
  const [to, ...others] = readers;
  if (form === 'eml' && to === undefined)
    throw new UserError('usage', `${send ? '--send' : '--format eml'} needs to know to whom.`, 'Add --to me@example.com.');
  if (to === undefined) return null;
  if (form !== 'eml') throw new UserError('usage', '--to goes with --send or --format eml.', 'Add one of them.');
  if (others.length > 0)
    throw new UserError('usage', 'A digest goes to one address.', 'Give --to once, and run kw digest again for each other one.');
  return (await import('./digest-mail.ts')).readAddress(to);
}
