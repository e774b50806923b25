/**
 * The content security policy of the chat's pages. Nothing inline runs without the nonce, nothing comes from another
 * origin. Three exceptions are Web Chat's: it inserts style sheets that are empty when the browser checks them (the
 * hash), shows pictures it made itself (blob:, data:), and reads files back by their blob: address.
 */
export function contentSecurityPolicy(options: {
  /** Fresh for each answer; at least 128 random bits in base64. */
  nonce: string;
  /** Host and port of `PUBLIC_URL`. */
  host: string;
  /** Whether `PUBLIC_URL` is https. */
  secure: boolean;
  /** Origins of an insurer's pages that may show the chat in a frame, besides our own. */
  frameAncestors?: readonly string[];
}): string {
  const { nonce, host, secure, frameAncestors = [] } = options;
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}' '${EMPTY_STYLE}' 'self'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self' blob: ${secure ? 'wss' : 'ws'}://${host}`,
    `frame-ancestors ${["'self'", ...frameAncestors].join(' ')}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ');
}

/** sha256 of the empty string. */
const EMPTY_STYLE = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
