/** The signals by which somebody wants out while a question stands, and what the program then exits with. */
export const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** One of these signals. */
export type LeavingSignal = keyof typeof exitCodes;

/** All of them, to listen for. */
export const leavingSignals: readonly LeavingSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
