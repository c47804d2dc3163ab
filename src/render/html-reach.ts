import { looksLikePhone } from '../domain/phone.ts';
import { html, type Markup } from './markup.ts';

/** A number to call or an address to write to at a touch; anything else as it stands. */
export function reachable(text: string): Markup {
  const [, number = text, extension] = /^(.*?)\s*(?:#|x|ext\.?)\s*(\d+)$/i.exec(text) ?? [];
  if (looksLikePhone(number)) return html`<a href="tel:${dialled(number)}${after(extension)}">Call ${text}</a>`;
  const [, name, host] = /^([^\s@]+)@([^\s@]+)$/.exec(text) ?? [];
  if (name === undefined || host === undefined) return html`<span>${text}</span>`;
  return html`<a href="mailto:${encodeURIComponent(name)}@${encodeURIComponent(host)}">Write to ${text}</a>`;
}

/** Without what only helps the eye; the zero in parentheses is dialled by nobody who dials the country. */
const dialled = (text: string): string =>
  (text.trim().startsWith('+') ? text.replace('(0)', '') : text).replaceAll(/[^\d+]/g, '');

/** As RFC 3966 writes what is dialled once somebody has answered. */
const after = (extension: string | undefined): string => (extension === undefined ? '' : `;ext=${extension}`);
