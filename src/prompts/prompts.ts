import type { Tone } from '../reports/report.ts';

/** The answer of a person who pressed Esc: go back to the question before, with the earlier answer kept. */
export const back: unique symbol = Symbol('back');

/** The type of that answer. */
export type Back = typeof back;

/** What every question has: its words, and the option that answers it ahead of time. */
export interface Question {
  readonly ask: string;
  /** Such as `--note`. Named when nobody is there to answer. */
  readonly option: string;
  /** Esc goes back only where there is something to go back to. */
  readonly canGoBack?: boolean;
  /** Nothing of it stays on the screen once it is answered, because the answer is shown elsewhere. */
  readonly fleeting?: boolean;
  /** Told at once when somebody wants out, goes away for a while, or the terminal is gone: a moment later the program may be ended before it kept anything. */
  readonly leaving?: () => void;
}

/** A question answered with text: one line to type, into which several may be pasted. */
export interface TextQuestion extends Question {
  /** What Enter alone accepts, and what is there to edit after Esc. */
  readonly proposed?: string;
  /** Null when the answer will do, otherwise what is wrong with it. */
  readonly check?: (answer: string) => string | null;
  /** How an answer that will not do yet is gone on with, after which something is only to be typed; null where it is to be put right. */
  readonly unfinished?: (answer: string) => string | null;
  /** How the answer is understood, said while it is typed; null when there is nothing to say. */
  readonly meaning?: (answer: string) => string | null;
  /** Told what stands in the line whenever that changes, so that nothing typed is lost when the question is left. */
  readonly typing?: (text: string) => void;
  /** Ctrl-E opens the editor with what was typed so far. */
  readonly editor?: boolean;
  readonly canBeEmpty?: boolean;
  /** What an empty answer takes, in words; nothing, it only skips, when absent. */
  readonly whenEmpty?: string;
  /** What stands so far, line by line, above the question while it stands. */
  readonly soFar?: SoFar;
}

/** What stands so far, line by line. */
export type SoFar = readonly { readonly text: string; readonly tone?: Tone }[];

/** What is wrong with the answer to a question; null when it will do. */
export function problemWith({ canBeEmpty, check }: TextQuestion, answer: string): string | null {
  if (answer === '') return canBeEmpty ? null : 'Please type something.';
  return check?.(answer) ?? null;
}

/** One of the answers to choose from. */
export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  /** How the name ends; where all of it does not fit, what comes before is cut. */
  readonly ending?: string;
  /** Said dimly beside the name. */
  readonly hint?: string;
}

/** A question with a few answers to choose from. */
export interface ChoiceQuestion<T> extends Question {
  readonly choices: readonly Choice<T>[];
  /** The value that Enter alone accepts; the first when absent. */
  readonly proposed?: T;
}

/** A question with many answers, fewer with every letter typed. */
export interface SearchQuestion<T> extends Question {
  /** The choices for what was typed so far, best first. */
  readonly search: (typed: string) => readonly Choice<T>[];
  readonly proposed?: string;
  /** Told what stands in the line whenever that changes. */
  readonly typing?: (text: string) => void;
}

/** A question answered with yes or no. */
export interface ConfirmQuestion extends Question {
  readonly proposed: boolean;
  /** One key answers it, without Enter. */
  readonly atOnce?: true;
}

/** One screen from which Enter saves and a single key adds. */
export interface KeysQuestion<K extends string> extends Question {
  /** What stands so far, line by line, above the keys. */
  readonly soFar: SoFar;
  readonly keys: readonly { readonly key: K; readonly does: string }[];
  /** What Enter does. */
  readonly enter: string;
}

/**
 * Asks a person. The real one is inquirer on stderr; tests have a scripted one, in which an unexpected or unused question fails.
 * Ctrl-C rejects with `Interrupted`; with nobody there every question throws a UserError `would-ask` that names its option.
 */
export interface Prompts {
  /** Whether anybody is there to answer. */
  readonly canAsk: boolean;
  text(question: TextQuestion): Promise<string | Back>;
  choose<T>(question: ChoiceQuestion<T>): Promise<T | Back>;
  search<T>(question: SearchQuestion<T>): Promise<T | Back>;
  confirm(question: ConfirmQuestion): Promise<boolean | Back>;
  /** The key that was pressed, or 'enter'. */
  keys<K extends string>(question: KeysQuestion<K>): Promise<K | 'enter' | Back>;
}

/** Ctrl-C, Ctrl-D, a hang-up or a request to end while a question stood: `exitCode` is 130, 129 or 143. */
export class Interrupted extends Error {
  readonly exitCode: 129 | 130 | 143;

  /** Its cause is what went wrong at the same moment, if anything did. */
  constructor(exitCode: 129 | 130 | 143 = 130, options?: ErrorOptions) {
    super('interrupted', options);
    this.name = 'Interrupted';
    this.exitCode = exitCode;
  }
}
