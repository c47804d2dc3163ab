import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal, type RealTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';
import { aCommitment, aContact, on } from '../helpers/sample-records.ts';
import { customers, zoe } from '../helpers/some-customers.ts';

/** Names that a shell would act upon if it ever evaluated them. */
const hostile = [
  '$(touch evaluated)',
  '`touch evaluated`',
  'Quinn "the $HOME" O\'Brien; touch evaluated',
  'Back\\slash !! *',
  'Two\nLines',
];

const hostileContacts = hostile.map((name, at) => aContact({ id: `6${'bcdfg'[at]}m2m9x7qbwz`, name }));

const shells: Readonly<Record<string, readonly string[]>> = {
  bash: ['/bin/bash', '--norc', '--noprofile', '-i'],
  'bash with bash-completion': ['/bin/bash', '--norc', '--noprofile', '-i'],
  zsh: ['/usr/bin/zsh', '-f', '-i'],
  fish: ['/usr/bin/fish', '--no-config', '-i'],
};

const names = Object.keys(shells);

/** A shell at this desk that completes `kw`, with an empty prompt, so that a line on the screen is what was typed. */
async function shellAt(desk: TestDesk, name: string, columns = 80): Promise<RealTerminal> {
  const bin = join(desk.folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'kw'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(bin, 'kw'), 0o755);
  const kind = name.split(' ')[0] ?? name;
  writeFileSync(join(desk.folder, `completion.${kind}`), (await desk.run(['completion', kind])).stdout);
  const env = { ...desk.env, PATH: `${bin}:/usr/bin:/bin`, PS1: '> ', SHELL: '/bin/sh' };
  const terminal = await openTerminal({ command: shells[name] ?? [], folder: desk.folder, env, columns, rows: 50 });
  if (kind === 'fish')
    await terminal.type('function fish_prompt; echo "> "; end; set -g fish_greeting; set -g fish_autosuggestion_enabled 0\n');
  if (name.includes('with')) await terminal.type('. /usr/share/bash-completion/bash_completion\n');
  if (kind === 'zsh') await terminal.type("PS1='> '; setopt no_beep\n");
  await terminal.type(`. ./completion.${kind}; clear; echo rea''dy\n`);
  await terminal.waitFor(/^ready/m);
  return terminal;
}

/** What was typed and what Tab made of it, waited for. */
async function tabbed(terminal: RealTerminal, typed: string, expected: string | RegExp): Promise<string> {
  await terminal.press('C-u');
  await terminal.type(typed);
  await terminal.press('Tab');
  return terminal.waitFor(typeof expected === 'string' ? lineOf(expected) : expected);
}

/** A line of the screen with nothing more in it; where it ends in blanks, nobody sees. */
const lineOf = (text: string): RegExp => new RegExp(`^${text.replaceAll(/[^\w ]/g, '\\$&')} *$`, 'm');

describe.each(names)('%s', (name) => {
  it('completes commands, options and their choices', async ({ desk }) => {
    desk.has(customers);
    const terminal = await shellAt(desk, name);
    await tabbed(terminal, 'kw fin', '> kw find-out');
    await tabbed(terminal, 'kw contact me', '> kw contact merge');
    await tabbed(terminal, 'kw log zoe --voice', '> kw log zoe --voicemail');
    await tabbed(terminal, 'kw log zoe --via le', '> kw log zoe --via letter');
    await tabbed(terminal, 'kw log zoe --via=le', '> kw log zoe --via=letter');
    await tabbed(terminal, 'kw config get holi', '> kw config get holidays');
    await tabbed(terminal, 'kw --home keepword doct', '> kw --home keepword doctor');
  });

  it('completes people by name, without accents and within quotes', async ({ desk }) => {
    desk.has(customers);
    const terminal = await shellAt(desk, name);
    await tabbed(terminal, 'kw log Håk', '> kw log Håkon\\ Nordmann');
    await tabbed(terminal, 'kw log "Håk', '> kw log "Håkon Nordmann"');
    await tabbed(terminal, "kw log 'Håk", "> kw log 'Håkon Nordmann'");
    const plain = name === 'fish' ? '> kw brief hakon\\ nordmann' : '> kw brief Håkon\\ Nordmann';
    await tabbed(terminal, 'kw brief hak', plain);
    // It is a line that works.
    await terminal.type('--plain; echo do""ne\n');
    expect(await terminal.waitFor(/^done/m)).toContain('Håkon Nordmann');
  });

  it('completes open ids, and says what each is without ever putting that in', async ({ desk }) => {
    desk.has({
      ...customers,
      commitments: [
        ...(customers.commitments ?? []),
        aCommitment({ id: '5pw2m9x7qbwz', contactId: zoe.id, kind: 'request', what: 'a tour', due: on('2026-12-01') }),
      ],
    });
    const terminal = await shellAt(desk, name);
    await tabbed(terminal, 'kw done 4', '> kw done 4km');
    await terminal.press('C-u');
    await terminal.type('kw done 5');
    await terminal.press('Tab');
    await terminal.waitFor(/> kw done 5p/);
    await terminal.press('Tab');
    // bash lists only when Tab changed nothing the time before.
    if (name.startsWith('bash')) await terminal.press('Tab');
    const screen = await terminal.waitFor('asked for: a tour, Zoë Adams, Tue 1 Dec');
    expect(screen).toContain('send the offer, Zoë Adams, Fri 27 Nov');
    expect(screen).toMatch(/^> kw done 5p[mw]?\s*$/m);
  });

  it('completes files where a file is wanted, and folders where a folder is', async ({ desk }) => {
    desk.has(customers);
    writeFileSync(join(desk.folder, 'kept copy.json'), '');
    mkdirSync(join(desk.folder, 'another-home'));
    writeFileSync(join(desk.folder, 'another-file'), '');
    const terminal = await shellAt(desk, name);
    await tabbed(terminal, 'kw backup save kept', /> kw backup save (kept\\ copy\.json|'kept copy\.json')/);
    await tabbed(terminal, 'kw --home anoth', '> kw --home another-home/');
    await tabbed(terminal, 'kw export > kept', /> kw export > (kept\\ copy\.json|'kept copy\.json')/);
  });

  it('evaluates nothing of what stands in the journal', async ({ desk }) => {
    desk.has({ contacts: [...hostileContacts, zoe] });
    const terminal = await shellAt(desk, name);
    for (const [at, typed] of ['\\$', '\\`', 'Quinn', 'Back'].entries()) {
      await terminal.press('C-u');
      await terminal.type(`kw contact show ${typed}`);
      await terminal.press('Tab');
      await terminal.waitFor(/> kw contact show .{6,}/);
      await settled(terminal);
      await terminal.type(`--json | grep -c ${hostileContacts[at]?.id}; echo en""d${at}\n`);
      const screen = await terminal.waitFor(new RegExp(`^end${at}`, 'm'));
      expect(screen).toMatch(new RegExp(`^1\\nend${at}$`, 'm'));
    }
    await tabbed(terminal, 'kw contact show 6g', '> kw contact show 6gm2m9x7qbwz');
    expect(existsSync(join(desk.folder, 'evaluated'))).toBe(false);
  });

  it('evaluates nothing of what is typed', async ({ desk }) => {
    desk.has(customers);
    const terminal = await shellAt(desk, name);
    for (const typed of [
      "kw log '$(touch evaluated)",
      'kw log "\\$(touch evaluated) zo',
      "kw log '`touch evaluated`' x; touch-not",
      "kw log it\\'s\\ \\$\\(touch\\ evaluated\\) --via le",
      "kw brief '; touch evaluated; '",
      'kw done $(touch evaluated',
      'kw backup save "$(touch evaluated',
      'kw backup save $(touch evaluated',
      'kw --home "$(touch evaluated)/" done ',
    ]) {
      await terminal.press('C-c');
      await terminal.type(typed);
      await terminal.press('Tab');
      await settled(terminal);
      await terminal.press('Tab');
      await settled(terminal);
    }
    expect(existsSync(join(desk.folder, 'evaluated'))).toBe(false);
  });

  it('stays silent where the journal is damaged, missing or locked', async ({ desk }) => {
    desk.has(customers);
    const journal = join(desk.home, 'journal.json');
    const whole = readFileSync(journal);
    const terminal = await shellAt(desk, name);
    mkdirSync(join(desk.home, '.state'), { recursive: true });
    writeFileSync(join(desk.home, '.state/lock'), JSON.stringify({ pid: 1, command: 'log' }));
    await tabbed(terminal, 'kw done 4', '> kw done 4km');
    for (const bytes of [whole.subarray(0, 300), Buffer.from('{'), Buffer.from([0xff, 0xfe]), Buffer.alloc(0)]) {
      writeFileSync(journal, bytes);
      await terminal.press('C-c');
      await terminal.type('clear\n');
      await terminal.type('kw done ');
      await terminal.press('Tab', 'Tab');
      await settled(terminal);
      expect(await terminal.screen()).toMatch(/(?:^|> )kw done$/m);
      expect(await terminal.screen()).not.toMatch(/rror|Damaged|kw:/);
    }
  });
});

/** Waits until nothing more changes on the screen. */
async function settled(terminal: RealTerminal): Promise<void> {
  let before = '';
  for (let same = 0; same < 4; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await terminal.screen();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
