import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type TestDesk } from '../helpers/desk.ts';
import { openTerminal, type RealTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';

/** `kw config edit` in a terminal, with an editor that runs these lines on the file. */
function edit(desk: TestDesk, lines: string): Promise<RealTerminal> {
  const editor = join(desk.folder, 'editor');
  writeFileSync(editor, `#!/bin/sh\n${lines}\n`);
  chmodSync(editor, 0o755);
  const command = [process.execPath, program, 'config', 'edit'];
  return openTerminal({ command, folder: desk.folder, env: { ...desk.env, EDITOR: editor } });
}

const settings = ({ home }: TestDesk): string => readFileSync(join(home, 'config.json'), 'utf8');

describe('kw config edit', () => {
  it('keeps what was put in, and says what is other than before', async ({ desk }) => {
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    const terminal = await edit(desk, `sed -i -e 's/"dateOrder": null/"dateOrder": "dmy"/' -e 's/Berlin/London/' "$1"`);
    expect(await terminal.exitCode()).toBe(0);
    expect(await terminal.screen()).toContain('zone is Europe/London; date-order is dmy.');
    expect(JSON.parse(settings(desk))).toMatchObject({ zone: 'Europe/London', dateOrder: 'dmy' });
  });

  it('changes nothing where nothing was edited', async ({ desk }) => {
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    const before = settings(desk);
    const terminal = await edit(desk, 'true');
    expect(await terminal.exitCode()).toBe(0);
    expect(await terminal.screen()).toContain('Nothing was changed.');
    expect(settings(desk)).toBe(before);
  });

  it.for([
    ['an unknown setting', `s/"zone"/"zoen"/`, 'There is no setting "zoen". Did you mean "zone"?'],
    ['a value that is none', `s/Berlin/Brelin/`, '"zone" must be the name of a time zone'],
    ['what is no JSON', `s/}$//`, 'What was saved cannot be used: line'],
  ] as const)('refuses %s, and leaves the settings as they are', async ([, change, said], { desk }) => {
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    const before = settings(desk);
    const terminal = await edit(desk, `sed -i -e '${change}' "$1"`);
    await terminal.waitFor('Put it right in the editor?');
    await terminal.type('n');
    await terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(2);
    expect(await terminal.screen()).toContain(said);
    expect(settings(desk)).toBe(before);
  });

  it('opens again with what was typed, so that only the slip has to be put right', async ({ desk }) => {
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    const again = `grep -q zoen "$1" && exec sed -i 's/zoen/zone/' "$1"`;
    const terminal = await edit(desk, `${again}\nsed -i -e 's/"zone"/"zoen"/' -e 's/Berlin/London/' "$1"`);
    await terminal.waitFor('Put it right in the editor?');
    await terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(0);
    expect(await terminal.screen()).toContain('zone is Europe/London.');
  });

  it('puts a file right that could not be used', async ({ desk }) => {
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    writeFileSync(join(desk.home, 'config.json'), '{"zone": "Europe/Brelin"}');
    expect((await desk.run(['due'])).stderr).toContain('Put it right: kw config edit');
    const terminal = await edit(desk, `sed -i 's/Brelin/Berlin/' "$1"`);
    expect(await terminal.exitCode()).toBe(0);
    expect((await desk.run(['config', 'get', 'zone'])).stdout).toBe('zone\tEurope/Berlin\tconfig.json\n');
  });

  it.for([
    ['{"ownAddresses": "me@example.com"}', 's/"me@example.com"/["me@example.com"]/', 'own-addresses is me@example.com'],
    [
      '{"workingTime": {"days": "mon", "from": "09:00", "to": "12:00", "daysOff": []}}',
      's/"mon"/[1]/',
      'working-days is mon; working-hours is 09:00-12:00',
    ],
    ['{"workingTime": {"days": "mon"}}', 's/{"days": "mon"}/null/', 'working-days is mon,tue,wed,thu,fri'],
    ['{"holidays": "easter"}', 's/"easter"/null/', 'holidays is not set'],
    ['[]', 's/.*/{}/', 'case-updates is 5'],
  ] as const)('puts %s right, and says what it is now', async ([text, change, said], { desk }) => {
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    writeFileSync(join(desk.home, 'config.json'), text);
    const terminal = await edit(desk, `sed -i '${change}' "$1"`);
    expect(await terminal.exitCode()).toBe(0);
    expect((await terminal.screen()).replaceAll(/\s+/g, ' ')).toContain(said);
  });

  it('does not write over what another program changed meanwhile', async ({ desk }) => {
    await desk.run(['config', 'set', 'zone', 'Europe/Berlin']);
    const kw = `'${process.execPath}' '${program}'`;
    const terminal = await edit(desk, `${kw} config set date-order mdy; sed -i 's/Berlin/London/' "$1"`);
    expect(await terminal.exitCode()).toBe(1);
    expect(await terminal.screen()).toContain('changed by another program while you edited');
    expect(JSON.parse(settings(desk))).toMatchObject({ zone: 'Europe/Berlin', dateOrder: 'mdy' });
  });
});
