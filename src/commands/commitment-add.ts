import { Argument, type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import type { Commitment, CommitmentKind } from '../domain/commitment.ts';
import { mustSay } from '../domain/commitment-texts.ts';
import { type Contact, type Via, writtenVias } from '../domain/contact.ts';
import { singleLine } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { usualVia } from '../domain/usual-via.ts';
import { askWhat } from '../prompts/lone-questions.ts';
import { dueMeant, type WhenOptions } from './due-meant.ts';
import { contactToAsk } from './meant.ts';
import { open } from './opening.ts';
import { withWhenOptions } from './when-options.ts';

/** The kinds that have no command of their own: most come of an interaction. */
type OtherKind = Extract<CommitmentKind, 'request' | 'reply' | 'check' | 'follow-up'>;

interface AddOptions extends WhenOptions {
  readonly by?: string;
  readonly via?: Via;
}

const otherKinds: readonly OtherKind[] = ['request', 'reply', 'check', 'follow-up'];

/** `kw commitment add`: opens what otherwise comes of an interaction. */
export const addCommitmentAddCommand = (commitment: Command, context: Context): Command =>
  withWhenOptions(
    commitment
      .command('add')
      .summary('open one without an interaction that it came from')
      .addArgument(new Argument('<kind>', 'what it is; the other kinds have commands of their own').choices(otherKinds))
      .argument('[contact]', 'whom it is for')
      .argument('[what]', 'what they asked for, what they wrote, what to ask about')
      .option('--by <when>', 'when it is due; a check and a follow-up need a day')
      .addOption(new Option('--via <way>', 'for a reply: how they wrote').choices(writtenVias)),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw commitment add request zoe "a list of references" --by fri\n  $ kw commitment add check zoe "the new plan" --by 3bd',
    )
    .action((kind: OtherKind, contact: string | undefined, what: string | undefined, options: AddOptions) =>
      add(context, kind, contact, what, options),
    );

async function add(
  context: Context,
  kind: OtherKind,
  typed: string | undefined,
  said: string | undefined,
  options: AddOptions,
): Promise<void> {
  mustFit(kind, options);
  const contact = await contactToAsk(context, typed);
  const via = kind === 'reply' ? (options.via ?? writtenWay(contact)) : null;
  const what = await whatIsMeant(context, kind, contact, said, via);
  const needsDay = kind === 'check' || kind === 'follow-up';
  const due = options.by === undefined && !needsDay ? null : await dueFor(context, kind, contact, options);
  open(context, contact, { kind, what, due, via });
}

/** How they wrote is a matter of replies; nothing that was typed may get lost. */
function mustFit(kind: OtherKind, { via }: AddOptions): void {
  if (via === undefined || kind === 'reply') return;
  throw new UserError('usage', `--via says how they wrote, and a ${kind} is not written.`, 'Leave it out, or open a reply.');
}

const dueFor = (context: Context, kind: OtherKind, contact: Contact, options: AddOptions): Promise<Commitment['due']> =>
  dueMeant(context, options.by, { contact, kind, option: '--by' }, options);

/** A request and a check are about something; a follow-up need not be, and of what they wrote it is enough to say that they did. */
async function whatIsMeant(
  { prompts }: Context,
  kind: OtherKind,
  { name }: Contact,
  said: string | undefined,
  via: Via | null,
): Promise<string> {
  if (kind === 'follow-up') return singleLine(said ?? '');
  if (kind === 'reply') return singleLine(said ?? '') || `their ${via}`;
  const ask = kind === 'request' ? `What did ${name} ask for?` : `What are you to ask ${name} about?`;
  return mustSay(said ?? (await askWhat(prompts, { ask, option: '<what>' })));
}

const writtenWay = (contact: Contact): Via => {
  const usual = usualVia(contact);
  return writtenVias.includes(usual) ? usual : 'email';
};
