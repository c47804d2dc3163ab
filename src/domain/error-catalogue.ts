import type { ErrorCode } from './user-error.ts';

/** What an error code means, and the way out; in Markdown, since it is read in the documentation. */
export interface ErrorMeaning {
  readonly means: string;
  readonly wayOut: string;
}

/** Every error code, explained. The table of `docs/errors.md` is made from it. */
export const errorCatalogue: Readonly<Record<ErrorCode, ErrorMeaning>> = {
  usage: {
    means:
      'The line is not understood: an unknown option, a day or a number that cannot be read, an outcome that was said already.',
    wayOut: 'The hint shows how to write it; `kw <command> --help` shows all of it.',
  },
  ambiguous: {
    means: 'Several records could be meant. `candidates` names up to ten.',
    wayOut: 'Type more of the name, or the id.',
  },
  'would-ask': {
    means: 'Something is missing, and nobody is there to be asked: no terminal, or `--no-input`.',
    wayOut: 'Give the option that the hint names.',
  },
  past: {
    means: 'What is to be done lies in the past.',
    wayOut: 'Say a day to come, or add `--allow-past`.',
  },
  'not-found': {
    means: 'No record is called so. `candidates` names up to three that are called almost so.',
    wayOut: '`kw contact list`, `kw due`; or add it.',
  },
  'journal-missing': {
    means: 'There is no journal where one is needed. The message names the place.',
    wayOut: 'Set `KEEPWORD_HOME` or `--home`; `kw where` prints the place in use.',
  },
  'journal-damaged': {
    means: 'A file of the journal cannot be read, or is not as it was saved. It is left as it is.',
    wayOut:
      '`kw doctor` shows what can be had back, `kw doctor --repair` gets it back; `kw doctor --repair --yes` puts back edits that cannot be taken over, and goes on without what no copy has any more.',
  },
  'journal-newer': {
    means: 'A newer version of Keepword wrote it.',
    wayOut: 'Install that version, in the way this one was installed.',
  },
  'journal-locked': {
    means:
      'Another process has been saving for too long: the message says which, and since when. Or something is in the way of its lock. A person waits for half a minute, a program for two.',
    wayOut:
      'Wait for it, or look at it with `ps`; let it go on if it was stopped; a lock of another machine goes with `kw doctor --repair`.',
  },
  'not-saved': {
    means: 'It could not be saved: no room, no right to write, or it has been saved before. Nothing was changed.',
    wayOut: 'Make room, or look at the folder; then the same line again.',
  },
  failed: {
    means:
      'It did not work, and none of the above is why: nothing to undo, no editor, a mail that was not accepted, the output cannot be written.',
    wayOut: 'The hint says what to do.',
  },
};
