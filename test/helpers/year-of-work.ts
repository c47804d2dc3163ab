import { type Chance, chanceFrom } from '../../bench/chance.ts';
import { agenda } from '../../src/agenda/agenda.ts';
import type { AgendaItem } from '../../src/agenda/agenda-item.ts';
import { withPastMoved } from '../../src/domain/archive.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Commitment, CommitmentKind } from '../../src/domain/commitment.ts';
import {
  commitmentWithId,
  dropped,
  kept,
  moved,
  openedCommitment,
  told,
  tried,
  withCommitment,
} from '../../src/domain/commitment-changes.ts';
import type { Mood, Via } from '../../src/domain/contact.ts';
import type { Desk } from '../../src/domain/desk.ts';
import { writtenInteraction } from '../../src/domain/interaction-changes.ts';
import { type Journal, withRecord } from '../../src/domain/journal.ts';
import { replyOwed, withLogged } from '../../src/domain/log.ts';
import { addDays, addMinutes, type Day, dayOf, type Instant, instantAt, type Window } from '../../src/domain/moment.ts';
import type { Id } from '../../src/domain/record.ts';
import { isWorkingDay } from '../../src/domain/working-days.ts';
import { aCase, aContact, aDesk, aDetail, aJournal, aParty, aStep } from './sample-records.ts';

/** How much work there is. */
export interface Work {
  readonly seed: number;
  readonly customers: number;
  readonly days: number;
  readonly interactions: number;
}

/** One morning: the journal as it is then, and what is known, without asking the agenda, to want attention at some time. */
export interface Morning {
  readonly desk: Desk;
  readonly journal: Journal;
  /** The ids of all that is open, or moved or dropped without a word, and of the open parts of cases. */
  readonly owed: ReadonlySet<Id>;
  /** How many interactions were written down so far. */
  readonly written: number;
}

/** The mornings of a consultant who works through the list every working day, and speaks with others besides. */
export function* mornings(work: Work): Generator<Morning> {
  const consultant = new Consultant(work);
  const first: Day = '2026-01-05';
  const { workingTime } = aDesk();
  const days = Array.from({ length: work.days }, (_, index) => addDays(first, index));
  const workingDays = days.filter((day) => isWorkingDay(day, workingTime));
  for (const day of days) {
    const desk = aDesk(instantAt(day, '07:30', 'Europe/Berlin'));
    yield { desk, journal: consultant.journal, owed: new Set(consultant.owed), written: consultant.written };
    const nth = workingDays.indexOf(day);
    if (nth >= 0) consultant.work(desk, Math.round((work.interactions * (nth + 1)) / workingDays.length));
  }
  yield {
    desk: aDesk(instantAt(addDays(first, work.days), '07:30', 'Europe/Berlin')),
    journal: consultant.journal,
    owed: new Set(consultant.owed),
    written: consultant.written,
  };
}

const zones = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Kolkata'];

/** Works through the pure changes, as the commands do, and keeps its own account of what is owed. */
class Consultant {
  journal: Journal;
  written = 0;
  readonly owed = new Set<Id>();
  readonly #chance: Chance;
  #now: Instant = '';

  constructor({ seed, customers }: Work) {
    this.#chance = chanceFrom(seed);
    this.journal = aJournal({ contacts: Array.from({ length: customers }, (_, index) => this.#customer(index)) });
  }

  /** Does what the list asks for, then speaks with others, until so many interactions are written down in all. */
  work(desk: Desk, until: number): void {
    this.#now = addMinutes(desk.now, 60);
    for (const item of agenda(this.journal, desk)) if (item.urgency !== 'soon' && this.written < until) this.#doNext(item);
    if (this.#chance.percent(10)) this.#openCase();
    while (this.written < until) this.#talk(this.#chance.oneOf(this.journal.contacts).id, { opens: this.#chance.below(3) });
  }

  #customer(index: number) {
    const { oneOf, percent, below } = this.#chance;
    const day = addDays('2026-01-01', below(365));
    return aContact({
      name: `Customer ${index}`,
      id: this.#chance.newId(),
      zone: oneOf(zones),
      every: oneOf([null, 'never', '2w', '6w', '3mo']),
      details: percent(20) ? [aDetail(`renewal ${index}`, { id: this.#chance.newId(), on: day, yearly: true })] : [],
    });
  }

  #doNext(item: AgendaItem): void {
    this.#now = addMinutes(this.#now, 7);
    if (this.#chance.percent(10)) return;
    const known = this.journal.commitments.find(({ id }) => id === item.id);
    if (item.id === null) this.#talk(item.contact.id, { opens: this.#chance.below(2), mood: 'calm' });
    else if (item.kind === 'untold') this.#tell(item.id);
    else if (known === undefined) this.#goOnWithCase(item.id);
    else if (known.status === 'open') this.#doCommitment(known);
  }

  #doCommitment(open: Commitment): void {
    const luck = this.#chance.below(100);
    const keeps = [open.id];
    if (luck < 10) this.#put(moved(open, { to: this.#ahead(false), at: this.#now, told: luck < 6, why: null }));
    else if (luck < 14) this.#close(dropped(open, { at: this.#now, told: luck < 12, why: 'no longer wanted' }));
    else if (open.kind === 'callback' && luck < 40) this.#tryInVain(open);
    else if (open.kind === 'reply') this.#talk(open.contactId, { via: open.via ?? 'email', opens: 0, keeps });
    else if (open.kind === 'callback' || luck < 50)
      this.#talk(open.contactId, { opens: this.#chance.below(2), keeps, mood: 'calm' });
    else this.#close(kept(open, { at: this.#now }, this.#now));
  }

  #tell(id: Id): void {
    this.#close(told(commitmentWithId(this.journal, id), this.#now));
  }

  /** Nothing more is owed once it is kept, or dropped and they know. */
  #close(after: Commitment): void {
    this.#put(after);
    const isUntold = after.moves.some(({ toldAt }) => toldAt === null);
    if (after.status === 'kept' || (after.status === 'dropped' && !isUntold)) this.owed.delete(after.id);
  }

  #tryInVain(open: Commitment): void {
    this.#talk(open.contactId, { reached: false, opens: 0, tries: [open.id] });
    const latest = commitmentWithId(this.journal, open.id);
    if (this.#chance.percent(50)) this.#put(tried(latest, { at: this.#now, result: 'no-answer' }, this.#ahead(true), this.#now));
  }

  #talk(contactId: Id, known: Talk): void {
    const { percent, oneOf } = this.#chance;
    const { via = oneOf(['call', 'email', 'visit', 'message']), reached = true, opens, keeps = [], tries = [] } = known;
    const isIncoming = keeps.length === 0 && reached && percent(30);
    this.#now = addMinutes(this.#now, 5);
    const mood: Mood = known.mood ?? oneOf(['calm', 'calm', 'calm', 'calm', 'uneasy', 'upset', 'furious']);
    const interaction = writtenInteraction(
      {
        id: this.#chance.newId(),
        contactIds: [contactId],
        at: this.#now,
        zone: 'Europe/Berlin',
        via,
        direction: isIncoming ? 'in' : 'out',
        reached,
        mood: reached && percent(30) ? { start: mood, end: mood } : null,
        note: 'Talked',
      },
      this.#now,
    );
    const reply = replyOwed(interaction, this.#chance.newId(), this.#now);
    const promised = Array.from({ length: opens }, () => this.#promised(contactId));
    const opened = reply === null ? promised : [...promised, reply];
    const after = withLogged(
      this.journal,
      { interaction, newContact: null, learned: [], opened, keeps, keeping: {}, tries },
      this.#now,
    );
    this.#become(after.journal);
    this.written += 1;
    for (const { id } of opened) this.owed.add(id);
    for (const id of [...keeps, ...after.answered.map((one) => one.id)]) this.owed.delete(id);
  }

  #promised(contactId: Id): Commitment {
    const { oneOf, percent } = this.#chance;
    const kind = oneOf<CommitmentKind>([
      'promise',
      'promise',
      'callback',
      'callback',
      'waiting',
      'find-out',
      'request',
      'check',
      'follow-up',
    ]);
    const fromId = kind === 'waiting' && percent(50) ? oneOf(this.journal.contacts).id : null;
    const due = percent(10) ? null : this.#ahead(kind === 'callback');
    return openedCommitment({ id: this.#chance.newId(), contactId, kind, what: 'something', due, fromId }, this.#now);
  }

  /** Some day in the next weeks; for calls an hour on somebody's clock. */
  #ahead(hasHours: boolean): Window {
    const { below, oneOf, percent } = this.#chance;
    const hour = 9 + below(8);
    const [from, to] = hasHours ? [hour, hour + 1].map((each) => `${String(each).padStart(2, '0')}:00`) : [null, null];
    const day = addDays(dayOf(this.#now, 'Europe/Berlin'), 1 + below(20));
    return { day, from: from ?? null, to: to ?? null, zone: hasHours ? oneOf(zones) : 'Europe/Berlin', tentative: percent(20) };
  }

  #openCase(): void {
    const { newId, oneOf } = this.#chance;
    const [customer, other] = [oneOf(this.journal.contacts), oneOf(this.journal.contacts)];
    const one = aCase({
      id: newId(),
      contactId: customer.id,
      title: 'something is wrong',
      createdAt: this.#now,
      deadline: this.#ahead(false).day,
      steps: [aStep('first', this.#ahead(false), { id: newId() }), aStep('then', this.#ahead(true), { id: newId() })],
      parties: [aParty(other.id, { id: newId(), due: this.#ahead(false) })],
    });
    this.journal = { ...this.journal, cases: [...this.journal.cases, one] };
    for (const { id } of [one, ...one.steps, ...one.parties]) this.owed.add(id);
  }

  #goOnWithCase(id: Id): void {
    const one = this.journal.cases.find((each) => partIds(each).includes(id));
    if (one === undefined) throw new Error(`The list names ${id}, and there is no such record.`);
    const at = this.#now;
    const update = { id: this.#chance.newId(), at, to: one.contactId, text: 'how it stands' };
    const steps = one.steps.map((step) => (step.id === id ? { ...step, doneAt: at } : step));
    const parties = one.parties.map((party) => (party.id === id ? { ...party, toldAt: at } : party));
    const isOver = id === one.id && one.deadline !== null && one.deadline <= dayOf(at, 'Europe/Berlin');
    const status = isOver ? 'confirmed' : one.status;
    const after = { ...one, status, steps, parties, updates: id === one.id ? [...one.updates, update] : one.updates };
    this.journal = { ...this.journal, cases: withRecord(this.journal.cases, after) };
    for (const part of isOver ? partIds(one) : id === one.id ? [] : [id]) this.owed.delete(part);
  }

  #put(commitment: Commitment): void {
    this.#become(withCommitment(this.journal, commitment));
  }

  #become(journal: Journal): void {
    this.journal = withPastMoved({ journal, happened: [], said: '' }, this.#now).journal;
  }
}

interface Talk {
  readonly opens: number;
  readonly via?: Via;
  readonly mood?: Mood;
  readonly reached?: boolean;
  readonly keeps?: readonly Id[];
  readonly tries?: readonly Id[];
}

const partIds = ({ id, steps, parties }: Case): readonly Id[] => [id, ...[...steps, ...parties].map((part) => part.id)];
