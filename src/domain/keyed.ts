/** A value with keys, of which nothing more is known. */
export type Keyed = Readonly<Record<string, unknown>>;

/** Whether a value, as one that was read from a file, has keys: an object that is no list. */
export const isKeyed = (value: unknown): value is Keyed => typeof value === 'object' && value !== null && !Array.isArray(value);
