import type { Commitment } from './commitment.ts';
import type { Desk } from './desk.ts';
import { dayOf, type Window, wholeDay } from './moment.ts';
import { addWorkingDays } from './working-days.ts';

/** After something was delivered: three working days on is soon enough to help and late enough to know. */
export const usualCheck = ({ now, zone, workingTime }: Desk): Window =>
  wholeDay(addWorkingDays(dayOf(now, zone), 3, workingTime), zone);

/** Only what was delivered is worth asking about; an answer that was given needs none. */
export const isWorthChecking = ({ kind }: Pick<Commitment, 'kind'>): boolean => kind === 'promise';
