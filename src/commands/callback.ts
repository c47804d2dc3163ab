import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { type Via, vias } from '../domain/contact.ts';
import { dueMeant, type WhenOptions } from './due-meant.ts';
import { contactToAsk } from './meant.ts';
import { numberGiven, numberToAsk } from './number-given.ts';
import { open } from './opening.ts';
import { withWhenOptions } from './when-options.ts';

interface CallbackOptions extends WhenOptions {
  readonly number?: string;
  readonly via: Via;
  readonly about?: string;
}

/** `kw callback`: never ask a customer to call back. */
export const addCallbackCommand = (program: Command, context: Context): Command =>
  withWhenOptions(
    program
      .command('callback')
      .summary('I call back, or drop by, in this window')
      .argument('[contact]', 'whom to call')
      .argument('[when]', 'the window, on their clock: "tue 15-16h", "about fri 3pm"')
      .option('--number <number>', 'the number to call, or its label: +44 20 7946 0018, mobile')
      .addOption(new Option('--via <way>', 'how').choices(vias).default('call'))
      .option('--about <text>', 'what it is about'),
  )
    .addHelpText('after', '\nExample:\n  $ kw callback zoe "tue 15-16h" --about "the budget"')
    .action((contact: string | undefined, when: string | undefined, options: CallbackOptions) =>
      callback(context, contact, when, options),
    );

async function callback(
  context: Context,
  typed: string | undefined,
  when: string | undefined,
  options: CallbackOptions,
): Promise<void> {
  const contact = await contactToAsk(context, typed);
  const { via } = options;
  const given = options.number === undefined ? undefined : numberGiven(options.number, contact, via);
  const due = await dueMeant(context, when, { contact, kind: 'callback', via, option: '<when>' }, options);
  const { number, kept } = given === undefined ? await numberToAsk(context, contact, via) : { number: given, kept: null };
  open(context, contact, { kind: 'callback', what: options.about ?? '', due, via, number }, kept);
}
