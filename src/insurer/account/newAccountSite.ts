import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import { parisAt } from '../../domain/calendar.ts';
import type { Customer, Language } from '../../domain/identity.ts';
import type { MailboxEntry } from '../../domain/message.ts';
import { factsOfError, type Log } from '../../log.ts';
import { insurerOfPapers } from '../documents/insurerOfPapers.ts';
import { readBody } from '../http/readBody.ts';
import { gsm7 } from '../messages/gsm7.ts';
import type { AccountsStore } from '../signIn/accounts.store.ts';
import { askedLanguage } from '../signIn/askedLanguage.ts';
import type { FieldFault } from '../signIn/formParts.ts';
import { addressOf } from '../signIn/interactionPages.ts';
import type { SignIn } from '../signIn/mountedSignIn.ts';
import { type SignInPage, sendPage } from '../signIn/pageFrame.ts';
import { type HashCost, hashPassword } from '../signIn/passwordHash.ts';
import { readDay } from '../signIn/readDay.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import { emailKey } from '../store/lookupKeys.ts';
import type { Db } from '../store/openInsurerStore.ts';
import { type AccountPlace, accountSaying, askPage, choosePage } from './accountPages.ts';
import { accountWordings } from './accountWording.ts';
import { passwordFault } from './passwordFault.ts';
import { type PasswordPurpose, passwordTokensStore } from './passwordTokens.store.ts';
import { type RequestLimits, requestThrottle } from './requestThrottle.ts';

export interface AccountSiteParts {
  db: Db;
  customers: CustomersStore;
  accounts: AccountsStore;
  idOf(prefix: string, purpose: string, words: string): string;
  /** Keeps a message and sends it; null: the same work for nobody. */
  send(key: string, entry: MailboxEntry | null): void;
  /** Told once a password was chosen: whatever was open for this customer is over. */
  onPasswordChosen(ref: string, purpose: PasswordPurpose): void;
  publicUrl(): string;
  limits: RequestLimits;
  cost: HashCost;
  clock: Clock;
  log: Log;
}

const MOUNT = '/account/';
const FORM_BYTES = 8192;

/**
 * Where customers activate their account and change a forgotten password: who they are, a mail with a link, a password.
 * Wording, status and work are the same whether or not somebody is found; only the mail on file knows.
 */
export function newAccountSite(parts: AccountSiteParts): SignIn {
  const { customers, accounts, clock, log } = parts;
  const tokens = passwordTokensStore(parts.db, clock);
  const throttle = requestThrottle(parts.db, clock, parts.limits);
  const host = () => new URL(parts.publicUrl()).host;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://insurer');
    const place: AccountPlace = { language: askedLanguage(request), path, host: host() };
    const fields = new URLSearchParams(
      request.method === 'POST' ? (await readBody(request, FORM_BYTES))?.toString() : undefined,
    );
    const isPost = request.method === 'POST';
    const purpose = /^\/account\/(activate|reset)$/.exec(path)?.[1] as PasswordPurpose | undefined;
    const token = /^\/account\/password\/([\w-]{43})$/.exec(path)?.[1];
    if (purpose !== undefined) return show(isPost ? askResult(place, purpose, fields) : askPage(place, purpose, blank));
    const link = token === undefined ? null : tokens.peek(token);
    if (token === undefined || link === null) return show(accountSaying(place, 'gone'));
    if (!isPost) return show(choosePage(place, link.purpose, { faults: [] }));
    return choose(place, token, link, (fields.get('password') ?? '').slice(0, 512));

    function show(page: SignInPage): void {
      sendPage(response, page);
    }

    function askResult(place: AccountPlace, purpose: PasswordPurpose, fields: URLSearchParams): SignInPage {
      const words = accountWordings[place.language];
      const identifier = (fields.get('identifier') ?? '').trim().slice(0, 254);
      const birthDate = (fields.get('birthDate') ?? '').trim().slice(0, 20);
      const born = readDay(birthDate, parisAt(clock.now()).date);
      const faults: FieldFault[] = [
        ...(identifier === '' ? [{ field: 'identifier', text: words.identifierMissing }] : []),
        ...(born === null ? [{ field: 'birthDate', text: words.birthMissing }] : []),
      ];
      if (faults.length > 0) return askPage(place, purpose, { identifier, birthDate, faults, status: 422 });
      if (!throttle.address(addressOf(request))) return accountSaying(place, 'busy');
      invite(identifier, born ?? '', place.language);
      return accountSaying(place, 'sent');
    }

    async function choose(
      place: AccountPlace,
      token: string,
      { ref, purpose }: { ref: string; purpose: PasswordPurpose },
      password: string,
    ): Promise<void> {
      const customer = customers.customer(ref);
      if (customer === null) return show(accountSaying(place, 'gone'));
      const fault = passwordFault(password, personalWords(customer));
      if (fault !== null) {
        const text = accountWordings[place.language].faults[fault];
        return show(choosePage(place, purpose, { faults: [{ field: 'password', text }], status: 422 }));
      }
      const hash = await hashPassword(password, parts.cost);
      // Fifty submits at one moment: one goes on.
      if (tokens.take(token) === null) return show(accountSaying(place, 'gone'));
      accounts.choose(ref, hash);
      notify(customer);
      parts.onPasswordChosen(ref, purpose);
      log.info('password chosen', { mode: purpose });
      return show(accountSaying(place, 'done'));
    }
  };

  /** The same writes for somebody and for nobody. What is asked for follows from the account, not from the page. */
  function invite(identifier: string, born: string, language: Language): void {
    const found = customers.identified(identifier);
    const decoy = parts.idOf('cus', 'decoy', emailKey(identifier).replace(/\s+/g, ''));
    const isRight = found !== null && found.birthDate === born;
    const ref = isRight ? found.ref : decoy;
    const customer = customers.customer(ref);
    const mayBeSent = throttle.account(ref);
    const purpose: PasswordPurpose = customer?.accountState === 'notActivated' ? 'activate' : 'reset';
    // One link too many leaves the last one that was sent alone.
    const token = tokens.make(mayBeSent ? ref : decoy, purpose, language);
    const entry = customer === null || !mayBeSent ? null : linkMail(customer, purpose, token, language);
    parts.send(`password.${randomUUID()}`, entry);
  }

  function linkMail(customer: Customer, purpose: PasswordPurpose, token: string, language: Language): MailboxEntry {
    const words = accountWordings[language];
    const link = `${parts.publicUrl()}/account/password/${token}?lang=${language}`;
    return mail(customer, language, words[purpose].mailSubject, words[purpose].mailText(link));
  }

  /** A change of the password is told at both contacts on file: whoever did not ask for it must hear of it. */
  function notify(customer: Customer): void {
    const { language, mobile } = customer;
    const words = accountWordings[language];
    const { phone } = insurerOfPapers;
    parts.send(
      `passwordNotice.${randomUUID()}`,
      mail(customer, language, words.noticeSubject, words.noticeText(phone)),
    );
    if (mobile === null) return;
    const createdAt = new Date(clock.now()).toISOString();
    const text = gsm7(words.noticeSms(phone));
    parts.send(`passwordNotice.${randomUUID()}`, { to: mobile, channel: 'sms', text, createdAt });
  }

  function mail(customer: Customer, language: Language, subject: string, paragraphs: readonly string[]): MailboxEntry {
    const words = accountWordings[language];
    return {
      to: customer.email,
      channel: 'email',
      subject,
      text: [words.greeting(customer.firstName), ...paragraphs, words.signature].join('\n\n'),
      createdAt: new Date(clock.now()).toISOString(),
    };
  }

  return {
    takes: ({ url }) => url?.startsWith(MOUNT) ?? false,
    handle(request, response) {
      answer(request, response).catch((thrown: unknown) => {
        log.error('account page failed', { method: request.method ?? '', ...factsOfError(thrown) });
        if (response.headersSent) return void response.destroy();
        const place = { language: askedLanguage(request), path: MOUNT, host: host() };
        sendPage(response, { ...accountSaying(place, 'gone'), status: 500 });
      });
    },
    warmUp: async () => {},
  };
}

const blank = { identifier: '', birthDate: '', faults: [] };

function personalWords(customer: Customer): string[] {
  const { firstName, lastName, email, number, birthDate } = customer;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const own = [firstName, lastName, email, email.split('@')[0] ?? '', number];
  return [
    ...own,
    `${day}${month}${year}`,
    `${year}${month}${day}`,
    year,
    'eca',
    'assurances',
    'assurance',
    'insurance',
  ];
}
