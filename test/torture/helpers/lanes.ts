import { scale } from './scale.ts';

/** How many things are done at once: as many as the smallest machine has processors. */
export const lanes = 2;

/** Does something with each item, a few at a time; `lane` tells those apart that run at the same time. */
export async function inLanes<T>(
  items: readonly T[],
  work: (item: T, lane: number) => Promise<void>,
  count = lanes,
): Promise<void> {
  const waiting = [...items];
  const lane = async (number: number): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item, number);
  };
  await Promise.all(Array.from({ length: count }, (_, number) => lane(number)));
}

/** A count of rounds, which an environment variable of its own, or that of all storms, makes smaller for a try. */
export const rounds = (name: string, usual: number): number =>
  Number(process.env[name] ?? Math.max(1, Math.round(usual * scale)));
