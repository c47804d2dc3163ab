import { UserError } from '../domain/user-error.ts';
import type { Asker } from './asker.ts';
import { asSearch } from './choose-prompt.ts';
import type { Prompts, Question } from './prompts.ts';
import type { Edit } from './terminal-asker.ts';

/** What the questions need of the outside; the streams are those of the process unless others are given. */
export interface TerminalPromptsOptions {
  readonly colour: boolean;
  readonly edit: Edit;
  readonly input?: NodeJS.ReadStream;
  readonly output?: NodeJS.WriteStream;
  /** The terminal cannot move its cursor: `TERM=dumb` unless it is said. */
  readonly dumb?: boolean;
}

/** Asks the person at the terminal, on stderr. Inquirer is loaded with the first question. */
export function terminalPrompts(options: TerminalPromptsOptions): Prompts {
  let loaded: Promise<Asker> | null = null;
  const asker = (): Promise<Asker> => {
    loaded ??= loadedAsker(options);
    return loaded;
  };
  return {
    canAsk: true,
    text: async (question) => (await asker()).text(question),
    choose: async (question) => (await asker()).search(asSearch(question)),
    search: async (question) => (await asker()).search(question),
    confirm: async (question) => (await asker()).confirm(question),
    keys: async (question) => (await asker()).keys(question),
  };
}

/** For runs without anybody to ask: every question is an error that names the option to give instead. */
export function noPrompts(): Prompts {
  const wouldAsk = ({ ask, option }: Question): Promise<never> =>
    Promise.reject(new UserError('would-ask', `Nobody is there to answer: ${ask}`, `Give ${option}.`));
  return { canAsk: false, text: wouldAsk, choose: wouldAsk, search: wouldAsk, confirm: wouldAsk, keys: wouldAsk };
}

async function loadedAsker(options: TerminalPromptsOptions): Promise<Asker> {
  const { colour, edit, input = process.stdin, output = process.stderr, dumb = process.env.TERM === 'dumb' } = options;
  if (dumb) {
    const { LineAsker } = await import('./line-asker.ts');
    return new LineAsker(input, output);
  }
  const [{ TerminalAsker }, { silence }] = await Promise.all([import('./terminal-asker.ts'), import('./silence.ts')]);
  return new TerminalAsker({ colour, edit, input, output, silence });
}
