import type { Contact } from './contact.ts';
import type { Desk } from './desk.ts';
import { singleLine } from './text.ts';
import { resolveWhen, splitAtWhen, type WhenPhrase } from './when.ts';
import { understand } from './when-grammar.ts';
import { isProblem } from './when-rule.ts';

type Met = NonNullable<Contact['met']>;

/** Reads when and how somebody was met: "14 may 2024 at the fair in Oslo", "at the fair on 14 may 2024", or only one of both. */
export function metAs(typed: string, desk: Desk): Met {
  const text = singleLine(typed);
  const { phrase, how } = whenFirst(text) ?? whenLast(text) ?? { phrase: null, how: text };
  const window = phrase && resolveWhen(phrase, desk, { zone: desk.zone, looking: 'back' }).window;
  return { on: window?.day ?? null, how: how.replace(/^[\s,;:]+|[\s,;:]+$/gu, '') || null };
}

interface Told {
  readonly phrase: WhenPhrase;
  readonly how: string;
}

/** The longest beginning that is a day, of six words at most. */
function whenFirst(text: string): Told | null {
  const words = text.split(' ');
  for (let count = Math.min(6, words.length); count > 0; count--) {
    const phrase = dayIn(
      words
        .slice(0, count)
        .join(' ')
        .replace(/[,;:]$/u, ''),
    );
    if (phrase) return { phrase, how: words.slice(count).join(' ') };
  }
  return null;
}

function whenLast(text: string): Told | null {
  const split = splitAtWhen(text, ['on']);
  return split?.phrase.kind === 'day' ? { phrase: split.phrase, how: split.what } : null;
}

function dayIn(text: string): WhenPhrase | null {
  const phrase = understand(text);
  return isProblem(phrase) || phrase.kind === 'none' || (phrase.kind === 'day' && phrase.day === null) ? null : phrase;
}
