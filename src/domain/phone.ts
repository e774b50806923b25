import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

export type PhoneReading = { is: 'number'; e164: string } | { is: 'premium' } | { is: 'invalid' };

/** Reads a number as it is written in France ("06.39.98.10.01", "+33 6 …", "0033 …"). Premium numbers are refused. */
export function readPhone(text: string): PhoneReading {
  const candidate = /(?:\+|00)?\d(?:[ .\-()/\u00a0\u202f]*\d){7,14}/.exec(text.slice(0, 200))?.[0];
  if (candidate === undefined) return { is: 'invalid' };
  const written = candidate.replace(/^00/, '+').replace(/\(0\)/, '');
  const number = parsePhoneNumberFromString(written, 'FR');
  if (number === undefined || !number.isPossible()) return { is: 'invalid' };
  if (/^\+338[129]/.test(number.number)) return { is: 'premium' };
  if (number.countryCallingCode === '33' && !/^\+33[1-79]\d{8}$/.test(number.number)) return { is: 'invalid' };
  return { is: 'number', e164: number.number };
}
