import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { agreed } from '../prompts/lone-questions.ts';
import type { SettingsText } from '../store/settings/settings-text.ts';
import type { Settings } from '../store/settings.ts';
import { configKeys } from './config-keys.ts';
import { settingsReport } from './config-origins.ts';
import { sayDone } from './showing.ts';

/** `kw config edit`: all settings at once, in the editor. */
export const addConfigEditCommand = (config: Command, context: Context): Command =>
  config
    .command('edit')
    .summary('all settings in your editor')
    .addHelpText('after', '\nExample:\n  $ kw config edit')
    .action(() => editConfig(context));

async function editConfig(context: Context): Promise<void> {
  if (!context.prompts.canAsk)
    throw new UserError('would-ask', 'The settings are edited on a terminal.', 'kw config set changes one without asking.');
  const { text: settings } = await context.settings();
  const before = settings.read();
  const edited = await editedIn(context, settings, before.text);
  if (edited === null) return context.terminal.say('Nothing was changed.');
  const now = settings.keep(edited);
  const { facts } = await settingsReport(context, now, configKeys);
  sayDone(context, facts, changedInWords(before.settings, now));
}

/** What came out of the editor; null when it was left as it was. What cannot be taken may be put right, as it was typed. */
async function editedIn(context: Context, settings: SettingsText, before: string): Promise<string | null> {
  for (let text = before; ; ) {
    const after = await context.edit(text, 'json');
    text = after ?? text;
    if (text === before) return null;
    const problem = settings.problemIn(text, before);
    if (problem === null) return text;
    context.terminal.say(`${problem.message} ${problem.hint}`);
    const goOn = { ask: 'Put it right in the editor?', option: 'kw config set', proposed: true };
    if (!(await agreed(context.prompts, goOn))) throw problem;
  }
}

/** What is other than before, setting by setting; every setting where those of before could not be used. */
function changedInWords(before: Settings | null, now: Settings): string {
  const changed = configKeys.filter(({ shown }) => before === null || shown(before) !== shown(now));
  const words = changed.map(({ name, shown }) => `${name} is ${shown(now) || 'not set'}`);
  return words.length === 0 ? 'Saved; every setting is what it was.' : `${words.join('; ')}.`;
}
