import { askInTurn, type Step } from './in-turn.ts';
import { back, Interrupted, type Prompts } from './prompts.ts';

/** What is told of somebody new, as the options of `kw contact add` give it. */
export interface ContactAnswers {
  readonly name?: string;
  readonly organization?: string;
  readonly phone?: readonly string[];
  readonly email?: readonly string[];
  /** "<when> <where or how>". */
  readonly met?: string;
}

/** What is wrong with a text; null when it will do. */
export type ContactChecks = { readonly [key in keyof ContactAnswers]?: (text: string) => string | null };

/** Asks about somebody new what is not known: the name, and four things that Enter skips. */
export async function askAboutContact<Known extends ContactAnswers>(
  prompts: Prompts,
  known: Known,
  check: ContactChecks = {},
): Promise<Known & ContactAnswers> {
  const steps = questions.map((question) => step(prompts, question, known, check));
  const answers = await askInTurn<Known & ContactAnswers>(steps, known);
  if (answers === back) throw new Interrupted();
  return answers;
}

interface ContactQuestion {
  readonly key: keyof ContactAnswers;
  readonly ask: string;
  readonly option: string;
}

const questions: readonly ContactQuestion[] = [
  { key: 'name', ask: 'Name?', option: '<name>' },
  { key: 'organization', ask: 'Organization?', option: '--organization' },
  { key: 'phone', ask: 'Phone?', option: '--phone' },
  { key: 'email', ask: 'Email?', option: '--email' },
  { key: 'met', ask: 'When and how did you meet?', option: '--met' },
];

function step<Known extends ContactAnswers>(
  prompts: Prompts,
  { key, ask, option }: ContactQuestion,
  known: Known,
  check: ContactChecks,
): Step<Known & ContactAnswers> {
  const checked = check[key];
  return {
    applies: () => known[key] === undefined,
    ask: async (answers, canGoBack) => {
      const before = answers[key];
      const text = await prompts.text({
        ask,
        option,
        canGoBack,
        canBeEmpty: key !== 'name',
        proposed: typeof before === 'string' ? before : (before?.[0] ?? ''),
        ...(checked ? { check: checked } : {}),
      });
      if (text === back) return back;
      const { [key]: _before, ...others } = answers;
      return (text === '' ? others : { ...answers, [key]: key === 'phone' || key === 'email' ? [text] : text }) as Known &
        ContactAnswers;
    },
  };
}
