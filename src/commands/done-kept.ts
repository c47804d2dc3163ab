import type { Context } from '../context.ts';
import type { Commitment } from '../domain/commitment.ts';
import { commitmentWithId, kept, openedCommitment, withCommitment } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import { remarksOnMoment } from '../domain/remarks-on-moment.ts';
import { commitmentInWords, titleOf } from '../reports/commitment-words.ts';
import { momentInWords, outcomeInWords } from '../reports/log-words.ts';
import { dueMeant, type WhenOptions } from './due-meant.ts';
import { mustFollowIts } from './kept-after.ts';
import { momentOf } from './log-told.ts';
import { save } from './saving.ts';

/** What came of a commitment. */
export interface Outcome {
  readonly commitment: Commitment;
  readonly contact: Contact;
  /** What follows from it: to ask later whether all is well, or to call because it is not. */
  readonly follows: readonly Commitment[];
  readonly extra: string | null;
  readonly answer: string | null;
  readonly well: boolean | null;
}

/** Keeps it without any conversation, and opens what is to follow. */
export async function keptAlone(
  context: Context,
  { commitment, contact, follows, ...told }: Outcome,
  options: WhenOptions & { readonly at?: string; readonly next?: string },
): Promise<void> {
  const { desk } = context;
  const at = options.at === undefined ? desk.now : momentOf(options.at, desk, contact.zone);
  if (options.at !== undefined)
    for (const remark of remarksOnMoment(options.at, desk, desk.zone, contact.zone)) context.terminal.say(remark);
  mustFollowIts(commitment, at, desk, options);
  const next = options.next === undefined ? null : await nextWord(context, contact, options.next, options);
  const opened = next === null ? follows : [...follows, next];
  save(context, 'done', (latest) => {
    const after = kept(commitmentWithId(latest, commitment.id), { at, ...told }, desk.now);
    const changed = withCommitment(latest, after);
    const said = [
      `Kept ${titleOf(latest, after, contact)}${outcomeInWords(after)}${options.at === undefined ? '' : momentInWords(at, desk)}`,
      ...opened.map((one) => commitmentInWords(latest, one, contact, desk)),
    ];
    return { journal: { ...changed, commitments: [...changed.commitments, ...opened] }, happened: [], said: said.join('. ') };
  });
}

async function nextWord(context: Context, contact: Contact, when: string, options: WhenOptions): Promise<Commitment | null> {
  const due = await dueMeant(context, when, { contact, kind: 'follow-up', option: '--next' }, options);
  return (
    due && openedCommitment({ id: context.newId(), contactId: contact.id, kind: 'follow-up', what: '', due }, context.desk.now)
  );
}
