import type { Language } from '../../domain/identity.ts';
import { translators } from '../../locales/translator.ts';
import { html } from './html.ts';
import { icon } from './icons.ts';
import { type PageAssets, pageFrame } from './pageFrame.ts';
import { panelMarkup } from './panelMarkup.ts';

/** The chat alone on a page: on phones, from a link, and inside the frame of an insurer's own site. */
export function discussionPage(language: Language, assets: PageAssets): string {
  const { words } = translators[language];
  const brand = '__BRAND__';
  return pageFrame({
    language,
    assets,
    title: words('site.discussionTitle', { brand }),
    description: words('site.description', { brand }),
    bodyClass: 'discussion',
    body: html`<header class="discussion-head"><a class="brand" href="/?lang=${language}"><span class="brand-mark">${icon('shieldCheck')}</span>${brand}</a>
<a class="discussion-back" href="/?lang=${language}">${words('site.backHome')}</a></header>
<main class="discussion-main">${panelMarkup(language, 'page')}</main>
<noscript><p class="no-script">${words('site.noScript')} <a href="__PHONE_LINK__">__PHONE__</a></p></noscript>`,
  });
}
