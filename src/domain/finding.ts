/** Something that `doctor` found out. */
export interface Finding {
  /** What it is, in a word or two that scripts can test, such as `journal-damaged`. */
  readonly kind: string;
  /** A problem should be repaired; what is worth knowing need not be. */
  readonly severity: 'problem' | 'worth-knowing';
  /** One sentence. */
  readonly what: string;
  /** The file or folder it is about; null when it is about none. */
  readonly where: string | null;
  /** The line of that file. */
  readonly line: number | null;
  /** What repairs it, ready to be typed; null when nothing needs to be done. */
  readonly command: string | null;
}

/** For a list of findings, or of what becomes one: problems come first, and otherwise they stay as they were found. */
export const problemsFirst = (one: Pick<Finding, 'severity'>, other: Pick<Finding, 'severity'>): number =>
  Number(other.severity === 'problem') - Number(one.severity === 'problem');

/** The command that repairs most of what doctor finds. */
export const repairCommand = 'kw doctor --repair';

/** The command that goes on without what no copy has any more. */
export const lossCommand = 'kw doctor --repair --yes';
