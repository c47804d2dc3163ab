import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { whereReport } from '../reports/where-report.ts';
import { show } from './showing.ts';

/** `kw where`: the paths of everything that is kept. */
export const addWhereCommand = (program: Command, context: Context): Command =>
  program
    .command('where')
    .summary('where the journal and its files are')
    .addHelpText('after', '\nExample:\n  $ kw where')
    .action(() => show(context, whereReport(context.places)));
