import type { Via } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import { minutesInWords } from '../domain/wording.ts';

/** How we spoke, and who began: "they called", "you wrote an email", "you called, nobody answered". */
export function howInWords({ via, direction, reached }: Pick<Interaction, 'via' | 'direction' | 'reached'>): string {
  const how = direction === 'out' ? you[via] : they[via];
  if (reached === 'voicemail') return `${how}, left a message`;
  return reached ? how : `${how}, reached nobody`;
}

/** The same with how long it took: "they called, 25 min". */
export const howAndHowLong = (interaction: Interaction): string =>
  interaction.minutes === null ? howInWords(interaction) : `${howInWords(interaction)}, ${minutesInWords(interaction.minutes)}`;

/** How they felt: "calm", or "upset at first, calm at the end". */
export const moodInWords = ({ start, end }: NonNullable<Interaction['mood']>): string =>
  start === end ? end : `${start} at first, ${end} at the end`;

/** The ways to speak, as verbs for each side. */
type Verbs = Readonly<Record<Via, string>>;

const verbs = (who: 'you' | 'they'): Verbs => ({
  call: `${who} called`,
  visit: who === 'you' ? 'you visited' : 'they visited you',
  video: `${who} called by video`,
  email: `${who} wrote an email`,
  message: `${who} wrote a message`,
  chat: `${who} wrote in a chat`,
  letter: `${who} wrote a letter`,
});

const you = verbs('you');
const they = verbs('they');
