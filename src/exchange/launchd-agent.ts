import type { Zone } from '../domain/moment.ts';
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

/** When an agent of ours comes first, on the clocks of a zone; null when it is not understood any more. */
export function agentTimes(agent: string, clocks: Zone): Schedule | null {
  const times = [...agent.matchAll(interval)].map(([, day = '', hour = '', minute = '']) => ({
    at: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`,
    day: Number(day) || 7,
  }));
  const [first] = times;
  if (first === undefined) return null;
  const days = times.filter(({ at }) => at === first.at).map(({ day }) => day);
  return { at: first.at, days: days.toSorted((one, other) => one - other), zone: clocks };
}

/** What an agent of ours runs, word by word. */
export function agentWords(agent: string): readonly string[] {
  const [, words = ''] = /<key>ProgramArguments<\/key>\s*<array>([\s\S]*?)<\/array>/.exec(agent) ?? [];
  return [...words.matchAll(/<string>([^<]*)<\/string>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
}

const interval =
  /<key>Weekday<\/key><integer>(\d+)<\/integer><key>Hour<\/key><integer>(\d+)<\/integer><key>Minute<\/key><integer>(\d+)<\/integer>/g;

const intervalsOf = ({ at, days }: Schedule): readonly string[] =>
  days.map((day) => {
    const parts = { Weekday: day % 7, Hour: Number(at.slice(0, 2)), Minute: Number(at.slice(3)) };
    const entries = Object.entries(parts).map(([key, value]) => `<key>${key}</key><integer>${value}</integer>`);
    return `    <dict>${entries.join('')}</dict>\n`;
  });

const string = (text: string): string =>
  `<string>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</string>`;
