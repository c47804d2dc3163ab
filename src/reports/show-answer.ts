import type { Answer } from '../domain/answer.ts';
import { cell, factSection, factsUnder, paragraphs } from './facts.ts';
import { instantInWords } from './moment-words.ts';
import type { InFull, Surroundings } from './show-report.ts';

/** A question that came up, what the answer was, and when it was asked. */
export const answerInFull = ({ question, answer, asked }: Answer, { desk }: Surroundings): InFull => ({
  title: question,
  sections: [
    paragraphs(answer, null),
    factSection(
      factsUnder(
        'asked',
        asked.map(({ at }) => cell(instantInWords(at, desk))),
      ),
    ),
  ],
});
