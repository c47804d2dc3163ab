import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';
import { configReport } from '../reports/config-report.ts';
import { type ConfigKey, configKeys } from './config-keys.ts';
import { sayDone, show } from './showing.ts';

/** `kw config`: our zone, our working time, and what a date such as 1/12 means. */
export function addConfigCommand(program: Command, context: Context): Command {
  const config = program.command('config').summary('our zone, working time and order of dates');
  config
    .command('list')
    .summary('every setting, with what it is for')
    .addHelpText('after', '\nExample:\n  $ kw config list')
    .action(() => show(context, reportOn(context, configKeys)));
  config
    .command('get')
    .summary('one setting')
    .argument('<key>', 'its name')
    .addHelpText('after', '\nExample:\n  $ kw config get zone')
    .action((name: string) => show(context, reportOn(context, [keyCalled(name)])));
  config
    .command('set')
    .summary('change a setting')
    .argument('<key>', 'its name')
    .argument('<value>', 'what it is to be')
    .addHelpText('after', '\nExamples:\n  $ kw config set date-order dmy\n  $ kw config set working-hours 8-17')
    .action((name: string, value: string) => set(context, keyCalled(name), value));
  return config;
}

const reportOn = ({ configuration }: Context, keys: readonly ConfigKey[]) => {
  const settings = configuration.read();
  return configReport(keys.map(({ name, means, shown }) => ({ key: name, value: shown(settings), means })));
};

function set(context: Context, key: ConfigKey, text: string): void {
  const { configuration, desk } = context;
  const settings = configuration.read();
  configuration.set(key.read(text.trim(), settings, desk));
  sayDone(context, reportOn(context, [key]).facts, `${key.name} is ${key.shown(configuration.read()) || 'not set'}.`);
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
