/** How a page looks: light or dark as the reader has it, in one column, rows in cards that fold on a phone. */
export const style = `
:root { color-scheme: light dark; }
body { margin: 0; background: #f4f2ee; color: #1f2124; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK JP", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; }
.page { max-width: 800px; margin: 0 auto; padding: 28px 20px 48px; }
.moment { margin: 0; color: #66625b; font-size: 14px; }
h1 { margin: 2px 0 0; font-size: 26px; line-height: 1.25; }
h2 { margin: 30px 0 8px; font-size: 17px; line-height: 1.3; }
h2.late, .late .label { color: #b3261e; }
h2.today, .now .label, .today .label { color: #0b6285; }
.note { margin: 8px 0 0; }
.quiet { color: #5d5a54; font-size: 15px; }
.rows { border-collapse: separate; border-spacing: 0 8px; }
.rows td { background: #ffffff; padding: 12px 16px; }
.rows .label { width: 128px; border-left: 4px solid #b9b4aa; border-radius: 8px 0 0 8px; font-weight: 600; padding-right: 0; }
.rows .main { border-radius: 0 8px 8px 0; }
.rows .late .label { border-left-color: #d0463b; }
.rows .now .label, .rows .today .label { border-left-color: #1d86b0; }
.todo { margin-top: 8px; font-size: 14px; }
.todo a { display: inline-block; margin: 0 8px 4px 0; padding: 5px 12px; border: 1px solid #9bb9c7; border-radius: 99px; color: #0b5675; text-decoration: none; }
code { display: inline-block; max-width: 100%; box-sizing: border-box; font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; background: #f1eee8; border-radius: 4px; padding: 3px 6px; }
code span { white-space: nowrap; }
.days { table-layout: fixed; border-collapse: separate; border-spacing: 4px; margin: 0 -4px; width: calc(100% + 8px); font-size: 13px; line-height: 1.35; }
.days td { padding: 8px 2px; border-radius: 8px; border: 2px solid transparent; hyphens: auto; }
.days b { font-size: 18px; }
.days span { font-size: 11px; }
.days .here { border-color: #1d86b0; }
.days .none { background: #ffffff; }
.days .off { background: #e7e4dd; color: #5d5a54; }
.days .some { background: #dcebfa; }
.days .more { background: #b5d3f3; }
.days .much { background: #85b6ec; }
@media (max-width: 560px) {
  .page { padding: 18px 12px 36px; }
  h1 { font-size: 22px; }
  .rows, .rows tbody, .rows tr, .rows td { display: block; }
  .rows { border-spacing: 0; }
  .rows tr { margin: 0 0 8px; }
  .rows td { padding: 10px 12px; }
  .rows .label { width: auto; border-radius: 8px 8px 0 0; padding-bottom: 0; }
  .rows .main { border-left: 4px solid #b9b4aa; border-radius: 0 0 8px 8px; padding-top: 2px; }
  .rows .late .main { border-left-color: #d0463b; }
  .rows .now .main, .rows .today .main { border-left-color: #1d86b0; }
  .todo a { padding: 9px 16px; }
  .days { border-spacing: 2px; font-size: 12px; }
  .days td { padding: 6px 0; }
}
@media (prefers-color-scheme: dark) {
  body { background: #15171a; color: #e8e6e1; }
  .moment, .quiet, .days .off { color: #a8a49b; }
  h2.late, .late .label { color: #ff8f84; }
  h2.today, .now .label, .today .label { color: #79c5e6; }
  .rows td, .days .none { background: #1f2226; }
  .rows .label, .rows .main { border-left-color: #55585d; }
  .todo a { color: #9ad6f0; border-color: #3f6272; }
  code { background: #2a2e33; }
  .days .off { background: #191b1e; }
  .days .some { background: #1c3147; }
  .days .more { background: #22507c; }
  .days .much { background: #2563a3; }
}
`;
