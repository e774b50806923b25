import type { Behaviour } from './hostileIssuer.ts';

export const wrong = (claims: Record<string, unknown>): Behaviour => ({ claims: (all) => ({ ...all, ...claims }) });
const without = (name: string): Behaviour => ({
  claims: (all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name)),
});
const back = (name: string, value: string | null): Behaviour => ({
  back: (query) => (value === null ? query.delete(name) : query.set(name, value)),
});
const now = () => Math.floor(Date.now() / 1000);

/** What the issuer, or somebody in its place, does; and the status of our page afterwards. */
export const issuerFaults: Record<string, [Behaviour, number]> = {
  'an ID token of another issuer': [wrong({ iss: 'https://evil.example' }), 400],
  'an ID token for another client': [wrong({ aud: 'another-client' }), 400],
  'an ID token for several clients without an authorised party': [wrong({ aud: ['assistant', 'x'] }), 400],
  'an authorised party that is not us': [wrong({ azp: 'another-client' }), 400],
  'an expired ID token': [wrong({ exp: now() - 120, iat: now() - 400 }), 400],
  'an ID token from the future': [wrong({ iat: now() + 86_400, exp: now() + 86_700 }), 400],
  'an ID token without its time': [without('iat'), 400],
  'no subject': [without('sub'), 400],
  'an empty subject': [wrong({ sub: '' }), 400],
  'a subject that is no text': [wrong({ sub: 42 }), 400],
  'an unsigned ID token': [{ sign: 'none' }, 400],
  'a signature by a shared secret': [{ sign: 'HS256' }, 400],
  'a signature by another key': [{ sign: 'otherKey' }, 400],
  'a key that nobody knows': [{ sign: 'otherKey', header: { kid: 'k2' } }, 400],
  'a broken signature': [{ sign: 'broken' }, 400],
  'a wrong nonce': [wrong({ nonce: 'another' }), 400],
  'no nonce': [without('nonce'), 400],
  'another access token than the signed one': [wrong({ at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }), 400],
  'a sign-in of long ago': [wrong({ auth_time: now() - 3600 }), 400],
  'a sign-in of an unknown time': [without('auth_time'), 400],
  'no ID token at all': [{ tokenBody: ({ access_token, token_type }) => ({ access_token, token_type }) }, 400],
  'another issuer in the way back': [back('iss', 'https://evil.example'), 400],
  'no issuer in the way back': [back('iss', null), 400],
  'a forged code': [back('code', 'forged'), 400],
  'a refusal by the customer': [
    {
      back: (query) => {
        query.delete('code');
        query.set('error', 'access_denied');
      },
    },
    400,
  ],
  'keys that are no JSON': [{ jwks: 'garbage' }, 502],
  'no keys': [{ jwks: 'empty' }, 400],
  'a fault instead of keys': [{ jwks: '500' }, 502],
  'keys that never come': [{ jwks: 'slow' }, 503],
  'a fault instead of tokens': [{ token: '500' }, 502],
  'a page instead of tokens': [{ token: 'html' }, 502],
  'tokens that never come': [{ token: 'slow' }, 503],
  'tokens without an end': [{ token: 'endless' }, 502],
  'a redirect instead of tokens': [{ token: 'redirect' }, 502],
  'a line that breaks': [{ token: 'hangUp' }, 503],
};

/** What it publishes about itself; noticed before the customer is sent there. */
export const publishedFaults: Record<string, [Behaviour, number]> = {
  'another issuer’s name': [{ metadata: { issuer: 'https://evil.example' } }, 400],
  'a token endpoint elsewhere without https': [{ metadata: { token_endpoint: 'http://evil.example/token' } }, 400],
  'a page instead of a description': [{ discovery: 'html' }, 502],
  'a description that is no JSON': [{ discovery: 'garbage' }, 502],
  'a fault instead of a description': [{ discovery: '500' }, 502],
  'a description that never comes': [{ discovery: 'slow' }, 503],
  'a description elsewhere': [{ discovery: 'redirect' }, 502],
};
