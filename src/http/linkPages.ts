import type { Language } from '../domain/identity.ts';
import { type MessageKey, translators } from '../locales/translator.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Reply } from './reply.ts';
import { securePage } from './securePage.ts';

export interface LinkPages {
  start(page: {
    language: Language;
    /** The message key of what the sign-in is for. */
    why: string | null;
    handle: string;
    csrf: string;
    formOrigins: readonly string[];
    domain: string;
  }): Reply;
  done(language: Language): Reply;
  /** The same page for whatever lies behind it. */
  refused(language: Language, what: Refused): Reply;
  /** The issuer does not answer; with a handle, the link can be followed again. */
  down(language: Language, status: 502 | 503, handle: string | null): Reply;
}

export type Refused = keyof typeof statuses;

const statuses = { expired: 410, otherBrowser: 403, failed: 400, busy: 429 } as const;

/** The pages before and after the insurer's sign-in page. */
export function linkPages({ brand, publicUrl }: { brand: string; publicUrl: string }): LinkPages {
  const page = (
    language: Language,
    status: number,
    title: MessageKey,
    body: string,
    formOrigins: readonly string[] = [],
  ) => securePage({ status, language, brand, publicUrl, title: plain(language, title), body, formOrigins });
  const back = (language: Language) =>
    `<p><a class="button" href="/discussion">${escapeHtml(plain(language, 'signIn.back'))}</a></p>`;

  return {
    start({ language, why, handle, csrf, formOrigins, domain }) {
      const { words } = translators[language];
      const lead =
        why === null
          ? words('signIn.start.leadPlain')
          : words('signIn.start.lead', { what: plain(language, why as MessageKey) });
      const body = `<p>${escapeHtml(lead)}</p>
<p>${escapeHtml(words('signIn.start.next', { domain }))}</p>
<form method="post" action="/link/${escapeHtml(handle)}">
<input type="hidden" name="csrf" value="${escapeHtml(csrf)}">
<button type="submit">${escapeHtml(words('signIn.start.go'))}</button>
</form>
<p class="soft">${escapeHtml(words('signIn.start.warning'))}</p>`;
      return page(language, 200, 'signIn.start.title', body, formOrigins);
    },
    done: (language) =>
      page(
        language,
        200,
        'signIn.done.title',
        `<p>${escapeHtml(plain(language, 'signIn.done.text'))}</p>\n${back(language)}`,
      ),
    refused: (language, what) =>
      page(
        language,
        statuses[what],
        `signIn.${what}.title`,
        `<p>${escapeHtml(plain(language, `signIn.${what}.text`))}</p>\n${back(language)}`,
      ),
    down(language, status, handle) {
      const again =
        handle === null
          ? back(language)
          : `<p><a class="button" href="/link/${escapeHtml(handle)}">${escapeHtml(plain(language, 'signIn.retry'))}</a></p>`;
      return page(
        language,
        status,
        'signIn.down.title',
        `<p>${escapeHtml(plain(language, 'signIn.down.text'))}</p>\n${again}`,
      );
    },
  };
}

/** The words of a key that takes no parameters. */
function plain(language: Language, key: MessageKey): string {
  return translators[language].words(key as 'common.yes');
}
