/** What the program may exit with; the compiler holds each exit to one of these. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 6 | 129 | 130 | 143;

/** What each exit code means. The help and the tables of the documentation have their words from here. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'fine; also when nothing is due or found',
  1: 'failed; of `kw doctor`: something should be repaired',
  2: 'the line was not understood, a name was ambiguous, or somebody would have had to be asked',
  3: 'no such thing',
  4: 'the journal cannot be used: missing, damaged, of a newer version, locked for too long',
  6: 'only with `kw due --exit-code`: something is late',
  129: 'ended by a hang-up: the terminal was closed',
  130: 'ended by Ctrl-C',
  143: 'ended by a request to end (SIGTERM)',
};
