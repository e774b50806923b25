import type { Language } from '../../domain/identity.ts';
import { translators } from '../../locales/translator.ts';
import { homeFooter, homeSections } from './homeSections.ts';
import { type Html, html } from './html.ts';
import { type IconName, icon } from './icons.ts';
import { type PageAssets, pageFrame } from './pageFrame.ts';
import { panelMarkup } from './panelMarkup.ts';
import type { Topic } from './topics.ts';
import { chatWords } from './words.ts';

/** The home page of the demonstration insurer, with the chat's launcher and its closed panel. */
export function homePage(language: Language, assets: PageAssets): string {
  const { words } = translators[language];
  const brand = '__BRAND__';
  return pageFrame({
    language,
    assets,
    title: words('site.title', { brand }),
    description: words('site.description', { brand }),
    bodyClass: 'home',
    body: html`<nav aria-label="${words('site.skips')}"><a class="skip" href="#contenu">${words('site.skipToContent')}</a>
<a class="skip" href="/discussion" id="skip-chat">${words('site.skipToChat')}</a></nav>
${header(language)}
<main id="contenu" tabindex="-1">
${hero(language)}
${homeSections(language)}
</main>
${homeFooter(language)}
${launcher(language)}
${panelMarkup(language, 'panel')}
<noscript><p class="no-script">${words('site.noScript')} <a href="__PHONE_LINK__">__PHONE__</a></p></noscript>`,
  });
}

function header(language: Language): Html {
  const { words } = translators[language];
  const other = language === 'fr' ? 'en' : 'fr';
  return html`<header class="header"><div class="wrap header-in">
<a class="brand" href="/?lang=${language}"><span class="brand-mark">${icon('shieldCheck')}</span>__BRAND__</a>
<nav class="nav" aria-label="${words('site.navLabel')}"><ul role="list">
<li><a href="#assurances">${words('site.navProducts')}</a></li>
<li><a href="#sinistre">${words('site.navClaims')}</a></li>
<li><a href="#questions">${words('site.navQuestions')}</a></li></ul></nav>
<a class="header-language" href="${language === 'fr' ? '/?lang=en' : '/?lang=fr'}" lang="${other}" hreflang="${other}">${words('site.otherLanguage')}</a>
<button class="button header-account" type="button" data-topic="contracts_overview">${icon('person')}<span>${words('site.account')}</span></button>
</div></header>`;
}

function hero(language: Language): Html {
  const { words } = translators[language];
  return html`<div class="hero"><div class="wrap hero-in">
<div class="hero-words"><h1>${words('site.welcome', { brand: '__BRAND__' })}</h1>
<p class="hero-lead">${words('site.lead')}</p><p class="hero-person">${icon('person')}${words('site.leadPerson')}</p></div>
${picture}
</div></div>
<section class="wrap tiles-section" aria-labelledby="tiles-title"><h2 id="tiles-title" class="sr">${words('site.tilesTitle')}</h2>
<ul class="tiles" role="list">
${tile('claim_file', 'claim', words('site.tileClaim'), words('site.tileClaimText'))}
${tile('reimbursement_status', 'coins', words('site.tileReimbursements'), words('site.tileReimbursementsText'))}
${tile('documents', 'certificate', words('site.tileCertificate'), words('site.tileCertificateText'))}
${tile('callback', 'phone', words('site.tileCallback'), words('site.tileCallbackText'))}
</ul></section>`;
}

function tile(topic: Topic, name: IconName, title: string, text: string): Html {
  return html`<li><button class="tile" type="button" data-topic="${topic}"><span class="tile-icon">${icon(name)}</span>
<span class="tile-words"><span class="tile-title">${title}</span><span class="tile-text">${text}</span></span><span class="tile-arrow">${icon('arrow')}</span></button></li>`;
}

function launcher(language: Language): Html {
  const t = chatWords(language);
  return html`<button class="launcher" id="launcher" type="button" aria-expanded="false" aria-controls="chat"
 data-closed="${t('chat.launch')}" data-title="${t('chat.title', { brand: '__SHORT_NAME__' })}" data-open="${t('chat.open')}"
><span class="launcher-icon">${icon('chat')}</span><span id="launcher-words">${t('chat.launch')}</span><span class="launcher-unread" id="launcher-unread" hidden></span></button>
<p class="sr" id="launcher-status" role="status"></p>`;
}

/** A house, a car and an umbrella over them, in the brand's own colours. */
const picture: Html = {
  markup: `<svg class="hero-picture" viewBox="0 0 420 300" aria-hidden="true" focusable="false">
<circle class="p-sun" cx="330" cy="78" r="46"/><path class="p-hill" d="M0 236c60-44 130-50 196-30 70 22 142 16 224-24v118H0z"/>
<path class="p-roof" d="M86 160 170 92l84 68z"/><path class="p-wall" d="M102 158h136v84H102z"/><path class="p-door" d="M156 192h30v50h-30z"/>
<path class="p-window" d="M118 176h24v24h-24zm80 0h24v24h-24z"/><path class="p-car" d="M258 226c0-8 6-14 14-14h10l14-20c3-4 7-6 12-6h38c5 0 9 2 12 6l14 20h10c8 0 14 6 14 14v18H258z"/>
<path class="p-window" d="M298 194h26v18h-38zm34 0h24l12 18h-36z"/><circle class="p-wheel" cx="290" cy="244" r="14"/><circle class="p-wheel" cx="366" cy="244" r="14"/>
<path class="p-shelter" d="M30 116C60 40 130 8 206 8s150 34 184 110c-14-12-34-14-48-2-14-18-44-20-60-2-16-20-54-22-76 0-18-20-54-20-72 2-16-18-42-16-56 0-14-12-34-12-48 0z"/>
</svg>`,
};
