import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addCommitmentAddCommand } from './commitment-add.ts';
import { addCommitmentListCommand } from './commitment-list.ts';

/** `kw commitment`: all that one side said it would do. */
export function addCommitmentCommand(program: Command, context: Context): Command {
  const commitment = program.command('commitment').summary('all that was ever promised, asked for or awaited');
  addCommitmentListCommand(commitment, context);
  addCommitmentAddCommand(commitment, context);
  return commitment;
}
