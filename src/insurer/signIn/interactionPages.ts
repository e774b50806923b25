import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Language } from '../../domain/identity.ts';
import { readBody } from '../http/readBody.ts';
import { askedLanguage } from './askedLanguage.ts';
import type { PasswordOutcome, SecondOutcome } from './checkCredentials.ts';
import { sendPage } from './pageFrame.ts';
import { type PageFault, type PagePlace, passwordPage, type SecondField, saying, secondPage } from './signInPages.ts';
import type { SignInWording } from './wording.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** What is asked for after the password, of those who must give it. */
export interface SecondStep extends SecondField {
  /** The password was right: sends a code, where that is what is asked for. */
  begin(given: { ref: string; uid: string; language: Language }): void;
  /** What was typed, in the form that `check` compares; null when it cannot be right. */
  read(written: string): string | null;
  check(given: { ref: string; uid: string; value: string; address: string }): SecondOutcome;
}

interface Parts {
  provider: Provider;
  password(given: { identifier: string; password: string; address: string }): Promise<PasswordOutcome>;
  second: SecondStep;
  /** What a sign-in that went well proves, with the second step or without. */
  proves(withSecond: boolean): { amr: string[]; acr?: string };
  words: Readonly<Record<Language, SignInWording>>;
  mount: string;
  host: string;
  formOrigins: readonly string[];
}

const FORM_BYTES = 8192;

/**
 * The pages of one sign-in, `/interaction/{uid}`: they belong to the browser whose cookie the provider set. True when
 * the request was for one of them and is answered.
 */
export function interactionPages(parts: Parts) {
  const { provider, mount, formOrigins, second } = parts;

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = new URL(request.url ?? '/', 'http://insurer').pathname;
    if (!new RegExp(`^${mount}/interaction/[\\w-]{1,64}$`).test(path)) return false;
    const interaction = await provider.interactionDetails(request, response).catch(() => null);
    const language = askedLanguage(request, interaction?.params['ui_locales']);
    const words = parts.words[language];
    if (interaction === null || !path.endsWith(`/${interaction.uid}`)) {
      sendPage(response, saying({ language, words }, 'expired', 410));
      return true;
    }
    const place: PagePlace = { language, path, host: parts.host, formOrigins, words, second };
    if (request.method !== 'POST') {
      const page = provenRef(interaction) === null ? passwordPage : secondPage;
      sendPage(response, page(place, { identifier: '', written: '', faults: [] }));
      return true;
    }
    const body = await readBody(request, FORM_BYTES);
    const fields = new URLSearchParams(body?.toString() ?? '');
    if (fields.get('cancel') !== null) await finish(request, response, { error: 'access_denied' });
    else if (provenRef(interaction) === null) await tryPassword(request, response, { interaction, place, fields });
    else await trySecond(request, response, { interaction, place, fields });
    return true;
  };

  async function tryPassword(
    request: IncomingMessage,
    response: ServerResponse,
    { interaction, place, fields }: { interaction: Interaction; place: PagePlace; fields: URLSearchParams },
  ): Promise<void> {
    const { words, language } = place;
    const identifier = (fields.get('identifier') ?? '').trim().slice(0, 254);
    const password = (fields.get('password') ?? '').slice(0, 512);
    const missing: PageFault[] = [
      ...(identifier === '' ? [{ field: 'identifier' as const, text: words.identifierMissing }] : []),
      ...(password === '' ? [{ field: 'password' as const, text: words.passwordMissing }] : []),
    ];
    const again = (faults: PageFault[], status: number) =>
      sendPage(response, passwordPage(place, { identifier, faults, status }));
    if (missing.length > 0) return again(missing, 422);
    const outcome = await parts.password({ identifier, password, address: addressOf(request) });
    switch (outcome.is) {
      case 'in':
        return finish(request, response, signedIn(outcome.ref, false));
      case 'second':
        interaction.lastSubmission = { provenRef: outcome.ref };
        await interaction.persist();
        second.begin({ ref: outcome.ref, uid: interaction.uid, language });
        return sendPage(response, secondPage(place, { written: '', faults: [] }));
      case 'resetRequired':
        return sendPage(response, saying(place, 'reset', 403));
      case 'wrong':
        return again([{ field: 'identifier', text: words.wrong }], 422);
      case 'wait':
        return again([{ field: 'identifier', text: words.wait(outcome.seconds) }], 429);
    }
  }

  async function trySecond(
    request: IncomingMessage,
    response: ServerResponse,
    { interaction, place, fields }: { interaction: Interaction; place: PagePlace; fields: URLSearchParams },
  ): Promise<void> {
    const { words } = place;
    const written = (fields.get(second.name) ?? '').trim().slice(0, 20);
    const value = second.read(written);
    const again = (text: string, status: number) =>
      sendPage(response, secondPage(place, { written, faults: [{ field: second.name, text }], status }));
    if (value === null) return again(words.secondFault, 422);
    const ref = provenRef(interaction) ?? '';
    const outcome = second.check({ ref, uid: interaction.uid, value, address: addressOf(request) });
    if (outcome.is === 'in') return finish(request, response, signedIn(outcome.ref, true));
    if (outcome.is === 'wait') return again(words.wait(outcome.seconds), 429);
    return again(words.secondWrong, 422);
  }

  function signedIn(ref: string, withSecond: boolean) {
    return { login: { accountId: ref, ...parts.proves(withSecond), remember: false } };
  }

  function finish(
    request: IncomingMessage,
    response: ServerResponse,
    result: Parameters<Provider['interactionFinished']>[2],
  ): Promise<void> {
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}

/** Whose password was right in this sign-in; kept at the provider, never in the page. */
function provenRef(interaction: Interaction): string | null {
  const ref = interaction.lastSubmission?.['provenRef'];
  return typeof ref === 'string' ? ref : null;
}

export function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? 'unknown';
}
