import type { Context } from '../context.ts';
import { mustSay, type ToldCommitment } from '../domain/commitment-texts.ts';
import type { Contact } from '../domain/contact.ts';
import type { Window } from '../domain/moment.ts';
import { problemIn } from '../domain/user-error.ts';
import { askWhat } from '../prompts/lone-questions.ts';
import { dueMeant, dueOfPhrase, type Meaning, type WhenOptions } from './due-meant.ts';

/** What is asked where the line does not say it, how its words are read, and on whose clock its day. */
export interface Asking<Told extends ToldCommitment> extends Meaning {
  readonly ask: string;
  /** The argument that would have said it, such as `<what>`. */
  readonly argument: string;
  /** Takes the day out of the words, as in "send the offer by fri". */
  readonly read: (text: string) => Told;
  /** By whose clock and hours the day is meant, where the words may say it; the contact unless given. */
  readonly whose?: (told: Told | null) => Contact;
}

/** The options that say when, and how strictly. */
export interface ByOptions extends WhenOptions {
  readonly by?: string;
}

/**
 * What it is and when it is due. As in `kw log`, the words may end with the day, "send the offer by fri"; where `--by` says when, all
 * of them are what it is.
 */
export async function whatAndWhen<Told extends ToldCommitment>(
  context: Context,
  said: string | undefined,
  asking: Asking<Told>,
  options: ByOptions,
): Promise<{ readonly what: string; readonly told: Told | null; readonly due: Window | null }> {
  const { ask, argument, read } = asking;
  const hasBy = options.by !== undefined;
  const check = hasBy ? {} : { check: (text: string) => problemIn(() => read(text)) };
  const text = said ?? (await askWhat(context.prompts, { ask, option: argument, ...check }));
  const told = hasBy ? null : read(text);
  const meaning = { ...asking, contact: asking.whose?.(told) ?? asking.contact };
  const due = told?.when
    ? await dueOfPhrase(context, told.when, meaning, options)
    : await dueMeant(context, options.by, meaning, options);
  return { what: told?.what ?? mustSay(text), told, due };
}
