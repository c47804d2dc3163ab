// What is called as below was made by this program, and may go with whom it tells of. Everything else in the folder is somebody's own.

/** Whether a name, from the home folder on, is that of a file with the past, rewritten or not: `history/2026.jsonl`, `operations/2026-11.1.jsonl`. */
export const isOfThePast = (name: string): boolean => /^(?:history\/\d{4}|operations\/\d{4}-\d\d)(?:\.\d+)?\.jsonl$/.test(name);

/** Whether it is one that only a rewrite makes. */
export const isOfARewrite = (name: string): boolean => isOfThePast(name) && /\.\d+\.jsonl$/.test(name);

/** Whether a name in the folder of the history or of the operations is that of a file for a year or a month. */
export const isOfAPeriod = (name: string): boolean => /^\d{4}(?:-\d\d)?(?:\.\d+)?\.jsonl$/.test(name);

/** Whether a name in the backups is that of an earlier journal. */
export const isBackup = (name: string): boolean => /^journal-\d{10}-\d{8}T\d{6}Z\.json$/.test(name);

/** Whether a name in the backups is that of something that was put aside. */
export const isAside = (name: string): boolean => /^(?:damaged|edited|unnamed)-\d{8}T\d{6}Z-/.test(name);

/** Whether a name is that of a file which is to replace another, or to get its name, once it is whole. */
export const isUnfinished = (name: string): boolean => /^\..*\.\d+\.[0-9a-f]{12}\.tmp$/.test(name);
