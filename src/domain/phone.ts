import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

export type PhoneReading = { is: 'number'; e164: string } | { is: 'premium' } | { is: 'invalid' };

/** Reads a number as it is written in France ("06.39.98.10.01", "+33 6 …", "0033 …"). Premium numbers are refused. */
export function readPhone(text: string): PhoneReading {
  const candidate = /(?:\+|00)?\d(?:[ .\-()/\u00a0\u202f]*\d){7,14}/.exec(text.slice(0, 200))?.[0];
  if (candidate === undefined) return { is: 'invalid' };
  const written = candidate.replace(/^00/, '+').replace(/\(0\)/, '');
  const number = parsePhoneNumberFromString(written, regionOf(written));
  if (number === undefined || !number.isPossible()) return { is: 'invalid' };
  if (/^\+338[129]/.test(number.number)) return { is: 'premium' };
  if (number.countryCallingCode === '33' && !/^\+33[1-79]\d{8}$/.test(number.number)) return { is: 'invalid' };
  return { is: 'number', e164: number.number };
}

/** Overseas numbers are dialled like mainland ones, but belong to a numbering plan of their own. */
function regionOf(written: string): 'FR' | 'RE' | 'GP' | 'GF' | 'MQ' {
  const prefix = /^0[\s.-]?(\d)[\s.-]?(\d)[\s.-]?(\d)/.exec(written)?.slice(1).join('') ?? '';
  if (['262', '692', '693'].includes(prefix)) return 'RE';
  if (['590', '690', '691'].includes(prefix)) return 'GP';
  if (['594', '694'].includes(prefix)) return 'GF';
  return ['596', '696', '697'].includes(prefix) ? 'MQ' : 'FR';
}
