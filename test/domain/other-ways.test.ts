import { expect, it } from 'vitest';
import type { Channel, Via } from '../../src/domain/contact.ts';
import { otherWays } from '../../src/domain/other-ways.ts';
import { aContact } from '../helpers/sample-records.ts';

const way = (via: Via, address: string | null, preferred = false): Channel => ({ via, address, label: null, preferred });
const ida = aContact({
  name: 'Ida',
  channels: [
    way('call', '+44 20 7946 0018'),
    way('call', '+44 7700 900123'),
    way('email', 'ida1@example.com', true),
    way('email', 'office1@example.com'),
    way('visit', null),
  ],
});
const [desk, mobile, email, office] = ida.channels.map(({ address }) => address);

it.each<[string, Via | null, string | null, readonly (string | null | undefined)[]]>([
  ['a call where no number was said: the first was tried', null, null, [email, mobile, office]],
  ['a call to the mobile', 'call', '07700 900123', [email, desk, office]],
  ['a call to another number', 'call', '+47 22 00 00 00', [email, desk, mobile, office]],
  ['an email: the preferred one was tried', 'email', null, [desk, mobile, office]],
  ['a visit', 'visit', null, [email, desk, mobile, office]],
])('other ways than %s', (_, via, number, expected) => {
  expect(otherWays(ida, { via, number }).map(({ address }) => address)).toEqual(expected);
});

it('tries the preferred number first', () => {
  const leif = aContact({ name: 'Leif', channels: [way('call', '1'), way('call', '2', true)] });
  expect(otherWays(leif, { via: 'call', number: null })).toEqual([way('call', '1')]);
});
