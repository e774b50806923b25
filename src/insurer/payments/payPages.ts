import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import { parisAt } from '../../domain/calendar.ts';
import type { Language } from '../../domain/identity.ts';
import type { Payment } from '../../domain/payment.ts';
import { readBody } from '../http/readBody.ts';
import { askedLanguage } from '../signIn/askedLanguage.ts';
import { escaped, sendPage } from '../signIn/pageFrame.ts';
import type { PaymentsStore } from '../store/payments.store.ts';
import { type CardField, readCard } from './cardForm.ts';
import { payWords } from './payWords.ts';

export interface PayPagesContext {
  payments: PaymentsStore;
  key: Buffer;
  clock: Clock;
  demo: boolean;
  url(): string;
  /** Told once a sum was taken: the news for the assistant. */
  onPaid(ref: string, payment: Omit<Payment, 'url'>): void;
}

const FORM_BYTES = 4096;
/** A confirmation that the bank has asked for is good for this long, in ms. */
const CONFIRM_LIFE = 10 * 60_000;

/**
 * The page on which a premium is paid: the sum, the card, the bank's confirmation. The address is the right to pay,
 * signed and short-lived; it shows a contract number and a sum, and no person.
 */
export function newPayPages({ payments, key, clock, demo, url, onPaid }: PayPagesContext) {
  const sign = (text: string) => createHmac('sha256', key).update(`pay\n${text}`).digest('base64url').slice(0, 32);

  return {
    addressOf: (id: string): string => `${url()}/pay/${id}.${sign(id)}`,

    takes: ({ url: target }: IncomingMessage): boolean => target?.startsWith('/pay/') ?? false,

    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://insurer');
      const [, id = '', signature = ''] = /^\/pay\/([\w-]{1,60})\.([\w-]{32})$/.exec(pathname) ?? [];
      const now = clock.now();
      const page = same(sign(id), signature) ? payments.ofPage(id, now) : null;
      const language: Language = searchParams.has('lang') || page === null ? askedLanguage(request) : page.language;
      const place = { language, path: pathname, host: new URL(url()).host };
      if (page === null || page.payment.state === 'expired') return say(response, place, 'closed', 410);
      if (page.payment.state === 'paid') return sayPaid(response, place, page.payment);
      if (request.method !== 'POST') {
        if (searchParams.get('step') === '2') return askCard(response, place, [], false);
        return saySum(response, place, page.payment);
      }
      const fields = new URLSearchParams((await readBody(request, FORM_BYTES))?.toString() ?? '');
      const confirmed = fields.get('confirm');
      if (confirmed === null) return readAndConfirm(response, place, fields, id);
      if (!isConfirmation(confirmed, id, now)) return askCard(response, place, [], false);
      const paid = payments.pay(id, now);
      if (paid === null) return say(response, place, 'settled', 409);
      onPaid(page.ref, paid);
      return sayPaid(response, place, paid);
    },
  };

  async function readAndConfirm(
    response: ServerResponse,
    place: Place,
    fields: URLSearchParams,
    id: string,
  ): Promise<void> {
    const now = clock.now();
    const card = readCard(fields, parisAt(now).date);
    if (card.is === 'faults') return askCard(response, place, card.fields, false);
    if (card.declined) return askCard(response, place, [], true);
    const words = payWords[place.language];
    const issued = `${now}.${card.end}`;
    send(response, place, words.titleConfirm, {
      step: 3,
      body: `<p>${escaped(words.bank(card.end))}</p>
<form method="post" action="${escaped(place.path)}?lang=${place.language}">
<input type="hidden" name="confirm" value="${issued}.${sign(`${id} ${issued}`)}">
<button type="submit">${escaped(words.confirm)}</button>
</form>
<p><a class="language" href="?step=2&amp;lang=${place.language}">${escaped(words.otherCard)}</a></p>`,
    });
  }

  function isConfirmation(value: string, id: string, now: number): boolean {
    const [, issued = '', at = '', signature = ''] = /^((\d{10,16})\.\d{4})\.([\w-]{32})$/.exec(value) ?? [];
    return same(sign(`${id} ${issued}`), signature) && now - Number(at) <= CONFIRM_LIFE;
  }

  function saySum(response: ServerResponse, place: Place, payment: Sum): void {
    const words = payWords[place.language];
    send(response, place, words.titleSum, {
      step: 1,
      body: `<dl><dt>${words.what}</dt><dd>${escaped(payment.contractNumber)}</dd>
<dt>${words.sum}</dt><dd><strong>${escaped(money(payment.amountCents, place.language))}</strong></dd></dl>
<p>${escaped(words.secure)}</p>
<form method="get" action="${escaped(place.path)}">
<input type="hidden" name="step" value="2"><input type="hidden" name="lang" value="${place.language}">
<button type="submit">${escaped(words.next)}</button>
</form>`,
    });
  }

  function askCard(response: ServerResponse, place: Place, faults: readonly CardField[], declined: boolean): void {
    const words = payWords[place.language];
    const texts: Record<CardField, string> = {
      number: words.numberFault,
      expiry: words.expiryFault,
      cvc: words.cvcFault,
    };
    const told = declined
      ? `<p>${escaped(words.declined)}</p>`
      : `<ul>${faults.map((name) => `<li><a href="#${name}">${escaped(texts[name])}</a></li>`).join('')}</ul>`;
    const field = (name: CardField, attributes: string) => {
      const isBad = faults.includes(name);
      return `<div${isBad ? ' class="bad"' : ''}>
<label for="${name}">${escaped(words[name])}</label>
<p class="hint" id="${name}-hint">${escaped(words[`${name}Hint`])}</p>
<input id="${name}" name="${name}" type="text" inputmode="numeric" required ${attributes} aria-describedby="${name}-hint${isBad ? ` ${name}-fault` : ''}"${isBad ? ' aria-invalid="true"' : ''}>
${isBad ? `<p class="fault" id="${name}-fault">${escaped(texts[name])}</p>` : ''}</div>`;
    };
    send(response, place, words.titleCard, {
      step: 2,
      status: faults.length > 0 || declined ? 422 : 200,
      body: `${faults.length > 0 || declined ? `<div id="faults" role="alert" tabindex="-1"><h2>${words.faultsTitle}</h2>${told}</div>` : ''}
<p>${escaped(words.secure)}</p>
${demo ? `<p class="hint">${escaped(words.demo)}</p>` : ''}
<form method="post" action="${escaped(place.path)}?lang=${place.language}" novalidate>
${field('number', 'autocomplete="cc-number" maxlength="24"')}
${field('expiry', 'autocomplete="cc-exp" maxlength="9"')}
${field('cvc', 'autocomplete="cc-csc" maxlength="4"')}
<button type="submit">${escaped(words.next)}</button>
</form>`,
    });
  }

  function sayPaid(response: ServerResponse, place: Place, payment: Paid): void {
    const words = payWords[place.language];
    const resumes =
      payment.coverResumesAt === null
        ? ''
        : `<p>${escaped(words.resumes(day(payment.coverResumesAt, place.language)))}</p>`;
    send(response, place, words.titlePaid, {
      step: null,
      body: `<dl><dt>${words.what}</dt><dd>${escaped(payment.contractNumber)}</dd>
<dt>${words.sumPaid}</dt><dd>${escaped(money(payment.amountCents, place.language))}</dd></dl>
<p><strong>${escaped(words.paid(payment.receipt ?? ''))}</strong></p>${resumes}
<p>${escaped(words.back)}</p>`,
    });
  }
}

export type PayPages = ReturnType<typeof newPayPages>;

interface Place {
  language: Language;
  path: string;
  host: string;
}
type Sum = { contractNumber: string; amountCents: number };
type Paid = Sum & { receipt: string | null; coverResumesAt: string | null };

function say(response: ServerResponse, place: Place, what: 'closed' | 'settled', status: number): void {
  const words = payWords[place.language];
  const title = what === 'closed' ? words.titleClosed : words.titleSettled;
  send(response, place, title, { step: null, status, body: `<p>${escaped(words[what])}</p>` });
}

function send(
  response: ServerResponse,
  { language, path, host }: Place,
  title: string,
  page: { step: number | null; status?: number; body: string },
): void {
  const words = payWords[language];
  const other = language === 'fr' ? 'en' : 'fr';
  const switchTo =
    page.step === null || page.step === 3
      ? ''
      : `<p><a class="language" lang="${other}" hreflang="${other}" href="${escaped(path)}?lang=${other}${page.step === 2 ? '&amp;step=2' : ''}">${words.otherLanguage}</a></p>`;
  sendPage(response, {
    status: page.status ?? 200,
    language,
    title,
    host,
    formOrigins: [],
    body: `${switchTo}
${page.step === null ? '' : `<p class="hint">${escaped(words.step(page.step))}</p>`}
<h1>${escaped(title)}</h1>
${page.body}`,
  });
}

const money = (cents: number, language: Language): string =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );

const day = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'Europe/Paris',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(Date.parse(instant));

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
