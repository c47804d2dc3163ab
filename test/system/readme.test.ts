import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';
import { openTerminal } from '../helpers/real-terminal.ts';
import { program } from '../helpers/run-program.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('begins the README with what a person really sees', async ({ desk }) => {
  const env = { KEEPWORD_NOW: '2026-11-23T08:10', KEEPWORD_SEED: 'readme' };
  const zoe = ['--phone', '+44 20 7946 0018', '--zone', 'Europe/London', '--organization', 'Zoë Ltd'];
  await desk.run(['contact', 'add', 'Zoë Adams', ...zoe, '--met', '5 june 2026 at the trade fair'], { env });
  await desk.run(['contact', 'add', 'Håkon Nordmann', '--email', 'hakon@fjord.example', '--every', '6w'], { env });
  await desk.run(['log', 'hakon', 'Sent the first draft', '--via', 'email', '--at', '2026-10-01'], { env });
  const told = ['--callback', 'tue 15-16h', '--promise', 'send the offer by fri'];
  const { stderr } = await desk.run(['log', 'zoe', 'Wants our budget answer this week', ...told], { env });
  expect(inOneLine(readme)).toContain(inOneLine(stderr));

  const terminal = await openTerminal({
    command: [process.execPath, program],
    folder: desk.folder,
    env: { ...desk.env, KEEPWORD_NOW: '2026-11-24T08:10' },
  });
  await terminal.exitCode();
  const seen = (await terminal.screen()).replace(/\n+\[exit 0\][\s\S]*$/, '');
  expect(readme).toContain(`$ kw\n${seen}\n\`\`\``);
});

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
