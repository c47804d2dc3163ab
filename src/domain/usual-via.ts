import type { Contact, Via } from './contact.ts';

/** How we usually speak with somebody: the way they like best, else how we last spoke, else a call. */
export const usualVia = ({ channels, last }: Contact): Via =>
  channels.find(({ preferred }) => preferred)?.via ?? last?.via ?? 'call';
