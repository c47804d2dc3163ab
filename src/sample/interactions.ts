import type { Interaction } from '../domain/interaction.ts';
import { type NewInteraction, writtenInteraction } from '../domain/interaction-changes.ts';
import type { ClockTime } from '../domain/moment.ts';
import type { Id } from '../domain/record.ts';
import type { SampleCalendar } from './calendar.ts';
import { commitmentIds, contactIds, interactionIds } from './ids.ts';

/** What was said with everybody, from the first visit until yesterday. */
export function sampleInteractions({ at, zone }: SampleCalendar): readonly Interaction[] {
  const spoke = (id: Id, contactId: Id, day: number, time: ClockTime, told: Told): Interaction =>
    writtenInteraction({ id, contactIds: [contactId], at: at(day, time), zone, via: 'call', ...told }, at(day, time));
  return [
    spoke('2zm6k9w3hxqt', contactIds.zoe, -170, '10:00', {
      via: 'visit',
      minutes: 30,
      note: 'Met at the trade fair. Lent her our projector; hers had died ten minutes before her talk.',
      mood: { start: 'uneasy', end: 'calm' },
    }),
    spoke('7jp3n8d5tkwz', contactIds.joao, -160, '15:00', {
      via: 'message',
      direction: 'in',
      note: 'Read the pamphlet. Wants to know what it takes to get rid of the paper orders.',
    }),
    spoke('4hb9q2m6xwkd', contactIds.hakon, -150, '14:00', {
      via: 'visit',
      minutes: 90,
      note: 'Saw the yard. Two boats a year, one person in the office, three spreadsheets.',
    }),
    spoke('8ja5z7k3nqrm', contactIds.hana, -120, '08:30', {
      via: 'email',
      note: 'Sent our references; asked what matters most to her.',
    }),
    spoke('5mb6t2x9wdhk', contactIds.marta, -110, '11:00', {
      via: 'visit',
      minutes: 60,
      note: 'Cake, then the year-end. Closes the books in January.',
    }),
    spoke('9sd4m7q8kzxn', contactIds.siobhan, -100, '15:30', {
      via: 'visit',
      minutes: 45,
      note: 'The old timetable took her a week each term; ours took an afternoon.',
      rating: 5,
      quote: 'You are the first to ask what the caretaker needs.',
    }),
    spoke('3zc8w5k2rtmq', contactIds.zoe, -90, '15:30', { minutes: 20, note: 'Tom wants the offer on one page.' }),
    spoke('6br3x9n7hdkw', contactIds.ibrahim, -80, '10:00', {
      minutes: 15,
      note: 'Decided for somebody nearer by. We may ask again in spring.',
      quote: 'Nobody else called back when they said they would.',
    }),
    spoke('2yh7d4z5mwqk', contactIds.omer, -75, '10:00', {
      via: 'visit',
      minutes: 60,
      note: 'Went through the maintenance contract; it renews by itself.',
    }),
    spoke('8hk6q3t9nxzd', contactIds.hakon, -64, '13:15', {
      minutes: 10,
      note: 'All is well with the orders. Prefers calls after lunch.',
    }),
    spoke('5jr2m8w4kpxz', contactIds.joao, -63, '16:00', {
      minutes: 25,
      note: 'The orders come in by message now. Will think about the shop in spring.',
    }),
    spoke('4zn9h6d3xqtw', contactIds.zoe, -28, '11:00', {
      minutes: 20,
      note: 'They open in Leeds next month.',
      why: 'the two offices must see the same figures',
      offered: 'one set of figures, two passwords',
      mood: { start: 'calm', end: 'calm' },
    }),
    spoke(interactionIds.omerTraining, contactIds.omer, -13, '10:30', {
      direction: 'in',
      minutes: 10,
      note: 'Two new people start; asks for a training day.',
    }),
    spoke(interactionIds.hanaSamples, contactIds.hana, -9, '09:00', {
      via: 'video',
      minutes: 40,
      note: '見本は来週までに必要。\nShe shows the samples to her board.',
      mood: { start: 'calm', end: 'uneasy' },
    }),
    spoke(interactionIds.chidiLicences, contactIds.chidi, -7, '14:50', {
      via: 'chat',
      note: 'Knows somebody at the licence office; will ask there.',
    }),
    spoke(interactionIds.martaCalled, contactIds.marta, -6, '10:05', {
      minutes: 12,
      note: 'Three printers to choose from; the middle one is probably enough.',
      commitmentIds: [commitmentIds.callMarta],
    }),
    spoke(interactionIds.zoeAsks, contactIds.zoe, -4, '16:00', {
      direction: 'in',
      minutes: 15,
      note: 'Needs our budget answer before the board meets. Asks whether one licence covers both offices.',
      mood: { start: 'uneasy', end: 'calm' },
    }),
    spoke('7zt5k2x8wnqm', contactIds.zoe, -3, '16:30', { reached: false, commitmentIds: [commitmentIds.callZoe] }),
    spoke(interactionIds.hakonUpset, contactIds.hakon, -2, '14:00', {
      direction: 'in',
      minutes: 20,
      note: 'The same invoice came twice, and a reminder for the wrong one. He is right.',
      mood: { start: 'furious', end: 'upset' },
    }),
    spoke('3ft8n6q4mdzk', contactIds.fjord, -1, '10:15', {
      minutes: 5,
      note: 'The samples left Bergen; the number of the parcel follows.',
    }),
    spoke(interactionIds.siobhanWrites, contactIds.siobhan, -1, '11:00', {
      via: 'email',
      direction: 'in',
      note: 'The poster is up. May the parents see the timetable, too?',
      mood: { start: 'calm', end: 'calm' },
    }),
  ];
}

type Told = Partial<NewInteraction>;
