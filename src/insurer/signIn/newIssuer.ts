import { createHmac } from 'node:crypto';
import Provider, { type Configuration } from 'oidc-provider';
import type { Clock } from '../../clock.ts';
import type { Language } from '../../domain/identity.ts';
import type { Db } from '../store/openInsurerStore.ts';
import { askedLanguage } from './askedLanguage.ts';
import { oidcRecords } from './oidcRecords.ts';
import { sendPage } from './pageFrame.ts';
import { saying } from './signInPages.ts';
import { signingKeys } from './signingKeys.ts';
import type { SignInWording } from './wording.ts';

export interface IssuerOptions {
  /** Without a slash at the end; its path is where it is mounted. */
  issuer: string;
  /** Keeps apart what two issuers of one insurer remember, and their keys and cookies; '' for the customers'. */
  name?: string;
  db: Db;
  dataDir: string;
  /** A secret of the database. */
  key: Buffer;
  client: { id: string; secret: string; redirectUris: readonly string[]; logoutUri?: string };
  /** What else is told of a subject; null for one that is nobody (any more). */
  claimsOf(ref: string): Readonly<Record<string, unknown>> | null;
  /** The names of those claims. */
  claimNames?: readonly string[];
  /** Ways of signing in that a client may ask for. */
  acrValues?: readonly string[];
  /** The real time: a signed token's times are real ones. */
  clock: Clock;
  words: Readonly<Record<Language, SignInWording>>;
}

/**
 * An OpenID provider of the insurer: code flow with PKCE for one confidential client, an opaque reference as subject,
 * no consent page for what belongs to the same house.
 */
export async function newIssuer(options: IssuerOptions): Promise<Provider> {
  const { client, key, claimsOf, name = '', claimNames = [], acrValues = [] } = options;
  const { pathname } = new URL(options.issuer);
  const cookie = { httpOnly: true, sameSite: 'lax' as const, signed: true, overwrite: true };
  return new Provider(options.issuer, {
    adapter: oidcRecords(options.db, options.clock, name),
    jwks: await signingKeys(options.dataDir, name),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [...client.redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'RS256',
        ...(client.logoutUri === undefined
          ? {}
          : { backchannel_logout_uri: client.logoutUri, backchannel_logout_session_required: false }),
      },
    ],
    clientAuthMethods: ['client_secret_basic'],
    responseTypes: ['code'],
    scopes: ['openid'],
    subjectTypes: ['public'],
    claims: { openid: ['sub', ...(acrValues.length === 0 ? [] : ['acr', 'amr']), ...claimNames] },
    acrValues: [...acrValues],
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      backchannelLogout: { enabled: true },
    },
    // Seconds. A sign-in is for one conversation: the session is of no use afterwards.
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 900, Session: 900, Grant: 900 },
    cookies: {
      keys: [createHmac('sha256', key).update(`${name}sign-in cookies`).digest('base64url')],
      names: {
        session: `${name}insurer_session`,
        interaction: `${name}insurer_sign_in`,
        resume: `${name}insurer_resume`,
      },
      long: { ...cookie, path: pathname },
      short: cookie,
    },
    interactions: { url: (_context, interaction) => `${pathname}/interaction/${interaction.uid}` },
    findAccount: async (_context, ref) => {
      const claims = claimsOf(ref);
      return claims === null ? undefined : { accountId: ref, claims: async () => ({ ...claims, sub: ref }) };
    },
    async loadExistingGrant(context) {
      const { provider, client: asking, session } = context.oidc;
      const grant = new provider.Grant({ clientId: asking?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: onErrorPage(options.words),
  });
}

function onErrorPage(words: IssuerOptions['words']): NonNullable<Configuration['renderError']> {
  return (context) => {
    context.respond = false;
    const language = askedLanguage(context.req);
    sendPage(context.res, saying({ language, words: words[language] }, 'expired', context.status));
  };
}
