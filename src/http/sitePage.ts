import type { Brand } from '../domain/brand.ts';
import type { Language } from '../domain/identity.ts';
import { phoneNumber } from '../locales/format.ts';
import { openingHours } from '../locales/openingHours.ts';
import { escapeHtml } from './escapeHtml.ts';

/** The file of dist/web for a page of the site: its template was written by the build, once per language. */
export const sitePageFiles = {
  home: { fr: 'index.html', en: 'index.en.html' },
  discussion: { fr: 'discussion.html', en: 'discussion.en.html' },
} as const satisfies Record<string, Record<Language, string>>;

/** Fills the slots that only the server knows: the nonce of this answer, and what configuration says of the brand. */
export function fillSitePage(template: string, options: { nonce: string; brand: Brand; language: Language }): string {
  const { nonce, brand, language } = options;
  const slots: Readonly<Record<string, string>> = {
    NONCE: nonce,
    BRAND: brand.name,
    SHORT_NAME: brand.shortName,
    PHONE: phoneNumber(brand.phone),
    PHONE_LINK: `tel:${brand.phone}`,
    ASSISTANCE: phoneNumber(brand.assistancePhone),
    ASSISTANCE_LINK: `tel:${brand.assistancePhone}`,
    HOURS: capitalised(openingHours(brand.hours, language)),
    PRIVACY_URL: brand.privacyUrl,
  };
  return template.replace(/__([A-Z_]+?)__/g, (slot, name: string) => escapeHtml(slots[name] ?? slot));
}

/** The slot stands alone on its line. */
function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
