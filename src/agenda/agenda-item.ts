import type { CommitmentKind } from '../domain/commitment.ts';
import type { Contact, Mood, Via } from '../domain/contact.ts';
import type { Desk } from '../domain/desk.ts';
import type { Journal } from '../domain/journal.ts';
import type { Instant, Window } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';

/** What an item is about: a commitment, something that follows from the journal, or a part of a case. */
export type ItemKind =
  | CommitmentKind
  /** Moved or dropped, and they have not been told. */
  | 'untold'
  /** Left upset or furious, and no word with them is planned soon. */
  | 'upset'
  /** Its time passed without a word. */
  | 'unlogged'
  /** Not spoken for longer than we meant to. */
  | 'keep-in-touch'
  /** A date of theirs comes up. */
  | 'date'
  /** An open case of which nobody has heard for some working days. */
  | 'case-update'
  | 'case-deadline'
  | 'case-step'
  /** Somebody who is to be told about a case. */
  | 'party';

/** Every kind, in the order in which lists of them name them. */
export const itemKinds: readonly ItemKind[] = [
  'callback',
  'promise',
  'waiting',
  'find-out',
  'request',
  'reply',
  'check',
  'follow-up',
  'untold',
  'upset',
  'unlogged',
  'keep-in-touch',
  'date',
  'case-update',
  'case-deadline',
  'case-step',
  'party',
];

/** How pressing it is: its time has passed; it is on, or wants doing at once; it is due today; it comes up. */
export type Urgency = 'late' | 'now' | 'today' | 'soon';

/** Each of them, the most pressing first. */
export const urgencies: readonly Urgency[] = ['late', 'now', 'today', 'soon'];

/** One thing that wants attention. */
export interface AgendaItem {
  readonly kind: ItemKind;
  /** The other kinds under which the same record wants attention. */
  readonly also: readonly ItemKind[];
  readonly urgency: Urgency;
  /** Of the commitment or case, of a step or a party its own; null for what only concerns a person. */
  readonly id: Id | null;
  /** Whom to speak to now. */
  readonly contact: Contact;
  /** On whose behalf, when that is somebody else. */
  readonly for: Contact | null;
  /** Whom to chase, when that is only a name; `contact` is then whom it is for. */
  readonly fromText: string | null;
  readonly what: string;
  /** How `contact` felt when we last spoke. */
  readonly mood: Mood | null;
  readonly due: Window | null;
  /** What was promised first, when it has moved. */
  readonly first: Window | null;
  /** Since the end of `due`; `days` are calendar days, as `todayFor` counts them. Null unless late. */
  readonly late: { readonly days: number; readonly minutes: number } | null;
  readonly moved: number;
  readonly attempts: number;
  readonly via: Via | null;
  /** Where to reach them: the number to call, or the address where one writes. */
  readonly number: string | null;
  /** Since when it waits: it was said, asked for or arrived; it moved without their knowing; they left upset. Null where it has waited for nothing yet. */
  readonly since: Instant | null;
  /** Why it is here, in a plain sentence. Put into words when it is asked for, because most lists show few of them. */
  readonly why: () => string;
  /** What to type next, ready for a shell, with whole ids. */
  readonly command: string;
}

/** One practice: what in the journal wants attention at this desk, and why. `days` is how far ahead to look. */
export type Rule = (journal: Journal, desk: Desk, days: number) => readonly AgendaItem[];
