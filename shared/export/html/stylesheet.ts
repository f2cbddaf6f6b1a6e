/**
 * The style sheet of every exported page: paper by day, auditorium by night (the app's own tokens), system serifs, no
 * request to anywhere. Constant, so that one hash in a Content-Security-Policy admits it and nothing else.
 */
export const PAGE_STYLESHEET = `
:root {
  color-scheme: light dark;
  --ground: #faf8f4; --ink: #1e1b18; --quiet: #655d54; --line: #e6e0d6; --accent: #a3262e; --wash: #f6e4e2;
  --words: "Source Serif 4", "Source Serif Pro", "Iowan Old Style", Charter, "Bitstream Charter", "Palatino Linotype", Palatino, Georgia, serif;
  --plain: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #141212; --ink: #ede7df; --quiet: #a89f94; --line: #2e2927; --accent: #f2b84b; --wash: #33280f; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.1875rem/1.6 var(--words); font-kerning: normal; font-variant-numeric: oldstyle-nums proportional-nums; overflow-wrap: break-word; }
main { max-width: 38rem; margin: 0 auto; padding: 4rem 1.5rem 6rem; }
header::before { content: ""; display: block; width: 3rem; height: 3px; margin-bottom: 1.5rem; background: var(--accent); }
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { margin: 0; font-size: 2.375rem; line-height: 1.15; letter-spacing: -0.012em; font-variant-numeric: lining-nums; }
h2 { margin: 3rem 0 0.75rem; font-size: 1.5rem; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.25rem; }
h4, h5, h6 { margin: 1.5rem 0 0.5rem; font-size: 1.1875rem; font-style: italic; }
p { margin: 0 0 1.25rem; hanging-punctuation: first last; }
.film { margin: 0 0 0.5rem; color: var(--quiet); font-size: 1.1875rem; }
.byline, .rating { margin: 1rem 0 0; font: 0.9375rem/1.5 var(--plain); font-variant-numeric: lining-nums; color: var(--quiet); }
.byline time { white-space: nowrap; }
.byline .author { color: var(--ink); }
.rating { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; }
.stars { color: var(--accent); font-size: 1.375rem; letter-spacing: 0.1em; line-height: 1.2; }
.verdict { margin: 2rem 0 0; font-size: 1.375rem; line-height: 1.45; font-style: italic; text-wrap: pretty; }
cite:dir(rtl), em:dir(rtl), .verdict:dir(rtl) { font-style: normal; }
.body { margin-top: 3rem; text-wrap: pretty; }
.body > :first-child { margin-top: 0; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); }
a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
::selection { background: var(--accent); color: var(--ground); }
blockquote { margin: 2rem 0; padding-inline-start: 1.5rem; border-inline-start: 3px solid var(--accent); }
blockquote > :last-child, li > :last-child, details > :last-child { margin-bottom: 0; }
ul, ol { margin: 0 0 1.25rem; padding-inline-start: 1.5rem; }
li { margin-bottom: 0.5rem; }
li > ul, li > ol { margin: 0.5rem 0 0; }
hr { width: 3rem; margin: 3rem auto; border: 0; border-top: 1px solid var(--quiet); }
figure { margin: 2rem 0; break-inside: avoid; }
img { max-width: 100%; height: auto; vertical-align: middle; border-radius: 6px; }
figure img { display: block; }
figcaption { margin-top: 0.5rem; font: 0.875rem/1.45 var(--plain); color: var(--quiet); }
figure .elsewhere { display: block; padding: 1.5rem; border-radius: 6px; background: var(--wash); }
pre, code, kbd, samp { font-family: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; font-size: 0.875em; }
pre { margin: 0 0 1.25rem; padding: 1rem; border-radius: 6px; background: var(--wash); white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--wash); color: inherit; }
sup, sub { line-height: 0; font-size: 0.7em; font-variant-numeric: lining-nums; }
sup a { padding: 0 0.15em; text-decoration: none; color: var(--accent); }
details { margin: 0 0 1.25rem; padding: 0.75rem 1rem; border-radius: 6px; background: var(--wash); }
summary { cursor: pointer; font: 600 0.9375rem/1.5 var(--plain); }
details[open] > summary { margin-bottom: 0.75rem; }
table { width: 100%; margin: 0 0 1.25rem; border-collapse: collapse; font: 0.9375rem/1.45 var(--plain); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
caption { padding-bottom: 0.5rem; text-align: start; color: var(--quiet); }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.wide { overflow-x: auto; margin: 0 0 1.25rem; }
.wide table { width: max-content; min-width: 100%; margin: 0; overflow-wrap: normal; }
.has-text-align-left { text-align: left; }
.has-text-align-center { text-align: center; }
.has-text-align-right { text-align: right; }
.notes { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); font-size: 1rem; }
.notes h2 { margin: 0 0 1rem; font: 600 0.9375rem/1.5 var(--plain); }
.disclosure { margin: 2rem 0 0; font-size: 1rem; font-style: italic; color: var(--quiet); }
article > footer { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.credits { margin: 1.5rem 0; font-size: 1rem; line-height: 1.5; font-variant-numeric: lining-nums; }
dl.credits > div { display: grid; grid-template-columns: minmax(7rem, 10rem) 1fr; gap: 0 1rem; padding: 0.375rem 0; break-inside: avoid; }
dt { font: 0.875rem/1.7 var(--plain); color: var(--quiet); }
dd { margin: 0; }
.about { font-size: 1rem; color: var(--quiet); }
.about h2, .about h3, .about h4 { margin: 1.5rem 0 0.5rem; font-size: 1rem; color: var(--ink); }
@media (max-width: 30rem) {
  body { font-size: 1.0625rem; }
  main { padding: 2rem 1rem 4rem; }
  h1 { font-size: 1.875rem; }
  .verdict { font-size: 1.25rem; }
  dl.credits > div { display: block; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --wash: #f2f2f2; }
  @page { margin: 22mm 20mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 22pt; }
  p, li { orphans: 3; widows: 3; }
  a { text-decoration: none; }
  .back { display: none; }
}
`;

/**
 * SHA-256 of {@link PAGE_STYLESHEET} as a Content-Security-Policy source. https://www.w3.org/TR/CSP3/#match-element-to-source-list
 * A test computes it again.
 */
export const PAGE_STYLESHEET_HASH = 'sha256-qgDB8JfB6Xd6RqxzlEY1xJ0f3OTAlodm3BB8QGr0ZfU=';
