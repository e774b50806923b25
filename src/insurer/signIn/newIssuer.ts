import { createHmac } from 'node:crypto';
import Provider, { type Configuration } from 'oidc-provider';
import type { Clock } from '../../clock.ts';
import type { Db } from '../store/openInsurerStore.ts';
import { oidcRecords } from './oidcRecords.ts';
import { signingKeys } from './signingKeys.ts';

export interface IssuerOptions {
  /** Without a slash at the end; its path is where it is mounted. */
  issuer: string;
  db: Db;
  dataDir: string;
  /** A secret of the database. */
  key: Buffer;
  client: { id: string; secret: string; redirectUris: readonly string[] };
  /** False for a subject that is no customer (any more). */
  isCustomer(ref: string): boolean;
  /** The real time: a signed token's times are real ones. */
  clock: Clock;
  onErrorPage: NonNullable<Configuration['renderError']>;
}

/**
 * The insurer's OpenID provider: code flow with PKCE for one confidential client, the customer's opaque reference as
 * subject, no consent page for what belongs to the same house. Says nothing of a customer but who it is.
 */
export async function newIssuer(options: IssuerOptions): Promise<Provider> {
  const { client, key, isCustomer } = options;
  const { pathname } = new URL(options.issuer);
  const cookie = { httpOnly: true, sameSite: 'lax' as const, signed: true, overwrite: true };
  return new Provider(options.issuer, {
    adapter: oidcRecords(options.db, options.clock),
    jwks: await signingKeys(options.dataDir),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [...client.redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'RS256',
      },
    ],
    clientAuthMethods: ['client_secret_basic'],
    responseTypes: ['code'],
    scopes: ['openid'],
    subjectTypes: ['public'],
    claims: { openid: ['sub'] },
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    // Seconds. A sign-in is for one conversation: the session is of no use afterwards.
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 900, Session: 900, Grant: 900 },
    cookies: {
      keys: [createHmac('sha256', key).update('sign-in cookies').digest('base64url')],
      names: { session: 'insurer_session', interaction: 'insurer_sign_in', resume: 'insurer_resume' },
      long: { ...cookie, path: pathname },
      short: cookie,
    },
    interactions: { url: (_context, interaction) => `${pathname}/interaction/${interaction.uid}` },
    findAccount: async (_context, ref) =>
      isCustomer(ref) ? { accountId: ref, claims: async () => ({ sub: ref }) } : undefined,
    async loadExistingGrant(context) {
      const { provider, client: asking, session } = context.oidc;
      const grant = new provider.Grant({ clientId: asking?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: options.onErrorPage,
  });
}
