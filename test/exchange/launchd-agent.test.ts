import { expect, it } from 'vitest';
import { agentFor, agentTimes, agentWords } from '../../src/exchange/launchd-agent.ts';

const words = ['/usr/bin/node', '/usr/bin/kw', '--home', '/Users/ada/R&D <1>', 'schedule', 'run'];
const schedule = { at: '07:05', days: [1, 2, 7], zone: 'UTC' };

it('is read as it was written', () => {
  const agent = agentFor({ label: 'keepword-digest', times: [schedule], command: words, output: '/tmp/a&b' });
  expect(agent).toContain('<string>/Users/ada/R&amp;D &lt;1&gt;</string>');
  expect(agentTimes(agent, 'UTC')).toEqual(schedule);
  expect(agentWords(agent)).toEqual(words);
});

it('is not understood where somebody wrote it anew', () => {
  expect(agentTimes('<plist><dict/></plist>', 'UTC')).toBeNull();
  expect(agentWords('<plist><dict/></plist>')).toEqual([]);
});
