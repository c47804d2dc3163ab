import { type Command, Option } from 'commander';
import { standings, vias } from '../domain/contact.ts';
import type { ContactTexts } from '../domain/contact-texts.ts';
import { oneMore } from './option-values.ts';

/** What can be said about a contact, by the names that commander gives the options. */
export const contactOptions: readonly (keyof ContactTexts)[] = [
  ...(['name', 'organization', 'role', 'phone', 'email', 'prefers', 'zone', 'hours', 'area'] as const),
  ...(['standing', 'every', 'pause', 'met', 'introducedBy', 'alias', 'tag'] as const),
];

/** Declares the options that say something about a contact. */
export const withContactOptions = (command: Command): Command =>
  command
    .option('--organization <name>', 'where they work; a name that is not known yet is added')
    .option('--role <text>', 'what they do there')
    .option('--phone <number>', 'a number, or "desk: +44 20 7946 0018"; may be given again', oneMore)
    .option('--email <address>', 'an address, or "home: zoe@example.com"; may be given again', oneMore)
    .addOption(new Option('--prefers <way>', 'how they like to be reached').choices([...vias, 'none']))
    .option('--zone <zone>', 'the time zone of their clocks: Europe/London')
    .option('--hours <hours>', 'when they may be called: "9-12, 14-17"')
    .option('--area <area>', 'where they are, for kw near')
    .addOption(new Option('--standing <standing>', 'what they are to you').choices(standings))
    .option('--every <time>', 'how often to keep in touch: 6w, 3mo, never')
    .option('--pause <until>', 'until when not to: "1 feb", none')
    .option('--met <text>', 'when and where or how you met: "14 may at the fair in Oslo"')
    .option('--introduced-by <contact>', 'who brought you together')
    .option('--alias <name>', 'another name they go by; may be given again', oneMore)
    .option('--tag <word>', 'a word to find them by; may be given again', oneMore);
