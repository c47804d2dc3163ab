import type { Window } from './moment.ts';

/** Whether something due then would stay where it is; null is no day. */
export const isSameWindow = (due: Window | null, to: Window | null): boolean =>
  to === null ? due === null : due !== null && keysOf(to).every((key) => due[key] === to[key]);

const keysOf = (window: Window): readonly (keyof Window)[] => Object.keys(window) as (keyof Window)[];
