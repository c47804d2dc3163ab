import { PassThrough } from 'node:stream';

/** A stream on which nothing ever comes. In a file of its own, because Node's streams are loaded only when something is asked. */
export const silence = (): NodeJS.ReadableStream => new PassThrough();
