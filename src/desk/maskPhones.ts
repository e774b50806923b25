import type { Brand } from '../domain/brand.ts';
import { readPhone } from '../domain/phone.ts';
import { maskedPhone } from '../locales/format.ts';

const NUMBER = /(?:\+|00)?\d(?:[ .\-()/\u00a0\u202f]{0,2}\d){8,13}/g;

/**
 * Masks the numbers of customers in what they wrote or were told: showing one is an act of its own, noted in the log.
 * The insurer's own numbers stay.
 */
export function maskPhones(text: string, brand: Pick<Brand, 'phone' | 'assistancePhone'>): string {
  const ours = [brand.phone, brand.assistancePhone];
  return text.replace(NUMBER, (number) => {
    const reading = readPhone(number);
    return reading.is === 'number' && !ours.includes(reading.e164) ? maskedPhone(reading.e164) : number;
  });
}
