import type { Language } from '../../domain/identity.ts';
import { escaped, type SignInPage } from './pageFrame.ts';
import { type SignInWording, signInWordings } from './wording.ts';

/** Where a page stands: what each of them needs. */
export interface PagePlace {
  language: Language;
  /** The path of this sign-in, where its forms go. */
  path: string;
  /** Host and port of the page. */
  host: string;
  /** Origins that the answer to the form may lead to. */
  formOrigins: readonly string[];
}

export type FieldName = 'identifier' | 'password' | 'birthDate';

/** What is wrong: with one field, or with all of them together. */
export interface PageFault {
  field: FieldName;
  text: string;
}

export function passwordPage(
  place: PagePlace,
  given: { identifier: string; faults: readonly PageFault[]; status?: number },
): SignInPage {
  const words = signInWordings[place.language];
  const fields = [
    field(given.faults, {
      name: 'identifier',
      label: words.identifier,
      hint: words.identifierHint,
      attributes: `type="text" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" value="${escaped(given.identifier)}"`,
    }),
    field(given.faults, {
      name: 'password',
      label: words.password,
      attributes: 'type="password" autocomplete="current-password" maxlength="512"',
    }),
    `<label class="check" hidden><input type="checkbox" id="show"> ${escaped(words.showPassword)}</label>`,
  ];
  return form(place, { title: words.title, lead: words.lead, fields, ...given, help: true });
}

export function birthDatePage(
  place: PagePlace,
  given: { written: string; faults: readonly PageFault[]; status?: number },
): SignInPage {
  const words = signInWordings[place.language];
  const fields = [
    field(given.faults, {
      name: 'birthDate',
      label: words.birthDate,
      hint: words.birthHint,
      attributes: `type="text" inputmode="numeric" autocomplete="bday" maxlength="20" value="${escaped(given.written)}"`,
    }),
  ];
  return form(place, { title: words.birthTitle, lead: words.birthLead, fields, ...given, help: false });
}

/** A page that only says something. */
export function saying(place: Pick<PagePlace, 'language'>, what: 'reset' | 'expired', status: number): SignInPage {
  const words = signInWordings[place.language];
  const title = words[`${what}Title`];
  const body = `<h1>${escaped(title)}</h1>\n<p>${escaped(words[`${what}Text`])}</p>`;
  return { status, language: place.language, title, body, formOrigins: [] };
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
  const { language, path, host, formOrigins } = place;
  const words = signInWordings[language];
  const other = language === 'fr' ? 'en' : 'fr';
  const prefix = page.faults.length === 0 ? '' : words.faultPrefix;
  const body = `<p><a class="language" lang="${other}" hreflang="${other}" href="?lang=${other}">${words.otherLanguage}</a></p>
${summary(words, page.faults)}
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

function summary(words: SignInWording, faults: readonly PageFault[]): string {
  if (faults.length === 0) return '';
  const items = faults.map(({ field: name, text }) => `<li><a href="#${name}">${escaped(text)}</a></li>`);
  return `<div id="faults" role="alert" tabindex="-1">
<h2>${escaped(words.faultsTitle)}</h2>
<ul>${items.join('')}</ul>
</div>`;
}

function field(
  faults: readonly PageFault[],
  { name, label, hint, attributes }: { name: FieldName; label: string; hint?: string; attributes: string },
): string {
  const fault = faults.find((candidate) => candidate.field === name);
  const told = [hint === undefined ? [] : [`${name}-hint`], fault === undefined ? [] : [`${name}-fault`]].flat();
  const described = told.length === 0 ? '' : ` aria-describedby="${told.join(' ')}"`;
  return `<div${fault === undefined ? '' : ' class="bad"'}>
<label for="${name}">${escaped(label)}</label>
${hint === undefined ? '' : `<p class="hint" id="${name}-hint">${escaped(hint)}</p>`}
<input id="${name}" name="${name}" required ${attributes}${described}${fault === undefined ? '' : ' aria-invalid="true"'}>
${fault === undefined ? '' : `<p class="fault" id="${name}-fault">${escaped(fault.text)}</p>`}
</div>`;
}

function help(words: SignInWording): string {
  return `<h2>${escaped(words.helpTitle)}</h2>
<p>${escaped(words.helpNotActivated)}</p>
<p>${escaped(words.helpForgotten)}</p>`;
}
