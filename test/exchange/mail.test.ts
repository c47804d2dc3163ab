import { describe, expect, it } from 'vitest';
import { type Mail, readMail } from '../../src/exchange/mail.ts';

const now = '2026-11-23T06:30:00Z';

/** A mail from these headers and this text, in bytes as they are. */
const aMail = (headers: readonly string[], text = 'Hello', lineEnd = '\n'): Uint8Array =>
  Buffer.from([...headers, '', ...text.split('\n')].join(lineEnd), 'latin1');

const usual = ['From: Zoe Adams <zoe@adams.example>', 'Subject: The budget', 'Date: Fri, 20 Nov 2026 18:02:11 +0100'];

async function read(bytes: Uint8Array): Promise<Mail> {
  const mail = await readMail(bytes, now);
  if ('why' in mail) throw new Error(mail.why);
  return mail;
}

const noteOf = async (text: string, subject = 'Re: The budget'): Promise<string> =>
  (await read(aMail(['From: zoe@adams.example', `Subject: ${subject}`], text))).note;

describe('what is written', () => {
  it.each([
    ['iso-2022-jp', 'base64', 'GyRCTT07OxsoQg==', '予算'],
    ['gb18030', 'base64', Buffer.from([0xd4, 0xa4, 0xcb, 0xe3]).toString('base64'), '预算'],
    ['windows-1252', 'quoted-printable', 'F=FCr 20 =80', 'Für 20 €'],
    ['utf-8', 'quoted-printable', 'a long =\nline =F0=9F=8E=89', 'a long line 🎉'],
    ['iso-8859-1', '8bit', 'Gr\xfc\xdfe', 'Grüße'],
  ])('is read in %s, %s', async (charset, encoding, body, text) => {
    const headers = [...usual, `Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`];
    expect((await read(aMail(headers, body))).note).toBe(`The budget\n\n${text}`);
  });

  it.each([
    ['in the alphabet of its text', 'M\xf8ller', 'text/plain; charset=iso-8859-2', 'Mřller'],
    ['in that of Windows, where it says nothing', 'M\xfcller \x80', 'multipart/mixed; boundary=b', 'Müller €'],
    ['in that of Windows, where it says something else', 'M\xfcller \x80', 'text/plain; charset=utf-8', 'Müller €'],
    ['in that of Windows, where nobody knows what it says', 'M\xfcller \x80', 'text/plain; charset=klingon', 'Müller €'],
    ['in UTF-8', 'M\xc3\xbcller', 'text/plain; charset=iso-8859-1', 'Müller'],
  ])('has headers that a program wrote as they are, %s', async (_, name, type, asRead) => {
    const { from, note } = await read(
      aMail([`From: "${name}" <m@x.example>`, 'Subject: Gr\xc3\xbc\xc3\x9fe', `Content-Type: ${type}`], 'caf\xe9'),
    );
    expect(from).toEqual([{ name: asRead, address: 'm@x.example' }]);
    expect(note).toMatch(/^Grüße/);
  });

  it('joins lines that were broken to flow', async () => {
    const headers = [...usual, 'Content-Type: text/plain; format=flowed'];
    expect((await read(aMail(headers, 'one \ntwo\nthree'))).note).toBe('The budget\n\none two\nthree');
  });

  it('is taken from a page where there is nothing else, with its quotes left out', async () => {
    const page =
      '<style>p{}</style><p>Hello &amp; <b>thanks</b></p><div>On 2 Nov, me wrote:<br></div><blockquote>old</blockquote>';
    expect((await read(aMail([...usual, 'Content-Type: text/html'], page))).note).toBe('The budget\n\nHello & thanks');
  });

  it('names what is attached, in the encodings of two standards', async () => {
    const parts = [
      '--b\nContent-Type: text/plain\n\nSee below.',
      "--b\nContent-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=utf-8''%C3%9Cber;\n filename*1*=sicht.pdf\n\nx",
      '--b\nContent-Type: image/png; name="=?utf-8?B?5LqI566XLnBuZw==?="\nContent-Disposition: attachment\n\nx',
      '--b--',
    ];
    const { note } = await read(aMail([...usual, 'Content-Type: multipart/mixed; boundary=b'], parts.join('\n')));
    expect(note).toBe('The budget\n\nSee below.\n\nAttached: Übersicht.pdf, 予算.png');
  });

  it('shows what is forwarded as a message of its own', async () => {
    const inner =
      'Content-Type: message/rfc822\n\nFrom: Hakon <hakon@fjord.example>\nSubject: Prices\nDate: 1 Nov 2026\n\nAs promised';
    const body = `--b\n\nFor you\n--b\n${inner}\n--b--`;
    expect((await read(aMail([...usual, 'Content-Type: multipart/mixed; boundary=b'], body))).note).toBe(
      'The budget\n\nFor you\n\n---------- Forwarded message ----------\nFrom: Hakon <hakon@fjord.example>\nDate: 1 Nov 2026\nSubject: Prices\n\nAs promised',
    );
  });

  it('stops where nobody reads on', async () => {
    const note = await noteOf('word '.repeat(10_000));
    expect(note).toMatch(/\[[\d,]+ more characters in the mail\]$/);
    expect(note.length).toBeLessThan(20_100);
    expect((await noteOf('Hello', 'long '.repeat(4_000))).length).toBeLessThan(320);
  });
});

describe('what is left out', () => {
  it.each([
    [
      'a quote below, with who wrote it',
      'Yes.\n\nOn Thu, 19 Nov 2026 at 09:00, me\n<me@example.com> wrote:\n> old\n>> older',
      'Yes.',
    ],
    ['the same in German', 'Ja.\n\nAm 19.11.2026 um 09:00 schrieb ich:\n\n> alt', 'Ja.'],
    ['the signature', 'Yes.\n\n-- \nZoe\nZoe Ltd', 'Yes.'],
    ['a signature above the quote', 'Yes.\n\n-- \nZoe\n\nOn 19 Nov 2026, me wrote:\n> old', 'Yes.'],
    ['the praise of a telephone', 'Yes.\n\nSent from my iPhone', 'Yes.'],
    ['what Outlook repeats', 'Yes.\n\nFrom: me\nSent: 19 November 2026 09:00\nTo: Zoe\nSubject: The budget\n\nold', 'Yes.'],
    ['what Outlook marks', 'Yes.\n\n-----Original Message-----\nFrom: me\n\nold', 'Yes.'],
  ])('%s', async (_what, text, kept) => {
    expect(await noteOf(text)).toBe(`Re: The budget\n\n${kept}`);
  });

  it.each([
    ['a quote with its answer below', 'On 19 Nov 2026, me wrote:\n> a price?\n\n300.'],
    ['a mail that is only a quote', '> old\n> older'],
    ['a journey from somewhere to somewhere', 'From: Berlin\nTo: Oslo\nOn 3 May 2026\nfine?'],
    ['the last sentence before a list', 'We need 3 things:\n\n- one'],
  ])('not %s', async (_what, text) => {
    expect(await noteOf(text)).toBe(`Re: The budget\n\n${text}`);
  });

  it('not what is forwarded', async () => {
    const text = 'See below.\n\n---------- Forwarded message ---------\nFrom: me\nDate: 19 Nov 2026\nSubject: x\n\n> old';
    expect(await noteOf(text, 'Fwd: x')).toBe(`Fwd: x\n\n${text}`);
  });
});

describe('who and when', () => {
  it.each([
    ['=?iso-8859-1?Q?Zo=EB?= Adams <Zoe@Adams.example>', { name: 'Zoë Adams', address: 'Zoe@Adams.example' }],
    ['"\'Adams, Zoe\'" <zoe@adams.example>', { name: 'Adams, Zoe', address: 'zoe@adams.example' }],
    ['zoe@adams.example', { name: '', address: 'zoe@adams.example' }],
    ['"zoe@adams.example" <zoe@adams.example>', { name: '', address: 'zoe@adams.example' }],
    ['"\x1b[31mRed" <zoe@adams.example>', { name: '[31mRed', address: 'zoe@adams.example' }],
  ])('%s', async (from, sender) => {
    expect((await read(aMail([`From: ${from}`]))).from[0]).toEqual(sender);
  });

  it('may be only in another line', async () => {
    expect((await read(aMail(['Subject: x', 'Reply-To: zoe@adams.example']))).from).toEqual([
      { name: '', address: 'zoe@adams.example' },
    ]);
  });

  it.each([
    ['the Date', ['Date: Fri, 20 Nov 2026 18:02:11 +0100 (CET)'], '2026-11-20T17:02:11Z'],
    ['an old way to write it', ['Date: Fri, 20 Nov 26 8:02:11 GMT'], '2026-11-20T08:02:11Z'],
    ['no zone', ['Date: 20 Nov 2026 18:02:11'], '2026-11-20T18:02:11Z'],
    ['none', [], null],
    ['no date', ['Date: yesterday 5'], null],
    ['a clock that is years ahead', ['Date: Fri, 20 Nov 2036 18:02:11 +0100'], null],
    [
      'a clock that stands',
      ['Received: by mx; Fri, 20 Nov 2026 18:03:00 +0100', 'Date: Thu, 1 Jan 1970 00:00:00 +0000'],
      '2026-11-20T17:03:00Z',
    ],
    [
      'fetched days later',
      [
        'Received: by pop; Mon, 23 Nov 2026 07:00:00 +0100',
        'Received: by mx; Fri, 20 Nov 2026 18:03:00 +0100',
        'Date: Fri, 20 Nov 2026 18:02:11 +0100',
      ],
      '2026-11-20T17:02:11Z',
    ],
  ])('%s', async (_what, headers, at) => {
    expect((await read(aMail([...headers, 'From: zoe@adams.example']))).at).toBe(at);
  });

  it.each([
    ['Auto-Submitted: auto-replied', true],
    ['Auto-Submitted: no', false],
    ['X-Mailer: Mutt', false],
  ])('%s', async (header, isAutomatic) => {
    expect((await read(aMail([...usual, header]))).isAutomatic).toBe(isAutomatic);
  });
});

describe('its key', () => {
  it('is its Message-ID', async () => {
    expect((await read(aMail([...usual, 'Message-ID:\n <a1@adams.example>']))).key).toBe('<a1@adams.example>');
  });

  it('is the same for a mail without one, whatever it went through', async () => {
    const bare = await read(aMail(usual, 'one\ntwo'));
    const ways = [
      aMail(usual, 'one\ntwo', '\r\n'),
      aMail(['Received: by mx; Fri, 20 Nov 2026 18:03:00 +0100', ...usual, 'Status: RO'], 'one\ntwo\n'),
      aMail(['From zoe@adams.example Fri Nov 20 18:02:11 2026', ...usual], 'one\ntwo\n'),
    ];
    expect(bare.key).toMatch(/^sha256:[0-9a-f]{64}$/);
    for (const way of ways) expect((await read(way)).key).toBe(bare.key);
    expect((await read(aMail(usual, 'one\nthree'))).key).not.toBe(bare.key);
  });
});

describe('what is no mail', () => {
  it.each([
    ['', 'it is empty'],
    ['%PDF-1.7\nnothing\n', 'it is no mail: it has neither sender, date nor subject'],
    [`${'From z@a.example Fri Nov 20 18:02:11 2026\nFrom: z@a.example\n\nx\n\n'.repeat(3)}`, 'it holds 3 mails'],
  ])('%j', async (text, why) => {
    expect(await readMail(Buffer.from(text), now)).toEqual({ why });
  });

  it('is not waited for', async () => {
    const page = `<div>`.repeat(50_000);
    expect((await read(aMail([...usual, 'Content-Type: text/html'], page))).note).toBe('The budget');
    const parts = Array.from(
      { length: 300 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}`,
    ).join('\n');
    expect(await readMail(Buffer.from(`From: z@a.example\n${parts}\n`), now)).toHaveProperty('why');
  });
});
