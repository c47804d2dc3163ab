/** Loads these parts of Node only when they are used: each costs a reader of the journal as much as reading it. */
export const crypto = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto');

export const os = (): typeof import('node:os') => process.getBuiltinModule('node:os');

/** Random, in hexadecimal digits. */
export const randomHex = (bytes: number): string => crypto().randomBytes(bytes).toString('hex');
