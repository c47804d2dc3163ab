import type { InteractionAnswers } from './interaction-answers.ts';
import type { Interview, Told } from './interaction-form.ts';
import { nameOf, soFar } from './interaction-so-far.ts';
import { type Back, back } from './prompts.ts';

/** Something that may be added to an interaction as one text: several of it, or one. */
export interface TextAddition {
  readonly kind: Told | 'why' | 'offered' | 'quote';
  readonly several: boolean;
  readonly option: string;
  readonly ask: (name: string) => string;
}

/** What may be added, in the order in which it is asked with `--full`. */
export const textAdditions: readonly TextAddition[] = [
  { kind: 'learned', several: true, option: '--learned', ask: (name) => `What did you learn about ${name}?` },
  { kind: 'promise', several: true, option: '--promise', ask: () => 'What did you promise, by when? ("the offer by fri")' },
  { kind: 'callback', several: true, option: '--callback', ask: () => 'When will you call back? ("tue 15-16h")' },
  {
    kind: 'waiting',
    several: true,
    option: '--waiting',
    ask: () => 'What are you waiting for, by when? ("the prices from Li by tue")',
  },
  { kind: 'findOut', several: true, option: '--find-out', ask: () => 'What will you find out, by when? ("who signs by fri")' },
  { kind: 'why', several: false, option: '--why', ask: (name) => `Why does ${name} need it?` },
  { kind: 'offered', several: false, option: '--offered', ask: () => 'What did you offer instead?' },
  { kind: 'next', several: false, option: '--next', ask: () => 'When will you speak next? ("in 2 weeks")' },
  { kind: 'quote', several: false, option: '--quote', ask: () => 'Their praise, in their words?' },
];

/** How an addition is asked: as any question, and whether Enter alone skips it. */
export interface AskingAddition {
  readonly canGoBack: boolean;
  readonly fleeting?: boolean;
  readonly canSkip?: boolean;
}

/** Asks for one addition and answers the answers with it. What there is only one of is proposed again, and goes when emptied. */
export async function askAddition(
  interview: Interview,
  answers: InteractionAnswers,
  { kind, several, option, ask }: TextAddition,
  { canGoBack, fleeting = false, canSkip = false }: AskingAddition,
): Promise<InteractionAnswers | Back> {
  const before = answers[kind];
  const text = await interview.prompts.text({
    ask: ask(nameOf(interview, answers)),
    option,
    canGoBack,
    fleeting,
    ...(fleeting ? { soFar: soFar(interview, answers) } : {}),
    canBeEmpty: canSkip || (!several && before !== undefined),
    ...(typeof before === 'string' ? { proposed: before } : {}),
    ...aboutTold(interview, answers, kind),
  });
  if (text === back) return back;
  return withAddition(answers, kind, several, text);
}

/** Adds what they asked for, and why. What they asked for is given to `keep` before the reason is asked. */
export async function askForRequest(
  interview: Interview,
  answers: InteractionAnswers,
  keep: (answers: InteractionAnswers) => void,
): Promise<InteractionAnswers | Back> {
  const { prompts } = interview;
  const what = await prompts.text({
    ask: `What did ${nameOf(interview, answers)} ask for?`,
    option: '--asked',
    canGoBack: true,
    fleeting: true,
    soFar: soFar(interview, answers),
  });
  if (what === back) return back;
  const asked = { ...answers, asked: [...(answers.asked ?? []), { what }] };
  keep(asked);
  const why = textAdditions.find(({ kind }) => kind === 'why');
  const explained = why ? await askAddition(interview, asked, why, { canGoBack: true, fleeting: true, canSkip: true }) : asked;
  return explained === back ? asked : explained;
}

function withAddition(
  answers: InteractionAnswers,
  kind: TextAddition['kind'],
  several: boolean,
  text: string,
): InteractionAnswers {
  const { [kind]: before, ...others } = answers;
  if (text === '') return several ? answers : others;
  return { ...others, [kind]: several ? [...(Array.isArray(before) ? before : []), text] : text };
}

/** What there is to say about the answer to a question, where there is anything. */
export function aboutTold({ options }: Interview, answers: InteractionAnswers, kind: TextAddition['kind'] | 'met') {
  if (kind === 'why' || kind === 'offered' || kind === 'quote') return {};
  const check = options.check[kind];
  const meaning = options.meaning?.[kind];
  const unfinished = options.unfinished?.[kind];
  return {
    ...(check ? { check: (text: string) => check(text, answers) } : {}),
    ...(meaning ? { meaning: (text: string) => meaning(text, answers) } : {}),
    ...(unfinished ? { unfinished: (text: string) => unfinished(text, answers) } : {}),
  };
}
