import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { readBody } from '../http/readBody.ts';
import { askedLanguage } from './askedLanguage.ts';
import type { CredentialChecks } from './checkCredentials.ts';
import { sendPage } from './pageFrame.ts';
import { birthDatePage, type PageFault, type PagePlace, passwordPage, saying } from './signInPages.ts';
import { signInWordings } from './wording.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

interface Parts {
  provider: Provider;
  checks: CredentialChecks;
  mount: string;
  host: string;
  formOrigins: readonly string[];
  today(): IsoDate;
}

const FORM_BYTES = 8192;

/**
 * The pages of one sign-in, `/interaction/{uid}`: they belong to the browser whose cookie the provider set. True when
 * the request was for one of them and is answered.
 */
export function interactionPages(parts: Parts) {
  const { provider, checks, mount, formOrigins } = parts;

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = new URL(request.url ?? '/', 'http://insurer').pathname;
    if (!new RegExp(`^${mount}/interaction/[\\w-]{1,64}$`).test(path)) return false;
    const interaction = await provider.interactionDetails(request, response).catch(() => null);
    const language = askedLanguage(request, interaction?.params['ui_locales']);
    if (interaction === null || !path.endsWith(`/${interaction.uid}`)) {
      sendPage(response, saying({ language }, 'expired', 410));
      return true;
    }
    const place: PagePlace = { language, path, host: parts.host, formOrigins };
    if (request.method !== 'POST') {
      const page = provenRef(interaction) === null ? passwordPage : birthDatePage;
      sendPage(response, page(place, { identifier: '', written: '', faults: [] }));
      return true;
    }
    const body = await readBody(request, FORM_BYTES);
    const fields = new URLSearchParams(body?.toString() ?? '');
    if (fields.get('cancel') !== null) await finish(request, response, { error: 'access_denied' });
    else if (provenRef(interaction) === null) await tryPassword(request, response, { interaction, place, fields });
    else await tryBirthDate(request, response, { interaction, place, fields });
    return true;
  };

  async function tryPassword(
    request: IncomingMessage,
    response: ServerResponse,
    { interaction, place, fields }: { interaction: Interaction; place: PagePlace; fields: URLSearchParams },
  ): Promise<void> {
    const words = signInWordings[place.language];
    const identifier = (fields.get('identifier') ?? '').trim().slice(0, 254);
    const password = (fields.get('password') ?? '').slice(0, 512);
    const missing: PageFault[] = [
      ...(identifier === '' ? [{ field: 'identifier' as const, text: words.identifierMissing }] : []),
      ...(password === '' ? [{ field: 'password' as const, text: words.passwordMissing }] : []),
    ];
    const again = (faults: PageFault[], status: number) =>
      sendPage(response, passwordPage(place, { identifier, faults, status }));
    if (missing.length > 0) return again(missing, 422);
    const outcome = await checks.password({ identifier, password, address: addressOf(request) });
    switch (outcome.is) {
      case 'in':
        return finish(request, response, signedIn(outcome.ref));
      case 'birthDate':
        interaction.lastSubmission = { provenRef: outcome.ref };
        await interaction.persist();
        return sendPage(response, birthDatePage(place, { written: '', faults: [] }));
      case 'resetRequired':
        return sendPage(response, saying(place, 'reset', 403));
      case 'wrong':
        return again([{ field: 'identifier', text: words.wrong }], 422);
      case 'wait':
        return again([{ field: 'identifier', text: words.wait(outcome.seconds) }], 429);
    }
  }

  async function tryBirthDate(
    request: IncomingMessage,
    response: ServerResponse,
    { interaction, place, fields }: { interaction: Interaction; place: PagePlace; fields: URLSearchParams },
  ): Promise<void> {
    const words = signInWordings[place.language];
    const written = (fields.get('birthDate') ?? '').trim().slice(0, 20);
    const date = readDay(written, parts.today());
    const again = (text: string, status: number) =>
      sendPage(response, birthDatePage(place, { written, faults: [{ field: 'birthDate', text }], status }));
    if (date === null) return again(words.birthFault, 422);
    const ref = provenRef(interaction) ?? '';
    const outcome = checks.birthDate({ ref, date, address: addressOf(request) });
    if (outcome.is === 'in') return finish(request, response, signedIn(outcome.ref));
    if (outcome.is === 'wait') return again(words.wait(outcome.seconds), 429);
    return again(words.birthWrong, 422);
  }

  function finish(
    request: IncomingMessage,
    response: ServerResponse,
    result: Parameters<Provider['interactionFinished']>[2],
  ): Promise<void> {
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}

const signedIn = (ref: string) => ({ login: { accountId: ref, amr: ['pwd'], remember: false } });

/** Whose password was right in this sign-in; kept at the provider, never in the page. */
function provenRef(interaction: Interaction): string | null {
  const ref = interaction.lastSubmission?.['provenRef'];
  return typeof ref === 'string' ? ref : null;
}

function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? 'unknown';
}

/** "03/02/1946", "3.2.1946", "03021946" or "1946-02-03" as a day; null when it is none. */
function readDay(written: string, today: IsoDate): IsoDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  const own = /^(\d{1,2})[-/. ]?(\d{1,2})[-/. ]?(\d{4})$/.exec(written);
  const [year, month, day] = iso === null ? [own?.[3], own?.[2], own?.[1]] : [iso[1], iso[2], iso[3]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return addDays(date, 0) === date && date <= today ? date : null;
}
