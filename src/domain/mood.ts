import type { Mood } from './contact.ts';

/** Whether somebody who feels like this is to be called before all others. */
export const isUpset = (mood: Mood | null): boolean => mood === 'upset' || mood === 'furious';
