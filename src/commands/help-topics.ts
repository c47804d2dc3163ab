import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { exitCodeMeanings } from '../domain/exit-codes.ts';
import { asTyped } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { shortNameOf } from '../reports/schemas-report.ts';
import { documentsByCommand } from './documents.ts';
import { datesTopic } from './help-dates.ts';
import { laidOut } from './help-layout.ts';

/** Something to read up on that is no command: a line about it, and the text. */
export interface Topic {
  readonly name: string;
  readonly says: string;
  readonly text: string;
}

const rows = (all: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...all.map(([first]) => first.length));
  return all.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
};

const inBareWords = (text: string): string => text.replaceAll('`', '');

const documents = [...new Set(Object.values(documentsByCommand).flatMap((answer) => answer.documents))]
  .filter((name) => name.startsWith('keepword.'))
  .map(shortNameOf)
  .toSorted();

/** What the program looks at in its environment, and what for. */
export const environmentRows: readonly (readonly [string, string])[] = [
  ['KEEPWORD_HOME', 'the folder with the journal; --home comes before it'],
  ['XDG_DATA_HOME', 'where that folder is otherwise, when it is an absolute path; else ~/.local/share'],
  ['HOME', 'what ~ is'],
  ['XDG_CONFIG_HOME', 'where kw schedule systemd puts its units; else ~/.config'],
  ['KEEPWORD_NOW', 'pretend that it is this moment; --now comes before it'],
  ['KEEPWORD_NO_INPUT', 'when it is not empty: never ask, as with --no-input'],
  ['KEEPWORD_SEED', 'ids that come out the same each time, for documentation and tests'],
  ['TZ', 'our time zone, where kw config set zone has not said which; else that of the machine'],
  ['NO_COLOR', 'when it is not empty: no colour; --color comes before it'],
  ['FORCE_COLOR', 'colour also where nobody is looking on; 0 and false: none'],
  ['TERM', 'dumb: a terminal without colour and without keys that move a cursor'],
  ['VISUAL, EDITOR', 'the editor for notes; VISUAL comes first'],
  ['PATH', 'where the editor is looked for when neither names one'],
];

/** What `kw help <topic>` tells, in the order in which the topics are listed. */
export const topics: readonly Topic[] = [
  { name: 'dates', says: 'the words for days and times', text: datesTopic },
  {
    name: 'json',
    says: 'documents for scripts, their fields and their errors',
    text: `With --json a command that shows something prints one document of it, and one that changes something the records that it changed. It is compact in a pipe and indented on a terminal.

--fields id,what,contact.name picks fields, of the items where a document has one list of them, and implies --json. A field that there is not is refused, with those that there are.

Each document says what it is: "schema": "keepword.due/1". Within a major version keys are only added. kw schema lists the JSON Schemas, kw schema due prints one. There are: ${documents.join(', ')}.

With --json an error leaves stdout empty, and the last line of stderr is {"error":{"code","message","hint","candidates"}}.

Examples:
  $ kw due --json | jq -r '.items[].what'
  $ kw due --fields id,what,contact.name
  $ kw schema due`,
  },
  {
    name: 'exit-codes',
    says: 'what the program ends with, and why',
    text: `A script can tell by the exit code what became of its line:

${rows(Object.entries(exitCodeMeanings).map(([code, means]) => [code, inBareWords(means)] as const))}

With --json the code of the error says more: kw help json.`,
  },
  {
    name: 'cron',
    says: 'the digest every morning, and what else runs by itself',
    text: `kw schedule cron prints the lines of a crontab that run the digest every working morning, with the paths of this machine, and --install puts them in; kw schedule systemd does the same with a timer. kw schedule launchd prints a file for macOS, which you put in place yourself. cron mails what is printed where the machine can send mail. By hand, such lines are the following, with the folders of kw, and of node, in PATH, since cron looks in few.

  PATH=/usr/local/bin:/usr/bin:/bin
  30 7 * * 1-5  kw digest

kw digest prints nothing and ends with 0 when nothing is due, so that no mail is sent; --always prints anyway. It never asks, and needs neither a terminal nor a language in its environment. The time zone is that of kw config set zone, else that of the machine.

A missing journal ends with 4 and names the path, so that a wrong home is never mistaken for a quiet day: cron sets HOME, and little else. KEEPWORD_HOME=/path in the crontab, or --home, says where it is.

Reading waits for nobody. A change waits up to two minutes while another process is saving, and ends with 4 after that.

Examples:
  $ kw digest --format markdown
  $ kw due --exit-code`,
  },
  {
    name: 'environment',
    says: 'the variables that are looked at',
    text: `${rows(environmentRows)}\n\nkw where says which folder is in use, kw config list the zone.`,
  },
];

/**
 * The line that commander answers when help is asked for: `help contact add` is `contact add --help`. Null when it was about a topic
 * such as `dates`, which has been shown.
 */
export function helpLine(context: Context, program: Command, line: readonly string[]): readonly string[] | null {
  const [, name = 'help', part] = program.parseOptions([...line]).operands;
  if (name === 'help') return ['help'];
  const command = program.commands.find((each) => each.name() === name);
  if (command === undefined) return showTopic(context, name);
  if (part === undefined || command.commands.length === 0) return line;
  if (command.commands.some((each) => each.name() === part)) return [name, part, '--help'];
  throw noCommand(`kw ${name}`, part, `kw ${name} --help lists what there is.`);
}

const noCommand = (where: string, name: string, hint: string): UserError =>
  new UserError('usage', `${where} has no command "${asTyped(name)}".`, hint);

/** Shows what there is to know about a topic. */
function showTopic({ terminal, options }: Context, name: string): null {
  const topic = topics.find((one) => one.name === name);
  if (topic === undefined) {
    const known = topics.map((one) => one.name).join(', ');
    throw noCommand('kw', name, `kw --help lists the commands. The topics are ${known}.`);
  }
  if (options.json) throw new UserError('usage', `kw help ${name} prints no JSON.`, `Without --json: kw help ${name}`);
  terminal.out(`${laidOut(topic.text, Math.min(terminal.columns, 100))}\n`);
  return null;
}
