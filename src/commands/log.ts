import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import type { Mail } from '../exchange/mail.ts';
import { knownAnswers, mustBeUnmistakable } from './log-known.ts';
import { mailGiven, mustBeOneMail, toldByMail } from './log-mail.ts';
import { alreadyLogged, KnownMeanwhile } from './log-once.ts';
import { type InteractionOptions, withAskedOptions, withInteractionOptions } from './log-options.ts';
import { logInteraction } from './log-story.ts';
import { oneMore, onlyOne } from './option-values.ts';

/** What only `kw log` takes. */
export interface LogOptions extends InteractionOptions {
  readonly note?: string;
  readonly edit?: true;
  readonly done?: readonly string[];
  readonly try?: readonly string[];
  /** False after `--no-answer`, true without it; a text is the answer that something kept was open for. */
  readonly answer?: boolean | string;
  readonly voicemail?: true;
  readonly new?: true;
  readonly met?: string;
  readonly once?: string;
  readonly eml?: string;
  readonly full?: true;
  /** The draft that is meant, where it is named. */
  readonly resume?: true | string;
}

/** `kw log`: write down an interaction; asks for what is missing. */
export function addLogCommand(program: Command, context: Context): Command {
  const command = program
    .command('log')
    .summary('write down a call, a visit, a letter')
    .argument('[contact]', 'who it was with')
    .argument('[note]', 'what was said')
    .option('--note <text>', 'what was said; - reads it from a pipe', onlyOne)
    .option('--edit', 'write the note in $EDITOR')
    .option('--done <id>', 'a commitment that this kept', oneMore)
    .option('--no-answer', 'reached nobody')
    .option('--voicemail', 'reached nobody, left a message')
    .option('--try <id>', 'the call-back that was tried, where several are open', oneMore)
    .option('--new', 'add the contact when nobody has that name')
    .option('--met <text>', 'for somebody new: when and how you met')
    .option('--once <key>', 'a second log with this key changes nothing and answers with the first', onlyOne)
    .option('--eml <file>', 'a mail as it was saved: from whom, when, what; - reads it from a pipe', onlyOne)
    .option('--full', 'ask everything in turn')
    .option('--resume [draft]', 'go on with what an interrupted log left; with several drafts, the id of one');
  return withInteractionOptions(withAskedOptions(command))
    .addHelpText('after', examples)
    .action((contact: string | undefined, note: string | undefined, options: LogOptions) => log(context, contact, note, options));
}

const examples = `
Examples:
  $ kw log
  $ kw log zoe "She wants the offer this week" --promise "send the offer by fri"
  $ kw log zoe --no-answer
  $ cat mail.eml | kw log --eml -`;

async function log(context: Context, typed: string | undefined, note: string | undefined, options: LogOptions): Promise<void> {
  if (options.resume) {
    mustBeAlone([typed, note], options);
    const named = options.resume === true ? undefined : options.resume;
    const { resumedDraft } = await import('./log-resume.ts');
    return logInteraction(context, await resumedDraft(context, named), options);
  }
  if (options.eml !== undefined) return logMail(context, options.eml, typed, note, options);
  const known = await knownAnswers(context, typed, note, options);
  return logInteraction(context, { id: context.newId(), answers: known, edited: options.edit === true }, options);
}

/** What the line says wins over what the mail says. A mail that is there already is not asked about. */
async function logMail(
  context: Context,
  path: string,
  typed: string | undefined,
  note: string | undefined,
  options: LogOptions,
): Promise<void> {
  mustBeUnmistakable(note, options);
  await mustBeOneMail(context, typed, note, options);
  const mail = await mailGiven(context, path);
  const once = () => logOne(context, mail, typed, note, options);
  return once().catch((error) => {
    if (error instanceof KnownMeanwhile) return once();
    throw error;
  });
}

async function logOne(
  context: Context,
  mail: Mail,
  typed: string | undefined,
  note: string | undefined,
  options: LogOptions,
): Promise<void> {
  if (alreadyLogged(context, { once: options.once ?? mail.key })) return;
  const told = await toldByMail(context, context.store.read(), mail, options, typed !== undefined);
  const known = await knownAnswers(context, typed, note, options, told);
  return logInteraction(context, { id: context.newId(), answers: known, edited: options.edit === true }, options);
}

/** What would be typed beside a draft would get lost. */
function mustBeAlone(typed: readonly (string | undefined)[], options: LogOptions): void {
  const { resume: _resume, full: _full, exact: _exact, allowPast: _allowPast, answer, ...others } = options;
  const given = [...typed, answer === true ? undefined : answer, ...Object.values(others)];
  if (given.every((one) => one === undefined)) return;
  throw new UserError(
    'usage',
    '--resume goes on with a draft, and takes nothing besides.',
    'Add the rest once it goes on: kw log --resume. What the draft has: kw drafts show <id>.',
  );
}
