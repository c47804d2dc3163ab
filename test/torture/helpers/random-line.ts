import type { Written } from './as-written.ts';

interface Known {
  readonly id: string;
  readonly status?: string;
}

/** One of several, by chance. */
export function oneOf<T>(several: readonly T[]): T {
  const one = several[Math.floor(Math.random() * several.length)];
  if (one === undefined) throw new Error('there is none to take one of');
  return one;
}

/** A line that changes something of this journal: all that a consultant does in a day, in any order, the way back included. */
export function randomLine({ records }: Written, name: string): readonly string[] {
  const contacts = ofType(records, 'contact');
  if (contacts.length === 0) return ['contact', 'add', `Zoë ${name}`];
  const commitments = ofType(records, 'commitment');
  const open = commitments.filter(({ status }) => status === 'open');
  const who = oneOf(contacts).id;
  const lines: readonly (readonly string[])[] = [
    ['log', who, `note ${name}`, '--once', name],
    ['log', who, `note ${name}`, '--promise', `send ${name} by +3d`, '--exact'],
    ['promise', who, `the plan ${name}`, '--by', '+2d', '--exact'],
    ['callback', who, '+1d 10:00', '--about', name, '--exact'],
    ['contact', 'add', `Zoë ${name}`],
    ['undo'],
    ['redo'],
    ...open.slice(-4).flatMap(({ id }) => [
      ['move', id, '+5d', '--untold', '--exact', '--why', name],
      ['done', id, `kept ${name}`, '--check', 'none'],
    ]),
    ...ofType(records, 'interaction')
      .slice(-2)
      .map(({ id }) => ['edit', id, '--note', `corrected ${name}`]),
    ...commitments.slice(0, 2).map(({ id }) => ['edit', id, '--what', `corrected ${name}`]),
  ];
  return oneOf(lines);
}

const ofType = (records: Written['records'], type: string): readonly Known[] =>
  [...records].filter(([key]) => key.startsWith(`${type} `)).map(([, text]) => JSON.parse(text) as Known);
