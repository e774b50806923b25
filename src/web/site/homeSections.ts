import type { Language } from '../../domain/identity.ts';
import { translators } from '../../locales/translator.ts';
import { type Html, html } from './html.ts';
import { type IconName, icon } from './icons.ts';

/** The parts of the home page below its tiles. */
export function homeSections(language: Language): Html {
  return html`${emergency(language)}${products(language)}${claims(language)}${questions(language)}`;
}

function emergency(language: Language): Html {
  const { words } = translators[language];
  return html`<section class="emergency" aria-labelledby="emergency-title">
<div class="wrap emergency-in">
<span class="emergency-icon">${icon('alert')}</span>
<div><h2 id="emergency-title">${words('site.emergencyTitle')}</h2><p>${words('site.emergencyText')}</p></div>
<a class="button button-alert" href="tel:112">${icon('phone')}${words('site.emergencyCall')}</a>
<p class="emergency-assistance">${words('site.assistance')}<br><a href="__ASSISTANCE_LINK__">__ASSISTANCE__</a></p>
</div></section>`;
}

const productIcons = { car: 'car', home: 'house', health: 'health', legal: 'scales' } as const satisfies Record<
  string,
  IconName
>;

function products(language: Language): Html {
  const { words } = translators[language];
  const names = ['car', 'home', 'health', 'legal'] as const;
  const cards = names.map(
    (name) => html`<li class="product"><span class="product-icon">${icon(productIcons[name])}</span>
<h3>${words(`site.${name}`)}</h3><p>${words(`site.${name}Text`)}</p></li>`,
  );
  return html`<section class="section" id="assurances" aria-labelledby="products-title"><div class="wrap">
<h2 id="products-title">${words('site.productsTitle')}</h2><ul class="products" role="list">${cards}</ul></div></section>`;
}

function claims(language: Language): Html {
  const { words } = translators[language];
  const rows = (['Theft', 'Other', 'Disaster'] as const).map(
    (name) =>
      html`<tr><th scope="row">${words(`site.deadline${name}`)}</th><td>${words(`site.deadline${name}Delay`)}</td></tr>`,
  );
  return html`<section class="section section-soft" id="sinistre" aria-labelledby="claims-title"><div class="wrap two">
<div><h2 id="claims-title">${words('site.claimsTitle')}</h2><p class="lead">${words('site.claimsText')}</p><p>${words('site.late')}</p>
<button class="button" type="button" data-topic="claim_file">${words('site.tileClaim')}${icon('arrow')}</button></div>
<div class="table-card"><table><caption>${words('site.deadlines')}</caption>
<thead><tr><th scope="col">${words('site.deadlineEvent')}</th><th scope="col">${words('site.deadlineDelay')}</th></tr></thead>
<tbody>${rows}</tbody></table><p class="source">${words('site.lawSource')}</p></div></div></section>`;
}

function questions(language: Language): Html {
  const { words } = translators[language];
  const items = (['Machine', 'Password', 'Stop', 'Data'] as const).map(
    (name) => html`<details><summary>${words(`site.question${name}`)}${icon('chevron')}</summary>
<p class="answer">${words(`site.answer${name}`)}</p></details>`,
  );
  return html`<section class="section" id="questions" aria-labelledby="questions-title"><div class="wrap narrow">
<h2 id="questions-title">${words('site.questionsTitle')}</h2>${items}</div></section>`;
}

export function homeFooter(language: Language): Html {
  const { words } = translators[language];
  return html`<footer class="footer"><div class="wrap footer-in">
<div><h2>${words('site.contactTitle')}</h2><p>${words('site.contactPhone')}<br><a class="footer-phone" href="__PHONE_LINK__">__PHONE__</a></p>
<p>${words('site.contactHours')}<br>__HOURS__</p></div>
<div id="accessibilite"><h2>${words('site.accessibilityTitle')}</h2><p>${words('site.accessibilityText')}</p></div>
<div id="donnees"><h2>${words('site.privacyTitle')}</h2><p>${words('site.privacyText')}</p>
<p><a href="__PRIVACY_URL__">${words('site.privacyLink')}</a></p></div>
<nav aria-labelledby="map-title"><h2 id="map-title">${words('site.mapTitle')}</h2><ul role="list">
<li><a href="#assurances">${words('site.navProducts')}</a></li><li><a href="#sinistre">${words('site.navClaims')}</a></li>
<li><a href="#questions">${words('site.navQuestions')}</a></li><li><a href="#accessibilite">${words('site.accessibilityTitle')}</a></li>
<li><a href="#donnees">${words('site.privacyTitle')}</a></li></ul></nav>
</div><p class="wrap footer-demo">${words('site.demo')}</p></footer>`;
}
