import type { Context } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import type { Id } from '../domain/record.ts';
import { UserError } from '../domain/user-error.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { draftInWords } from '../reports/log-words.ts';
import type { Unsaved } from './log-resume.ts';

/**
 * The draft of a log that is on its way: kept after every answer while a person is there, with the ids that everything will
 * be saved under, and gone once it is saved.
 */
export class LogDraft {
  readonly #context: Context;
  readonly #id: Id;
  /** The ids of the records that it opens, in the order in which they are asked for. */
  #ids: readonly Id[];
  #used = 0;
  #answers: InteractionAnswers;
  #isKept: boolean;
  #journal: Journal | null = null;

  constructor(context: Context, { id, answers, ids = [], resumed }: Unsaved) {
    this.#context = context;
    this.#id = id;
    this.#ids = ids;
    this.#answers = answers;
    this.#isKept = resumed === true;
  }

  /** Keeps what is known by now. A disk that takes no draft must not keep anybody from going on. */
  readonly keep = (answers: InteractionAnswers): void => {
    const { drafts, desk, store } = this.#context;
    this.#answers = answers;
    this.#journal ??= store.read();
    const said = draftInWords(answers, this.#journal);
    try {
      drafts.keep({ id: this.#id, startedAt: desk.now, said, answers: { ...answers }, ids: this.#ids });
      this.#isKept = true;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#isKept = false;
    }
  };

  /** The next id for a record: one that was set aside before, where there is one. */
  readonly newId = (): Id => {
    const id = this.#ids[this.#used] ?? this.#context.newId();
    if (this.#used === this.#ids.length) this.#ids = [...this.#ids, id];
    this.#used += 1;
    return id;
  };

  /** Sets aside the ids that were taken, before they are saved: whoever goes on with this draft saves under the same. */
  reserve(): void {
    if (this.#isKept) this.keep(this.#answers);
  }

  /** What it was kept for is done. */
  drop(): void {
    if (this.#context.prompts.canAsk || this.#isKept) this.#context.drafts.drop(this.#id);
  }

  /** It was saved before: what it still holds is shown once more, then it goes. */
  async dropSaved(): Promise<void> {
    const { terminal } = this.#context;
    if (!this.#isKept) return;
    const typed = await this.#inFull();
    this.drop();
    terminal.say(`The draft is gone; this was in it:\n${typed}`);
  }

  /** Somebody left, or it could not be saved: what was typed is kept, or said where it cannot be. */
  async leave(): Promise<void> {
    const { prompts, terminal } = this.#context;
    if (!prompts.canAsk) return;
    if (!this.#isKept && hasText(this.#answers)) {
      this.keep(this.#answers);
      if (!this.#isKept) terminal.say(`It could not be kept as a draft either. This was typed:\n${await this.#inFull()}`);
    }
    if (this.#isKept) terminal.say('Kept as a draft. kw log --resume goes on with it.');
  }

  async #inFull(): Promise<string> {
    const { draftInFull } = await import('../reports/draft-words.ts');
    return draftInFull({ answers: { ...this.#answers } }, (this.#journal ?? this.#context.store.read()).contacts);
  }
}

/** The same context, in which the ids of new records come from the draft. */
export const withIdsOf = (draft: LogDraft, context: Context): Context =>
  Object.create(context, { newId: { value: draft.newId } }) as Context;

/** Whom it is with, and how, is said again in a moment; anything else took somebody's time. */
const hasText = (answers: InteractionAnswers): boolean => Object.keys(answers).some((key) => !quicklySaid.includes(key));

const quicklySaid = ['contact', 'via', 'direction', 'reached', 'done', 'try', 'once'];
