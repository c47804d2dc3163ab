/** Node's `crypto`, loaded only when it is used: it costs a reader of the journal as much as reading that. */
export const crypto = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto');

/** Node's `os`, loaded only when it is used, for the same reason. */
export const os = (): typeof import('node:os') => process.getBuiltinModule('node:os');

/** Random, in hexadecimal digits. */
export const randomHex = (bytes: number): string => crypto().randomBytes(bytes).toString('hex');
