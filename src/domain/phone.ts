/** Whether a text could be a phone number or a part of one: at least three digits, and nothing else but what stands between them. */
export const looksLikePhone = (text: string): boolean => /^\+?[\d\s()/.-]+$/.test(text) && digitsOf(text).length >= 3;

/** Whether both are the same number, with or without the country: `020 7946 0018` is `+44 20 7946 0018`. */
export function isSamePhone(one: string, other: string): boolean {
  const [short = '', long = ''] = [nationalDigitsOf(one), nationalDigitsOf(other)].toSorted((a, b) => a.length - b.length);
  return short === long ? short !== '' : short.length >= 7 && long.endsWith(short);
}

/** Whether these digits are a part of the number, however both are grouped. */
export const isPartOfPhone = (part: string, phone: string): boolean =>
  isSamePhone(part, phone) ||
  digitsOf(phone).includes(digitsOf(part)) ||
  (nationalDigitsOf(part).length >= 4 && digitsOf(phone).includes(nationalDigitsOf(part)));

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** The digits without what only some callers dial first: `00`, `0`, or the `(0)` that visitors leave out. */
const nationalDigitsOf = (text: string): string => digitsOf(text.replaceAll(/\(0\)/g, '')).replace(/^0+/, '');
