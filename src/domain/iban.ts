import { isIban } from './masking.ts';

/** SEPA countries with the length of their account numbers (ISO 13616 registry). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/** French bank codes whose owner customers recognise. */
const frenchBanks: Readonly<Record<string, string>> = {
  '10107': 'BRED',
  '10278': 'Crédit Mutuel',
  '18206': 'Crédit Agricole',
  '20041': 'La Banque Postale',
  '30002': 'LCL',
  '30003': 'Société Générale',
  '30004': 'BNP Paribas',
  '30066': 'CIC',
  '40618': 'BoursoBank',
};

/** True for an account that can be debited and paid in euros: right sum, right length for its country. */
export function isSepaIban(compact: string): boolean {
  return isIban(compact) && lengths[compact.slice(0, 2)] === compact.length;
}

/** The bank's name, where the number tells it. */
export function bankOf(compact: string): string | null {
  return compact.startsWith('FR') ? (frenchBanks[compact.slice(4, 9)] ?? null) : null;
}
