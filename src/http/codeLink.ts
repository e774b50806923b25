import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Language } from '../domain/identity.ts';
import type { CustomerRef, NewId } from '../domain/ids.ts';
import { translators } from '../locales/translator.ts';
import type { Log } from '../log.ts';
import { LINK_CODE_LIFE, LINK_PURPOSE, newLinkCode, writtenLinkCode } from '../services/linkCode.ts';
import { openChallenge } from '../store/challenges.repository.ts';
import { contactOfConversation } from '../store/contacts.repository.ts';
import { endLink, keepSignedIn } from '../store/links.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { ContactRow, LinkRow } from '../store/tables.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Reply } from './reply.ts';
import { securePage } from './securePage.ts';

export interface CodeLinkDeps {
  store: Store;
  clock: Clock;
  newId: NewId;
  log: Log;
  brand: string;
  publicUrl: string;
  /** HMAC under the key for one-time codes, the one that turns use. */
  codeHmac(text: string): string;
}

export interface CodeLink {
  /** After the issuer's page: whose chat asked, and the question whether that is the reader. */
  ask(link: LinkRow, signedIn: { handle: string; subject: string; csrf: string }, language: Language): Promise<Reply>;
  /** The answer; undefined when there is nothing to answer any more. */
  answer(asked: { handle: string; browserHash: string; yes: boolean }, language: Language): Promise<Reply | undefined>;
}

const kept = z.object({ subject: z.string() });

/**
 * Signing in for a chat that no browser of ours holds (WhatsApp, Teams). The page identifies a browser only: the chat is
 * linked when the code that the page shows is typed in it. A link that was sent on shows its reader whose chat it is
 * about, and a code typed anywhere else opens nothing.
 */
export function newCodeLink(deps: CodeLinkDeps): CodeLink {
  const { store, clock, brand, publicUrl } = deps;
  const page = (language: Language, title: string, body: string, status = 200) =>
    securePage({ status, language, brand, publicUrl, title, body });

  return {
    async ask(link, { handle, subject, csrf }, language) {
      const { words } = translators[language];
      const contact = await contactOfConversation(store.db, link.conversation_id);
      await keepSignedIn(store, link, { subject });
      const who = contact === undefined ? words('link.somebody') : nameOf(contact);
      const channel = words(link.channel === 'whatsapp' ? 'link.whatsapp' : 'link.teams');
      const body = `<p>${escapeHtml(words('link.confirm.text', { channel, who }))}</p>
<form method="post" action="/link/${escapeHtml(handle)}/confirm">
<input type="hidden" name="csrf" value="${escapeHtml(csrf)}">
<button type="submit" name="me" value="yes">${escapeHtml(words('link.confirm.yes'))}</button>
<button type="submit" name="me" value="no">${escapeHtml(words('link.confirm.no'))}</button>
</form>
<p class="soft">${escapeHtml(words('link.confirm.warning'))}</p>`;
      return page(language, words('link.confirm.title'), body);
    },
    async answer({ handle, browserHash, yes }, language) {
      const { words } = translators[language];
      const now = clock.now();
      const link = await endLink(store.db, { handle, browserHash, now });
      if (link?.sealed == null) return undefined;
      const signedIn = kept.safeParse(JSON.parse(store.sealer.open(link.sealed)));
      if (!signedIn.success) return undefined;
      if (!yes) {
        deps.log.warn('sign-in disowned', { conversationId: link.conversation_id });
        return page(language, words('link.stopped.title'), `<p>${escapeHtml(words('link.stopped.text'))}</p>`);
      }
      const code = newLinkCode();
      const [id, salt] = [deps.newId('ch'), randomBytes(16).toString('base64url')];
      await store.commit((tx) =>
        openChallenge(tx, {
          ...{ id, salt, conversationId: link.conversation_id, purpose: LINK_PURPOSE },
          customerRef: signedIn.data.subject as CustomerRef,
          codeHmac: deps.codeHmac(`${salt}.${id}.${code}`),
          ...{ now, expiresAt: now + LINK_CODE_LIFE },
        }),
      );
      const channel = words(link.channel === 'whatsapp' ? 'link.whatsapp' : 'link.teams');
      const body = `<p>${escapeHtml(words('link.code.text', { channel, minutes: LINK_CODE_LIFE / 60_000 }))}</p>
<p><strong><code>${escapeHtml(writtenLinkCode(code))}</code></strong></p>
<p>${escapeHtml(words('link.code.warning'))}</p>`;
      return page(language, words('link.code.title'), body);
    },
  };
}

/** Enough to recognise one's own chat, not enough to learn whose another one is. */
function nameOf({ channel, address, name }: ContactRow): string {
  if (channel !== 'whatsapp') return name ?? '…';
  return address === null ? (name ?? '…') : maskedPhone(address);
}

/** `33639980112` as « +33 6 •• •• •• 12 ». */
function maskedPhone(digits: string): string {
  return `+${digits.slice(0, 2)} ${digits.slice(2, 3)} •• •• •• ${digits.slice(-2)}`;
}
