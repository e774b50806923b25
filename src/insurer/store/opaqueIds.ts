import { createHmac } from 'node:crypto';

/**
 * Ids that nobody can guess, nor tell from one another: 128 bits of an HMAC under the database's own key. The same
 * words give the same id within one database, which decoys and demo rows need.
 */
export function opaqueIds(key: Buffer): (prefix: string, purpose: string, words: string) => string {
  return (prefix, purpose, words) => {
    const digest = createHmac('sha256', key).update(`${purpose}\n${prefix}\n${words}`).digest();
    return `${prefix}_${digest.subarray(0, 16).toString('base64url')}`;
  };
}
