import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { isWorthChecking, usualCheck } from '../domain/check.ts';
import type { Commitment } from '../domain/commitment.ts';
import { commitmentWithId, kept, mustBeOpen, openedCommitment, withCommitment } from '../domain/commitment-changes.ts';
import type { Contact } from '../domain/contact.ts';
import { timeOf } from '../domain/moment.ts';
import { instantMeant } from '../domain/when.ts';
import { windowInWords } from '../domain/wording.ts';
import { agreed, askWhetherWell } from '../prompts/commitment-form.ts';
import { commitmentInWords, titleOf } from '../reports/commitment-words.ts';
import { outcomeInWords } from '../reports/log-words.ts';
import { dueMeant } from './due-meant.ts';
import { answersFrom, type InteractionOptions, withInteractionOptions } from './log-options.ts';
import { logInteraction } from './log-story.ts';
import { commitmentMeant, contactOf } from './meant.ts';
import { save } from './saving.ts';

interface DoneOptions extends InteractionOptions {
  readonly extra?: string;
  readonly answer?: string;
  readonly well?: true;
  readonly notWell?: true;
  readonly check?: string;
}

/** `kw done`: kept. The clock gives the outcome. */
export const addDoneCommand = (program: Command, context: Context): Command =>
  withInteractionOptions(
    program
      .command('done')
      .summary('kept; a call-back is logged, too')
      .argument('<id>', 'its id, or how it begins')
      .argument('[note]', 'what was said or done')
      .option('--extra <text>', 'more than was promised')
      .option('--answer <text>', 'the answer that was found')
      .addOption(new Option('--well', 'for a check: everything is good').conflicts('notWell'))
      .option('--not-well', 'for a check: something is wrong')
      .option('--check <when>', 'when to ask whether all is well; none: not at all'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw done 4k2\n  $ kw done 4k2 "She agreed to the budget" --mood calm --next "in 2 weeks"',
    )
    .action((id: string, note: string | undefined, options: DoneOptions) => done(context, id, note, options));

async function done(context: Context, typed: string, note: string | undefined, options: DoneOptions): Promise<void> {
  const journal = context.store.read();
  const commitment = await commitmentMeant(context, typed, journal);
  mustBeOpen(commitment);
  const contact = contactOf(journal, commitment);
  const well = await whetherWell(context, commitment, contact, options);
  const check = await checkAfter(context, commitment, contact, options);
  const keeping = { extra: options.extra ?? null, answer: options.answer ?? null, well };
  if (isConversation(commitment, options)) await logged(context, commitment, note, options, { keeping, check });
  else
    await keptAlone(context, commitment, contact, options, {
      keeping: { ...keeping, answer: keeping.answer ?? note ?? null },
      check,
    });
  if (well === false)
    context.terminal.say(`Something is wrong: kw callback ${contact.id} <when> says when you will call about it.`);
}

/** A call-back or a visit is an interaction; anything else becomes one when something is told of it. */
function isConversation({ kind, via }: Commitment, options: DoneOptions): boolean {
  const {
    at: _at,
    next: _next,
    extra: _extra,
    answer: _answer,
    well: _well,
    notWell: _notWell,
    check: _check,
    exact: _exact,
    allowPast: _past,
    ...told
  } = options;
  return kind === 'callback' || via === 'visit' || Object.keys(told).length > 0;
}

interface Keeping {
  readonly keeping: { readonly extra: string | null; readonly answer: string | null; readonly well: boolean | null };
  /** The commitment to ask later whether all is well; null when nobody wants one. */
  readonly check: Commitment | null;
}

/** Writes the conversation down; where nobody can be asked, it needs no note. */
async function logged(
  context: Context,
  commitment: Commitment,
  note: string | undefined,
  options: DoneOptions,
  { keeping, check }: Keeping,
): Promise<void> {
  const { extra: _extra, answer: _answer, well: _well, notWell: _notWell, check: _check, ...told } = options;
  const answers = {
    via: commitment.via ?? ('call' as const),
    direction: 'out' as const,
    ...answersFrom(told),
    contact: commitment.contactId,
    done: [commitment.id],
    ...(note !== undefined || !context.prompts.canAsk ? { note: note ?? '' } : {}),
  };
  await logInteraction(context, { id: context.newId(), answers }, options, {
    command: 'done',
    keeping,
    alsoOpened: check ? [check] : [],
  });
}

async function keptAlone(
  context: Context,
  commitment: Commitment,
  contact: Contact,
  options: DoneOptions,
  { keeping, check }: Keeping,
): Promise<void> {
  const { desk, newId } = context;
  const at = options.at === undefined ? desk.now : instantMeant(options.at, desk, desk.zone, timeOf(desk.now, desk.zone));
  const due =
    options.next === undefined
      ? null
      : await dueMeant(context, options.next, { contact, kind: 'follow-up', option: '--next' }, options);
  const next =
    options.next === undefined
      ? []
      : [openedCommitment({ id: newId(), contactId: contact.id, kind: 'follow-up', what: '', due }, desk.now)];
  const opened = [...(check ? [check] : []), ...next];
  save(context, 'done', (latest) => {
    const after = kept(commitmentWithId(latest, commitment.id), { at, ...keeping }, desk.now);
    const changed = withCommitment(latest, after);
    const said = [
      `Kept ${titleOf(after, contact)}${outcomeInWords(after)}`,
      ...opened.map((one) => commitmentInWords(one, contact, desk)),
    ];
    return { journal: { ...changed, commitments: [...changed.commitments, ...opened] }, happened: [], said: said.join('. ') };
  });
}

/** For a check: the answer to "is everything good?", given or asked. */
async function whetherWell(
  { prompts }: Context,
  { kind, what }: Commitment,
  { name }: Contact,
  { well, notWell }: DoneOptions,
): Promise<boolean | null> {
  if (well || notWell) return well === true;
  if (kind !== 'check' || !prompts.canAsk) return null;
  return askWhetherWell(prompts, name, what);
}

/** A few days after something was delivered, one asks whether all is well: when it was said, or on a terminal when one agrees. */
async function checkAfter(
  context: Context,
  commitment: Commitment,
  contact: Contact,
  options: DoneOptions,
): Promise<Commitment | null> {
  const { desk, newId, prompts } = context;
  const usual = usualCheck(desk);
  const check = (due: Commitment['due']): Commitment =>
    openedCommitment(
      { id: newId(), contactId: contact.id, kind: 'check', what: commitment.what, due, checkOf: commitment.id },
      desk.now,
    );
  if (options.check !== undefined) {
    const due = await dueMeant(context, options.check, { contact, kind: 'check', option: '--check' }, options);
    return due === null ? null : check(due);
  }
  if (!prompts.canAsk || !isWorthChecking(commitment)) return null;
  const ask = `On ${windowInWords(usual, desk)}, ask ${contact.name} whether all is well?`;
  return (await agreed(prompts, { ask, option: '--check', proposed: true })) ? check(usual) : null;
}
