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
  /**
   * What a logout token says. Rejects with `SIGN_IN_UNTRUSTED` for one that is not the issuer's, not for us or too
   * old, and with `SIGN_IN_UNREACHABLE` when its keys cannot be had.
   */
  loggedOut(token: string): Promise<IssuerLogout>;
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
  /** The issuer's session, when it names it: it may end it from its side. */
  session: string | null;
  /** Everything else that the ID token says, as it says it. */
  claims: Readonly<Record<string, unknown>>;
}

/** What an issuer has ended (OpenID Connect Back-Channel Logout): one session, or all of a subject. */
export interface IssuerLogout {
  subject: string | null;
  session: string | null;
  /** Names this token; each counts once. */
  jti: string;
}
