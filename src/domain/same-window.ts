import { dayHere, spanOf, type Window, type Zone } from './moment.ts';

/** Whether something due then would stay where it is; null is no day. */
export const isSameWindow = (due: Window | null, to: Window | null): boolean =>
  to === null ? due === null : due !== null && keysOf(to).every((key) => due[key] === to[key]);

const keysOf = (window: Window): readonly (keyof Window)[] => Object.keys(window) as (keyof Window)[];

/** Whether both are due on the same day of the calendar here, at whichever hour; null is no day. */
export const isSameDay = (due: Window | null, to: Window | null, zone: Zone): boolean =>
  due === null || to === null ? due === to : dayIn(due, zone) === dayIn(to, zone);

const dayIn = (window: Window, zone: Zone): string => dayHere(window, zone, spanOf(window));
