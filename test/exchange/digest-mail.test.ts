import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/exchange/digest-mail.ts';

const mail = {
  to: 'me@example.com',
  subject: '1 upset, 2 late, Zoë Adams 15:00',
  text: 'Ömer Kaya\n  kw done 5pm\n.\n山田 芽衣\nFrom the start\n',
  html: `<p>Ömer ${'x'.repeat(2_000)} 山田</p>\n`,
  at: '2026-11-23T07:30:00+01:00',
  id: 'keepword.2026-11-23.0123456789abcdef@example.com',
};
const linesOf = async (known: Partial<typeof mail> = {}) =>
  (await messageOf({ ...mail, ...known })).toString('latin1').split('\n');
const headersOf = async (known: Partial<typeof mail> = {}) => {
  const lines = await linesOf(known);
  return lines.slice(0, lines.indexOf(''));
};

describe('a digest as a mail', () => {
  it('has the headers of a message from a program to oneself', async () => {
    expect(await headersOf()).toMatchInlineSnapshot(`
      [
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
        "From: Keepword <me@example.com>",
        "To: me@example.com",
        "Subject: =?UTF-8?Q?1_upset=2C_2_late=2C_Zo=C3=AB_Adams_15?=",
        " =?UTF-8?Q?=3A00?=",
        "Message-ID: <keepword.2026-11-23.0123456789abcdef@example.com>",
        "Date: Mon, 23 Nov 2026 07:30:00 +0100",
        "MIME-Version: 1.0",
        "Content-Type: multipart/alternative;",
        " boundary="--_NmP-keepword.2026-11-23.0123456789abcdef-Part_1"",
      ]
    `);
  });

  it('is read back in both forms, to the letter', async () => {
    const { from, to, subject, text, html, date, messageId } = await PostalMime.parse(await messageOf(mail));
    expect({ from, to, subject, date, messageId }).toEqual({
      from: { name: 'Keepword', address: 'me@example.com' },
      to: [{ name: '', address: 'me@example.com' }],
      subject: mail.subject,
      date: '2026-11-23T06:30:00.000Z',
      messageId: `<${mail.id}>`,
    });
    expect([text, html].map((part) => part?.replaceAll('\r\n', '\n').trimEnd())).toEqual([
      mail.text.trimEnd(),
      mail.html.trimEnd(),
    ]);
  });

  it('is plain ASCII in short lines that end as Unix has them', async () => {
    const lines = await linesOf({ subject: '株式会社'.repeat(2_000) });
    expect(lines.filter((line) => /[^\t\x20-\x7e]/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.length > 78)).toEqual([]);
  });

  it('is the same to the byte when it is made again', async () => {
    expect((await messageOf(mail)).equals(await messageOf(mail))).toBe(true);
  });

  it.each([
    'a\r\nBcc: eve@x.example',
    'a\nBcc: eve@x.example\n\nbody',
    'a\rBcc: eve@x.example',
    'a\u2028Bcc: eve@x.example',
    '=?UTF-8?Q?=0ABcc:_eve?=',
  ])('lets %j be nothing but a part of its subject', async (subject) => {
    const names = (await headersOf({ subject })).filter((line) => !/^\s/.test(line)).map((line) => line.split(':')[0]);
    expect(names).toEqual((await headersOf()).filter((line) => !/^\s/.test(line)).map((line) => line.split(':')[0]));
    expect((await PostalMime.parse(await messageOf({ ...mail, subject }))).bcc).toBeUndefined();
  });

  it.each([
    ['2026-06-05T00:05:09+05:30', 'Date: Fri, 05 Jun 2026 00:05:09 +0530'],
    ['2026-12-31T23:59:59-03:30', 'Date: Thu, 31 Dec 2026 23:59:59 -0330'],
    ['2026-01-01T12:00:00+00:00', 'Date: Thu, 01 Jan 2026 12:00:00 +0000'],
  ])('says %s as mail does', async (at, line) => {
    expect(await headersOf({ at })).toContain(line);
  });
});
