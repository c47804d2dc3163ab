import type { Report } from '../reports/report.ts';
import type { Look } from './formats.ts';
import { pickFields } from './pick-fields.ts';

/** The JSON document: on one line for a script, indented for a person. */
export async function asJson({ facts }: Report, { indented, fields }: Pick<Look, 'indented' | 'fields'>): Promise<string> {
  if (fields === null) return jsonText(facts, indented);
  const { mustKnowFields } = await import('./fields.ts');
  mustKnowFields([facts.schema], fields);
  return jsonText(pickFields(facts, fields), indented);
}

/** A document as JSON text that is harmless to a terminal, ending with a line break. */
export function jsonText(document: object, indented: boolean): string {
  const text = `${JSON.stringify(document, null, indented ? 2 : 0)}\n`;
  return isUnseen.test(text) ? text.replace(unseen, escaped) : text;
}

/** What JSON may hold as it is, but a terminal would act on: the upper controls and what turns the direction of writing. */
const isUnseen = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const unseen = new RegExp(isUnseen, 'g');

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
