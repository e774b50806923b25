import type { Clock } from '../clock.ts';
import { parisAt } from '../domain/calendar.ts';
import type { IssuedDocument } from '../domain/document.ts';
import type { Language } from '../domain/identity.ts';
import { clockTime, fileSize, fullDate } from '../locales/format.ts';
import { translators } from '../locales/translator.ts';
import { DOWNLOADS_PER_LINK, type DocumentLink } from '../services/documentLink.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Reply } from './reply.ts';
import { securePage } from './securePage.ts';

/** The pages of a document's link. `gone` has the same words whatever the cause. */
export function documentPages(deps: { brand: string; publicUrl: string; clock: Clock }) {
  const { brand, publicUrl } = deps;
  const page = (language: Language, status: number, title: string, body: string): Reply =>
    securePage({ status, language, brand, publicUrl, title, body });
  const back = (language: Language) =>
    `<p><a href="/discussion">${escapeHtml(translators[language].words('document.page.back'))}</a></p>`;

  return {
    offer(document: IssuedDocument, link: DocumentLink, language: Language): Reply {
      const { words } = translators[language];
      const size = fileSize(document.bytes, language);
      const facts: [string, string][] = [
        [words('document.for'), document.person],
        [words('document.contract'), document.contractNumber],
        [words('document.issued'), fullDate(document.issuedOn, language)],
        [words('document.file'), words('document.fileValue', { pages: document.pages, size })],
      ];
      const list = facts.map(
        ([label, value]) => `<p><span class="soft">${escapeHtml(label)}</span><br>${escapeHtml(value)}</p>`,
      );
      const time = clockTime(parisAt(link.expiresAt).time, language);
      const body = `${list.join('\n')}
<form method="post"><button>${escapeHtml(words('document.page.download', { size }))}</button></form>
<p class="soft">${escapeHtml(words('document.link', { time, downloads: DOWNLOADS_PER_LINK }))}</p>
${back(language)}`;
      return page(language, 200, document.name[language], body);
    },

    gone(language: Language): Reply {
      const { words } = translators[language];
      const body = `<p>${escapeHtml(words('document.page.gone.help'))}</p>${back(language)}`;
      return page(language, 410, words('document.page.gone'), body);
    },

    down(language: Language): Reply {
      const { words } = translators[language];
      const body = `<p>${escapeHtml(words('document.page.down.help'))}</p>${back(language)}`;
      return page(language, 503, words('document.page.down'), body);
    },

    busy(language: Language): Reply {
      const { words } = translators[language];
      const reply = page(language, 429, words('document.page.busy'), back(language));
      return { ...reply, headers: { ...reply.headers, 'Retry-After': '10' } };
    },
  };
}
