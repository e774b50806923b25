import type { Language } from '../../domain/identity.ts';
import { type FieldFault, faultSummary, formField } from './formParts.ts';
import { escaped, type SignInPage } from './pageFrame.ts';
import type { SignInWording } from './wording.ts';

/** Where a page stands: what each of them needs. */
export interface PagePlace {
  language: Language;
  /** The path of this sign-in, where its forms go. */
  path: string;
  /** Host and port of the page. */
  host: string;
  /** Origins that the answer to the form may lead to. */
  formOrigins: readonly string[];
  words: SignInWording;
  /** What is asked for after the password. */
  second: SecondField;
}

/** Name and HTML attributes of the field of the second page. */
export interface SecondField {
  name: 'birthDate' | 'code';
  attributes: string;
}

export type FieldName = 'identifier' | 'password' | SecondField['name'];

/** What is wrong: with one field, or with all of them together. */
export type PageFault = FieldFault<FieldName>;

export function passwordPage(
  place: PagePlace,
  given: { identifier: string; faults: readonly PageFault[]; status?: number },
): SignInPage {
  const { words } = place;
  const fields = [
    formField(given.faults, {
      name: 'identifier',
      label: words.identifier,
      hint: words.identifierHint,
      attributes: `type="text" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" value="${escaped(given.identifier)}"`,
    }),
    formField(given.faults, {
      name: 'password',
      label: words.password,
      attributes: 'type="password" autocomplete="current-password" maxlength="512"',
    }),
    `<label class="check" hidden><input type="checkbox" id="show"> ${escaped(words.showPassword)}</label>`,
  ];
  return form(place, { title: words.title, lead: words.lead, fields, ...given, help: true });
}

export function secondPage(
  place: PagePlace,
  given: { written: string; faults: readonly PageFault[]; status?: number },
): SignInPage {
  const { words, second } = place;
  const fields = [
    formField(given.faults, {
      name: second.name,
      label: words.second,
      hint: words.secondHint,
      attributes: `type="text" inputmode="numeric" maxlength="20" ${second.attributes} value="${escaped(given.written)}"`,
    }),
  ];
  return form(place, { title: words.secondTitle, lead: words.secondLead, fields, ...given, help: false });
}

/** A page that only says something. */
export function saying(
  { language, words }: Pick<PagePlace, 'language' | 'words'>,
  what: 'reset' | 'expired',
  status: number,
): SignInPage {
  const title = words[`${what}Title`];
  const body = `<h1>${escaped(title)}</h1>\n<p>${escaped(words[`${what}Text`])}</p>`;
  return { status, language, title, body, formOrigins: [] };
}

function form(
  place: PagePlace,
  page: {
    title: string;
    lead: string;
    fields: readonly string[];
    faults: readonly PageFault[];
    status?: number;
    help: boolean;
  },
): SignInPage {
  const { language, path, host, formOrigins, words } = place;
  const other = language === 'fr' ? 'en' : 'fr';
  const prefix = page.faults.length === 0 ? '' : words.faultPrefix;
  const body = `<p><a class="language" lang="${other}" hreflang="${other}" href="?lang=${other}">${words.otherLanguage}</a></p>
${faultSummary(words.faultsTitle, page.faults)}
<h1>${escaped(page.title)}</h1>
<p>${escaped(page.lead)} ${escaped(words.allRequired)}</p>
<form method="post" action="${escaped(path)}?lang=${language}" novalidate>
${page.fields.join('\n')}
<button type="submit">${escaped(words.submit)}</button>
<button type="submit" class="second" name="cancel" value="1">${escaped(words.cancel)}</button>
</form>
${page.help ? help(words) : ''}`;
  return { status: page.status ?? 200, language, title: prefix + page.title, body, host, formOrigins };
}

function help(words: SignInWording): string {
  return `<h2>${escaped(words.helpTitle)}</h2>
${words.help.map(helpLine).join('\n')}`;
}

function helpLine({ text, link }: SignInWording['help'][number]): string {
  const after = link === undefined ? '' : ` <a href="${escaped(link.path)}">${escaped(link.words)}</a>`;
  return `<p>${escaped(text)}${after}</p>`;
}
