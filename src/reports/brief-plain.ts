import type { Commitment } from '../domain/commitment.ts';
import type { Journal } from '../domain/journal.ts';
import type { Zone } from '../domain/moment.ts';
import type { BriefDocument } from './brief-document.ts';
import { forOther, fromWhom } from './brief-open.ts';
import { instantPlain, startPlain } from './moment-words.ts';

/** The brief for scripts: a word that says what the line is about, then its values; nothing cut. What is awaited ends with whom it is from, or for. */
export function briefPlain(brief: BriefDocument, journal: Journal): readonly (readonly string[])[] {
  const { contact, organization, introducedBy, lastSeen, mood } = brief;
  const { last, met } = contact;
  const open = commitmentPlain(brief.zone);
  return [
    ['name', contact.name, contact.id],
    ['met', met?.on ?? '', met?.how ?? '', introducedBy?.name ?? ''],
    ['seen', instantPlain(lastSeen?.at, brief.zone)],
    ['spoken', instantPlain(last?.at, brief.zone), last?.via ?? '', last?.direction ?? ''],
    ['who', contact.role ?? '', organization?.name ?? '', contact.standing, contact.area ?? ''],
    ...contact.channels.map(({ via, address, label }) => ['reach', via, address ?? '', label ?? '']),
    ['there', brief.theirTime, contact.hours ?? ''],
    ['mood', mood?.start ?? '', mood?.end ?? last?.mood ?? ''],
    ...brief.youOwe.map((commitment) => ['you-owe', ...open(commitment)]),
    ...brief.theyOwe.map((commitment) => ['they-owe', ...open(commitment), forOther(commitment, brief, journal)]),
    ...brief.awaited.map((commitment) => ['awaited', ...open(commitment), fromWhom(commitment, journal)]),
    ...brief.untold.map((commitment) => ['tell-them', ...open(commitment)]),
    ...brief.cases.map(({ id, status, title }) => ['case', id, status, title]),
    ...brief.interactions.map(({ id, at, via, direction, note }) => [
      'lately',
      id,
      instantPlain(at, brief.zone),
      via,
      direction,
      note ?? '',
    ]),
    ...contact.details.map(({ id, on, text }) => ['remember', id, on ?? '', text]),
    ...brief.ahead.map(({ day, text, detailId }) => ['ahead', detailId, day, text]),
  ];
}

const commitmentPlain =
  (zone: Zone) =>
  ({ id, kind, due, what }: Commitment): readonly string[] => [id, kind, startPlain(due, zone), what];
