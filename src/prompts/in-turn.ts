import { type Back, back } from './prompts.ts';

/** One question of a form, asked where it applies to what is known by then. */
export interface Step<Answers> {
  readonly applies: (answers: Answers) => boolean;
  /** It was answered before the form was begun: it is passed over, but Esc comes back to it. */
  readonly isAnswered?: (answers: Answers) => boolean;
  /** The answers with the new one in them; `back` to the question before. What is given to `keep` stays even then. */
  readonly ask: (answers: Answers, canGoBack: boolean, keep: (answers: Answers) => void) => Promise<Answers | Back>;
}

/** How a form is asked: what becomes of each answer, and whether Esc may leave it at its first question. */
export interface AskingInTurn<Answers> {
  readonly keep?: (answers: Answers) => void;
  readonly canLeave?: boolean;
}

/** Asks one question after the other; Esc goes back to the one before, with what was answered there as the proposal. */
export async function askInTurn<Answers>(
  steps: readonly Step<Answers>[],
  known: Answers,
  { keep, canLeave = false }: AskingInTurn<Answers> = {},
): Promise<Answers | Back> {
  const asked: number[] = [];
  let furthest = -1;
  let answers = known;
  const keepAll = (latest: Answers): void => {
    answers = latest;
    keep?.(latest);
  };
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at];
    if (!step?.applies(answers)) continue;
    const isFirstTime = at > furthest;
    furthest = Math.max(furthest, at);
    if (isFirstTime && step.isAnswered?.(answers)) {
      asked.push(at);
      continue;
    }
    const given = await step.ask(answers, canLeave || asked.length > 0, keepAll);
    if (given === back) {
      const before = asked.pop();
      if (before === undefined) return back;
      at = before - 1;
    } else {
      asked.push(at);
      keepAll(given);
    }
  }
  return answers;
}
