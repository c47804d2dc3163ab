import type { Direction, Via } from '../domain/contact.ts';
import { byId } from '../domain/journal.ts';
import { usualVia } from '../domain/usual-via.ts';
import type { InteractionAnswers } from './interaction-answers.ts';
import type { Interview } from './interaction-form.ts';
import { type Back, back } from './prompts.ts';

/** How an interaction went, and who began it. */
interface Way {
  readonly name: string;
  readonly via: Via;
  readonly direction: Direction;
}

const ways: readonly Way[] = [
  { name: 'I called', via: 'call', direction: 'out' },
  { name: 'They called', via: 'call', direction: 'in' },
  { name: 'I visited', via: 'visit', direction: 'out' },
  { name: 'They visited', via: 'visit', direction: 'in' },
  { name: 'I wrote an email', via: 'email', direction: 'out' },
  { name: 'They wrote an email', via: 'email', direction: 'in' },
  { name: 'I sent a message', via: 'message', direction: 'out' },
  { name: 'They sent a message', via: 'message', direction: 'in' },
  { name: 'Video call', via: 'video', direction: 'out' },
  { name: 'They began a video call', via: 'video', direction: 'in' },
  { name: 'Chat', via: 'chat', direction: 'out' },
  { name: 'They began a chat', via: 'chat', direction: 'in' },
  { name: 'I sent a letter', via: 'letter', direction: 'out' },
  { name: 'They sent a letter', via: 'letter', direction: 'in' },
];

/** Asks how it went and who began it, their usual way first; only one side's ways when `began` is known. */
export async function askHow(
  interview: Interview,
  answers: InteractionAnswers,
  began: Direction | undefined,
  canGoBack: boolean,
): Promise<InteractionAnswers | Back> {
  const usual = likelyVia(interview, answers);
  const possible = ways.filter(({ direction }) => began === undefined || direction === began);
  const ordered = [...possible.filter(({ via }) => via === usual), ...possible.filter(({ via }) => via !== usual)];
  const chosen = ordered.find((way) => isWay(way, answers));
  const way = await interview.prompts.choose({
    ask: 'How?',
    option: '--via',
    choices: ordered.map((way) => ({ name: way.name, value: way })),
    ...(chosen ? { proposed: chosen } : {}),
    canGoBack,
  });
  return way === back ? back : { ...answers, via: way.via, direction: way.direction };
}

/** The way in words, such as "They called". */
export const wayInWords = (answers: InteractionAnswers, usual: Via): string =>
  ways.find((way) => isWay(way, { via: usual, direction: 'out', ...answers }))?.name ?? '';

const isWay = ({ via, direction }: Way, answers: InteractionAnswers): boolean =>
  via === answers.via && direction === (answers.direction ?? 'out');

/** As the call-back that this was is to be made, else as they usually speak with us. */
export function likelyVia({ journal }: Interview, { contact, done }: InteractionAnswers): Via {
  const kept = byId(journal.commitments, done?.[0] ?? null);
  const known = byId(journal.contacts, contact ?? null);
  return kept?.via ?? (known ? usualVia(known) : 'call');
}
