import { describe, expect } from 'vitest';
import { it } from '../helpers/desk.ts';

/** What somebody may put into a vCard, a mail or a form. */
const hostile = {
  colour: 'Eve \u001b[31mRed\u001b[0m',
  title: 'Eve \u001b]0;gone\u0007Title',
  clipboard: 'Eve \u001b]52;c;ZXZpbA==\u001b\\Clip',
  c1: 'Eve \u009b31mUpper',
  bell: 'Eve \u0007\u0008\u007fBell',
  direction: 'Eve \u202eleft\u202c\u2066\u2069Right',
  hidden: 'Eve\u200b\u2060 \ufeffSpace',
  tabs: 'Eve\tTab\r\nLine',
} as const;

/** Controls, and what turns or hides text; line breaks and tabs are taken out first where they may stand. */
const unsafe = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

describe('names and notes that act', () => {
  it('are stored clean, whichever way they come in', async ({ desk }) => {
    for (const name of Object.values(hostile))
      await desk.run(['contact', 'add', name, '--organization', name, '--tag', name, '--area', name]);
    const { contacts, organizations } = JSON.parse((await desk.run(['export'])).stdout);
    expect(contacts.map(({ name }: { name: string }) => name)).toMatchInlineSnapshot(`
      [
        "Eve Red",
        "Eve Title",
        "Eve Clip",
        "Eve Upper",
        "Eve Bell",
        "Eve leftRight",
        "Eve Space",
        "Eve Tab Line",
      ]
    `);
    expect(JSON.stringify([contacts, organizations])).not.toMatch(/\\u00|\\[bfnrt]/);
    expect(JSON.stringify([contacts, organizations])).not.toMatch(unsafe);
    expect(await desk.session('kw contact list')).toMatchInlineSnapshot(`
      "$ kw contact list
      9s2dbrwn3ncj	Eve Bell	Eve Bell		customer			
      5nx5r3nnasr5	Eve Clip	Eve Clip		customer			
      2w42hcbju5jd	Eve leftRight	Eve leftRight		customer			
      8zq6r7djuzc6	Eve Red	Eve Red		customer			
      4mxbvtawwz95	Eve Space	Eve Space		customer			
      6z984dmbcv7d	Eve Tab Line	Eve Tab Line		customer			
      4xtt8tnfubnw	Eve Title	Eve Title		customer			
      7j4nmuh6c64k	Eve Upper	Eve Upper		customer			
      "
    `);
  });

  it('are harmless in every text that a log can hold', async ({ desk }) => {
    const text = Object.values(hostile).join(' ');
    const told = ['--why', '--offered', '--quote', '--asked', '--learned'].flatMap((option) => [option, text]);
    const dated = ['--promise', '--find-out', '--waiting'].flatMap((option) => [option, `${text} from ${text} by fri`]);
    await desk.run(['log', 'Eve', text, '--new', ...told, ...dated, '--callback', 'fri 10h']);
    await desk.run([
      'edit',
      JSON.parse((await desk.run(['due', '--days', '9', '--json', '--kind', 'promise'])).stdout).items[0].id,
      '--what',
      text,
    ]);
    await desk.run(['waiting', 'eve', 'the permit', '--from', text, '--by', 'fri']);
    await desk.run(['callback', 'eve', 'fri 11h', '--number', text, '--about', text]);
    const exported = (await desk.run(['export'])).stdout;
    expect(exported).not.toMatch(/\\u00/);
    expect(exported.trimEnd()).not.toMatch(unsafe);
    const [{ note }] = JSON.parse(exported).interactions;
    expect(note).toBe('Eve Red Eve Title Eve Clip Eve Upper Eve Bell Eve leftRight Eve Space Eve\tTab\nLine');
    for (const args of [['due', '--days', '9'], ['brief', 'eve'], ['history'], ['digest'], ['undo', '--list'], ['undo']]) {
      const { stdout, stderr } = await desk.run(args);
      expect((stdout + stderr).replaceAll(/[\n\t]/g, ''), args.join(' ')).not.toMatch(unsafe);
      expect(stdout + stderr, args.join(' ')).toContain('Eve Red');
    }
  });

  it('are harmless in what is said about a line', async ({ desk }) => {
    await desk.run(['contact', 'add', 'Eve']);
    const text = '\u001b[31m\u009b2J\u202e\u0007x';
    const lines = [
      [text],
      ['--json', 'show', text],
      ['--json', 'log', 'eve', 'x', '--mood', text],
      ['due', text],
      ['due', `--${text}`],
      ['due', '--kind', text],
      ['due', '--fields', text],
      ['--now', text, 'due'],
      ['--home', text, 'due'],
      ['--home', text, 'digest'],
      ['show', text],
      ['done', text],
      ['log', text, 'x'],
      ['log', 'eve', 'x', '--mood', text],
      ['log', 'eve', 'x', '--for', text],
      ['log', 'eve', 'x', '--rating', text],
      ['log', 'eve', 'x', '--at', text],
      ['log', 'eve', 'x', '--promise', text],
      ['promise', 'eve', 'x', '--by', text],
      ['contact', 'edit', 'eve', '--hours', text],
      ['contact', 'edit', 'eve', '--every', text],
      ['contact', 'edit', 'eve', '--zone', text],
      ['contact', 'edit', 'eve', '--phone', text],
      ['contact', 'edit', 'eve', '--email', text],
      ['learn', 'eve', 'x', '--on', text],
      ['history', '--since', text],
      ['config', 'get', text],
      ['config', 'set', 'zone', text],
    ];
    await Promise.all(
      lines.map(async (args) => {
        const { stdout, stderr, exitCode } = await desk.run(args);
        expect((stdout + stderr).replaceAll('\n', ''), args.join(' ')).not.toMatch(unsafe);
        expect(exitCode === 0, args.join(' ')).toBe(args.join(' ') === `--home ${text} due`);
      }),
    );
  });
});

describe('names that are words of the machine', () => {
  it('are names like any other', async ({ desk }) => {
    expect(
      await desk.session(
        'kw contact add __proto__ --organization constructor --tag toString',
        'kw log __proto__ "hasOwnProperty" --learned "__proto__ on 14 may" --promise "valueOf by fri" --once __proto__',
        'kw log __proto__ "again" --once __proto__',
        'kw log __proto__ "another" --once constructor',
        'kw due --days 9',
        'kw due constructor',
        'kw organization list',
        'kw due --fields __proto__ --days 9',
        'kw due --fields contact.constructor --days 9',
        'kw config get __proto__',
        'kw undo',
        'kw redo',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw contact add __proto__ --organization constructor --tag toString
      Added __proto__: constructor (a new organization), customer, #toString. kw undo takes it back.
      $ kw log __proto__ "hasOwnProperty" --learned "__proto__ on 14 may" --promise "valueOf by fri" --once __proto__
      Call to __proto__. Learned "__proto__", on Fri 14 May 2027. Promised "valueOf" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw log __proto__ "again" --once __proto__
      Logged before under this key: 4xtt8tnfubnw. Nothing was changed.
      $ kw log __proto__ "another" --once constructor
      Call to __proto__. kw undo takes it back.
      $ kw due --days 9
      soon	2026-11-27T00:00:00+01:00	promise	9p663m7mxfc4	__proto__	valueOf		
      $ kw due constructor
      $ kw organization list
      8p6aq98y8h2y	constructor		__proto__
      $ kw due --fields __proto__ --days 9
      {"error":{"code":"usage","message":"There is no field \\"__proto__\\".","hint":"The fields are: kind, also, urgency, id, contact, contact.id, contact.name, contact.organization, contact.phone, contact.email, for, for.id, for.name, from, from.id, from.name, what, mood, due, due.day, due.from, due.to, due.zone, due.tentative, due.start, due.end, first, first.day, first.from, first.to, first.zone, first.tentative, first.start, first.end, late, late.days, late.minutes, moved, attempts, via, number, why, command, since.","candidates":[]}}
      [exit 2]
      $ kw due --fields contact.constructor --days 9
      {"error":{"code":"usage","message":"There is no field \\"contact.constructor\\".","hint":"The fields are: kind, also, urgency, id, contact, contact.id, contact.name, contact.organization, contact.phone, contact.email, for, for.id, for.name, from, from.id, from.name, what, mood, due, due.day, due.from, due.to, due.zone, due.tentative, due.start, due.end, first, first.day, first.from, first.to, first.zone, first.tentative, first.start, first.end, late, late.days, late.minutes, moved, attempts, via, number, why, command, since.","candidates":[]}}
      [exit 2]
      $ kw config get __proto__
      There is no setting "__proto__".
      The settings are zone, date-order, working-days, working-hours, days-off, holidays, case-updates, own-addresses, sendmail.
      [exit 3]
      $ kw undo
      Taken back: log: Call to __proto__ (just now). kw redo brings it back.
      $ kw redo
      Brought back: log: Call to __proto__ (just now). kw undo takes it back.
      "
    `);
    const { contacts } = JSON.parse((await desk.run(['export'])).stdout);
    expect(contacts).toMatchObject([{ name: '__proto__', tags: ['toString'], details: [{ text: '__proto__' }] }]);
  });
});

describe('text as people write it', () => {
  it('keeps every script and emoji whole, and lines them up', async ({ desk }) => {
    expect(
      await desk.session(
        'kw log "佐藤 花子" "見本は来週までに必要。👩🏽‍💻 🇳🇴 ❤️" --new --promise "株式会社ひばりへ見本 by fri"',
        'kw log "Đặng Thị Hà" "Cà phê ☕ — naïve, Ærøskøbing, שלום, مرحبا, नमस्ते" --new',
        'kw log "Zoe\u0308 A\u030angstro\u0308m" "e\u0301 is one letter" --new',
        'kw due zoë',
        'kw due 佐藤 --days 9',
        'kw history',
        'kw brief 花子',
      ),
    ).toMatchInlineSnapshot(`
      "$ kw log "佐藤 花子" "見本は来週までに必要。👩🏽‍💻 🇳🇴 ❤️" --new --promise "株式会社ひばりへ見本 by fri"
      Call to 佐藤 花子. Promised "株式会社ひばりへ見本" by Fri 27 Nov, in 4 days. kw undo takes it back.
      $ kw log "Đặng Thị Hà" "Cà phê ☕ — naïve, Ærøskøbing, שלום, مرحبا, नमस्ते" --new
      Call to Đặng Thị Hà. kw undo takes it back.
      $ kw log "Zoë Ångström" "é is one letter" --new
      Call to Zoë Ångström. kw undo takes it back.
      $ kw due zoë
      $ kw due 佐藤 --days 9
      soon	2026-11-27T00:00:00+01:00	promise	2wngjag2wzjn	佐藤 花子	株式会社ひばりへ見本		
      $ kw history
      2026-11-23T07:30:00+01:00	5nx5r3nnasr5	Zoë Ångström	call	out	true		é is one letter
      2026-11-23T07:30:00+01:00	4xtt8tnfubnw	Đặng Thị Hà	call	out	true		Cà phê ☕ — naïve, Ærøskøbing, שלום, مرحبا, नमस्ते
      2026-11-23T07:30:00+01:00	8zq6r7djuzc6	佐藤 花子	call	out	true		見本は来週までに必要。👩🏽‍💻 🇳🇴 ❤️
      $ kw brief 花子
      name	佐藤 花子	8p6aq98y8h2y
      met			
      seen	
      spoken	2026-11-23T07:30:00+01:00	call	out
      who			customer	
      there	2026-11-23T07:30:00+01:00	
      mood		
      you-owe	2wngjag2wzjn	promise	2026-11-27T00:00:00+01:00	株式会社ひばりへ見本
      lately	8zq6r7djuzc6	2026-11-23T07:30:00+01:00	call	out	見本は来週までに必要。👩🏽‍💻 🇳🇴 ❤️
      "
    `);
  });

  it('keeps ten thousand characters, and cuts none of them for a script', async ({ desk }) => {
    const name = `Ada ${'x'.repeat(9_995)}Z`;
    const note = `${'株式会社 '.repeat(2_000)}end`;
    await desk.run(['log', name, note, '--new', '--promise', `${note} by fri`]);
    const { contacts, interactions, commitments } = JSON.parse((await desk.run(['export'])).stdout);
    expect([contacts[0].name, interactions[0].note, commitments[0].what]).toEqual([name, note, note]);
    expect((await desk.run(['history', 'ada'])).stdout).toContain(note);
    const { stdout } = await desk.run(['due', '--days', '9']);
    expect(stdout.split('\t').slice(4, 6)).toEqual([name, note]);
    expect((await desk.run(['digest'])).stdout.replaceAll(/\s/g, '')).toContain('株式会社'.repeat(2_000));
    expect((await desk.run(['show', `${name}y`])).stderr.length).toBeLessThan(400);
  });
});
