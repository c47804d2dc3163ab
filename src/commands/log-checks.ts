import { dialled, readCallback } from '../domain/commitment-texts.ts';
import type { Desk } from '../domain/desk.ts';
import { learnedDetail } from '../domain/detail-texts.ts';
import { readMinutes, readMood, readRating } from '../domain/interaction-texts.ts';
import type { Journal } from '../domain/journal.ts';
import { metAs } from '../domain/met-texts.ts';
import { instantMeant } from '../domain/when.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { contactIn, datedKinds, read } from './log-told.ts';

/** Refuses a day in what was learned, or when they were met, that cannot be understood. */
export function daysMustBeUnderstood({ learned = [], met }: InteractionAnswers, desk: Desk): void {
  for (const text of learned) learnedDetail(text, desk, '', null);
  if (met !== undefined) metAs(met, desk);
}

/** Refuses what the line says and cannot be understood, before anybody is asked for the rest. */
export function mustBeUnderstood(answers: InteractionAnswers, desk: Desk): void {
  const { at, for: long, mood, rating } = answers;
  if (at !== undefined && !saysTheirTime(at)) instantMeant(at, desk, desk.zone);
  if (long !== undefined) readMinutes(long);
  if (mood !== undefined) readMood(mood);
  if (rating !== undefined) readRating(rating);
  for (const kind of datedKinds) for (const text of [answers[kind] ?? []].flat()) read(kind, text);
}

/** Which moment that is will be known with the contact. */
const saysTheirTime = (text: string): boolean => /\b(?:their|his|her)\s+time\b/i.test(text);

/** Refuses a label that none of their numbers has, before anybody is asked for the rest. */
export function mustHaveNumbers(answers: InteractionAnswers, journal: Journal): void {
  const contact = contactIn(journal, answers);
  if (contact === undefined) return;
  for (const { number } of (answers.callback ?? []).map(readCallback)) if (number !== null) dialled(number, contact);
}
