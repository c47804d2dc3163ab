import type { Command } from 'commander';
import { topics } from './commands/help-topics.ts';
import { opening, secrets } from './commands/help-words.ts';
import { capitalized } from './domain/text.ts';
import { programToLookAt } from './program.ts';
import { roffList, roffOf, roffText, roffWord } from './render/roff.ts';

/** The manual page of `kw`, in mdoc, of the same words as the help. `day` is when it was made: "November 26, 2026". */
export async function manualPage(day: string): Promise<string> {
  const program = await programToLookAt();
  const [sentence = '', examples = ''] = opening(100).trim().split(/\n\n/);
  const parts = [
    `.Dd ${day}\n.Dt KW 1\n.Os\n.nh`,
    section('NAME', `.Nm kw ,\n.Nm keepword\n.Nd ${roffText(sentence.replace(/^Keepword (.*)\.$/, '$1'))}`),
    section('SYNOPSIS', '.Nm kw\n.Op Ar options\n.Op Ar command Op Ar arguments'),
    section(
      'DESCRIPTION',
      `${roffText(sentence)}\nWithout a command it shows what wants attention today.\n.Pp\n${roffText(secrets)}`,
    ),
    section('OPTIONS', `Every command takes these.\n${roffList(optionsOf(program))}`),
    section('COMMANDS', commandsOf(program).map(commandPart).join('\n')),
    ...['dates', 'json', 'cron'].map(topicSection),
    topicSection('environment'),
    section(
      'FILES',
      `.Bl -tag -width Ds\n.It Pa \\(ti/.local/share/keepword\n${roffText('the journal and all that belongs to it, unless KEEPWORD_HOME or --home names another folder')}\n.El`,
    ),
    topicSection('exit-codes'),
    section('EXAMPLES', roffOf(examples.replace(/^Examples:\n/, ''))),
  ];
  return `${parts.join('\n')}\n`;
}

/** What the section of a topic is called, where every manual page has a name for it. */
const headings: Readonly<Record<string, string>> = { dates: 'DAYS AND TIMES', 'exit-codes': 'EXIT STATUS' };

const topicSection = (name: string): string =>
  section(headings[name] ?? name.toUpperCase(), roffOf(topics.find((topic) => topic.name === name)?.text ?? ''));

const section = (heading: string, body: string): string => `.Sh ${heading}\n${body}`;

function commandPart(command: Command): string {
  const after = textAfter(command);
  const parts = [
    `.Ss ${heading([nameOf(command), ...command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`))].join(' '))}\\&`,
    `${roffText(sentenceOf(command.summary() || command.description()))}`,
    roffList([
      ...command.registeredArguments.map((one) => [one.name(), withChoices(one.description, one.argChoices)] as const),
      ...optionsOf(command),
    ]),
    after === '' ? '' : `.Pp\n${roffOf(after)}`.replace(/^\.Pp\n(?=\.Bd)/, ''),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

const optionsOf = ({ options }: Command): readonly (readonly [string, string])[] =>
  options
    .filter(({ hidden }) => !hidden)
    .map(({ flags, description, argChoices }) => [flags, withChoices(description, argChoices)] as const);

const withChoices = (says: string, choices: readonly string[] | undefined): string =>
  choices === undefined || choices.every((choice) => says.includes(choice)) ? says : `${says} (${choices.join(', ')})`;

const sentenceOf = (says: string): string => `${capitalized(says)}.`;

/** What the help says below the options: examples, and what else there is to know. */
function textAfter(command: Command): string {
  const written: string[] = [];
  command.configureOutput({ writeOut: (text) => written.push(text), getOutHelpWidth: () => 100 }).outputHelp();
  return written.slice(1).join('').trim();
}

/** Every command that does something, those of a group one by one. */
function commandsOf(command: Command): readonly Command[] {
  const visible = command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => each.name() !== 'help');
  return visible.flatMap((each) => (each.commands.length > 0 ? commandsOf(each) : [each]));
}

const nameOf = (command: Command): string => (command.parent === null ? 'kw' : `${nameOf(command.parent)} ${command.name()}`);

/** With nothing behind it a bracket would be taken for the end of a sentence. */
const heading = (text: string): string => `${roffWord(text).slice(0, -1)}\\&"`;
