/** How much of each storm is done: 1 for all of it, less for a try (`TORTURE=0.02 npm run test:torture`). */
export const scale = Number(process.env.TORTURE ?? 1);

/** So many rounds as this run does of a storm that has `all` of them. */
export const rounds = (all: number): number => Math.max(2, Math.round(all * scale));

/** A number as the figures print it: `1,600`. */
export const inFigures = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
