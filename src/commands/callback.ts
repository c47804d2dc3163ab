import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { dialled, readCallback } from '../domain/commitment-texts.ts';
import { type Contact, type Via, vias } from '../domain/contact.ts';
import { dueMeant, dueOfPhrase, type WhenOptions } from './due-meant.ts';
import { contactToAsk } from './meant.ts';
import { numberGiven, numberToAsk } from './number-given.ts';
import { open } from './opening.ts';
import { withWhenOptions } from './when-options.ts';

type ToldCallback = ReturnType<typeof readCallback>;

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
      .argument('[when]', 'the window, on their clock: "tue 15-16h", "~fri 3pm on mobile"')
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
  const told = toldIn(when, options);
  const given = options.number === undefined ? numberIn(told, contact) : numberGiven(options.number, contact, via);
  const meaning = { contact, kind: 'callback', via, option: '<when>' } as const;
  const due = told ? await dueOfPhrase(context, told.when, meaning, options) : await dueMeant(context, when, meaning, options);
  const { number, kept } = given === null ? await numberToAsk(context, contact, via) : { number: given, kept: null };
  open(context, contact, { kind: 'callback', what: options.about ?? '', due, via, number }, kept);
}

/** As in `kw log`, the words may end with the number, "tue 3pm on mobile", where `--number` does not say it. */
const toldIn = (when: string | undefined, { number, via }: CallbackOptions): ToldCallback | null =>
  when === undefined || number !== undefined || via !== 'call' ? null : readCallback(when);

const numberIn = (told: ToldCallback | null, contact: Contact): string | null =>
  told === null || told.number === null ? null : dialled(told.number, contact);
