import type { Argument, Command, Option } from 'commander';
import { type ConfigKey, configKeys } from './commands/config-keys.ts';
import { documentsByCommand } from './commands/documents.ts';
import { topics } from './commands/help-topics.ts';
import type { CommandEntry, OptionEntry, WantedKind, Wants } from './completion/command-table.ts';
import { namesOfLists } from './exchange/export-choice.ts';
import { programToLookAt } from './program.ts';
import { shortNameOf } from './reports/schemas-report.ts';

/** The commands with their options, and what each of their places wants: what a shell completes from. Made when it is built. */
export async function commandTable(): Promise<CommandEntry> {
  const program = await programToLookAt();
  const commands = visibleIn(program).map(entryOf);
  const help = { ...entryOf(helpOf(program)), arguments: [[...commands, ...topics].map(({ name }) => name)] };
  return { ...entryOf(program), commands: [...commands, help] };
}

function entryOf(command: Command): CommandEntry {
  const options = command.options.filter(({ hidden }) => !hidden);
  return {
    name: command.name(),
    says: command.summary() || command.description(),
    arguments: command.registeredArguments.map((argument) => wantedBy(command, argument)),
    options: [
      ...options.map(optionEntry),
      { names: ['--help', '-h'], says: 'this help', takes: 'nothing', wants: 'nothing', isList: false },
    ],
    commands: command.name() === 'set' ? configKeys.map(settingEntry) : visibleIn(command).map(entryOf),
  };
}

/** Each setting has values of its own, as if it were a command. */
const settingEntry = ({ name, means }: ConfigKey): CommandEntry => ({
  name,
  says: means,
  arguments: [valuesOfSetting[name] ?? 'nothing'],
  options: [],
  commands: [],
});

const valuesOfSetting: Readonly<Record<string, Wants>> = {
  zone: 'zone',
  'date-order': ['dmy', 'mdy', 'none'],
  'working-days': ['mon-fri'],
  'days-off': ['none'],
  holidays: 'file',
  'own-addresses': ['none'],
  sendmail: ['none'],
};

const visibleIn = (command: Command): readonly Command[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => each.name() !== 'help');

const helpOf = (program: Command): Command =>
  program
    .createHelp()
    .visibleCommands(program)
    .find((each) => each.name() === 'help') as Command;

function optionEntry({ long, short, description, required, optional, argChoices, flags }: Option): OptionEntry {
  const placeholder = /[<[]([^>\]]+)/.exec(flags)?.[1] ?? '';
  const list = lists[placeholder];
  return {
    names: [long, short].filter((name) => typeof name === 'string'),
    says: description,
    takes: required ? 'value' : optional ? 'maybe' : 'nothing',
    wants: list ?? argChoices ?? byOption[long ?? ''] ?? byPlaceholder[placeholder] ?? 'nothing',
    isList: list !== undefined,
  };
}

/** Several of these may be named, with commas between them. */
const lists: Readonly<Record<string, Wants>> = { lists: namesOfLists };

const wantedBy = (command: Command, argument: Argument): Wants =>
  argument.argChoices ?? byCommand[`${command.name()} ${argument.name()}`] ?? byPlaceholder[argument.name()] ?? 'nothing';

/** What a place wants goes by the word that stands for it in the help. */
const byPlaceholder: Readonly<Record<string, Wants>> = {
  contact: 'contact',
  keep: 'contact',
  other: 'contact',
  organization: 'organization',
  id: 'open',
  area: 'area',
  draft: 'draft',
  backup: 'backup',
  zone: 'zone',
  file: 'file',
  folder: 'folder',
  key: configKeys.map(({ name }) => name),
};

const byOption: Readonly<Record<string, WantedKind>> = { '--organization': 'organization', '--case': 'case' };

const byCommand: Readonly<Record<string, Wants>> = {
  'schema name': [...new Set(Object.values(documentsByCommand).flatMap(({ documents }) => documents))]
    .filter((name) => name.startsWith('keepword.'))
    .map(shortNameOf)
    .toSorted(),
  'brief contact': 'somebody',
  'told id': 'untold',
  'show id': 'record',
  'edit id': 'record',
};
