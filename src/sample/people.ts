import type { Channel, Contact, Detail, Organization } from '../domain/contact.ts';
import { newContact } from '../domain/contact-changes.ts';
import type { Instant } from '../domain/moment.ts';
import { newOrganization } from '../domain/organization-changes.ts';
import type { SampleCalendar } from './calendar.ts';
import { contactIds } from './ids.ts';

const offices = {
  zoeLtd: '3zt5k8mq2wdh',
  hibari: '6hb9x4rn7vpk',
  ipe: '8pd3m6tz5qws',
  novak: '4nv7d2hk9xrm',
} as const;

/** The organizations that some of them work for. */
export function sampleOrganizations({ at }: SampleCalendar): readonly Organization[] {
  const organization = (id: string, name: string, known: Partial<Organization> = {}): Organization =>
    newOrganization({ ...known, name }, id, at(-180, '09:00'));
  return [
    organization(offices.zoeLtd, 'Zoë Ltd', { area: 'London', channels: [phone('+44 20 7946 0000', 'desk')] }),
    organization(offices.hibari, '株式会社ひばり', { aliases: ['Hibari'], area: 'Kyoto' }),
    organization(offices.ipe, 'Padaria Ipê', { area: 'São Paulo' }),
    organization(offices.novak, 'Novák & dcera', { area: 'Brno' }),
  ];
}

/** Everybody in the sample: invented, with numbers and addresses that lead nowhere; before the interactions have been written down. */
export function sampleContacts({ at, day }: SampleCalendar): readonly Contact[] {
  const contact = (id: string, name: string, since: number, known: Partial<Contact>): Contact =>
    newContact({ ...known, name }, id, at(since, '17:00'));
  return [
    contact(contactIds.zoe, 'Zoë Adams', -170, {
      organizationId: offices.zoeLtd,
      role: 'finance director',
      channels: [preferred(phone('+44 20 7946 0018', 'mobile')), email('zoe@zoe-ltd.example')],
      zone: 'Europe/London',
      hours: '9-12, 14-17',
      area: 'London',
      every: '4w',
      met: { on: day(-170), how: 'at the trade fair, over a broken projector' },
      details: [
        detail('3da7k2mq8xwn', 'decides with her brother Tom, who wants everything on one page', at(-90, '15:40')),
        detail('5db9n4tz6rkh', 'two offices now: London and Leeds', at(-28, '11:20')),
      ],
    }),
    contact(contactIds.hakon, 'Håkon Lie', -150, {
      role: 'runs the boatyard himself',
      channels: [preferred(phone('+47 00 00 00 17', 'mobile')), email('hakon@lie-boats.example')],
      zone: 'Europe/Oslo',
      area: 'Bergen',
      every: '6w',
      met: { on: day(-150), how: 'Zoë introduced us' },
      introducedById: contactIds.zoe,
      details: [detail('7dc4w8hk3mpz', 'on the water until noon; call after lunch', at(-64, '13:30'))],
    }),
    contact(contactIds.hana, '佐藤花', -120, {
      aliases: ['Satō Hana', 'Hana'],
      organizationId: offices.hibari,
      role: 'head of purchasing',
      channels: [preferred(email('hana@hibari.example'))],
      zone: 'Asia/Tokyo',
      hours: '9-17',
      area: 'Kyoto',
      details: [detail('2dd6x9rn5vqk', 'samples must arrive before the board meets', at(-9, '09:20'), { on: day(6) })],
    }),
    contact(contactIds.joao, 'João Medeiros', -160, {
      organizationId: offices.ipe,
      role: 'owner',
      channels: [preferred(via('message', '+55 11 0000 0134'))],
      zone: 'America/Sao_Paulo',
      area: 'São Paulo',
      every: '6w',
      met: { on: day(-160), how: 'he wrote after reading the pamphlet' },
      details: [detail('8df3q7kw2htm', 'his daughter starts at the conservatory this year', at(-63, '16:10'))],
    }),
    contact(contactIds.marta, 'Marta Nováková', -110, {
      organizationId: offices.novak,
      role: 'bookkeeper',
      channels: [preferred(email('marta@novak-dcera.example')), phone('+420 000 000 021', 'desk')],
      zone: 'Europe/Prague',
      area: 'Brno',
      met: { on: day(-110), how: 'in her office, with cake' },
    }),
    contact(contactIds.omer, 'Ömer Yıldız', -140, {
      channels: [preferred(phone('+49 30 23125 014', null)), email('omer@yildiz.example')],
      area: 'Berlin',
      every: '3mo',
      details: [detail('4dg8m2xz9nrw', 'the maintenance contract renews', at(-75, '10:30'), { on: day(4), yearly: true })],
    }),
    contact(contactIds.siobhan, 'Siobhán Ní Bhriain', -100, {
      aliases: ['Siobhan'],
      channels: [preferred(email('siobhan@bhriain.example'))],
      zone: 'Europe/Dublin',
      area: 'Dublin',
      tags: ['school'],
    }),
    contact(contactIds.chidi, 'Chidi Okafor', -175, {
      role: 'helps out with licences',
      standing: 'colleague',
      channels: [preferred(via('chat', 'chidi@okafor.example'))],
      zone: 'Africa/Lagos',
    }),
    contact(contactIds.ibrahim, 'Ibrahim Saleh', -80, {
      standing: 'declined',
      channels: [preferred(email('ibrahim@saleh.example'))],
      area: 'Hamburg',
      every: '3mo',
      introducedById: contactIds.omer,
    }),
    contact(contactIds.fjord, 'Fjord Supplies', -150, {
      role: 'order desk',
      standing: 'supplier',
      channels: [preferred(phone('+47 00 00 00 40', 'orders'))],
      zone: 'Europe/Oslo',
      area: 'Bergen',
      tags: ['printing'],
    }),
  ];
}

const via = (way: Channel['via'], address: string, label: string | null = null): Channel => ({
  via: way,
  address,
  label,
  preferred: false,
});
const phone = (address: string, label: string | null): Channel => via('call', address, label);
const email = (address: string): Channel => via('email', address);
const preferred = (channel: Channel): Channel => ({ ...channel, preferred: true });

const detail = (id: string, text: string, learnedAt: Instant, rest: Partial<Detail> = {}): Detail => ({
  id,
  text,
  on: null,
  yearly: false,
  private: false,
  learnedAt,
  interactionId: null,
  ...rest,
});
