import type { Language } from '../../domain/identity.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { chatWords } from './words.ts';

/**
 * The chat before any script of it has run: the frame, its skeleton, and what to do when it does not open. In a panel
 * the title is an h2 under the page's own h1; on its own page it is the h1.
 */
export function panelMarkup(language: Language, where: 'panel' | 'page'): Html {
  const t = chatWords(language);
  const title = t('chat.title', { brand: '__SHORT_NAME__' });
  const heading =
    where === 'panel'
      ? html`<h2 class="chat-title" id="chat-title" tabindex="-1">${title}</h2>`
      : html`<h1 class="chat-title" id="chat-title" tabindex="-1">${title}</h1>`;
  const role = where === 'panel' ? html` role="dialog" aria-labelledby="chat-title" hidden` : html``;
  return html`<div class="chat" id="chat" data-where="${where}" data-brand="__SHORT_NAME__"${role}>
<div class="chat-head">
<span class="chat-avatar" aria-hidden="true">${icon('shieldCheck')}</span>
<div class="chat-names">${heading}<p class="chat-machine">${t('chat.machine')}</p></div>
<button class="chat-tool chat-last" id="chat-last" type="button" hidden>${t('chat.toLastMessage')}</button>
<button class="chat-tool" id="chat-menu-button" type="button" hidden aria-expanded="false" aria-controls="chat-menu" aria-label="${t('chat.menu')}">${icon('more')}</button>
<button class="chat-tool" id="chat-minimize" type="button" aria-label="${t('chat.minimize')}">${icon('minimize')}</button>
<button class="chat-tool" id="chat-close" type="button" aria-label="${t('chat.close')}">${icon('close')}</button>
</div>
<p class="chat-strip" id="chat-strip" role="status"></p>
<div class="chat-menu" id="chat-menu" hidden></div>
<div class="chat-notice" id="chat-notice" hidden></div>
<div class="chat-body" id="chat-body">
<div class="chat-skeleton" id="chat-skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
<p class="chat-wait" id="chat-wait" role="status" data-words="${t('chat.loading')}"></p>
<div class="chat-failed" id="chat-failed" role="alert" data-slow="${t('chat.stillLoading')}" data-failed="${t('chat.failed')}" hidden></div>
<template id="chat-failed-content"><p class="chat-failed-title"></p>
<button class="button" id="chat-retry" type="button">${t('chat.retry')}</button>
<p>${t('chat.failedCall')} : <a href="__PHONE_LINK__">__PHONE__</a><br>__HOURS__</p></template>
<div class="chat-web" id="chat-web"></div>
</div>
<p class="chat-counter" id="chat-counter" hidden></p>
<div class="chat-foot">
<button class="chat-foot-link" id="chat-person" type="button">${icon('person')}${t('chat.person')}</button>
<a class="chat-foot-link chat-foot-emergency" href="tel:112">${icon('phone')}${t('chat.emergency')}</a>
</div>
<p class="sr" id="chat-status" role="status"></p>
<p class="sr" id="chat-alert" role="alert"></p>
</div>`;
}
