import { askWhichCallback, isOpenCallback, mayBeCallback } from './callback-question.ts';
import { askHow } from './how-question.ts';
import type { Step } from './in-turn.ts';
import { askAddition, textAdditions } from './interaction-additions.ts';
import type { InteractionAnswers } from './interaction-answers.ts';
import type { Interview } from './interaction-form.ts';
import { askReview } from './interaction-review.ts';
import { nameOf } from './interaction-so-far.ts';
import { type Back, back } from './prompts.ts';
import { askHowYouMet, askWhoItWas } from './who-question.ts';

type Question = Step<InteractionAnswers>;

/**
 * Every question of the interview, and when it is asked. What is `known` is never asked, except what was `begun` and left half typed, by
 * the option of that question, and with Esc.
 */
export const questions = (interview: Interview, known: InteractionAnswers, begun: string | undefined): readonly Question[] => [
  whoItWas(interview, known),
  howYouMet(interview, begun),
  whichCallback(interview, known),
  how(interview, known),
  whatWasSaid(interview, known, begun),
  ...everyAddition(interview, known, begun),
  review(interview, begun),
];

const isResumed = ({ options }: Interview): boolean => options.resumed === true;

const spoke = ({ reached }: InteractionAnswers): boolean => reached === undefined || reached === true;

const whoItWas = (interview: Interview, known: InteractionAnswers): Question => ({
  applies: () => isResumed(interview) || (known.contact === undefined && known.newContact === undefined),
  isAnswered: () => known.contact !== undefined || known.newContact !== undefined,
  ask: async (answers, canGoBack, keep) => {
    const told = await askWhoItWas(interview, answers, canGoBack, keep);
    return told === back ? back : { ...told, ...said(known) };
  },
});

/** What another person would be asked anew, but was said on the line already. */
const said = ({ done, via, direction }: InteractionAnswers): InteractionAnswers => ({
  ...(done && { done }),
  ...(via && { via }),
  ...(direction && { direction }),
});

/** Is asked with the name of somebody new; here only where it was left half typed. */
const howYouMet = (interview: Interview, begun: string | undefined): Question => ({
  applies: ({ newContact }) => begun === '--met' && newContact !== undefined,
  ask: (answers, canGoBack) => askHowYouMet(interview, answers, canGoBack),
});

function whichCallback(interview: Interview, known: InteractionAnswers): Question {
  const { done } = known;
  // A promise that the draft keeps was named on the line, and is none of the call-backs to choose from.
  const canSayWhich = done === undefined || (isResumed(interview) && done.every((id) => isOpenCallback(interview.journal, id)));
  return {
    applies: (answers) => spoke(known) && canSayWhich && mayBeCallback(interview, answers),
    isAnswered: () => done !== undefined,
    ask: (answers, canGoBack) => askWhichCallback(interview, answers, canGoBack),
  };
}

const how = (interview: Interview, { via, direction }: InteractionAnswers): Question => ({
  applies: () => isResumed(interview) || via === undefined,
  isAnswered: () => via !== undefined,
  ask: (answers, canGoBack) => askHow(interview, answers, via === undefined ? direction : undefined, canGoBack),
});

const whatWasSaid = (interview: Interview, known: InteractionAnswers, begun: string | undefined): Question => ({
  applies: () => spoke(known) && (isResumed(interview) || known.note === undefined || begun === '--note'),
  isAnswered: () => known.note !== undefined && begun !== '--note',
  ask: (answers, canGoBack) => askNote(interview, answers, canGoBack),
});

async function askNote(
  interview: Interview,
  answers: InteractionAnswers,
  canGoBack: boolean,
): Promise<InteractionAnswers | Back> {
  const note = await interview.prompts.text({
    ask: `What was said with ${nameOf(interview, answers)}?`,
    option: '--note',
    editor: true,
    canGoBack,
    ...(answers.note === undefined ? {} : { proposed: answers.note }),
  });
  return note === back ? back : { ...answers, note };
}

/** What the keys of the last screen are for otherwise. */
const everyAddition = (interview: Interview, known: InteractionAnswers, begun: string | undefined): readonly Question[] =>
  textAdditions.map((addition) => ({
    applies: () => interview.options.full && (addition.option === begun || known[addition.kind] === undefined),
    ask: (answers, canGoBack) => askAddition(interview, answers, addition, { canGoBack, canSkip: true }),
  }));

function review(interview: Interview, begun: string | undefined): Question {
  // What was half typed into this screen is gone on with once, before anything else of it.
  const beginning = once(interview.options.full ? undefined : begun);
  return {
    applies: () => true,
    ask: (answers, canGoBack, keep) => askReview(interview, answers, keep, canGoBack, beginning()),
  };
}

/** The value the first time, nothing from then on. */
function once<T>(value: T): () => T | undefined {
  let left: T | undefined = value;
  return () => {
    const given = left;
    left = undefined;
    return given;
  };
}
