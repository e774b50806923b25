import { createHash } from 'node:crypto';
import type { DocumentCheck } from '../../domain/document.ts';
import type { Language } from '../../domain/identity.ts';
import { insurerOfPapers } from './insurerOfPapers.ts';
import { paperWords } from './paperWords.ts';

const style = `
:root { color-scheme: light dark; font: 1.0625rem/1.55 system-ui, sans-serif; }
body { max-width: 34rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
p.brand { font-weight: 700; }
dt { opacity: .8; }
dd { margin: 0 0 .75rem; font-weight: 600; overflow-wrap: anywhere; }
code { font-size: .85em; font-weight: 400; }
`;

export const checkPageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** What a landlord or a school sees when they check a paper. All values are the insurer's own, none is typed. */
export function checkPage(check: DocumentCheck, language: Language): string {
  const w = paperWords(language);
  const title = titleOf(check, language);
  const facts =
    check.state === 'unknown'
      ? ''
      : `<dl>
<dt>${w.say('Document', 'Document')}</dt><dd>${w.say(check.name.fr, check.name.en)}</dd>
<dt>${w.say('Contrat', 'Contract')}</dt><dd>${check.contractNumber}</dd>
<dt>${w.say('Établi le', 'Issued on')}</dt><dd>${w.day(check.issuedOn)}</dd>
<dt>${w.say('Empreinte SHA-256 du fichier', 'SHA-256 of the file')}</dt><dd><code>${check.sha256}</code></dd>
</dl>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="brand">${insurerOfPapers.name}</p>
<h1>${title}</h1>
<p>${adviceOf(check, language)}</p>
${facts}
</main>
</body>
</html>
`;
}

function titleOf({ state }: DocumentCheck, language: Language): string {
  const { say } = paperWords(language);
  switch (state) {
    case 'valid':
      return say('Ce document vient de nous', 'This document is ours');
    case 'outdated':
      return say(
        'Ce document vient de nous, mais sa période est terminée',
        'This document is ours, but its period is over',
      );
    case 'unknown':
      return say('Nous ne connaissons pas ce numéro', 'We do not know this number');
  }
}

function adviceOf({ state }: DocumentCheck, language: Language): string {
  const { say } = paperWords(language);
  return state === 'unknown'
    ? say(
        'Vérifiez chaque caractère. Si le numéro est bien recopié, ne vous fiez pas à ce document et demandez-en un autre.',
        'Check each character. If the number is right, do not trust this document and ask for another one.',
      )
    : say(
        'Comparez ces lignes avec celles que vous avez sous les yeux. Un fichier modifié n’a plus la même empreinte.',
        'Compare these lines with those in front of you. A file that was changed has another SHA-256.',
      );
}
