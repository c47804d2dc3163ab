import { expect, it } from 'vitest';
import { figure } from './helpers/figures.ts';
import { Play } from './helpers/play.ts';
import { inFigures, rounds } from './helpers/scale.ts';
import { players, twoHolders } from './helpers/turns.ts';

const played = rounds(3_000);

it('is never held twice, and leaves nothing behind, in whatever order processes come and are killed', async () => {
  const play = await Play.begin();
  const left: string[] = [];
  for (let round = 1; round <= played && play.complaints.length === 0; round++) {
    left.push(...play.round(round).map((name) => `round ${round}: ${name}`));
    // Complaints arrive when there is time for them.
    if (round % 50 === 0 || round === played) await new Promise((resolve) => setTimeout(resolve));
  }
  const twice = play.complaints.filter((complaint) => complaint.includes(twoHolders)).length;
  figure(
    `lock: ${players} processes in an order of chance, call by call, ${inFigures(played)} rounds`,
    `${inFigures(play.steps)} steps, ${inFigures(play.kills)} kills, ${twice} times two holders, ${left.length} left-overs`,
  );
  expect({ complaints: play.complaints, left }).toEqual({ complaints: [], left: [] });
});
