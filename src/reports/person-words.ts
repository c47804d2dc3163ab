import { preferredFirst } from '../domain/address.ts';
import type { Channel, Contact, Organization } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import { frequencyIn, frequencyInWords } from '../domain/frequency.ts';
import { readableHours } from '../domain/hours.ts';
import { dayOf, timeOf } from '../domain/moment.ts';
import { isUpset } from '../domain/mood.ts';
import { besideName } from '../domain/name.ts';
import { dayInWords, minutesInWords } from '../domain/wording.ts';
import { offsetAt } from '../domain/zone.ts';
import { cell } from './facts.ts';
import { agoInWords } from './moment-words.ts';
import type { Cell } from './report.ts';

/** "Zoë Adams, head of purchasing, Zoë Ltd". */
export const nameAndPlace = ({ name, role }: Contact, organization: Organization | null): string =>
  [name, role, besideName(name, organization?.name)].filter((part) => part).join(', ');

/** What they are to us, where they are, and how often we mean to speak: "customer in London, in touch every 6 weeks". */
export function standingInWords({ standing, area, every, pausedUntil, tags }: Contact, desk: Desk): string {
  const today = dayOf(desk.now, desk.zone);
  const paused = pausedUntil === null || pausedUntil <= today ? null : `paused until ${dayInWords(pausedUntil, today)}`;
  const parts = [
    area === null ? standing : `${standing} in ${area}`,
    every && cadenceInWords(every),
    paused,
    ...tags.map((tag) => `#${tag}`),
  ];
  return parts.filter((part) => part).join(', ');
}

/** How often we mean to speak: "in touch every 6 weeks"; as it is written where nobody can read it. */
export function cadenceInWords(every: string): string {
  const frequency = frequencyIn(every);
  return `in touch ${frequency === null ? every : frequencyInWords(frequency)}`;
}

/** Their ways to be reached, the one they prefer first: "+44 20 7946 0018 (mobile, preferred)". */
export const channelsInWords = (channels: readonly Channel[]): readonly string[] => preferredFirst(channels).map(channelInWords);

function channelInWords({ via, address, label, preferred }: Channel): string {
  if (address === null) return preferred ? `prefers ${inGeneral[via]}` : inGeneral[via];
  const remarks = [label, preferred ? 'preferred' : null].filter((remark) => remark);
  const way = via === 'call' || via === 'email' ? address : `${via} ${address}`;
  return remarks.length === 0 ? way : `${way} (${remarks.join(', ')})`;
}

const inGeneral: Readonly<Record<Channel['via'], string>> = {
  call: 'calls',
  visit: 'visits',
  video: 'video calls',
  email: 'email',
  message: 'messages',
  chat: 'chat',
  letter: 'letters',
};

/** What time it is there, where their clocks show another than ours: "06:30, 1 h behind you (Europe/London)". */
export function theirTimeInWords({ zone }: Contact, desk: Desk): string | null {
  const ahead = zone === null ? 0 : offsetAt(zone, desk.now) - offsetAt(desk.zone, desk.now);
  if (zone === null || ahead === 0) return null;
  const day = dayOf(desk.now, zone);
  const otherDay = day === dayOf(desk.now, desk.zone) ? '' : `${dayInWords(day, day)} `;
  return `${otherDay}${timeOf(desk.now, zone)}, ${minutesInWords(Math.abs(ahead))} ${ahead < 0 ? 'behind' : 'ahead of'} you (${zone})`;
}

/** When they may be called, and whether that is now, where that can be read: "hours 9-12, 14-17, not now". */
export function hoursInWords({ zone, hours }: Contact, desk: Desk): string | null {
  if (hours === null) return null;
  const time = timeOf(desk.now, zone ?? desk.zone);
  const isNow = readableHours(hours)?.some(({ from, to }) => from <= time && time < to) ?? true;
  return `hours ${hours}${isNow ? '' : ', not now'}`;
}

/** When they were last spoken to, and that they left upset if they did. */
export function lastSpoke({ last }: Contact, desk: Desk): Cell {
  if (last === null) return cell('not yet', 'quiet');
  return isUpset(last.mood) ? cell(`${agoInWords(last.at, desk)}, ${last.mood}`, 'late') : cell(agoInWords(last.at, desk));
}
