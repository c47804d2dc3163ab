import { type Command, Option } from 'commander';
import type { GlobalOptions } from '../context.ts';

/** What commander makes of the options that every command takes. */
export interface RawGlobalOptions {
  readonly home?: string;
  readonly now?: string;
  readonly json?: true;
  readonly fields?: string;
  readonly plain?: true;
  readonly color: 'auto' | 'always' | 'never';
  readonly input: boolean;
  readonly yes?: true;
}

/** Declares the options that every command takes, before or after its name. */
export const withGlobalOptions = (program: Command): Command =>
  program
    .option('--home <folder>', 'the folder with the journal (or KEEPWORD_HOME)')
    .option('--now <moment>', 'as if it were this moment: 2026-12-01T09:00 (or KEEPWORD_NOW)')
    .option('--json', 'one JSON document, for scripts')
    .option('--fields <names>', 'of the JSON only these: id,what,contact.name')
    .option('--plain', 'tabs and ISO dates, nothing cut: what a pipe gets')
    .addOption(new Option('--color <when>', 'auto, always or never').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-input', 'never ask (or KEEPWORD_NO_INPUT)')
    .option('--yes', 'answer yes where a command asks whether to go on');

/** What they mean: `--fields` is JSON, too. */
export const globalOptionsOf = ({ json, fields, plain, yes }: RawGlobalOptions): GlobalOptions => ({
  json: json === true || fields !== undefined,
  fields: fields === undefined ? null : fields.split(',').map((name) => name.trim()),
  plain: plain === true,
  yes: yes === true,
});
