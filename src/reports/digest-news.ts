import type { AgendaItem } from '../agenda/agenda-item.ts';

/**
 * What a digest tells, as a text that differs exactly when there is something new: what wants attention, how pressing it is and where
 * to reach whom. That everything is a day later, or in another order for it, is no news.
 */
export const newsIn = (items: readonly AgendaItem[]): string =>
  items
    .map((item) => JSON.stringify(newsOf(item)))
    .sort()
    .join('\n');

const newsOf = ({ late, why, contact, for: behalf, ...told }: AgendaItem): object => ({
  ...told,
  contact: [contact.id, contact.name],
  for: behalf?.id ?? null,
});
