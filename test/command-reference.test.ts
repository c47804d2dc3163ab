import type { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Context } from '../src/context.ts';
import { programToLookAt } from '../src/program.ts';

it('docs/commands.md has every command with all of its options, as the help shows them', async () => {
  const written: string[] = [];
  const context = { terminal: { out: (text: string) => written.push(text), columns: 100 } } as unknown as Context;
  const program = await programToLookAt(context);
  const helpOf = (command: Command): string => {
    written.length = 0;
    command.outputHelp();
    return written.join('').trimEnd();
  };
  const chapters = [program, ...commandsOf(program)].map(
    (command) => `## ${nameOf(command)}\n\n\`\`\`\n${helpOf(command)}\n\`\`\`\n`,
  );
  await expect(`# Commands\n\nWhat \`--help\` says, for every command.\n\n${chapters.join('\n')}`).toMatchFileSnapshot(
    '../docs/commands.md',
  );
});

function commandsOf(command: Command): readonly Command[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.filter((each) => each.name() !== 'help').flatMap((each) => [each, ...commandsOf(each)]);
}

const nameOf = (command: Command): string => (command.parent === null ? 'kw' : `${nameOf(command.parent)} ${command.name()}`);
