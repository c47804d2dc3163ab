import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { configReport } from '../reports/config-report.ts';
import type { Settings } from '../store/configuration.ts';
import { type ConfigKey, configKeys } from './config-keys.ts';
import { sayDone, show } from './showing.ts';

/** `kw config`: our zone, our working time with its holidays, and what a date such as 1/12 means. */
export function addConfigCommand(program: Command, context: Context): Command {
  const config = program.command('config').summary('zone, working time, holidays, date order');
  config
    .command('list')
    .summary('every setting, with what it is for')
    .addHelpText('after', '\nExample:\n  $ kw config list')
    .action(() => show(context, reportOn(context.configuration.read(), configKeys)));
  config
    .command('get')
    .summary('one setting')
    .argument('<key>', 'its name')
    .addHelpText('after', '\nExample:\n  $ kw config get zone')
    .action((name: string) => show(context, reportOn(context.configuration.read(), [keyCalled(name)])));
  config
    .command('set')
    .summary('change a setting')
    .argument('<key>', 'its name')
    .argument('<value>', 'what it is to be')
    .addHelpText(
      'after',
      '\nExamples:\n  $ kw config set date-order dmy\n  $ kw config set working-hours 8-17\n  $ kw config set days-off "24 dec, 3 aug to 21 aug"',
    )
    .action((name: string, value: string) => set(context, keyCalled(name), value));
  return config;
}

const reportOn = (settings: Settings, keys: readonly ConfigKey[]) =>
  configReport(keys.map(({ name, means, shown }) => ({ key: name, value: shown(settings), means })));

async function set(context: Context, key: ConfigKey, text: string): Promise<void> {
  const settings = context.configuration.set(await key.read(text.trim(), context));
  const value = key.shown(settings) || 'not set';
  sayDone(context, reportOn(settings, [key]).facts, `${key.name} is ${value}${key.more?.(settings, context) ?? ''}.`);
}

function keyCalled(name: string): ConfigKey {
  const key = configKeys.find((one) => one.name === name);
  if (key) return key;
  throw new UserError(
    'not-found',
    `There is no setting "${name}".`,
    `The settings are ${configKeys.map((one) => one.name).join(', ')}.`,
  );
}
