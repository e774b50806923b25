import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { CheckResult } from './runConformance.ts';
import { type Finding, runSideChecks, type SideCheck } from './sideChecks.ts';

export interface IssuerToCheck {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  timeoutMs?: number;
  /** Signs a test customer in at this address and answers where the browser was sent back to; without it some checks say nothing. */
  signIn?(authorizationUrl: string): Promise<string>;
}

const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  response_types_supported: z.array(z.string()),
  code_challenge_methods_supported: z.array(z.string()).default([]),
  id_token_signing_alg_values_supported: z.array(z.string()).default([]),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});
const ours = ['RS256', 'PS256', 'ES256'] as const;
const privateParts = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'];
const TIMEOUT_MS = 5000;

/** Asks an OpenID issuer what the assistant's sign-in needs of it, and what it must refuse. */
export function checkIssuer(options: IssuerToCheck): Promise<CheckResult[]> {
  const { issuer, clientId, clientSecret, redirectUri, timeoutMs = TIMEOUT_MS } = options;
  const secret = () => randomBytes(32).toString('base64url');
  const verifier = secret();

  const call = async (finding: Finding, url: string, init: RequestInit = {}) => {
    finding.called();
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), ...init });
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
  };
  const described = async (finding: Finding) => {
    const { status, text } = await call(finding, `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    finding.expect(status === 200, 'status 200', `status ${status}`);
    return metadata.parse(JSON.parse(text));
  };
  const authorization = (endpoint: string, changes: Record<string, string | null> = {}): string => {
    const url = new URL(endpoint);
    const asked: Record<string, string | null> = {
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: 'openid',
      state: secret(),
      nonce: secret(),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      prompt: 'login',
      ...changes,
    };
    for (const [name, value] of Object.entries(asked)) if (value !== null) url.searchParams.set(name, value);
    return url.href;
  };
  const trade = (
    finding: Finding,
    endpoint: string,
    code: string,
    changes: { verifier?: string; secret?: string } = {},
  ) => {
    const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(changes.secret ?? clientSecret)}`;
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
    return call(finding, endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
      body: new URLSearchParams({ ...form, code_verifier: changes.verifier ?? verifier }),
    });
  };
  /** The answer leads to our address with an error, or is a page that says no. */
  const isRefusal = ({ status, location }: { status: number; location: string | null }): boolean =>
    status >= 400 || (location?.startsWith(redirectUri) === true && new URL(location).searchParams.has('error'));
  const codeFrom = async (finding: Finding, changes: Record<string, string> = {}) => {
    const { authorization_endpoint: endpoint, token_endpoint: tokens, jwks_uri: keys } = await described(finding);
    if (options.signIn === undefined) {
      finding.skip('nobody signs in during this run');
      return null;
    }
    const back = new URL(await options.signIn(authorization(endpoint, changes)));
    return { code: back.searchParams.get('code') ?? '', back, tokens, keys };
  };

  const checks: SideCheck[] = [
    {
      name: 'the issuer describes itself under the very name that is configured',
      async run(finding) {
        const found = await described(finding);
        finding.expect(found.issuer === issuer, issuer, found.issuer);
        for (const url of [found.authorization_endpoint, found.token_endpoint, found.jwks_uri])
          finding.expect(url.startsWith('https:') || issuer.startsWith('http:'), 'https', url);
      },
    },
    {
      name: 'the issuer offers code, PKCE with S256, client_secret_basic, and a signature that is accepted',
      async run(finding) {
        const found = await described(finding);
        const has = (list: readonly string[], value: string) =>
          finding.expect(list.includes(value), value, list.join(' ') || 'nothing');
        has(found.response_types_supported, 'code');
        has(found.code_challenge_methods_supported, 'S256');
        has(found.token_endpoint_auth_methods_supported, 'client_secret_basic');
        const algorithms = found.id_token_signing_alg_values_supported;
        finding.expect(
          ours.some((alg) => algorithms.includes(alg)),
          ours.join(' or '),
          algorithms.join(' ') || 'nothing',
        );
      },
    },
    {
      name: 'the issuer publishes keys that can be used, and no secret part of them',
      async run(finding) {
        const { jwks_uri: url } = await described(finding);
        const { text } = await call(finding, url);
        const { keys } = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }).parse(JSON.parse(text));
        finding.expect(keys.length > 0, 'a key', 'none');
        const leaked = keys.flatMap((key) => privateParts.filter((part) => part in key));
        finding.expect(leaked.length === 0, 'public parts only', leaked.join(' '));
      },
    },
    {
      name: 'the issuer leads to a sign-in page',
      async run(finding) {
        const { authorization_endpoint: endpoint } = await described(finding);
        const answer = await call(finding, authorization(endpoint));
        finding.expect(!isRefusal(answer), 'a page, or a redirect to one', `status ${answer.status}`);
      },
    },
    {
      name: 'the issuer sends nobody to an address that is not the client’s',
      async run(finding) {
        const { authorization_endpoint: endpoint } = await described(finding);
        for (const wrong of [`${redirectUri}x`, 'https://elsewhere.invalid/callback', `${redirectUri}/../else`]) {
          const answer = await call(finding, authorization(endpoint, { redirect_uri: wrong }));
          const isSent = answer.location?.startsWith(wrong) === true || answer.status < 400;
          finding.expect(!isSent, 'status 400 and no redirect', `status ${answer.status} for ${wrong}`);
        }
      },
    },
    {
      name: 'the issuer refuses a request without PKCE, or with a plain challenge',
      async run(finding) {
        const { authorization_endpoint: endpoint } = await described(finding);
        const without = await call(
          finding,
          authorization(endpoint, { code_challenge: null, code_challenge_method: null }),
        );
        if (!isRefusal(without)) finding.skip('it takes requests without PKCE; those of the assistant always have it');
        const plain = await call(finding, authorization(endpoint, { code_challenge_method: 'plain' }));
        if (!isRefusal(plain)) finding.skip('it takes plain challenges; those of the assistant never are');
      },
    },
    {
      name: 'the issuer gives no token for a forged code, nor to a client with a wrong secret',
      async run(finding) {
        const { token_endpoint: endpoint } = await described(finding);
        const forged = await trade(finding, endpoint, secret());
        finding.expect(forged.status === 400, 'status 400', `status ${forged.status}`);
        const stranger = await trade(finding, endpoint, secret(), { secret: secret() });
        finding.expect([400, 401].includes(stranger.status), 'status 401', `status ${stranger.status}`);
      },
    },
    {
      name: 'the issuer names itself in the way back',
      async run(finding) {
        const found = await described(finding);
        if (!found.authorization_response_iss_parameter_supported)
          return finding.skip('it does not announce the parameter iss (RFC 9207); with one issuer that will do');
        const got = await codeFrom(finding);
        const iss = got?.back.searchParams.get('iss') ?? null;
        if (got !== null) finding.expect(iss === issuer, issuer, iss ?? 'no iss');
      },
    },
    {
      name: 'the issuer repeats state and nonce, and signs who, for whom and when',
      async run(finding) {
        const [state, nonce] = [secret(), secret()];
        const got = await codeFrom(finding, { state, nonce });
        if (got === null) return;
        finding.expect(got.back.searchParams.get('state') === state, 'the state of the request', 'another');
        const { text } = await trade(finding, got.tokens, got.code);
        const { id_token: token } = z.object({ id_token: z.string() }).parse(JSON.parse(text));
        const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(got.keys)), {
          issuer,
          audience: clientId,
          algorithms: [...ours],
        });
        finding.expect(payload['nonce'] === nonce, 'the nonce of the request', 'another');
        finding.expect(typeof payload.sub === 'string' && payload.sub !== '', 'a subject', 'none');
        finding.expect(typeof payload['auth_time'] === 'number', 'auth_time', 'none');
      },
    },
    {
      name: 'the issuer takes a code once, with the right verifier only',
      async run(finding) {
        const first = await codeFrom(finding);
        if (first === null) return;
        const wrong = await trade(finding, first.tokens, first.code, { verifier: secret() });
        finding.expect(wrong.status === 400, 'status 400 for another verifier', `status ${wrong.status}`);
        const second = await codeFrom(finding);
        if (second === null) return;
        const once = await trade(finding, second.tokens, second.code);
        finding.expect(once.status === 200, 'status 200', `status ${once.status}`);
        const twice = await trade(finding, second.tokens, second.code);
        finding.expect(twice.status === 400, 'status 400 for a code that was used', `status ${twice.status}`);
      },
    },
  ];
  return runSideChecks(issuer, checks);
}
