import type { Command } from 'commander';

/** An example may go on in the shell: `| jq ...`, `> file`, `# what for`. */
export const withoutPlumbing = (example: string): string => example.replace(/ +(?:[|>#]|&&).*$/, '');

/** The commands below one that the help shows, each before those below it. */
export function commandsOf(command: Command): readonly Command[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.filter((each) => each.name() !== 'help').flatMap((each) => [each, ...commandsOf(each)]);
}

/** The whole name of a command: `kw contact add`. */
export function nameOf(command: Command): string {
  return command.parent === null ? 'kw' : `${nameOf(command.parent)} ${command.name()}`;
}

/** The lines of the help that begin with `$ kw`. */
export function examplesOf(command: Command): readonly string[] {
  const parts: string[] = [];
  command.configureOutput({ writeOut: (text) => parts.push(text), getOutHelpWidth: () => 100 }).outputHelp();
  return [...parts.join('').matchAll(/^ *\$ (kw .+)$/gm)].map(([, example]) => example ?? '');
}
