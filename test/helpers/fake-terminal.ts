import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';

/** A terminal that nobody looks at: what is typed into it is read, what is written to it is kept. */
export interface FakeTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Sends text as one read. */
  type(text: string): void;
  /** Sends the bytes as several reads, with a moment between them. */
  typeSlowly(...texts: readonly string[]): Promise<void>;
  written(): string;
  isRaw(): boolean;
}

/** A terminal of this many columns. */
export function fakeTerminal(columns = 80): FakeTerminal {
  let raw = false;
  let written = '';
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(mode: boolean) {
      raw = mode;
      return input;
    },
  });
  // Inquirer closes what it writes to when a question is answered, unless it is one of the streams of the process.
  const output = Object.assign(new PassThrough(), { columns, rows: 24, isTTY: true, _isStdio: true });
  output.on('data', (bytes: Buffer) => {
    written += bytes.toString('utf8');
  });
  onTestFinished(() => {
    input.destroy();
  });
  const type = (text: string): void => {
    input.write(text);
  };
  return {
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    type,
    typeSlowly: async (...texts) => {
      for (const text of texts) {
        type(text);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    written: () => written,
    isRaw: () => raw,
  };
}
