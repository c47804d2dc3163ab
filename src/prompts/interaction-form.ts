import type { Contact } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import { askWhichCallback, isOpenCallback, mayBeCallback } from './callback-question.ts';
import { remembering } from './half-typed.ts';
import { askHow } from './how-question.ts';
import { askInTurn, type Step } from './in-turn.ts';
import { askAddition, textAdditions } from './interaction-additions.ts';
import type { InteractionAnswers } from './interaction-answers.ts';
import { askReview } from './interaction-review.ts';
import { nameOf } from './interaction-so-far.ts';
import { type Back, back, Interrupted, type Prompts } from './prompts.ts';
import { askHowYouMet, askWhoItWas } from './who-question.ts';

/** What the interview asks as text that has a meaning of its own, mostly a day and time in it. */
export type Told = 'learned' | 'promise' | 'callback' | 'waiting' | 'findOut' | 'next';

/** For each such text: what there is to say about it, null for nothing. */
export type AboutTold = { readonly [kind in Told | 'met' | 'at']?: (text: string, answers: InteractionAnswers) => string | null };

/** What the interview needs besides the journal. */
export interface InteractionFormOptions {
  /** Ask everything in turn instead of leaving it to the keys. */
  readonly full: boolean;
  /** What is known was asked in an interview that was interrupted, so that Esc comes back to it. */
  readonly resumed?: boolean;
  /** Whom a typed name may mean, best first. */
  readonly search: (typed: string) => readonly Contact[];
  /** What is wrong with a text. */
  readonly check: AboutTold;
  /** How a text is understood, with its days and times resolved. */
  readonly meaning?: AboutTold;
  /** How a text is to be gone on with that lacks only its day. */
  readonly unfinished?: AboutTold;
}

/** What every question of the interview may look at. */
export interface Interview {
  readonly prompts: Prompts;
  readonly journal: Journal;
  readonly desk: Desk;
  readonly options: InteractionFormOptions;
}

/**
 * The interview after a contact: who, how, what was said, then one screen from which Enter saves and single keys add.
 * Asks nothing that is known. `keep` is given the answers after every question, and what is half typed when it is interrupted.
 */
export async function askInteraction(
  prompts: Prompts,
  journal: Journal,
  desk: Desk,
  known: InteractionAnswers,
  keep: (answers: InteractionAnswers) => void,
  options: InteractionFormOptions,
): Promise<InteractionAnswers> {
  const { halfTyped, ...begun } = known;
  let latest: InteractionAnswers = begun;
  const remembered = remembering(prompts, halfTyped ?? null, (half) => keep({ ...latest, halfTyped: half }));
  const keepLatest = (answers: InteractionAnswers): void => {
    latest = answers;
    keep(answers);
  };
  try {
    const interview = { prompts: remembered, journal, desk, options };
    const answers = await askInTurn(questions(interview, begun, halfTyped?.option), latest, { keep: keepLatest });
    if (answers === back) throw new Interrupted();
    return answers;
  } catch (error) {
    const half = remembered.halfTyped();
    if (half !== null) keep({ ...latest, halfTyped: half });
    throw error;
  }
}

type Question = Step<InteractionAnswers>;

/** Every question, and when it is asked. What is known is never asked, except what was `begun` and left half typed, and with Esc. */
function questions(interview: Interview, known: InteractionAnswers, begun: string | undefined): readonly Question[] {
  const { full, resumed = false } = interview.options;
  // What was half typed into the last screen is gone on with once, before anything else of it.
  const beginning = once(full ? undefined : begun);
  // A promise that the draft keeps was named on the line, and is none of the call-backs to choose from.
  const canSayWhich = known.done === undefined || (resumed && known.done.every((id) => isOpenCallback(interview.journal, id)));
  const spoke = known.reached === undefined || known.reached === true;
  return [
    {
      applies: () => resumed || (known.contact === undefined && known.newContact === undefined),
      isAnswered: () => known.contact !== undefined || known.newContact !== undefined,
      ask: async (answers, canGoBack, keep) => {
        const told = await askWhoItWas(interview, answers, canGoBack, keep);
        return told === back ? back : { ...told, ...said(known) };
      },
    },
    {
      applies: (answers) => begun === '--met' && answers.newContact !== undefined,
      ask: (answers, canGoBack) => askHowYouMet(interview, answers, canGoBack),
    },
    {
      applies: (answers) => spoke && canSayWhich && mayBeCallback(interview, answers),
      isAnswered: () => known.done !== undefined,
      ask: (answers, canGoBack) => askWhichCallback(interview, answers, canGoBack),
    },
    {
      applies: () => resumed || known.via === undefined,
      isAnswered: () => known.via !== undefined,
      ask: (answers, canGoBack) => askHow(interview, answers, known.via === undefined ? known.direction : undefined, canGoBack),
    },
    {
      applies: () => spoke && (resumed || known.note === undefined || begun === '--note'),
      isAnswered: () => known.note !== undefined && begun !== '--note',
      ask: (answers, canGoBack) => askNote(interview, answers, canGoBack),
    },
    ...textAdditions.map(
      (addition): Question => ({
        applies: () => full && (addition.option === begun || known[addition.kind] === undefined),
        ask: (answers, canGoBack) => askAddition(interview, answers, addition, { canGoBack, canSkip: true }),
      }),
    ),
    {
      applies: () => true,
      ask: (answers, canGoBack, keep) => askReview(interview, answers, keep, canGoBack, beginning()),
    },
  ];
}

/** What another person would be asked anew, but was said on the line already. */
const said = ({ done, via, direction }: InteractionAnswers): InteractionAnswers => ({
  ...(done && { done }),
  ...(via && { via }),
  ...(direction && { direction }),
});

/** The value the first time, nothing from then on. */
function once<T>(value: T): () => T | undefined {
  let left: T | undefined = value;
  return () => {
    const given = left;
    left = undefined;
    return given;
  };
}

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
