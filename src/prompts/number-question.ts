import type { Channel } from '../domain/contact.ts';
import { channelsInWords } from '../reports/person-words.ts';
import { answerOf } from './lone-questions.ts';
import type { Prompts } from './prompts.ts';

/** Asks for the number to call somebody on; null when it is not known yet. */
export async function askNumber(prompts: Prompts, name: string, check: (typed: string) => string | null): Promise<string | null> {
  const ask = `On which number will you call ${name}?`;
  const typed = answerOf(await prompts.text({ ask, option: '--number', check, canBeEmpty: true, whenEmpty: 'no number yet' }));
  return typed === '' ? null : typed;
}

/** Asks which of their numbers to call; the first is proposed. */
export const askWhichNumber = async (prompts: Prompts, name: string, numbers: readonly Channel[]): Promise<string | null> =>
  answerOf(
    await prompts.choose<string | null>({
      ask: `On which number will you call ${name}?`,
      option: '--number',
      choices: numbers.map((channel) => ({ name: channelsInWords([channel])[0] ?? '', value: channel.address })),
    }),
  );
