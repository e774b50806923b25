/** No 0 O 1 I L U: nothing that is misheard on the phone or misread on paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a customer quotes, such as "MOD-7K3M2P", from random bytes, at least six. */
export function reference(prefix: string, bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, 6)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${prefix}-${letters.join('')}`;
}
