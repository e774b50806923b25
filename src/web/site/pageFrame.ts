import type { Language } from '../../domain/identity.ts';
import { type Html, html } from './html.ts';

/** Where the build put the files that a page loads. */
export interface PageAssets {
  css: string;
  script: string;
  font: string;
}

/** Sets the chosen colours and text size before the first paint; nothing is stored until somebody has chosen. */
const earlyPreferences =
  "try{var d=document.documentElement,t=localStorage.getItem('eca.theme');if(t)d.dataset.theme=t;if(localStorage.getItem('eca.large'))d.dataset.large='';}catch(e){}";

export function pageFrame(options: {
  language: Language;
  title: string;
  description: string;
  assets: PageAssets;
  bodyClass: string;
  body: Html;
}): string {
  const { language, title, description, assets, bodyClass, body } = options;
  return `<!doctype html>\n${
    html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b4f6c">
<link rel="icon" href="${favicon}">
<link rel="preload" as="font" type="font/woff2" crossorigin href="${assets.font}">
<link rel="stylesheet" href="${assets.css}">
<script nonce="__NONCE__">${{ markup: earlyPreferences }}</script>
<script type="module" nonce="__NONCE__" src="${assets.script}"></script>
</head>
<body class="${bodyClass}">
${body}
</body>
</html>
`.markup
  }`;
}

/** The shield of the header; a data address asks for no file. */
const favicon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#0b4f6c" d="M12 1.5 3 5v6.5c0 5.4 3.7 9.3 9 11 5.3-1.7 9-5.6 9-11V5l-9-3.5Z"/><path fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="m7.8 11.8 3 3 5.4-6"/></svg>',
)}`;
