import { type Command, Option } from 'commander';
import { type Via, vias } from '../domain/contact.ts';
import type { AskedFor, InteractionAnswers } from '../prompts/interaction-answers.ts';
import type { WhenOptions } from './due-meant.ts';
import { oneMore } from './option-values.ts';
import { withWhenOptions } from './when-options.ts';

/** What commander makes of the options that tell of an interaction. */
export interface InteractionOptions extends WhenOptions {
  readonly via?: Via;
  readonly in?: true;
  readonly out?: true;
  readonly at?: string;
  readonly for?: string;
  readonly asked?: readonly AskedFor[];
  readonly why?: string;
  readonly offered?: string;
  readonly mood?: string;
  readonly learned?: readonly string[];
  readonly promise?: readonly string[];
  readonly callback?: readonly string[];
  readonly waiting?: readonly string[];
  readonly findOut?: readonly string[];
  readonly next?: string;
  readonly rating?: string;
  readonly quote?: string;
}

/** Declares the options that tell of an interaction; `log` and `done` share them. */
export function withInteractionOptions(command: Command): Command {
  command
    .addOption(new Option('--via <way>', 'how: their usual way, else a call').choices(vias))
    .addOption(new Option('--in', 'they began it').conflicts('out'))
    .option('--out', 'we began it (the default)')
    .option('--at <when>', 'when it was: yesterday, "mon 14:00", "2 days ago"')
    .option('--for <time>', 'how long it took: 25m, 1h')
    .option('--why <text>', 'the reason behind what they asked for')
    .option('--offered <text>', 'what was offered instead')
    .option('--mood <mood>', 'calm, uneasy, upset, furious; upset..calm: from the start to the end')
    .option('--learned <text>', 'something learned about them; "... on 14 May", "... every 14 May"', oneMore)
    .option('--promise <text>', 'promised: "<what> by <when>"', oneMore)
    .option('--callback <text>', 'I call back: "<when> [on <number, or its label>]"', oneMore)
    .option('--waiting <text>', 'owed to us: "<what> [from <whom>] by <when>"', oneMore)
    .option('--find-out <text>', 'to find out: "<question> by <when>"', oneMore)
    .option('--next <when>', 'when to speak next')
    .option('--rating <1..5>', 'how they rated us')
    .option('--quote <text>', 'their praise, in their words');
  return withWhenOptions(command);
}

/** Declares what they asked for; an answer belongs to what was asked for just before it, otherwise to what is kept. */
export function withAskedOptions(command: Command): Command {
  return command
    .option('--asked <text>', 'something they asked for; stays open until answered', (what, before: readonly AskedFor[] = []) => [
      ...before,
      { what },
    ])
    .option('--answer <text>', 'the answer to it, when it was given at once; or to what --done names')
    .on('option:answer', () => {
      const { asked, answer } = command.opts<{ asked?: readonly AskedFor[]; answer?: string }>();
      const last = asked?.at(-1);
      if (!last || last.answer !== undefined || answer === undefined) return;
      command.setOptionValue('asked', [...(asked ?? []).slice(0, -1), { ...last, answer }]);
      command.setOptionValue('answer', undefined);
    });
}

/** The options that are answers as they are typed. */
const typedAnswers: Readonly<Record<Exclude<keyof InteractionOptions, 'in' | 'out' | keyof WhenOptions>, true>> = {
  via: true,
  at: true,
  for: true,
  asked: true,
  why: true,
  offered: true,
  mood: true,
  learned: true,
  promise: true,
  callback: true,
  waiting: true,
  findOut: true,
  next: true,
  rating: true,
  quote: true,
};

/** What of the options tells of an interaction, as the answers that they give ahead of the questions. */
export function answersFrom(options: InteractionOptions): InteractionAnswers {
  const typed = Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(typedAnswers, name)));
  return {
    ...typed,
    ...(options.in ? { direction: 'in' as const } : {}),
    ...(options.out ? { direction: 'out' as const } : {}),
  };
}
