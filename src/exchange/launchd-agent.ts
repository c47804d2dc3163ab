import type { Schedule } from '../domain/schedule.ts';
import { mustFitOnLine } from './command-words.ts';

/** An agent of launchd: what runs when, on the clocks of the machine, and where its output goes. */
export interface Agent {
  readonly label: string;
  readonly times: readonly Schedule[];
  readonly command: readonly string[];
  readonly output: string;
}

/** The property list of an agent. */
export function agentFor({ label, times, command, output }: Agent): string {
  mustFitOnLine([output, ...command]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  ${string(label)}
  <key>ProgramArguments</key>
  <array>
${command.map((word) => `    ${string(word)}\n`).join('')}  </array>
  <key>StartCalendarInterval</key>
  <array>
${times.flatMap(intervalsOf).join('')}  </array>
  <key>StandardOutPath</key>
  ${string(output)}
  <key>StandardErrorPath</key>
  ${string(output)}
</dict>
</plist>
`;
}

const intervalsOf = ({ at, days }: Schedule): readonly string[] =>
  days.map((day) => {
    const parts = { Weekday: day % 7, Hour: Number(at.slice(0, 2)), Minute: Number(at.slice(3)) };
    const entries = Object.entries(parts).map(([key, value]) => `<key>${key}</key><integer>${value}</integer>`);
    return `    <dict>${entries.join('')}</dict>\n`;
  });

const string = (text: string): string =>
  `<string>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</string>`;
