import type { AgendaItem } from '../agenda/agenda-item.ts';
import { whoIsUpset } from '../agenda/order.ts';
import { byText } from '../domain/by-text.ts';
import type { Desk } from '../domain/desk.ts';
import { dayOf } from '../domain/moment.ts';
import { shownIn } from '../domain/wording.ts';
import { countsOf } from './due-items.ts';

/**
 * "1 upset, 2 late and 14 old, 3 today, Zoë Adams 15:00": how the day looks, and its first appointment. Who has gone quiet was
 * promised nothing, and counts only when there is nothing else.
 */
export function subjectOf(fresh: readonly AgendaItem[], old: number, desk: Desk): string {
  const { late, now, today, soon } = countsOf(fresh.filter(({ kind }) => kind !== 'keep-in-touch' && kind !== 'upset'));
  const upset = new Set(fresh.flatMap((item) => whoIsUpset(item) ?? [])).size;
  const first = firstAppointment(fresh, desk);
  const pressing = [
    ...part(upset, 'upset'),
    ...(late > 0 && old > 0 ? [`${late} late and ${old} old`] : [...part(late, 'late'), ...part(old, 'old')]),
    ...part(now + today, 'today'),
  ];
  const parts = [...(pressing.length > 0 ? pressing : part(soon, 'soon')), ...(first === null ? [] : [first])];
  if (parts.length > 0) return parts.join(', ');
  return fresh.length === 0 ? 'Nothing is due' : `${fresh.length} gone quiet`;
}

const part = (count: number, word: string): readonly string[] => (count === 0 ? [] : [`${count} ${word}`]);

function firstAppointment(items: readonly AgendaItem[], desk: Desk): string | null {
  const [first] = items
    .flatMap(({ due, urgency, kind, also, contact }) =>
      due?.from && (urgency === 'now' || urgency === 'today') && [kind, ...also].includes('callback')
        ? [{ name: contact.name, here: shownIn(due, desk.zone) }]
        : [],
    )
    .filter(({ here }) => here.day === dayOf(desk.now, desk.zone))
    .sort((one, other) => byText(one.here.from ?? '', other.here.from ?? ''));
  return first === undefined ? null : `${first.name} ${first.here.from}`;
}
