import type { AgendaItem } from '../agenda/agenda-item.ts';
import { todayAt } from '../agenda/urgency.ts';
import type { Context } from '../context.ts';
import type { Contact } from '../domain/contact.ts';
import { spanOf, timeOf, type Window } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import { problemIn } from '../domain/user-error.ts';
import { instantMeant } from '../domain/when.ts';
import { dayAndTimesInWords, shownIn } from '../domain/wording.ts';
import { askWhenOr, askWhetherSpoken, type WhetherSpoken } from '../prompts/lone-questions.ts';
import type { Asked } from '../store/asked.ts';
import type { Store } from '../store/store.ts';
import { done } from './done.ts';
import { tried } from './tried.ts';

/** A call-back whose time has passed without a word. */
interface Unlogged {
  readonly id: Id;
  readonly contact: Contact;
  readonly due: Window;
}

/**
 * Asks once about each call-back whose time has passed without a word: whether you spoke. It is noted before it is asked,
 * so that nobody is asked again whatever they answer; where that cannot be noted, an answer could not be saved either.
 */
export async function askAboutUnlogged(context: Context, items: readonly AgendaItem[]): Promise<void> {
  const answered = new Set<Contact>();
  const asked = await context.asked();
  for (const unlogged of items.flatMap(asUnlogged)) {
    if (answered.has(unlogged.contact) || !isNewQuestion(asked, context.store, unlogged)) continue;
    if (answered.size === 0) context.terminal.say('');
    answered.add(unlogged.contact);
    if ((await askedAbout(context, unlogged)) === 'enough') return;
  }
}

const asUnlogged = ({ id, also, contact, due }: AgendaItem): readonly Unlogged[] =>
  also.includes('unlogged') && id !== null && due !== null ? [{ id, contact, due }] : [];

/** The answer, once all that follows from it is saved. */
async function askedAbout(context: Context, { id, contact, due }: Unlogged): Promise<WhetherSpoken> {
  const answer = await askWhetherSpoken(context.prompts, contact.name, onOurClock(due, context));
  if (answer === 'spoken') await done(context, id, undefined, { at: await whenSpoken(context, due) });
  if (answer === 'tried') await tried(context, id, {});
  return answer;
}

/** Another slot that passes without a word is another question. What is closed by now is forgotten. */
function isNewQuestion(asked: Asked, store: Store, { id, due }: Unlogged): boolean {
  const question = `${id} ${spanOf(due).start}`;
  const before = asked.list();
  if (before.includes(question)) return false;
  const open = new Set(store.read().commitments.flatMap((one) => (one.status === 'open' ? [one.id] : [])));
  return asked.keep([...before.filter((other) => open.has(other.slice(0, id.length))), question]);
}

/** When it was, as `--at` takes it; Enter means as it was promised. */
async function whenSpoken(context: Context, due: Window): Promise<string> {
  const { prompts, desk } = context;
  const typed = await askWhenOr(prompts, {
    ask: 'When was it?',
    option: '--at',
    whenEmpty: `${onOurClock(due, context)}, as you said`,
    check: (text) => problemIn(() => instantMeant(text, desk, desk.zone, { timeOfDay: timeOf(desk.now, desk.zone) })),
  });
  const { day, from } = shownIn(due, desk.zone);
  return typed ?? [day, from].join(' ').trim();
}

const onOurClock = (due: Window, { desk }: Context): string => dayAndTimesInWords(shownIn(due, desk.zone), todayAt(desk));
