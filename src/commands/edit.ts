import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { withRetold } from '../domain/commitments-retold.ts';
import { type Via, vias } from '../domain/contact.ts';
import type { ContactTexts } from '../domain/contact-texts.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { History, Journal } from '../domain/journal.ts';
import { measuredAnew } from '../domain/measured-anew.ts';
import { type AnyRecord, anyRecordCalled } from '../domain/naming.ts';
import { asText, fromText, notTaken, withEdited } from '../domain/record-edits.ts';
import { notYetIn, senselessIn } from '../domain/record-sense.ts';
import { UserError } from '../domain/user-error.ts';
import { agreed } from '../prompts/lone-questions.ts';
import { editedInWords } from '../reports/edit-words.ts';
import { withContactOptions } from './contact-options.ts';
import type { WhenOptions } from './due-meant.ts';
import { type Correction, correctionOf } from './edit-fields.ts';
import { retoldBy } from './edit-retold.ts';
import { save, sayUnchanged } from './saving.ts';
import { withWhenOptions } from './when-options.ts';

/** What can be put right without an editor. */
export interface EditOptions extends WhenOptions, Omit<ContactTexts, keyof WhenOptions> {
  readonly what?: string;
  readonly by?: string;
  readonly number?: string;
  readonly answer?: string;
  readonly extra?: string;
  readonly well?: true;
  readonly notWell?: true;
  readonly note?: string;
  readonly at?: string;
  readonly via?: Via;
  readonly mood?: string;
  readonly why?: string;
  readonly offered?: string;
  readonly quote?: string;
}

/** `kw edit`: put any record right. */
export const addEditCommand = (program: Command, context: Context): Command =>
  withContactOptions(
    withWhenOptions(
      program
        .command('edit')
        .summary('put any record right')
        .argument('<id>', 'its id, or how it begins')
        .option('--what <text>', 'of a commitment: what it is about')
        .option('--by <when>', 'of a commitment: when it is due, without counting as a move')
        .option('--number <number>', 'of a commitment: the number to call; none: no number')
        .option('--answer <text>', 'of something kept: the answer that was found or given; none: no answer')
        .option('--extra <text>', 'of something kept: more than was promised; none: nothing')
        .addOption(new Option('--well', 'of a check that was made: everything is good').conflicts('notWell'))
        .option('--not-well', 'of a check that was made: something is wrong')
        .option('--note <text>', 'of an interaction: what was said')
        .option('--at <when>', 'of an interaction: when it was, and with it what it kept or asked for')
        .addOption(new Option('--via <way>', 'how').choices(vias))
        .option('--mood <mood>', 'of an interaction: calm, uneasy, upset, furious; upset..calm')
        .option('--why <text>', 'of an interaction: the reason behind what they asked for')
        .option('--offered <text>', 'of an interaction: what was offered instead')
        .option('--quote <text>', 'of an interaction: their praise'),
    ).option('--name <name>', 'of a contact: their full name; and as in kw contact edit:'),
  )
    .addHelpText('after', '\nExamples:\n  $ kw edit 4k2 --what "send the second offer"\n  $ kw edit 4k2')
    .action((id: string, options: EditOptions) => edit(context, id, options));

/** Puts a record right: by the options, or in the editor when there are none. */
export async function edit(context: Context, typed: string, options: EditOptions): Promise<void> {
  const { store, desk } = context;
  const journal = store.read();
  const found = anyRecordCalled(journal, store.history(), typed);
  if (found.type === 'contact' && Object.keys(options).length > 0) {
    const { editContact } = await import('./contact-edit.ts');
    return editContact(context, found.record.id, options);
  }
  const corrected = (await correctionOf(context, journal, found, options)) ?? (await editedByHand(context, found));
  if (corrected === null) return sayUnchanged(context, 'edit', 'Nothing was changed.');
  const { id } = found.record;
  save(context, 'edit', (latest: Journal, history: History) => {
    const now = anyRecordCalled(latest, history, id);
    const edited = withOutcome(now, { ...now, record: { ...corrected(now), updatedAt: desk.now } } as AnyRecord);
    // Who writes a moment in the editor sees the record whole, and means it.
    const mayPrecede = options.allowPast === true || Object.keys(options).length === 0;
    const all = retoldBy(latest, history, { before: now, after: edited }, desk, mayPrecede);
    return { ...withRetold(withEdited(latest, history, now, edited), all), said: editedInWords(latest, now, edited, all, desk) };
  });
}

const withOutcome = (before: AnyRecord, edited: AnyRecord): AnyRecord =>
  before.type === 'commitment' && edited.type === 'commitment'
    ? { ...edited, record: measuredAnew(before.record, edited.record) }
    : edited;

/** The record in the editor; null when it was left as it was. What cannot be taken may be put right, as it was typed. */
async function editedByHand(context: Context, found: AnyRecord): Promise<Correction | null> {
  if (!context.prompts.canAsk) {
    const examples = examplesFor[found.type];
    const way = examples === '' ? 'At a terminal' : `For example: ${examples}. At a terminal`;
    throw new UserError('would-ask', 'Say what is to be changed.', `${way} $EDITOR opens.`);
  }
  const before = asText(found);
  for (let text = before; ; ) {
    const after = await context.edit(text, 'json');
    if (after === null ? text === before : after === before) return null;
    text = after ?? text;
    try {
      const record = recordIn(context, text, found);
      return (now) => {
        mustBeAsShown(found, now);
        return record;
      };
    } catch (error) {
      if (!(error instanceof UserError && (await wantsToGoOn(context, error)))) throw error;
    }
  }
}

/** What may be said of each kind on the line. */
const examplesFor: Readonly<Record<AnyRecord['type'], string>> = {
  commitment: '--what, --by',
  interaction: '--note, --via',
  contact: '--role owner, --phone none',
  organization: '',
  case: '',
  answer: '',
};

function recordIn({ store, desk }: Context, text: string, found: AnyRecord): AnyRecord['record'] {
  const record = fromText(text, found);
  const problem = store.problemIn({ ...found, record } as AnyRecord) ?? senselessIn(record);
  const notYet = found.type === 'interaction' ? notYetIn(record as Interaction, desk.now) : null;
  if (problem !== null || notYet !== null) throw notTaken(`${problem ?? notYet}.`);
  return record;
}

function wantsToGoOn({ prompts, terminal }: Context, { message }: UserError): Promise<boolean> {
  terminal.say(message);
  return agreed(prompts, { ask: 'Put it right in the editor?', option: '--what, --note, --by', proposed: true });
}

/** What was typed belongs to the record as it was shown. When it was touched does not tell: several changes may come in one second. */
function mustBeAsShown(shown: AnyRecord, now: AnyRecord): void {
  if (asText(shown) === asText(now)) return;
  throw new UserError(
    'not-saved',
    'It was changed by another program while you edited it.',
    `Nothing was changed; kw edit ${shown.record.id} shows it as it is now.`,
  );
}
