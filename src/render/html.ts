import type { Report, Row, Section, Tone } from '../reports/report.ts';
import { isEmpty } from './cleaned.ts';
import { calendarTable } from './html-calendar.ts';
import { reachable } from './html-reach.ts';
import { style } from './html-style.ts';
import { html, Markup } from './markup.ts';

type Page = Pick<Report, 'title' | 'moment' | 'sections' | 'nothing'>;

/**
 * A page for a browser or a mail: it needs no other file, runs nothing and fetches nothing. What it says does not depend on its
 * style, which some programs for mail leave out.
 */
export function asHtml(report: Page): string {
  const { title, moment, sections, nothing } = report;
  const body = isEmpty(report) ? [html`<p class="note">${nothing ?? ''}</p>`] : sections.map(sectionMarkup);
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title ?? ''}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<div class="page">
${moment === undefined ? '' : html`<p class="moment">${moment}</p>\n`}<h1>${title ?? ''}</h1>
${body}</div>
</body>
</html>
`.text;
}

function sectionMarkup({ heading, rows, notes, calendar }: Section): Markup {
  if (calendar) return calendarTable(calendar());
  if (rows.length + notes.length === 0) return html``;
  return html`${heading === null ? '' : html`<h2 class="${toneOf(heading.tone)}">${heading.text}</h2>\n`}${
    rows.length === 0 ? '' : html`<table class="rows" role="presentation" width="100%">\n${rows.map(rowMarkup)}</table>\n`
  }${notes.map(({ text }) => html`<p class="note">${text}</p>\n`)}`;
}

/** When, and beside it who and what, why, where to reach them and what to type. On a phone one below the other. */
function rowMarkup({ cells: [label, ...others], note, command }: Row): Markup {
  const said = others.filter(({ text, toReach }) => text !== '' && !toReach);
  const toReach = others.filter((cell) => cell.toReach && cell.text !== '');
  const todo = [...toReach.map(({ text }) => reachable(text)), ...(command === undefined ? [] : [commandMarkup(command)])];
  return html`<tr class="${toneOf(label?.tone)}"><td class="label" valign="top">${label?.text ?? ''}</td><td class="main" valign="top"><div>${between(
    said.map(({ text, tone }) => (tone === 'strong' ? html`<b><bdi>${text}</bdi></b>` : html`<bdi>${text}</bdi>`)),
    html` &middot; `,
  )}</div>${note ? html`<div class="quiet">${note.text}</div>` : ''}${
    todo.length === 0 ? '' : html`<div class="todo">${between(todo, html` `)}</div>`
  }</td></tr>\n`;
}

/** Broken between its words at most, although browsers like to break after a hyphen. */
const commandMarkup = (command: string): Markup =>
  html`<code>${between(
    command.split(' ').map((word) => html`<span>${word}</span>`),
    html` `,
  )}</code>`;

const between = (all: readonly Markup[], gap: Markup): readonly Markup[] =>
  all.flatMap((each, index) => (index === 0 ? [each] : [gap, each]));

const toneOf = (tone: Tone | undefined): string => tone ?? 'strong';
