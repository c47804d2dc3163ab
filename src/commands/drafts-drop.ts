import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { counted } from '../domain/wording.ts';
import { agreed } from '../prompts/lone-questions.ts';
import { changeDocument } from '../reports/change-document.ts';
import { draftInFull } from '../reports/draft-words.ts';
import type { Draft } from '../store/drafts.ts';
import { contactsNamed, draftMeant } from './drafts-meant.ts';
import { sayUnchanged } from './saving.ts';
import { sayDone } from './showing.ts';

/** `kw drafts drop`: a draft that nobody will go on with. What was in it is said, because nothing brings it back. */
export const addDraftsDropCommand = (drafts: Command, context: Context): Command =>
  drafts
    .command('drop')
    .summary('throw a draft away, and say what was in it')
    .argument('[draft]', 'its id, or how it begins; the only one when left out')
    .option('--all', 'every draft there is; asks first')
    .addHelpText('after', '\nExamples:\n  $ kw drafts drop 2d3\n  $ kw drafts drop --all')
    .action((draft: string | undefined, { all }: { readonly all?: true }) =>
      all ? dropAll(context, draft) : drop(context, draft),
    );

async function drop(context: Context, typed: string | undefined): Promise<void> {
  dropThese(context, [await draftMeant(context, typed, 'kw drafts drop')]);
}

async function dropAll(context: Context, typed: string | undefined): Promise<void> {
  const { drafts, prompts, options } = context;
  if (typed !== undefined)
    throw new UserError('usage', 'One draft or --all, not both.', `Only that one: kw drafts drop ${typed}`);
  const all = drafts.list();
  const ask = `Drop ${counted(all.length, 'draft')}? Nothing brings them back.`;
  const isSure = all.length === 0 || options.yes || (await agreed(prompts, { ask, option: '--yes', proposed: false }));
  if (isSure) dropThese(context, all);
  else sayUnchanged(context, 'drafts drop', 'Nothing was dropped.');
}

function dropThese(context: Context, drafts: readonly Draft[]): void {
  const contacts = contactsNamed(context);
  const said = drafts.map((draft) => `Dropped ${draft.said}.\n${draftInFull(draft, contacts)}`);
  const removed = drafts.map(({ id }) => ({ type: 'interaction' as const, id, before: {}, after: null }));
  sayDone(context, changeDocument('drafts drop', removed, drafts), said.join('\n') || 'There is no draft.');
  // What is told nowhere any more must have been told before: nothing brings it back.
  for (const { id } of drafts) context.drafts.drop(id);
}
