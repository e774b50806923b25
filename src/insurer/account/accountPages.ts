import type { Language } from '../../domain/identity.ts';
import { type FieldFault, faultSummary, formField } from '../signIn/formParts.ts';
import { escaped, type SignInPage } from '../signIn/pageFrame.ts';
import { accountWordings } from './accountWording.ts';
import type { PasswordPurpose } from './passwordTokens.store.ts';

export interface AccountPlace {
  language: Language;
  path: string;
  host: string;
}

/** Asks who somebody is, to send them a link. */
export function askPage(
  place: AccountPlace,
  purpose: PasswordPurpose,
  given: { identifier: string; birthDate: string; faults: readonly FieldFault[]; status?: number },
): SignInPage {
  const words = accountWordings[place.language];
  const fields = [
    formField(given.faults, {
      name: 'identifier',
      label: words.identifier,
      hint: words.identifierHint,
      attributes: `type="text" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" value="${escaped(given.identifier)}"`,
    }),
    formField(given.faults, {
      name: 'birthDate',
      label: words.birthDate,
      hint: words.birthHint,
      attributes: `type="text" inputmode="numeric" autocomplete="bday" maxlength="20" value="${escaped(given.birthDate)}"`,
    }),
  ];
  const { title, lead, submit } = words[purpose];
  return form(place, { title, lead: `${lead} ${words.allRequired}`, submit, fields, ...given });
}

/** Asks for the new password. */
export function choosePage(
  place: AccountPlace,
  purpose: PasswordPurpose,
  given: { faults: readonly FieldFault[]; status?: number },
): SignInPage {
  const words = accountWordings[place.language];
  const fields = [
    formField(given.faults, {
      name: 'password',
      label: words.password,
      hint: words.passwordHint,
      attributes: 'type="password" autocomplete="new-password" maxlength="512"',
    }),
    `<label class="check" hidden><input type="checkbox" id="show"> ${escaped(words.showPassword)}</label>`,
  ];
  return form(place, { title: words[purpose].chooseTitle, lead: '', submit: words.choose, fields, ...given });
}

export type AccountSaying = 'sent' | 'gone' | 'done' | 'busy';

const statuses = { sent: 200, gone: 410, done: 200, busy: 429 } as const satisfies Record<AccountSaying, number>;

/** A page that only says something. */
export function accountSaying({ language, host }: AccountPlace, what: AccountSaying): SignInPage {
  const words = accountWordings[language];
  const title = words[`${what}Title`];
  const more = {
    sent: `<p>${escaped(words.sentHelp)}</p>`,
    gone: `<p><a href="/account/reset?lang=${language}">${escaped(words.again)}</a></p>`,
    done: '',
    busy: '',
  }[what];
  const body = `<h1>${escaped(title)}</h1>\n<p>${escaped(words[`${what}Text`])}</p>\n${more}`;
  return { status: statuses[what], language, title, body, host, formOrigins: [] };
}

function form(
  { language, path, host }: AccountPlace,
  page: {
    title: string;
    lead: string;
    submit: string;
    fields: readonly string[];
    faults: readonly FieldFault[];
    status?: number;
  },
): SignInPage {
  const words = accountWordings[language];
  const other = language === 'fr' ? 'en' : 'fr';
  const prefix = page.faults.length === 0 ? '' : words.faultPrefix;
  const body = `<p><a class="language" lang="${other}" hreflang="${other}" href="?lang=${other}">${words.otherLanguage}</a></p>
${faultSummary(words.faultsTitle, page.faults)}
<h1>${escaped(page.title)}</h1>
${page.lead === '' ? '' : `<p>${escaped(page.lead)}</p>`}
<form method="post" action="${escaped(path)}?lang=${language}" novalidate>
${page.fields.join('\n')}
<button type="submit">${escaped(page.submit)}</button>
</form>`;
  return { status: page.status ?? 200, language, title: prefix + page.title, body, host, formOrigins: [] };
}
