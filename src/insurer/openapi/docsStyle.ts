/** Inline, so that the page asks for nothing else. */
export const docsStyle = `
:root { color-scheme: light dark; --line: #8a8f98; --soft: #8a8f9822; --link: #0b57d0; --ink: #1b1c1f; --paper: #ffffff; font: 1rem/1.55 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --link: #a8c7fa; --ink: #e6e7ea; --paper: #17181b; } }
* { box-sizing: border-box; }
body { background: var(--paper); color: var(--ink); margin: 0 auto; max-width: 68rem; padding: 1rem 1.25rem 4rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-bottom: .25rem; }
h2 { border-bottom: 1px solid var(--line); margin-top: 3rem; padding-bottom: .25rem; }
h3 { margin: 2rem 0 .5rem; }
h4 { margin: 1.25rem 0 .25rem; }
p, li { max-width: 48rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre { background: var(--soft); border-radius: .4rem; overflow: auto; padding: .75rem 1rem; }
code.field { overflow-wrap: normal; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0 1rem; width: 100%; }
caption { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; width: 1px; }
th, td { border-bottom: 1px solid var(--soft); padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; }
th[scope=row] { font-weight: 400; }
.need { border: 1px solid var(--line); border-radius: 1rem; font-size: .8rem; font-weight: 400; padding: .05rem .6rem; white-space: nowrap; }
summary { cursor: pointer; padding: .25rem 0; }
`;
