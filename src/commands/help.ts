import type { Argument, Command } from 'commander';
import type { Context } from '../context.ts';
import { laidOut } from './help-layout.ts';
import { closing, narrow, opening } from './help-words.ts';

/** Help and errors go through the context like everything else, and never end the program by themselves. */
export const withHelp = (program: Command, context: Context): Command =>
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.out(laidOut(text, widthOf(context))),
      writeErr: (text) => context.terminal.say(text),
      // What is wrong with a line is said once, by whoever turns errors into words.
      outputError: () => {},
      getOutHelpWidth: () => widthOf(context),
      getOutHasColors: () => false,
    })
    .configureHelp({
      // Also in a narrow terminal, where commander leaves the lines to whoever breaks them.
      minWidthToWrap: 20,
      subcommandTerm: (command) =>
        widthOf(context) < narrow ? command.name() : [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
      // The options of every command come last, so that the commands stand first.
      visibleOptions: (command) => (command === program ? [] : command.options.filter(({ hidden }) => !hidden)),
    })
    .showSuggestionAfterError(true)
    .commandsGroup('More:')
    .helpCommand('help [command]', 'more about a command, or about a topic')
    .helpOption('-h, --help', 'this help')
    .addHelpText('before', () => opening(widthOf(context)))
    .addHelpText('after', () => closing(program, widthOf(context)));

const widthOf = ({ terminal }: Context): number => Math.min(terminal.columns, 100);

const argumentTerm = (argument: Argument): string => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`);

/** The line with the command that it leaves out: a bare `kw` shows today. */
export const withCommand = (program: Command, line: readonly string[]): readonly string[] =>
  asksForHelp(line) || commandIn(program, line) !== undefined ? line : ['today', ...line];

/** The first word that is neither an option nor the value of one. */
export const commandIn = (program: Command, line: readonly string[]): string | undefined =>
  asksForHelp(line.slice(0, 1)) ? undefined : program.parseOptions([...line]).operands[0];

const asksForHelp = (line: readonly string[]): boolean =>
  line.some((word) => word === '--help' || word === '-h' || word === '--version');
