/** The variables of the environment, such as `TZ`; undefined where one is not set. */
export type Environment = Readonly<Record<string, string | undefined>>;
