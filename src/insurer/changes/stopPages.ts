import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { Language } from '../../domain/identity.ts';
import { askedLanguage } from '../signIn/askedLanguage.ts';
import { escaped, sendPage } from '../signIn/pageFrame.ts';
import type { ChangesStore } from '../store/changes.store.ts';

const words = {
  fr: {
    title: 'Arrêter un changement',
    ask: 'Vous n’avez pas demandé ce changement ? Arrêtez-le ici. Vos anciennes informations sont rétablies.',
    button: 'Ce n’est pas moi : arrêter',
    stopped: 'C’est arrêté',
    done: 'Ce changement est annulé. Appelez-nous, pour que nous vérifiions votre dossier avec vous.',
    gone: 'Ce lien n’est plus actif',
    call: 'Le délai pour arrêter ce changement ici est passé. Appelez-nous tout de suite.',
  },
  en: {
    title: 'Stop a change',
    ask: 'You did not ask for this change? Stop it here. Your former details are put back.',
    button: 'It was not me: stop it',
    stopped: 'It is stopped',
    done: 'This change is cancelled. Call us, so that we can check your file with you.',
    gone: 'This link is no longer active',
    call: 'The time to stop this change here is over. Call us at once.',
  },
} as const satisfies Record<Language, Record<string, string>>;

/**
 * "It was not me": the page behind the link of a notice. Looking at it changes nothing, for mail scanners look too;
 * the button does.
 */
export function newStopPages({ changes, clock, phone }: { changes: ChangesStore; clock: Clock; phone: string }) {
  return {
    takes: ({ url }: IncomingMessage): boolean => url?.startsWith('/changes/stop/') ?? false,

    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { pathname } = new URL(request.url ?? '/', 'http://insurer');
      const token = /^\/changes\/stop\/([\w-]{32})$/.exec(pathname)?.[1] ?? '';
      const language = askedLanguage(request);
      const w = words[language];
      const found = changes.ofStopToken(token);
      const change = found === null ? null : changes.one(found.ref, found.id);
      const say = (status: number, title: string, text: string, form = '') =>
        sendPage(response, {
          status,
          language,
          title,
          formOrigins: [],
          body: `<h1>${escaped(title)}</h1>\n<p>${escaped(text)}</p>\n${form}<p><a href="tel:${phone.replace(/\s/g, '')}">${phone}</a></p>`,
        });
      if (found === null || change === null) return say(410, w.gone, w.call);
      if (change.state === 'stopped') return say(200, w.stopped, w.done);
      if (change.stoppableUntil === null || clock.now() > Date.parse(change.stoppableUntil))
        return say(410, w.gone, w.call);
      if (request.method === 'POST') {
        const stopped = changes.stop(found.ref, found.id, clock.now());
        return stopped === null ? say(410, w.gone, w.call) : say(200, w.stopped, w.done);
      }
      const form = `<p class="hint">${escaped(change.reference)}</p>
<form method="post" action="${escaped(pathname)}?lang=${language}"><button type="submit">${escaped(w.button)}</button></form>\n`;
      say(200, w.title, w.ask, form);
    },
  };
}
