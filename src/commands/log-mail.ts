import type { Context } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import { contactsMatching } from '../domain/naming.ts';
import { UserError } from '../domain/user-error.ts';
import type { Mail } from '../exchange/mail.ts';
import type { InteractionAnswers } from '../prompts/interaction-answers.ts';
import { agreed, askWhich } from '../prompts/lone-questions.ts';
import type { LogOptions } from './log.ts';
import { whoIsMeant } from './log-known.ts';
import { haveAddress, isOurs, type Person, unknownAddress } from './log-mail-people.ts';

/** The mail that was named on the line, or piped in. */
export async function mailGiven({ given, desk }: Context, path: string): Promise<Mail> {
  const { readMail } = await import('../exchange/mail.ts');
  const mail = await readMail(given.bytes(path), desk.now);
  if (!('why' in mail)) return mail;
  const { message, hint } = (await import('./mail-refused.ts')).noMail(path, mail.why);
  throw new UserError('usage', message, hint);
}

/** `*.eml` names several files, of which the second would stand for a person: that must not pass only because the first is there already. */
export async function mustBeOneMail(
  context: Context,
  typed: string | undefined,
  note: string | undefined,
  options: LogOptions,
): Promise<void> {
  const journal = context.store.read();
  const unknown = typed !== undefined && contactsMatching(journal, typed).length === 0 ? typed : undefined;
  const file = [unknown, note].find((word) => word !== undefined && context.given.isFile(word));
  if (file !== undefined) {
    const { message, hint } = (await import('./mail-refused.ts')).severalMails(file);
    throw new UserError('usage', message, hint);
  }
  if (unknown !== undefined && !context.prompts.canAsk) await whoIsMeant(context, journal, unknown, options);
}

/** What a mail tells of the interaction that it is; whom it is with only where the line does not say it. */
export async function toldByMail(
  context: Context,
  journal: Journal,
  mail: Mail,
  options: Pick<LogOptions, 'in' | 'out' | 'new'>,
  isNamed: boolean,
): Promise<InteractionAnswers> {
  const { configuration, desk, terminal } = context;
  const { ownAddresses } = configuration.read();
  const isFromUs = options.out ?? (!options.in && isOurs(mail.from[0], ownAddresses ?? []));
  const people = isNamed ? {} : await peopleOf(context, journal, mail, { isFromUs, isNew: options.new === true });
  if (mail.at === null) terminal.say('It does not say when it was sent, or cannot be right: it is written down as of now.');
  return {
    via: 'email',
    direction: isFromUs ? 'out' : 'in',
    once: mail.key,
    note: mail.note,
    ...(mail.at !== null && { at: mail.at < desk.now ? mail.at : desk.now }),
    ...(mail.isAutomatic && { isAutomatic: true }),
    ...people,
  };
}

interface Towards {
  readonly isFromUs: boolean;
  /** `--new`: whoever is not known is added. */
  readonly isNew: boolean;
}

type People = Pick<InteractionAnswers, 'contact' | 'alsoWith' | 'newContact' | 'address'>;

/** Whoever has the address it is from; where it is ours, all who have one of those that it went to. */
async function peopleOf(context: Context, journal: Journal, mail: Mail, { isFromUs, isNew }: Towards): Promise<People> {
  const ours = context.configuration.read().ownAddresses ?? [];
  const persons = isFromUs ? mail.to.filter((one) => !isOurs(one, ours)) : mail.from;
  const [first] = persons;
  if (first === undefined) throw saysNobody(isFromUs);
  const known = persons
    .map((person) => ({ person, contacts: haveAddress(journal, person) }))
    .filter(({ contacts }) => contacts.length > 0);
  const meant = isFromUs ? known : known.slice(0, 1);
  const ids: string[] = [];
  for (const { person, contacts } of meant) ids.push(await oneOf(context, person, contacts));
  const [contact, ...others] = new Set(ids);
  if (contact !== undefined) return { contact, ...(others.length > 0 && { alsoWith: others }) };
  return added(context, journal, first, isNew);
}

/** The one, or the one chosen where somebody is there to choose. */
async function oneOf(context: Context, { address }: Person, contacts: ReturnType<typeof haveAddress>): Promise<string> {
  const [only, another] = contacts;
  if (only && !another) return only.id;
  if (context.prompts.canAsk) return (await askWhich(context.prompts, `Whose is ${address}?`, contacts)).id;
  throw new UserError(
    'ambiguous',
    `${contacts.length} people have the address ${address}:`,
    'Say who it is with: kw log <contact> --eml <file>.',
    contacts.slice(0, 10).map(({ id, name }) => ({ id, name })),
  );
}

async function added({ prompts, terminal }: Context, journal: Journal, person: Person, isNew: boolean): Promise<People> {
  const name = person.name || person.address;
  const adding = { newContact: name, address: person.address };
  if (isNew) return adding;
  const unknown = unknownAddress(journal, person);
  if (!prompts.canAsk) throw unknown;
  terminal.say(unknown.message);
  if (await agreed(prompts, { ask: `Add ${name} as a new contact?`, option: '--new', proposed: true })) return adding;
  throw unknown;
}

const saysNobody = (isFromUs: boolean): UserError =>
  new UserError(
    'would-ask',
    isFromUs ? 'The mail is from us, and does not say whom it went to.' : 'The mail does not say whom it is from.',
    'Say who it is with: kw log <contact> --eml <file>.',
  );
