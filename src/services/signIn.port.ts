import type { Language } from '../domain/identity.ts';

/** The insurer's sign-in, as the assistant uses it: OpenID Connect, code flow. */
export interface SignInPort {
  /** Where the browser goes. Rejects with `SIGN_IN_UNREACHABLE` or `SIGN_IN_WRONG_SHAPE`. */
  begin(request: SignInSecrets & { language: Language }): Promise<URL>;
  /**
   * Who came back. `query` is what the browser brought to the callback. Rejects with `SIGN_IN_REFUSED`,
   * `SIGN_IN_UNTRUSTED`, `SIGN_IN_UNREACHABLE` or `SIGN_IN_WRONG_SHAPE`; the code is then spent.
   */
  finish(query: URLSearchParams, secrets: SignInSecrets): Promise<SignedIn>;
  /** Origins that a form leading to `begin` may be redirected to; browsers block any other. */
  formOrigins(): readonly string[];
}

/** Made for one sign-in, used once. 256 random bits each, in base64url. */
export interface SignInSecrets {
  state: string;
  nonce: string;
  /** PKCE. */
  verifier: string;
}

/** An account is the pair of both, never an e-mail address. */
export interface SignedIn {
  issuer: string;
  subject: string;
}
