import { Argument, type Command } from 'commander';
import { type Shell, scripts } from '../completion/generated/scripts.js';
import type { Context } from '../context.ts';

/** `kw completion`: what makes a shell complete commands, options, people and ids. */
export const addCompletionCommand = (program: Command, context: Context): Command =>
  program
    .command('completion')
    .summary('a script for Tab in bash, zsh or fish')
    .addArgument(new Argument('<shell>', 'whose Tab it is for').choices(Object.keys(scripts)))
    .addHelpText('after', install)
    .action((shell: Shell) => context.terminal.out(scripts[shell]));

const install = `
Write it into a file once, and have the shell read that file when it starts. It asks the program at each Tab, so it is never out of date.

Examples:
  $ kw completion bash > ~/.kw-completion.bash && echo '. ~/.kw-completion.bash' >> ~/.bashrc
  $ kw completion zsh > ~/.kw-completion.zsh && echo '. ~/.kw-completion.zsh' >> ~/.zshrc
  $ kw completion fish > ~/.config/fish/conf.d/kw.fish`;
