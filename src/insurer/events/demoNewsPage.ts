import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { Language } from '../../domain/identity.ts';
import { type InsurerNews, type InsurerNewsKind, topicOfNews } from '../../domain/insurerEvent.ts';
import { factsOfError, type Log } from '../../log.ts';
import { readBody } from '../http/readBody.ts';
import { askedLanguage } from '../signIn/askedLanguage.ts';
import type { SignIn } from '../signIn/mountedSignIn.ts';
import { escaped, sendPage } from '../signIn/pageFrame.ts';
import { type DemoStores, letHappen } from './letHappen.ts';

const words = {
  fr: {
    title: 'Nouvelles de démonstration',
    lead: 'Choisissez un client et ce qui arrive dans son dossier. L’assistant le lui dit aussitôt s’il est là, sinon à sa prochaine visite.',
    customer: 'Client',
    news: 'Ce qui arrive',
    button: 'Faire arriver',
    done: 'C’est parti vers l’assistant.',
    nothing: 'Le dossier de ce client n’a rien pour cette nouvelle. Choisissez-en une autre.',
    kinds: {
      'claim.step': 'Son sinistre avance d’une étape',
      'claim.paperReceived': 'Un document de son sinistre est arrivé',
      'claim.paperMissing': 'Un document manque à son sinistre',
      'refund.paid': 'Un remboursement est payé',
      'payment.due': 'Un prélèvement approche',
      'payment.failed': 'Un prélèvement a été rejeté',
      'payment.received': 'Ce qu’il devait est payé',
      'change.applied': 'Un changement qu’il a demandé est validé',
      'document.ready': 'Un document est prêt',
      'account.passwordChanged': 'Son mot de passe a été changé',
    },
  },
  en: {
    title: 'Demonstration news',
    lead: 'Choose a customer and what happens in their file. The assistant tells them at once if they are there, else at their next visit.',
    customer: 'Customer',
    news: 'What happens',
    button: 'Make it happen',
    done: 'It is on its way to the assistant.',
    nothing: 'The file of this customer has nothing for this news. Choose another one.',
    kinds: {
      'claim.step': 'Their claim moves on by a step',
      'claim.paperReceived': 'A document of their claim has arrived',
      'claim.paperMissing': 'A document is missing from their claim',
      'refund.paid': 'A refund is paid',
      'payment.due': 'A debit is near',
      'payment.failed': 'A debit was rejected',
      'payment.received': 'What they owed is paid',
      'change.applied': 'A change that they asked for is validated',
      'document.ready': 'A document is ready',
      'account.passwordChanged': 'Their password was changed',
    },
  },
} as const satisfies Record<Language, { kinds: Record<InsurerNewsKind, string> } & Record<string, unknown>>;

const PATH = '/demo/news';
const FORM_BYTES = 2048;

/** In demo mode: a page on which something happens in a demo customer's file. */
export function newDemoNewsPage(
  parts: DemoStores & {
    /** Tells the client. */
    report(ref: string, subject: string, news: InsurerNews): void;
    clock: Clock;
    log: Log;
  },
): SignIn {
  const kinds = Object.keys(topicOfNews) as InsurerNewsKind[];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const language = askedLanguage(request);
    const w = words[language];
    const fields = new URLSearchParams(
      request.method === 'POST' ? (await readBody(request, FORM_BYTES))?.toString() : undefined,
    );
    const kind = kinds.find((name) => name === fields.get('kind'));
    // By the number of a claim too, for whoever types it at a prompt.
    const named = parts.claims.numbered(fields.get('claim') ?? '');
    const ref = named?.ref ?? parts.customers.identified(fields.get('customer') ?? '')?.ref;
    let said = '';
    if (request.method === 'POST') {
      const about = named === null ? {} : { claim: named.claim };
      const made =
        kind === undefined || ref === undefined ? null : letHappen(ref, kind, parts, parts.clock.now(), about);
      if (made !== null && ref !== undefined) parts.report(ref, made.subject, made.news);
      said = made === null ? w.nothing : w.done;
    }
    const option = (value: string, text: string, chosen: boolean) =>
      `<option value="${escaped(value)}"${chosen ? ' selected' : ''}>${escaped(text)}</option>`;
    const people = parts.customers
      .everybody(20)
      .map(({ number, firstName, lastName }) =>
        option(number, `${number} ${firstName} ${lastName}`, number === fields.get('customer')),
      );
    const choices = kinds.map((name) => option(name, w.kinds[name], name === kind));
    sendPage(response, {
      status: request.method === 'POST' && said === w.nothing ? 409 : 200,
      language,
      title: w.title,
      formOrigins: [],
      body: `<h1>${escaped(w.title)}</h1>
${said === '' ? '' : `<p role="status"><strong>${escaped(said)}</strong></p>`}
<p>${escaped(w.lead)}</p>
<form method="post" action="${PATH}?lang=${language}">
<label for="customer">${escaped(w.customer)}</label>
<select id="customer" name="customer">${people.join('')}</select>
<label for="kind">${escaped(w.news)}</label>
<select id="kind" name="kind">${choices.join('')}</select>
<button type="submit">${escaped(w.button)}</button>
</form>`,
    });
  };
  return {
    takes: ({ url }) => url === PATH || (url?.startsWith(`${PATH}?`) ?? false),
    handle(request, response) {
      answer(request, response).catch((thrown: unknown) => {
        parts.log.error('demo page failed', factsOfError(thrown));
        response.destroy();
      });
    },
    warmUp: async () => {},
  };
}
