import type { ExitCode } from './domain/exit-codes.ts';
import { asTyped, severalLines } from './domain/text.ts';
import { type Candidate, exitCodes, UserError } from './domain/user-error.ts';
import { jsonText } from './render/json.ts';

/** What went wrong as words for stderr and an exit code: errors of a person with their way out, bugs with their stack. */
export function failureOf(error: unknown, json: boolean): { readonly words: string; readonly exitCode: ExitCode } {
  if (error instanceof UserError) return { words: json ? asJson(error) : asText(error), exitCode: exitCodes[error.code] };
  return { words: json ? `${asBug(error)}\n${asJson(bug)}` : asBug(error), exitCode: 1 };
}

const asText = ({ message, hint, candidates }: UserError): string =>
  [severalLines(message), ...candidates.map(asLine), ...(hint === null ? [] : [severalLines(hint)])].join('\n');

const asLine = ({ id, name }: Candidate): string => `  ${id}  ${asTyped(name)}`;

/** Always one line, so that a script may read the last line of stderr. */
const asJson = ({ code, message, hint, candidates }: UserError): string =>
  jsonText(
    { error: { code, message: severalLines(message), hint: hint === null ? null : severalLines(hint), candidates } },
    false,
  ).trimEnd();

const bug = new UserError('failed', 'This is a bug in Keepword, not something you did wrong.');

const asBug = (error: unknown): string =>
  `${bug.message} Nothing was changed unless it was said above.\n${
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  }`;
