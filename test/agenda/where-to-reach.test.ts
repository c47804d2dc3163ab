import { expect, it } from 'vitest';
import { agenda } from '../../src/agenda/agenda.ts';
import type { Contact, Via } from '../../src/domain/contact.ts';
import { aCommitment, aContact, aDesk, aJournal } from '../helpers/sample-records.ts';

const channel = (via: Via, address: string | null, preferred = false): Contact['channels'][number] => ({
  via,
  address,
  label: null,
  preferred,
});
const phone = channel('call', '+44 20 7946 0018');
const email = channel('email', 'zoe@zoe-ltd.example');
const otherEmail = channel('email', 'office@zoe-ltd.example', true);

it.each<[string, Via, Contact['channels'], string | null]>([
  ['an email with their address', 'email', [phone, email], 'zoe@zoe-ltd.example'],
  ['an email with the address they prefer', 'email', [phone, email, otherEmail], 'office@zoe-ltd.example'],
  ['an email with nothing, where no address is known', 'email', [phone], null],
  ['a message with the number for messages', 'message', [phone, channel('message', '+44 7700 900018')], '+44 7700 900018'],
  ['a message with their number, where only that is known', 'message', [phone, email], '+44 20 7946 0018'],
  ['a chat with the name they have there', 'chat', [phone, channel('chat', '@zoe')], '@zoe'],
  ['a letter with no number', 'letter', [phone, email], null],
  ['a call with their number', 'call', [email, phone], '+44 20 7946 0018'],
])('answers %s', (_what, via, channels, number) => {
  const zoe = aContact({ name: 'Zoë Adams', channels });
  const reply = aCommitment({ contactId: zoe.id, kind: 'reply', what: 'the offer', via });
  expect(agenda(aJournal({ contacts: [zoe], commitments: [reply] }), aDesk('2026-11-23T06:30:00Z'))).toMatchObject([
    { via, number },
  ]);
});
