import type { ExitCode } from '../domain/exit-codes.ts';

/** The signals by which somebody wants out while a question stands, and what the program then exits with. */
export const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const satisfies Readonly<Record<string, ExitCode>>;

/** One of these signals. */
export type LeavingSignal = keyof typeof exitCodes;

/** All of them, to listen for. */
export const leavingSignals: readonly LeavingSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
