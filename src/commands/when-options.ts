import type { Command } from 'commander';

/** Declares the options that go with every day and time. */
export const withWhenOptions = (command: Command): Command =>
  command
    .option('--exact', 'keep the day and time, even outside working time')
    .option('--allow-past', 'take a day or time that is past');
