import type { Day, Instant, Zone } from './moment.ts';
import type { Id, RecordKeys } from './record.ts';

/** A way to speak with somebody. */
export type Via = 'call' | 'visit' | 'video' | 'email' | 'message' | 'chat' | 'letter';

/** Every way, calls first. */
export const vias: readonly Via[] = ['call', 'visit', 'video', 'email', 'message', 'chat', 'letter'];

/** The ways that leave something in writing, which wants an answer in kind. */
export const writtenVias: readonly Via[] = ['email', 'message', 'chat', 'letter'];

/** How somebody may be reached: a number, an address, or only that they like visits best. */
export interface Channel {
  /** The way that it is for; `message` is a text message, `chat` a messenger. */
  readonly via: Via;
  /** A phone number for calls, an address for the rest; null when only the way is known. */
  readonly address: string | null;
  /** What they call it: "mobile", "desk", "home"; null where they have only one. */
  readonly label: string | null;
  /** They like best to be reached so; at most one is. */
  readonly preferred: boolean;
}

/** Something learned about a person, and when and in which interaction. */
export interface Detail {
  /** What names it, as of a record. */
  readonly id: Id;
  /** What was learned, in one line. */
  readonly text: string;
  /** The day it is about, when it has one; the agenda brings it up ahead of time. */
  readonly on: Day | null;
  /** It comes back every year on that day. */
  readonly yearly: boolean;
  /** Never exported with `--redact`, never in a draft. */
  readonly private: boolean;
  /** When it was learned, in UTC. */
  readonly learnedAt: Instant;
  /** The interaction in which it was learned; null where it was added by itself. */
  readonly interactionId: Id | null;
}

/** What somebody is to us. Everything works the same for all of them. */
export type Standing = 'prospect' | 'customer' | 'declined' | 'former' | 'colleague' | 'supplier';

/** Every standing, in the order in which the help names them. */
export const standings: readonly Standing[] = ['prospect', 'customer', 'declined', 'former', 'colleague', 'supplier'];

/** How somebody felt, in their own terms; from calm to furious. */
export type Mood = 'calm' | 'uneasy' | 'upset' | 'furious';

/** Every mood, the best first. */
export const moods: readonly Mood[] = ['calm', 'uneasy', 'upset', 'furious'];

/** Who began an interaction: they did, or we did. */
export type Direction = 'in' | 'out';

/** A person, or an organization's desk. */
export interface Contact extends RecordKeys {
  /** Their full name, or what the desk is called. */
  readonly name: string;
  /** Other names by which they are found. */
  readonly aliases: readonly string[];
  /** The organization to which they belong; null where none is known. */
  readonly organizationId: Id | null;
  /** What they do there, such as "buyer"; null where it is not known. */
  readonly role: string | null;
  /** What they are to us; `customer` unless something else was said. */
  readonly standing: Standing;
  /** How they may be reached, in the order in which it was learned. */
  readonly channels: readonly Channel[];
  /** The zone their clocks show; null when it is ours. */
  readonly zone: Zone | null;
  /** When they may be called, such as `9-12, 14-17`; null when nothing is known. */
  readonly hours: string | null;
  /** Where they are, as far as planning a visit goes, such as "Leeds"; null where it is not known. */
  readonly area: string | null;
  /** How often to keep in touch, such as `6w`; null when nothing was agreed with oneself. */
  readonly every: string | null;
  /** Until this day they do not come up for having gone quiet; null where nothing was paused. */
  readonly pausedUntil: Day | null;
  /** When and how we met; null where nothing was said of it. */
  readonly met: {
    /** The day; null where only the way is known. */
    readonly on: Day | null;
    /** Where or how, in a line; null where only the day is known. */
    readonly how: string | null;
  } | null;
  /** The contact who introduced them; null where nobody did. */
  readonly introducedById: Id | null;
  /** Words of ours to find them by. */
  readonly tags: readonly string[];
  /** What was learned about them, in the order in which it was. */
  readonly details: readonly Detail[];
  /** The last time we really spoke, by when it happened, whenever it was written down; null where we never did. */
  readonly last: LastContact | null;
  /** The last attempt that reached nobody; null where every one did. */
  readonly lastTry: {
    /** When it was, in UTC. */
    readonly at: Instant;
  } | null;
}

/** What the agenda needs to know of the last real contact. */
export interface LastContact {
  /** When it was, in UTC. */
  readonly at: Instant;
  /** How it was. */
  readonly via: Via;
  /** Who began it: `in` they did, `out` we did. */
  readonly direction: Direction;
  /** How they felt at the end of it; null when nothing was said of it. */
  readonly mood: Mood | null;
  /** The interaction that it was. */
  readonly interactionId: Id;
}

/** A company, an office, a family: what people belong to. */
export interface Organization extends RecordKeys {
  /** What it is called. */
  readonly name: string;
  /** Other names by which it is found. */
  readonly aliases: readonly string[];
  /** How it may be reached as a whole: a switchboard, an address for all. */
  readonly channels: readonly Channel[];
  /** Where it is, as far as planning a visit goes; null where it is not known. */
  readonly area: string | null;
  /** Words of ours to find it by. */
  readonly tags: readonly string[];
}
