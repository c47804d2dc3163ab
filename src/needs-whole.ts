/**
 * Thrown by what a quick command's file leaves out, before anything is shown or saved: the starter then runs the same line by the
 * whole program, from its beginning.
 */
export class NeedsWhole extends Error {
  readonly needsWhole = true;
}

/** Stands for everything that is left out. */
export function leftOut(): never {
  throw new NeedsWhole();
}
