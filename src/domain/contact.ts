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
  readonly via: Via;
  /** A phone number for calls, an address for the rest; null when only the way is known. */
  readonly address: string | null;
  /** "mobile", "desk", "home". */
  readonly label: string | null;
  readonly preferred: boolean;
}

/** Something learned about a person, and when and in which interaction. */
export interface Detail {
  readonly id: Id;
  readonly text: string;
  /** The day it is about, when it has one; the agenda brings it up ahead of time. */
  readonly on: Day | null;
  /** It comes back every year on that day. */
  readonly yearly: boolean;
  /** Never exported with `--redact`, never in a draft. */
  readonly private: boolean;
  readonly learnedAt: Instant;
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
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organizationId: Id | null;
  readonly role: string | null;
  readonly standing: Standing;
  readonly channels: readonly Channel[];
  /** The zone their clocks show; null when it is ours. */
  readonly zone: Zone | null;
  /** When they may be called, such as `9-12, 14-17`; null when nothing is known. */
  readonly hours: string | null;
  readonly area: string | null;
  /** How often to keep in touch, such as `6w`; null when nothing was agreed with oneself. */
  readonly every: string | null;
  readonly pausedUntil: Day | null;
  /** When and how we met. */
  readonly met: { readonly on: Day | null; readonly how: string | null } | null;
  readonly introducedById: Id | null;
  readonly tags: readonly string[];
  readonly details: readonly Detail[];
  /** The last time we really spoke, by the day it happened, whenever it was written down. */
  readonly last: LastContact | null;
  /** The last attempt that reached nobody. */
  readonly lastTry: { readonly at: Instant } | null;
}

/** What the agenda needs to know of the last real contact. */
export interface LastContact {
  readonly at: Instant;
  readonly via: Via;
  readonly direction: Direction;
  /** How they felt at the end of it; null when nothing was said of it. */
  readonly mood: Mood | null;
  readonly interactionId: Id;
}

/** A company, an office, a family: what people belong to. */
export interface Organization extends RecordKeys {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly channels: readonly Channel[];
  readonly area: string | null;
  readonly tags: readonly string[];
}
