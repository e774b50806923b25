const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 16 bytes as 26 letters and digits in groups, none of which is taken for another (Crockford's base 32). */
export function checkNumber(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let count = 0; count < 26; count++) {
    text = (alphabet[Number(value & 31n)] ?? '') + text;
    value >>= 5n;
  }
  return [text.slice(0, 5), text.slice(5, 10), text.slice(10, 15), text.slice(15, 20), text.slice(20)].join('-');
}
