import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { foldedForComparing } from '../domain/folding.ts';
import { didYouMean } from '../domain/likeness.ts';
import { UserError } from '../domain/user-error.ts';
import { asShellLine } from '../exchange/command-words.ts';
import { configReport, type SettingItem } from '../reports/config-report.ts';
import type { Settings } from '../store/settings.ts';
import { addConfigEditCommand } from './config-edit.ts';
import { type ConfigKey, configKeys } from './config-keys.ts';
import { aroundItems, settingsReport } from './config-origins.ts';
import { sayDone, show } from './showing.ts';

/** `kw config`: our zone, our working time with its holidays, and what a date such as 1/12 means. */
export function addConfigCommand(program: Command, context: Context): Command {
  const config = program.command('config').summary('zone, working time, holidays, date order');
  config
    .command('list')
    .summary('every setting, with where it comes from')
    .addHelpText('after', '\nExample:\n  $ kw config list')
    .action(() => list(context));
  config
    .command('get')
    .summary('one setting, with where it comes from')
    .argument('<key>', 'its name')
    .addHelpText('after', '\nExample:\n  $ kw config get zone')
    .action((name: string) => get(context, name));
  config
    .command('set')
    .summary('change a setting')
    .argument('<key>', 'its name')
    .argument('<value>', 'what it is to be')
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw config set date-order dmy\n  $ kw config set working-hours 8-17\n  $ kw config set days-off "24 dec, 3 aug to 21 aug"',
    )
    .action((name: string, value: string) => set(context, name, value));
  addConfigEditCommand(config, context);
  return config;
}

async function list(context: Context): Promise<void> {
  const settings = await settingsReport(context, context.configuration.read(), configKeys);
  await show(context, configReport([...settings.facts.items, ...(await aroundItems(context))]));
}

async function get(context: Context, name: string): Promise<void> {
  const around = (await aroundItems(context)).find(({ key }) => key === name);
  if (around !== undefined) return show(context, configReport([around]));
  await show(context, await settingsReport(context, context.configuration.read(), [await keyCalled(context, name)]));
}

async function set(context: Context, name: string, text: string): Promise<void> {
  const around = (await aroundItems(context)).find(({ key }) => key === name);
  if (around !== undefined) throw notSettable(around);
  const key = await keyCalled(context, name);
  const before = context.configuration.read();
  const settings = context.configuration.set(await key.read(text.trim(), context));
  const value = key.shown(settings) || 'not set';
  const { facts } = await settingsReport(context, settings, [key]);
  sayDone(context, facts, `${key.name} is ${value}${key.more?.(settings, context) ?? ''}.${wayBack(key, before, settings)}`);
}

/** Settings are no steps of the journal, so that kw undo takes none back: the line that says what was set before. */
function wayBack(key: ConfigKey, before: Settings, after: Settings): string {
  const [was, is] = [key.shown(before), key.shown(after)];
  if (was === is) return '';
  const typed = key.typed === undefined ? was || 'none' : key.typed(before);
  return typed === null ? '' : ` Back: kw config set ${asShellLine([key.name, typed])}`;
}

async function keyCalled(context: Context, name: string): Promise<ConfigKey> {
  const key = configKeys.find((one) => one.name === name);
  if (key) return key;
  const all = [...configKeys.map((one) => one.name), ...(await aroundItems(context)).map((item) => item.key)];
  const [meant] = didYouMean(
    foldedForComparing(name),
    all.map((value) => ({ value, names: [foldedForComparing(value)] })),
  );
  throw new UserError(
    'not-found',
    `There is no setting "${name}".${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    `The settings are ${configKeys.map((one) => one.name).join(', ')}.`,
  );
}

const notSettable = ({ key, means }: SettingItem): UserError =>
  new UserError('usage', `${key} is not kept in config.json.`, `It is ${means}.`);
