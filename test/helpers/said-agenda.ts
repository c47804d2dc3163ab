import { agenda } from '../../src/agenda/agenda.ts';
import type { AgendaItem } from '../../src/agenda/agenda-item.ts';

/** An item with its sentence put into words, so that items can be compared. */
export type SaidItem = Omit<AgendaItem, 'why'> & { readonly why: string };

/** The agenda with every sentence put into words. */
export const saidAgenda = (...given: Parameters<typeof agenda>): readonly SaidItem[] =>
  agenda(...given).map((item) => ({ ...item, why: item.why() }));
